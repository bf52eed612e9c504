#include "output/map_content.hpp"

namespace output {

const scene::MapContent& MapSource::update(const atlas::Atlas& atlas,
                                           const std::shared_ptr<const mesh::MapGeometry>& geometry,
                                           territory::Viewpoint viewpoint, const model::Snapshot& snapshot) {
    const bool sameGeometry = geometry == content_.geometry;
    if (sameGeometry && date_ == snapshot.date && viewpoint_ == viewpoint) return content_;
    const territory::Territory& territory = atlas.territory();
    territory::Ownership ownership =
        territory::ownershipAt(territory, viewpoint, snapshot.date,
                               [&](const std::string& code) { return snapshot.find(code) != nullptr; });
    date_ = snapshot.date;
    viewpoint_ = viewpoint;
    content_.viewpoint = territory.hasViewpoints() ? territory::describe(viewpoint).id : "";
    if (sameGeometry && ownership == ownership_) return content_;
    ownership_ = std::move(ownership);
    content_.geometry = geometry;
    content_.lands = scene::makeLands(*geometry, territory, ownership_);
    content_.featureAt = [&atlas, projection = geometry->projection](base::Vec2 pointM) {
        return atlas.featureAt(projection, pointM);
    };
    content_.project = [projection = geometry->projection](base::LonLat position) {
        return projection::project(projection, position);
    };
    content_.credit = atlas.credit();
    return content_;
}

}  // namespace output

#include "output/map_content.hpp"

#include "scene/region.hpp"

#include <algorithm>

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
    if (!sameGeometry) owned_.clear();
    content_.geometry = geometry;
    content_.lands = landsOf(*geometry, territory);
    content_.featureAt = [&atlas, projection = geometry->projection](base::Vec2 pointM) {
        return atlas.featureAt(projection, pointM);
    };
    content_.project = [projection = geometry->projection](base::LonLat position) {
        return projection::project(projection, position);
    };
    content_.credit = atlas.credit();
    content_.divisions = atlas.divisions().empty() ? nullptr : &atlas.divisions();
    return content_;
}

std::shared_ptr<const scene::Lands> MapSource::landsOf(const mesh::MapGeometry& geometry,
                                                       const territory::Territory& territory) {
    const auto known = std::find_if(owned_.begin(), owned_.end(),
                                    [&](const Owned& each) { return each.ownership == ownership_; });
    if (known != owned_.end()) return known->lands;
    constexpr std::size_t most = 8;
    if (owned_.size() == most) owned_.erase(owned_.begin());
    owned_.push_back({ownership_, scene::makeLands(geometry, territory, ownership_)});
    return owned_.back().lands;
}

std::function<bool(base::Vec2)> landTest(const std::set<std::string>& codes, const atlas::Atlas& atlas,
                                         const projection::Projection& projection) {
    return [&atlas, projection, codes](base::Vec2 pointM) {
        const int feature = atlas.featureAt(projection, pointM);
        return feature != mesh::noFeature &&
               codes.contains(atlas.territory().homes()[static_cast<std::size_t>(feature)]);
    };
}

std::function<bool(base::Vec2)> memberTest(const model::Organization& organization, const atlas::Atlas& atlas,
                                           const projection::Projection& projection) {
    const std::vector<std::string> codes = scene::memberStates(organization);
    return landTest({codes.begin(), codes.end()}, atlas, projection);
}

}  // namespace output

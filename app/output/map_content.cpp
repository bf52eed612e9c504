#include "output/map_content.hpp"

namespace output {

scene::MapContent mapContent(const atlas::Atlas& atlas, std::shared_ptr<const mesh::MapGeometry> geometry) {
    scene::MapContent content;
    content.keys = &atlas.keys();
    content.names = &atlas.names();
    content.featureAt = [&atlas, projection = geometry->projection](base::Vec2 pointM) {
        return atlas.featureAt(projection, pointM);
    };
    content.credit = atlas.credit();
    content.viewpoint = atlas.viewpoint();
    content.geometry = std::move(geometry);
    return content;
}

}  // namespace output

#include "gl/warm_up.hpp"

namespace gl {
namespace {

/// A triangle with its lines, metres from -1 to 1.
std::shared_ptr<const mesh::MapGeometry> triangle() {
    auto geometry = std::make_shared<mesh::MapGeometry>();
    geometry->fillVertices = {{-1, -1, 0}, {1, -1, 0}, {0, 1, 0}};
    geometry->fillIndices = {0, 1, 2};
    constexpr auto unit = static_cast<std::int16_t>(mesh::extrudeUnit);
    geometry->lineVertices = {{-1, 0, 0, unit, 1}, {-1, 0, 0, -unit, -1}, {1, 0, 0, unit, 1}};
    geometry->lineIndices = {0, 1, 2};
    base::Box box;
    box.add(base::Vec2{-1, -1});
    box.add(base::Vec2{1, 1});
    const mesh::IndexRange all{0, 3};
    geometry->fillChunks = geometry->coastChunks = geometry->shoreChunks =
        geometry->graticuleChunks = {{box, all}};
    geometry->borderChunks = {{box, all, 0, mesh::noFeature}};
    geometry->features.resize(1);
    geometry->features[0].boundsM = box;
    geometry->features[0].fill = {all};
    geometry->features[0].outline = {{all, mesh::noFeature}};
    geometry->boundsM = box;
    return geometry;
}

}  // namespace

scene::Scene warmUpScene() {
    scene::Scene scene;
    scene.size = {64, 64};
    scene.map.geometry = triangle();
    scene.map.view = {{0, 0}, scene::minMetresPerPx};
    scene.map.styles.resize(1);
    scene.map.styles[0].to.pattern = scene::Pattern::stripes;
    scene.map.styles[0].to.count = 2;
    scene.map.styles[0].claim = {0, 0, 0, 128};
    scene.map.borders = std::make_shared<const std::vector<scene::BorderLine>>(1, scene::BorderLine::dashed);
    scene.map.outlines = {{"", {0}, {}, 2}};
    scene::Box box{4, 4, 20, 20, 3};
    box.edgePx = 1;
    box.fill = scene.map.styles[0].to;
    scene::Text text{4, 40, "Aa", {16}, {255, 255, 255}};
    scene.items = {box, scene::Line{{2, 2}, {9, 9}, 2, {}}, text};
    return scene;
}

}  // namespace gl

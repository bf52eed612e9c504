// The map drawn at once, for a moment: no survey that later frames could use, and edges that are not
// smoothed.
#include "gl/map_pass.hpp"
#include "gl/map_uniforms.hpp"
#include "gl/shaders.hpp"
#include "gl/sheet.hpp"
#include "mesh/world.hpp"

#include <utility>

namespace gl {
namespace {

/// Unbroken lines of the width, for the survey's own program: it multiplies by the coverage, and so paints
/// what has been multiplied by its alpha.
void setSketchLine(const Program& program, scene::SizePx size, double halfPx, double softPx, base::Color ink,
                   bool topDown) {
    setLine(program, size, halfPx, softPx, topDown);
    const float alpha = ink.a / 255.0f;
    glUniform4f(uniform(program, "channels"), ink.r / 255.0f * alpha, ink.g / 255.0f * alpha,
                ink.b / 255.0f * alpha, alpha);
}

}  // namespace

/// Its program is made when it is wanted first; with a driver that cannot make it all is drawn well.
bool MapPass::canSketch() {
    std::vector<base::Issue> ignored;
    if (!std::exchange(triedSketch_, true))
        sketch_ = buildProgram("sketch", shaders::sketchVertex, shaders::sketchFragment, ignored);
    return static_cast<bool>(sketch_);
}

void MapPass::sketch(const scene::Scene& scene, GLuint framebuffer, bool topDown) {
    const scene::MapLayer& map = scene.map;
    const Mesh& mesh = meshOf(map.geometry);
    const base::Box visible = planeBox(map.view, scene.size, seen());
    uploadColors(map);
    topDown_ = topDown;
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
    glViewport(0, 0, scene.size.width, scene.size.height);
    glEnable(GL_SCISSOR_TEST);
    setScissor(seen(), {scene.size, topDown});
    glActiveTexture(GL_TEXTURE1);
    glBindTexture(GL_TEXTURE_2D, colors_.name());
    glActiveTexture(GL_TEXTURE0);
    glUseProgram(sketch_.name());
    setView(sketch_, map.view, scene.size, topDown_);
    glUniform1i(uniform(sketch_, "styles"), 1);
    sketchWater(scene, mesh, visible);
    glUseProgram(sketch_.name());
    glBindVertexArray(mesh.fillArray.name());
    drawChunks(mesh.geometry->fillChunks, visible);
    const base::Vec2 origin = scene::toPixels(map.view, scene.size, {0, 0});
    paintPatterns(scene, mesh, visible, origin);
    paintMarks(scene, mesh, visible, origin);
    glBindVertexArray(mesh.lineArray.name());
    paintRegions(scene, visible);
    sketchLines(scene, visible);
    glDisable(GL_SCISSOR_TEST);
    topDown_ = true;
}

/// Space, the sea, and what is seen on it only: land is drawn over it.
void MapPass::sketchWater(const scene::Scene& scene, const Mesh& mesh, const base::Box& visibleM) {
    const scene::MapLayer& map = scene.map;
    const bool space = mesh::reachesSpace(mesh.geometry->world, visibleM);
    const base::Color ground = space ? map.space : map.sea;
    glClearColor(ground.r / 255.0f, ground.g / 255.0f, ground.b / 255.0f, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    glBindVertexArray(mesh.fillArray.name());
    if (space) drawRanges({mesh.geometry->world.fill});
    glUseProgram(line_.name());
    setView(line_, map.view, scene.size, topDown_);
    glBindVertexArray(mesh.lineArray.name());
    glEnable(GL_BLEND);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    const double reachPx = shallowPx * map.coastWidthPx;
    setSketchLine(line_, scene.size, reachPx / 2, reachPx, map.shallow, topDown_);
    drawChunks(mesh.geometry->shoreChunks, visibleM);
    setSketchLine(line_, scene.size, map.borderWidthPx / 2.0, 1, map.graticule, topDown_);
    drawChunks(mesh.geometry->graticuleChunks, visibleM);
    glDisable(GL_BLEND);
}

void MapPass::sketchLines(const scene::Scene& scene, const base::Box& visibleM) {
    const scene::MapLayer& map = scene.map;
    glUseProgram(line_.name());
    setView(line_, map.view, scene.size, topDown_);
    glEnable(GL_BLEND);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    setSketchLine(line_, scene.size, map.rimWidthPx / 2.0, 1, map.rim, topDown_);
    drawChunks(map.geometry->world.rimChunks, visibleM);
    setSketchLine(line_, scene.size, map.coastWidthPx / 2.0, 1, map.coast, topDown_);
    drawChunks(map.geometry->coastChunks, visibleM);
    setSketchLine(line_, scene.size, map.borderWidthPx / 2.0, 1, map.border, topDown_);
    drawBorders(map, scene::BorderLine::solid, visibleM);
    drawBorders(map, scene::BorderLine::dashed, visibleM);
    glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
    paintDashes(scene, visibleM);
    glDisable(GL_BLEND);
}

}  // namespace gl

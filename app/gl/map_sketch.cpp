// The map drawn at once, for a moment: no survey that later frames could use, and edges that are not
// smoothed.
#include "gl/map_pass.hpp"
#include "gl/map_uniforms.hpp"
#include "gl/sheet.hpp"
#include "mesh/world.hpp"

namespace gl {

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
    glUseProgram(outline_.name());
    setView(outline_, map.view, scene.size, topDown_);
    glUniform1f(uniform(outline_, "periodPx"), 0);
    glBindVertexArray(mesh.lineArray.name());
    glEnable(GL_BLEND);
    glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
    const double reachPx = shallowPx * map.coastWidthPx;
    setLine(outline_, scene.size, reachPx / 2, reachPx, topDown_);
    setColor(uniform(outline_, "ink"), map.shallow);
    drawChunks(mesh.geometry->shoreChunks, visibleM);
    setLine(outline_, scene.size, map.borderWidthPx / 2.0, 1, topDown_);
    setColor(uniform(outline_, "ink"), map.graticule);
    drawChunks(mesh.geometry->graticuleChunks, visibleM);
    glDisable(GL_BLEND);
}

void MapPass::sketchLines(const scene::Scene& scene, const base::Box& visibleM) {
    const scene::MapLayer& map = scene.map;
    glUseProgram(outline_.name());
    setView(outline_, map.view, scene.size, topDown_);
    glUniform1f(uniform(outline_, "periodPx"), 0);
    glEnable(GL_BLEND);
    glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
    setLine(outline_, scene.size, map.rimWidthPx / 2.0, 1, topDown_);
    setColor(uniform(outline_, "ink"), map.rim);
    drawChunks(map.geometry->world.rimChunks, visibleM);
    setLine(outline_, scene.size, map.coastWidthPx / 2.0, 1, topDown_);
    setColor(uniform(outline_, "ink"), map.coast);
    drawChunks(map.geometry->coastChunks, visibleM);
    setLine(outline_, scene.size, map.borderWidthPx / 2.0, 1, topDown_);
    setColor(uniform(outline_, "ink"), map.border);
    drawBorders(map, scene::BorderLine::solid, visibleM);
    drawBorders(map, scene::BorderLine::dashed, visibleM);
    paintDashes(scene, visibleM);
    glDisable(GL_BLEND);
}

}  // namespace gl

#include "gl/map_uniforms.hpp"

namespace gl {

void setOpaque(GLint location, base::Color color) {
    glUniform3f(location, color.r / 255.0f, color.g / 255.0f, color.b / 255.0f);
}

void setView(const Program& program, const scene::View& view, scene::SizePx size, bool topDown) {
    const double up = topDown ? -1 : 1;
    glUniform2f(uniform(program, "centerM"), static_cast<float>(view.centerM.x),
                static_cast<float>(view.centerM.y));
    glUniform2f(uniform(program, "scale"), static_cast<float>(2 / (view.metresPerPx * size.width)),
                static_cast<float>(2 * up / (view.metresPerPx * size.height)));
}

void setRows(const Program& program, scene::SizePx size, bool topDown) {
    glUniform2f(uniform(program, "rows"), topDown ? 0.0f : static_cast<float>(size.height),
                topDown ? 1.0f : -1.0f);
}

void setLine(const Program& program, scene::SizePx size, double halfPx, double softPx, bool topDown) {
    glUniform2f(uniform(program, "pixel"), 2.0f / static_cast<float>(size.width),
                (topDown ? -2.0f : 2.0f) / static_cast<float>(size.height));
    glUniform1f(uniform(program, "softPx"), static_cast<float>(softPx));
    glUniform1f(uniform(program, "reachPx"), static_cast<float>(halfPx + softPx / 2));
}

base::Box planeBox(const scene::View& view, scene::SizePx size, const PixelRect& rect) {
    constexpr double reachPx = 12;
    base::Box box;
    box.add(scene::toMetres(view, size, {rect.x - reachPx, rect.y - reachPx}));
    box.add(scene::toMetres(view, size, {rect.x + rect.width + reachPx, rect.y + rect.height + reachPx}));
    return box;
}

}  // namespace gl

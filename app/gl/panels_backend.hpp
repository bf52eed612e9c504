// Dear ImGui's side of OpenGL: its triangles go through the same program as everything that lies above the
// map.
#pragma once

#include "gl/panel_tiles.hpp"

#include <memory>

namespace gl {

class SheetProgram;
struct SheetTarget;

/// For the current ImGui context; the GL context is current in all calls.
class PanelsBackend {
  public:
    PanelsBackend();
    ~PanelsBackend();
    PanelsBackend(const PanelsBackend&) = delete;
    PanelsBackend& operator=(const PanelsBackend&) = delete;

    void newFrame();
    /// Where what ImGui::Render() has left differs from the last call: rectangles that do not overlap.
    std::vector<PixelRect> changed(scene::SizePx size);
    /// Draws that within rectangles of the bound framebuffer that do not overlap. `clears`: large plain
    /// rectangles are cleared rather than drawn.
    void draw(const SheetProgram& program, const std::vector<PixelRect>& rects, const SheetTarget& target,
              bool clears);
    /// After a change of ImGui's fonts.
    void reloadFonts();

  private:
    struct Impl;
    PanelTiles tiles_;
    std::unique_ptr<Impl> impl_;
};

}  // namespace gl

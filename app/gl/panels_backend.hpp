// Dear ImGui's OpenGL side, so that no other room needs OpenGL to show panels.
#pragma once

#include "gl/panel_tiles.hpp"

namespace gl {

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
    /// Draws that within a rectangle of the bound framebuffer. `topDown`: the framebuffer keeps its top row
    /// first.
    void draw(const PixelRect& rect, scene::SizePx size, bool topDown);
    /// After a change of ImGui's fonts.
    void reloadFonts();

  private:
    PanelTiles tiles_;
};

}  // namespace gl

// Dear ImGui's OpenGL side, so that no other room needs OpenGL to show panels.
#pragma once

namespace gl {

/// For the current ImGui context; the GL context is current in all calls.
class PanelsBackend {
  public:
    PanelsBackend();
    ~PanelsBackend();
    PanelsBackend(const PanelsBackend&) = delete;
    PanelsBackend& operator=(const PanelsBackend&) = delete;

    void newFrame();
    /// Draws what ImGui::Render() has left, over the default framebuffer.
    void draw();
    /// After a change of ImGui's fonts.
    void reloadFonts();
};

}  // namespace gl

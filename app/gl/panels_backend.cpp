#include "gl/panels_backend.hpp"

#include <backends/imgui_impl_opengl3.h>
#include <epoxy/gl.h>
#include <imgui.h>

namespace gl {

PanelsBackend::PanelsBackend() {
    ImGui_ImplOpenGL3_Init("#version 330 core");
}
PanelsBackend::~PanelsBackend() {
    ImGui_ImplOpenGL3_Shutdown();
}
void PanelsBackend::newFrame() {
    ImGui_ImplOpenGL3_NewFrame();
}

void PanelsBackend::draw() {
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

void PanelsBackend::reloadFonts() {
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_CreateFontsTexture();
}

}  // namespace gl

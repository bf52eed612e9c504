#include "ui/draw.hpp"
#include "ui/panels.hpp"

#include <imgui.h>

namespace ui {
namespace {

ImVec4 toVec(base::Color c, double opacity = 1) {
    return ImGui::ColorConvertU32ToFloat4(color(c, opacity));
}

}  // namespace

void applyStyle(const scene::Theme& theme, double scale) {
    ImGuiStyle style;
    const auto px = [&](double v) { return static_cast<float>(v * scale); };
    style.WindowPadding = ImVec2(px(16), px(12));
    style.FramePadding = ImVec2(px(10), px(6));
    style.ItemSpacing = ImVec2(px(8), px(6));
    style.WindowRounding = style.PopupRounding = px(8);
    style.FrameRounding = px(6);
    style.ScrollbarSize = px(10);
    style.ScrollbarRounding = px(5);
    style.WindowBorderSize = 0;
    style.PopupBorderSize = 1;
    style.AntiAliasedLinesUseTex = false;
    const auto set = [&](ImGuiCol slot, base::Color c, double opacity = 1) {
        style.Colors[slot] = toVec(c, opacity);
    };
    set(ImGuiCol_Text, theme.panelText);
    set(ImGuiCol_TextDisabled, theme.panelQuiet);
    set(ImGuiCol_WindowBg, theme.panel);
    set(ImGuiCol_PopupBg, theme.panel);
    set(ImGuiCol_Border, theme.panelEdge);
    set(ImGuiCol_FrameBg, theme.panelText, 0.07);
    set(ImGuiCol_FrameBgHovered, theme.panelText, 0.10);
    set(ImGuiCol_FrameBgActive, theme.panelText, 0.12);
    set(ImGuiCol_TextSelectedBg, theme.accent, 0.45);
    set(ImGuiCol_ScrollbarBg, theme.panel, 0);
    set(ImGuiCol_ScrollbarGrab, theme.panelText, 0.20);
    set(ImGuiCol_ScrollbarGrabHovered, theme.panelText, 0.30);
    set(ImGuiCol_ScrollbarGrabActive, theme.panelText, 0.40);
    set(ImGuiCol_Separator, theme.panelEdge);
    set(ImGuiCol_NavHighlight, theme.accent);
    ImGui::GetStyle() = style;
}

}  // namespace ui

#include "ui/draw.hpp"
#include "ui/panels.hpp"

#include <imgui.h>

namespace ui {
namespace {

/// Western and Central European Latin with punctuation, and Cyrillic. ImGui keeps the pointer.
const ImWchar* latinAndCyrillic() {
    static const ImWchar all[] = {0x0020, 0x017F, 0x018F, 0x018F, 0x0218, 0x021B, 0x0259,
                                  0x0259, 0x02BB, 0x02BC, 0x0400, 0x045F, 0x0490, 0x04BB,
                                  0x04D8, 0x04EF, 0x2010, 0x2026, 0x2116, 0x2116, 0};
    return all;
}

/// The alphabets that the family keeps in files of their own.
const ImWchar* armenianAndGeorgian() {
    static const ImWchar all[] = {0x0530, 0x058F, 0x10D0, 0x10FF, 0};
    return all;
}

/// By ImGui's own rasteriser, unhinted as the map's type is: FreeType's would round every advance up.
ImFont* addFont(ImFontAtlas& atlas, const std::vector<std::filesystem::path>& files, double sizePx,
                bool allAlphabets) {
    ImFont* font = nullptr;
    for (const std::filesystem::path& file : files) {
        ImFontConfig config;
        config.MergeMode = font != nullptr;
        config.OversampleH = 2;
        ImFont* added = atlas.AddFontFromFileTTF(file.c_str(), static_cast<float>(sizePx), &config,
                                                 font ? armenianAndGeorgian() : latinAndCyrillic());
        if (!font) font = added;
        if (!allAlphabets) break;
    }
    return font;
}

ImVec4 toVec(base::Color c, double opacity = 1) {
    return ImGui::ColorConvertU32ToFloat4(color(c, opacity));
}

}  // namespace

PanelFonts loadFonts(ImFontAtlas& atlas, const text::FontFiles& files, double scale) {
    atlas.Clear();
    // The type's size here is that of its line, which is 1.36 em in Noto Sans.
    const double line = files.family == "Noto Sans" ? 1.362 : 1.164;
    PanelFonts fonts;
    fonts.text = addFont(atlas, files.regular, 18 * scale * line, true);
    fonts.bold = addFont(atlas, files.bold, 18 * scale * line, true);
    fonts.small = addFont(atlas, files.regular, 16 * scale * line, true);
    fonts.note = addFont(atlas, files.regular, 13 * scale * line, true);
    fonts.title = addFont(atlas, files.bold, 24 * scale * line, true);
    fonts.display = addFont(atlas, files.bold, 40 * scale * line, false);
    atlas.Build();
    return fonts;
}

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

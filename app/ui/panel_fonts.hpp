// Type for the panels: ImGui's glyphs at the sizes of one scale.
#pragma once

#include "text/fonts.hpp"

#include <optional>
#include <string>
#include <string_view>

struct ImFont;
struct ImFontAtlas;

namespace ui {

struct PanelFonts {
    ImFont* text = nullptr;     ///< 18 px
    ImFont* bold = nullptr;     ///< 18 px
    ImFont* small = nullptr;    ///< 16 px
    ImFont* note = nullptr;     ///< 13 px
    ImFont* title = nullptr;    ///< 24 px, bold
    ImFont* display = nullptr;  ///< 40 px, bold: the cards of a story
};

/// Replaces the fonts of an atlas by what the build has prepared for these files and this scale, or else by
/// glyphs that are drawn now, which takes some 20 ms. Where a context uses the atlas, its backend must upload
/// it again. An atlas that no context uses may be filled on another thread before there is any context.
PanelFonts loadFonts(ImFontAtlas& atlas, const text::FontFiles& files, double scale);

/// The name of the file with what was prepared for the scale, in the folder "prepared" of one of
/// base::programFolders().
std::string preparedFontsName(double scale);
/// The file's bytes; empty where a font cannot be read.
std::string packFonts(const text::FontFiles& files, double scale);
/// The fonts in the file's bytes; nothing, and the atlas as it was, where it is damaged, of another program
/// or of other font files.
std::optional<PanelFonts> unpackFonts(std::string_view bytes, ImFontAtlas& atlas,
                                      const text::FontFiles& files, double scale);

}  // namespace ui

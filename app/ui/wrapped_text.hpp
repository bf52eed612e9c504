// A field for text of several lines, whose lines end at its edge. Private to this room.
#pragma once

#include <imgui.h>

#include <string>

namespace ui {

/// The text with a soft break, "\r\n", wherever a line would leave the width, pixels, in the current font.
std::string softWrapped(const std::string& text, double widthPx);

/// The text without soft breaks.
std::string unwrapped(const std::string& text);

/// ImGui::InputTextMultiline of text that softWrapped() made; lines are broken anew with every edit. The
/// width is that of what is left of the line. True where it was edited.
bool inputWrapped(const char* id, char* text, std::size_t bytes, double heightPx);

/// How wide its lines may be; to be asked where the field will stand.
double wrappedFieldPx();

}  // namespace ui

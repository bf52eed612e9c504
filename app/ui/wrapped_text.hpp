// Fields whose words can be taken back, and whose lines, where there are several, end at their edge. Private
// to this room.
#pragma once

#include "ui/field_history.hpp"

#include <imgui.h>

#include <string>

namespace ui {

/// The text with a soft break, "\r\n", wherever a line would leave the width, pixels, in the current font.
std::string softWrapped(const std::string& text, double widthPx);

/// The text without soft breaks.
std::string unwrapped(const std::string& text);

/// What a field remembers: ImGui's own memory would not fit lines that are broken anew.
struct WrittenField {
    FieldHistory& history;
    int&
        step;  ///< -1 or 1: an edit to be taken back or done again in the field that has the keyboard; then 0
};

/// ImGui::InputTextWithHint over the rest of the line. True where it was edited and has been left.
bool inputLine(const char* id, const std::string& hint, char* text, std::size_t bytes, WrittenField field);

/// ImGui::InputTextMultiline of text that softWrapped() made, over the rest of the line; lines are broken
/// anew with every edit. True where it was edited and has been left.
bool inputWrapped(const char* id, char* text, std::size_t bytes, double heightPx, WrittenField field);

/// How wide its lines may be; to be asked where the field will stand.
double wrappedFieldPx();

}  // namespace ui

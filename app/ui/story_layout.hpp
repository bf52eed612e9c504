// Where the words of a story's step, and of a quiz, stand: beside the map, or below it where the window is
// narrow. Private to this room.
#pragma once

#include "ui/panels.hpp"

#include <imgui.h>

#include <string>

namespace ui {

/// Type of a title and of the words below it.
struct WordFonts {
    ImFont* title = nullptr;
    ImFont* text = nullptr;
};

struct StoryLayout {
    WordFonts type;         ///< smaller than usual where the longest step would not fit else
    bool tight = false;     ///< it is: sources take one line
    bool strip = false;     ///< below the map over the whole width, instead of a column at the right
    double widthPx = 0;     ///< of the panel
    double wordsPx = 0;     ///< of a line
    double titlePx = 0;     ///< of the title, beside which the buttons stand in a strip
    double heightPx = 0;    ///< of a strip: for the step that needs most, so that nothing jumps
    scene::Insets covered;  ///< what the map had better keep clear of
};

/// Of the story that is open; nothing where there is none.
StoryLayout layoutStory(const session::AppState& state, scene::SizePx size, const PanelFonts& fonts,
                        StoryMeasure& measure);

/// What stays free below and above a column, pixels.
double columnBelowPx(const session::AppState& state, scene::SizePx size);
double columnTopPx(const session::AppState& state);

/// Of a card: as large as fits a width and a height, pixels, with room for a row of buttons.
WordFonts cardFonts(const PanelInput& input, const model::StoryTexts& texts, double wordsPx, double roomPx);

/// True where the quiz's words stand in a strip.
bool quizInStrip(const session::AppState& state, scene::SizePx size);
/// Of that strip, pixels: the same for every question and answer.
double quizStripPx(const session::AppState& state, scene::SizePx size);
scene::Insets quizInsets(const session::AppState& state, scene::SizePx size);

/// True where such a strip, or the window alone, leaves too little to the map beside a whole timeline.
bool wantsSlimTimeline(const session::AppState& state, scene::SizePx size);

/// Begins a strip of that height above the timeline and draws its ground; end with ImGui::End(). The cursor
/// stands where the words begin.
void beginStrip(const PanelInput& input, const char* id, double heightPx);
/// Where the ground of the strip begins, pixels from the top.
double stripTop(const PanelInput& input, double heightPx);

/// The words of the step in the language of the interface, or else in the story's own.
model::StoryTexts storyTexts(const PanelInput& input);
/// The fields that write the step shown.
void drawStoryFields(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions);

/// "Sources: ..." of the step by their titles; empty where it cites none.
std::string storySources(const session::AppState& state, const model::StoryStep& step);
/// "5 / 14"
std::string storyPlace(const session::AppState& state, std::size_t at);

}  // namespace ui

// Where the words of a story's step stand: beside the map, or below it where the window is narrow.
#pragma once

#include "ui/panels.hpp"

#include <imgui.h>

#include <string>

namespace ui {

struct StoryLayout {
    bool strip = false;     ///< below the map over the whole width, instead of a column at the right
    double widthPx = 0;     ///< of the panel
    double wordsPx = 0;     ///< of a line
    double abovePx = 0;     ///< of a strip, from the timeline: its handle stands there
    double heightPx = 0;    ///< for the step that needs most
    scene::Insets covered;  ///< what the map had better keep clear of
};

/// Of the story that is open; nothing where there is none.
StoryLayout layoutStory(const session::AppState& state, scene::SizePx size, const PanelFonts& fonts);

/// "Sources: ..." of the step by their titles; empty where it cites none.
std::string storySources(const session::AppState& state, const model::StoryStep& step);

}  // namespace ui

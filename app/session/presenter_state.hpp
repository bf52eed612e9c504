// What a presentation adds to the window.
#pragma once

#include "session/presenter_actions.hpp"

#include <vector>

namespace session {

/// Points of all strokes together; more are not taken up.
inline constexpr std::size_t mostPenPoints = 20'000;
/// While presenting, text and panels are as large as for a picture of this height at scale 1, or larger where
/// they were before.
inline constexpr double presenterHeightPx = 864;

struct PresenterState {
    bool on = false;
    Blank blank = Blank::off;
    bool laser = false;
    bool pen = false;
    std::vector<std::vector<base::Vec2>> strokes;  ///< parts of the picture's width and height

    bool notes = false;   ///< the speaker's window is open
    double elapsedS = 0;  ///< since it began

    /// How the window was before, to go back to.
    bool wasFullScreen = false;
    bool hadPanels = true;
    double scaleBefore = 1;
};

}  // namespace session

// What a presentation adds to the window.
#pragma once

#include "session/presenter_actions.hpp"

#include <vector>

namespace session {

/// Points of all strokes together; more are not taken up.
inline constexpr std::size_t mostPenPoints = 20'000;
/// Text and panels grow by this while presenting.
inline constexpr double presenterScale = 1.25;

struct PresenterState {
    bool on = false;
    Blank blank = Blank::off;
    bool laser = false;
    bool pen = false;
    std::vector<std::vector<base::Vec2>> strokes;  ///< parts of the picture's width and height

    /// How the window was before, to go back to.
    bool wasFullScreen = false;
    bool hadPanels = true;
    double scaleBefore = 1;
};

}  // namespace session

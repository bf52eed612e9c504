// What a person does with the globe, and with the map by keys.
#pragma once

#include "base/geometry.hpp"

namespace session {

/// Turns the globe so that the place under one pixel comes to another.
struct TurnGlobe {
    base::Vec2 fromPx, toPx;
    bool operator==(const TurnGlobe&) const = default;
};
/// Which place the projection lies over: the globe shows it in its middle.
struct SetGlobe {
    base::LonLat place;
    bool operator==(const SetGlobe&) const = default;
};
/// A step over the map, whatever its projection; on the globe it turns. -1, 0 or 1 each.
struct Nudge {
    int right = 0;
    int up = 0;
    bool operator==(const Nudge&) const = default;
};

}  // namespace session

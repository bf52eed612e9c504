// Standing before a class: the picture alone, a blank screen, a dot to point with and a pen.
#pragma once

#include "base/geometry.hpp"
#include "session/switch.hpp"

namespace session {

struct Present {
    Switch to;
    bool operator==(const Present&) const = default;
};
enum class Blank { off, black, white };
/// The whole screen in one colour; the same colour again ends it.
struct SetBlank {
    Blank to;
    bool operator==(const SetBlank&) const = default;
};
struct Laser {
    Switch to;
    bool operator==(const Laser&) const = default;
};
struct Pen {
    Switch to;
    bool operator==(const Pen&) const = default;
};
/// A stroke begins, or the last one goes on; positions are parts of the picture's width and height.
struct DrawWithPen {
    bool begins;
    base::Vec2 at;
    bool operator==(const DrawWithPen&) const = default;
};
struct ClearPen {
    bool operator==(const ClearPen&) const = default;
};

/// The speaker's window with the notes. Outside a presentation: whether the next one begins with it, even on
/// one display.
struct Notes {
    Switch to;
    bool operator==(const Notes&) const = default;
};

}  // namespace session

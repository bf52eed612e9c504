// Going back and forth through what was looked at, and taking it elsewhere.
#pragma once

#include "scene/view.hpp"

namespace session {

/// Shows exactly this part of the projected plane.
struct LookAt {
    scene::View view;
    bool operator==(const LookAt&) const = default;
};
struct Undo {
    bool operator==(const Undo&) const = default;
};
struct Redo {
    bool operator==(const Redo&) const = default;
};
enum class Copied { link, history, description, picture };
/// To the clipboard. The state stays as it is; the window does the rest.
struct Copy {
    Copied what;
    bool operator==(const Copy&) const = default;
};

}  // namespace session

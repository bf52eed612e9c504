// What a person does with the window and its panels.
#pragma once

#include "session/switch.hpp"

#include <string>

namespace session {

struct SetScale {
    double scale;
    bool operator==(const SetScale&) const = default;
};
/// Of the interface, by its code: "ru".
struct SetInterfaceLanguage {
    std::string code;
    bool operator==(const SetInterfaceLanguage&) const = default;
};
/// Of the names on the map: a code, names::native, or empty for that of the interface.
struct SetMapLanguage {
    std::string code;
    bool operator==(const SetMapLanguage&) const = default;
};
enum class Display { fullScreen, hud, help, panels, graticule, scaleBar, description };
struct Show {
    Display what;
    Switch to;
    bool operator==(const Show&) const = default;
};
struct Quit {
    bool operator==(const Quit&) const = default;
};

}  // namespace session

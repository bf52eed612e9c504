// Keys and what they do: one table for the keyboard and for the help sheet.
#pragma once

#include "session/action.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

struct Shortcut {
    std::string key;      ///< "Space", "Left", "Shift+Left", "F11", "L": names as SDL gives them
    std::string action;   ///< in the text form of session::Action; empty: a panel's own ("find", "type-date")
    std::string panel;    ///< what the panels do; empty where `action` is set
    std::string help;     ///< the key of the phrase that says what it does: "help.year-on"
    std::string group{};  ///< of the phrase above those that it stands with: "help.group.time"
};

const std::vector<Shortcut>& shortcuts();

/// nullptr where the key does nothing.
const Shortcut* findShortcut(std::string_view key);

}  // namespace ui

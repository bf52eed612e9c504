#include "ui/shortcuts.hpp"

namespace ui {

const std::vector<Shortcut>& shortcuts() {
    static const std::vector<Shortcut> all{
        {"Space", "play toggle", "", "play or pause"},
        {"Right", "step 1", "", "one year on"},
        {"Left", "step -1", "", "one year back"},
        {"Shift+Right", "jump next-change", "", "next change"},
        {"Shift+Left", "jump previous-change", "", "previous change"},
        {"PageDown", "jump next-change", "", "next change (clicker)"},
        {"PageUp", "jump previous-change", "", "previous change (clicker)"},
        {"Home", "jump first", "", "first year"},
        {"End", "jump last", "", "last year"},
        {"T", "jump today", "", "today"},
        {"G", "", "type-date", "type a date"},
        {"R", "reverse toggle", "", "play backwards"},
        {"O", "loop toggle", "", "play in a loop"},
        {"1", "layer status", "", "layer: status"},
        {"2", "layer groupings", "", "layer: groupings"},
        {"F", "", "find", "find a state"},
        {"0", "fit", "", "fit the map to the members"},
        {"D", "", "theme", "light or dark"},
        {"H", "show panels toggle", "", "hide or show the panels"},
        {"F11", "show full-screen toggle", "", "full screen"},
        {"F3", "show hud toggle", "", "debug display"},
        {"F1", "show help toggle", "", "this help"},
        {"Escape", "", "close", "close what is open"},
    };
    return all;
}

const Shortcut* findShortcut(std::string_view key) {
    for (const Shortcut& shortcut : shortcuts())
        if (shortcut.key == key) return &shortcut;
    return nullptr;
}

}  // namespace ui

#include "ui/shortcuts.hpp"

namespace ui {
namespace {

/// Dates, playing, the timeline.
std::vector<Shortcut> keysOfTime() {
    return {
        {"Space", "play toggle", "", phrases::key("help.play")},
        {"Right", "step 1", "", phrases::key("help.year-on")},
        {"Left", "step -1", "", phrases::key("help.year-back")},
        {"Shift+Right", "jump next-change", "", phrases::key("help.next-change")},
        {"Shift+Left", "jump previous-change", "", phrases::key("help.previous-change")},
        {"PageDown", "", "clicker-next", phrases::key("help.next-change-clicker")},
        {"PageUp", "", "clicker-previous", phrases::key("help.previous-change-clicker")},
        {"Home", "jump first", "", phrases::key("help.first-year")},
        {"End", "jump last", "", phrases::key("help.last-year")},
        {"T", "jump today", "", phrases::key("help.today")},
        {"G", "", "type-date", phrases::key("help.type-date")},
        {"R", "reverse toggle", "", phrases::key("help.reverse")},
        {"O", "loop toggle", "", phrases::key("help.loop")},
        {"[", "mark-in", "", phrases::key("help.mark-in")},
        {"]", "mark-out", "", phrases::key("help.mark-out")},
        {"M", "", "timeline-options", phrases::key("help.timeline-options")},
    };
}

/// Layers, events, pages.
std::vector<Shortcut> keysOfContent() {
    return {
        {"1", "layer status", "", phrases::key("help.layer-status")},
        {"2", "layer groupings", "", phrases::key("help.layer-groupings")},
        {"E", "events toggle", "", phrases::key("help.events")},
        {"N", "event next", "", phrases::key("help.next-event")},
        {"Shift+N", "event previous", "", phrases::key("help.previous-event")},
        {"Return", "event open", "", phrases::key("help.open-event")},
        {"I", "page about", "", phrases::key("help.about")},
    };
}

/// Stories, presenting, comparing.
std::vector<Shortcut> keysOfClass() {
    return {
        {"S", "", "teach", phrases::key("help.teach")},
        {"Ctrl+R", "story-record", "", phrases::key("help.record-step")},
        {"F5", "present toggle", "", phrases::key("help.present")},
        {"F4", "notes toggle", "", phrases::key("help.notes")},
        {".", "blank white", "", phrases::key("help.blank-white")},
        {"A", "laser toggle", "", phrases::key("help.laser")},
        {"K", "pen toggle", "", phrases::key("help.pen")},
        {"Shift+K", "pen-clear", "", phrases::key("help.pen-clear")},
        {"C", "", "compare", phrases::key("help.compare")},
        {"X", "swap-dates", "", phrases::key("help.swap-dates")},
    };
}

/// The map and its look.
std::vector<Shortcut> keysOfMap() {
    return {
        {"F", "", "find", phrases::key("help.find")},
        {"0", "fit", "", phrases::key("help.fit")},
        {"Ctrl+Right", "", "right", phrases::key("help.nudge")},
        {"Ctrl+Left", "", "left", phrases::key("help.nudge")},
        {"Ctrl+Up", "nudge 0 1", "", phrases::key("help.nudge")},
        {"Ctrl+Down", "nudge 0 -1", "", phrases::key("help.nudge")},
        {"V", "", "view", phrases::key("help.view")},
        {"B", "", "black-or-viewpoint", phrases::key("help.viewpoint")},
        {"P", "", "projection", phrases::key("help.projection")},
        {"D", "", "theme", phrases::key("help.theme")},
        {"L", "", "language", phrases::key("help.language")},
    };
}

/// Undoing, copying, panels.
std::vector<Shortcut> keysOfWindow() {
    return {
        {"Ctrl+Z", "undo", "", phrases::key("help.undo")},
        {"Ctrl+Shift+Z", "redo", "", phrases::key("help.redo")},
        {"Ctrl+C", "copy history", "", phrases::key("help.copy-history")},
        {"Ctrl+Shift+C", "copy picture", "", phrases::key("help.copy-picture")},
        {"Ctrl+L", "copy link", "", phrases::key("help.copy-link")},
        {"Tab", "step-state 1", "", phrases::key("help.next-state")},
        {"Shift+Tab", "step-state -1", "", phrases::key("help.previous-state")},
        {"F6", "", "focus", phrases::key("help.focus")},
        {"W", "show description toggle", "", phrases::key("help.description")},
        {"H", "show panels toggle", "", phrases::key("help.panels")},
        {"F11", "show full-screen toggle", "", phrases::key("help.full-screen")},
        {"F3", "show hud toggle", "", phrases::key("help.hud")},
        {"F1", "show help toggle", "", phrases::key("help.help")},
        {"Escape", "", "close", phrases::key("help.close")},
    };
}

}  // namespace

const std::vector<Shortcut>& shortcuts() {
    static const std::vector<Shortcut> all = [] {
        std::vector<Shortcut> joined;
        const auto add = [&](const char* group, std::vector<Shortcut> keys) {
            for (Shortcut& shortcut : keys) {
                shortcut.group = group;
                joined.push_back(std::move(shortcut));
            }
        };
        add(phrases::key("help.group.time"), keysOfTime());
        add(phrases::key("help.group.content"), keysOfContent());
        add(phrases::key("help.group.class"), keysOfClass());
        add(phrases::key("help.group.map"), keysOfMap());
        add(phrases::key("help.group.window"), keysOfWindow());
        return joined;
    }();
    return all;
}

const Shortcut* findShortcut(std::string_view key) {
    for (const Shortcut& shortcut : shortcuts())
        if (shortcut.key == key) return &shortcut;
    return nullptr;
}

}  // namespace ui

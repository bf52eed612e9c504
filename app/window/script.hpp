// Sessions as text: the steps of a person, and what must be seen after them.
#pragma once

#include "base/color.hpp"
#include "base/result.hpp"
#include "session/action.hpp"
#include "window/app.hpp"

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

namespace window {

struct MoveStep {
    int xPx, yPx;
};
struct PressStep {};
struct ReleaseStep {};
struct WheelStep {
    int notches;
};
struct KeyStep {
    std::string key;
};  ///< "Space", "Shift+Left"
struct HoldStep {
    std::string key;
    bool down;
};  ///< Alt, Shift or Ctrl, held over the steps that follow
struct TextStep {
    std::string text;
};
struct WaitStep {
    double seconds;
};
struct SettleStep {};  ///< until nothing moves any more, ten seconds at the most
struct ShowStep {};    ///< on the display, where scripts leave the window hidden
struct ResizeStep {
    scene::SizePx size;
};
struct DropStep {
    std::string path;
};  ///< a file let go over the window
struct CopyStep {
    std::string from, to;
};  ///< `from` lies beside the script
struct AwaitStep {
    std::string what, value;
};  ///< like expect, but what follows a file may take a moment: five seconds at the most
struct ActionStep {
    session::Action action;
};
struct ExpectStep {
    std::string what, value;
};
struct PixelStep {
    int xPx, yPx;
    base::Color color;
    int tolerance;
};
struct ScreenshotStep {
    std::string path;
    bool notes = false;  ///< of the speaker's window
};

/// A line of a script: "move 100 200", "press", "release", "wheel -1", "key Shift+Left", "hold Alt", "let
/// Alt", "text 2006", "wait 0.5", "settle", "show", "resize 1280 720", "drop league.json", "copy one.json
/// league.json", "await problems 0", "action date 2006", "expect date 2006-12-31", "pixel 640 300 #2f6c9e 6",
/// "screenshot picture.png", "screenshot-notes
/// notes.png". Blank lines and lines that begin with # say nothing.
struct Step {
    int line = 0;
    std::variant<MoveStep, PressStep, ReleaseStep, WheelStep, KeyStep, HoldStep, TextStep, WaitStep,
                 SettleStep, ShowStep, ResizeStep, DropStep, CopyStep, AwaitStep, ActionStep, ExpectStep,
                 PixelStep, ScreenshotStep>
        what;
};

/// Every line that is no step is an issue, "file:line".
base::Result<std::vector<Step>> parseScript(const std::string& text, const std::string& name);

/// Runs the script with a clock of its own, a sixtieth of a second a frame: the same script gives the same
/// frames. Returns what was not as expected.
std::vector<base::Issue> runScript(App& app, const std::filesystem::path& file);

}  // namespace window

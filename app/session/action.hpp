// All that a person can do, each with one line of text: key bindings, scripts, recordings and bug reports
// agree.
#pragma once

#include "base/geometry.hpp"
#include "base/result.hpp"
#include "model/date.hpp"
#include "scene/build_scene.hpp"

#include <string>
#include <string_view>
#include <variant>

namespace session {

enum class Switch { off, on, toggle };

struct SetDate {
    model::Date date;
    bool operator==(const SetDate&) const = default;
};
struct StepYears {
    int years;
    bool operator==(const StepYears&) const = default;
};
enum class Jump { first, last, today, previousChange, nextChange };
struct JumpTo {
    Jump where;
    bool operator==(const JumpTo&) const = default;
};
struct Play {
    Switch to;
    bool operator==(const Play&) const = default;
};
struct Loop {
    Switch to;
    bool operator==(const Loop&) const = default;
};
struct Reverse {
    Switch to;
    bool operator==(const Reverse&) const = default;
};
struct SetSpeed {
    double yearsPerSecond;
    bool operator==(const SetSpeed&) const = default;
};
struct SetLayer {
    scene::Layer layer;
    bool operator==(const SetLayer&) const = default;
};
struct SetTheme {
    std::string id;
    bool operator==(const SetTheme&) const = default;
};
struct SetProjection {
    std::string id;
    bool operator==(const SetProjection&) const = default;
};
struct Select {
    std::string key;
    bool operator==(const Select&) const = default;
};
struct Hover {
    std::string key;
    bool operator==(const Hover&) const = default;
};
struct HoverLegend {
    std::string key;
    bool operator==(const HoverLegend&) const = default;
};
struct PinLegend {
    std::string key;
    bool operator==(const PinLegend&) const = default;
};
struct Pan {
    base::Vec2 byPx;
    bool operator==(const Pan&) const = default;
};
struct Zoom {
    double factor;
    base::Vec2 aboutPx;
    bool operator==(const Zoom&) const = default;
};
struct Fit {
    bool operator==(const Fit&) const = default;
};
struct FlyTo {
    std::string key;
    bool operator==(const FlyTo&) const = default;
};
struct SetScale {
    double scale;
    bool operator==(const SetScale&) const = default;
};
enum class Display { fullScreen, hud, help, panels };
struct Show {
    Display what;
    Switch to;
    bool operator==(const Show&) const = default;
};
struct Quit {
    bool operator==(const Quit&) const = default;
};

using Action =
    std::variant<SetDate, StepYears, JumpTo, Play, Loop, Reverse, SetSpeed, SetLayer, SetTheme, SetProjection,
                 Select, Hover, HoverLegend, PinLegend, Pan, Zoom, Fit, FlyTo, SetScale, Show, Quit>;

/// "date 2006-12-31", "step 1", "jump next-change", "play toggle", "layer groupings", "select UZB" ("select"
/// alone: none), "pan 10 -4", "zoom 1.25 640 360", "show help on", ... parseAction reads exactly what this
/// writes.
std::string formatAction(const Action& action);

/// A failure says which word was not understood and what could stand there. Numbers must be finite.
base::Result<Action> parseAction(std::string_view line);

}  // namespace session

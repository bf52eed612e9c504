#include "session/map_actions.hpp"

#include "projection/projection.hpp"
#include "session/verbs.hpp"

#include <fmt/format.h>

namespace session {
namespace {

constexpr double farPx = 1e6;

Action parseLayer(Words& words) {
    return SetLayer{scene::layerOf(words.required("a layer: status, groupings or a proposal's id"))};
}

Action parseViewpoint(Words& words) {
    const std::string id = words.word();
    const auto viewpoint = territory::findViewpoint(id);
    if (!viewpoint) {
        std::string all;
        for (const auto& known : territory::viewpoints()) all += (all.empty() ? "" : ", ") + known.id;
        words.wrong(id, "a viewpoint: " + all);
    }
    return SetViewpoint{viewpoint.value_or(territory::Viewpoint::un)};
}

Action parseHover(Words& words) {
    Hover hover;
    hover.key = words.word();
    hover.unit = words.word();
    hover.region = words.word();
    return hover;
}

/// A PROJ string has several words, and is refused here where it gives no map.
Action parseProjection(Words& words) {
    const std::string id = words.rest();
    if (id.empty()) words.wrong(id, "a projection's id or a PROJ string");
    if (!projection::isProjString(id)) return SetProjection{id};
    const auto projection = projection::parse(id, {}, "");
    if (projection) return SetProjection{projection::describe(*projection).id};
    std::string why;
    for (const base::Issue& issue : projection.issues) why += (why.empty() ? "" : "; ") + issue.message;
    words.wrong(id, "a PROJ string that can be drawn: " + why);
    return SetProjection{id};
}

Action parsePan(Words& words) {
    const double x = words.number(-farPx, farPx);
    return Pan{{x, words.number(-farPx, farPx)}};
}

Action parseZoom(Words& words) {
    const double factor = words.number(0.001, 1000), x = words.number(-farPx, farPx);
    return Zoom{factor, {x, words.number(-farPx, farPx)}};
}

}  // namespace

std::string format(const SetLayer& a) {
    return fmt::format("layer {}", scene::layerId(a.layer));
}
std::string format(const SetTheme& a) {
    return "theme " + a.id;
}
std::string format(const SetProjection& a) {
    return "projection " + a.id;
}
std::string format(const SetViewpoint& a) {
    return "viewpoint " + territory::describe(a.viewpoint).id;
}
std::string format(const Select& a) {
    return withKey("select", a.key);
}
std::string format(const StepState& a) {
    return fmt::format("step-state {}", a.by);
}
std::string format(const Hover& a) {
    // A unit or region lies in some state's land.
    return withKey(withKey(withKey("hover", a.key), a.key.empty() ? "" : a.unit),
                   a.key.empty() || a.unit.empty() ? "" : a.region);
}
std::string format(const HoverLegend& a) {
    return withKey("hover-legend", a.key);
}
std::string format(const PinLegend& a) {
    return withKey("pin-legend", a.key);
}
std::string format(const Pan& a) {
    return fmt::format("pan {} {}", a.byPx.x, a.byPx.y);
}
std::string format(const Zoom& a) {
    return fmt::format("zoom {} {} {}", a.factor, a.aboutPx.x, a.aboutPx.y);
}
std::string format(const Fit&) {
    return "fit";
}
std::string format(const FlyTo& a) {
    return withKey("fly-to", a.key);
}

const std::vector<Verb>& mapVerbs() {
    static const std::vector<Verb> all{
        {"layer", parseLayer},
        {"theme", [](Words& words) -> Action { return SetTheme{words.required("a theme's id")}; }},
        {"projection", parseProjection},
        {"select", [](Words& words) -> Action { return Select{words.word()}; }},
        {"viewpoint", parseViewpoint},
        {"hover", parseHover},
        {"step-state", [](Words& words) -> Action { return StepState{words.whole(-100, 100)}; }},
        {"hover-legend", [](Words& words) -> Action { return HoverLegend{words.word()}; }},
        {"pin-legend", [](Words& words) -> Action { return PinLegend{words.word()}; }},
        {"pan", parsePan},
        {"zoom", parseZoom},
        {"fit", [](Words&) -> Action { return Fit{}; }},
        {"fly-to", [](Words& words) -> Action { return FlyTo{words.required("a state's code")}; }},
    };
    return all;
}

}  // namespace session

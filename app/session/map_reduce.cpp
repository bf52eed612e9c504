#include "scene/theme.hpp"
#include "session/apply.hpp"

#include <algorithm>

namespace session {

void startFlight(AppState& state, const scene::View& from, const scene::View& to) {
    state.view = to;
    state.flight.reset();
    if (!state.reducedMotion) state.flight = Flight{from, 0};
}

void apply(AppState& state, const SetLayer& a, const Surroundings&) {
    if (state.layer == a.layer) return;
    if (!scene::hasLayer(state.timeline->organization(), a.layer)) return;
    state.layer = a.layer;
    state.legendPinned.clear();
    state.legendHovered.clear();
}

void apply(AppState& state, const SetTheme& a, const Surroundings&) {
    for (const scene::Theme* theme : themesOf(state))
        if (theme->id == a.id) state.themeId = a.id;
}

void apply(AppState& state, const Select& a, const Surroundings&) {
    state.selected = a.key;
    if (a.key.empty()) return;
    state.openEvents.clear();
    state.page = Page::none;
    state.description = false;  // it would lie over the card
}

void apply(AppState& state, const StepState& a, const Surroundings& around) {
    std::vector<model::State> states = state.timeline->organization().states;
    if (states.empty() || a.by == 0) return;
    std::sort(states.begin(), states.end(),
              [](const model::State& first, const model::State& second) { return first.name < second.name; });
    const auto count = static_cast<int>(states.size());
    const auto at = std::find_if(states.begin(), states.end(),
                                 [&](const model::State& each) { return each.code == state.selected; });
    const int now = at == states.end() ? (a.by > 0 ? -1 : count) : static_cast<int>(at - states.begin());
    const int next = ((now + a.by) % count + count) % count;
    apply(state, Select{states[static_cast<std::size_t>(next)].code}, around);
}

void apply(AppState& state, const Hover& a, const Surroundings&) {
    state.hovered = a.key;
    state.hoveredUnit = a.unit;
    state.hoveredRegion = a.region;
}

void apply(AppState& state, const SetViewpoint& a, const Surroundings&) {
    state.viewpoint = a.viewpoint;
}

void apply(AppState& state, const HoverLegend& a, const Surroundings&) {
    state.legendHovered = a.key;
}

void apply(AppState& state, const PinLegend& a, const Surroundings&) {
    state.legendPinned = a.key == state.legendPinned ? "" : a.key;
}

void apply(AppState& state, const Pan& a, const Surroundings& around) {
    const scene::View moved = scene::panned(currentView(state, around.fitted), a.byPx);
    state.flight.reset();
    state.view = moved;
}

void apply(AppState& state, const Zoom& a, const Surroundings& around) {
    const scene::View closer =
        scene::zoomed(currentView(state, around.fitted), around.size, a.aboutPx, a.factor);
    state.flight.reset();
    state.view = closer;
}

void apply(AppState& state, const Fit&, const Surroundings& around) {
    turnHome(state, around.home);
    if (state.globe && state.projectionId != "globe") {  // a flat map that was placed elsewhere
        state.morph.reset();
        if (!state.reducedMotion)
            state.morph = Morph{state.projectionId, state.globe, currentView(state, around.fitted), 0};
        state.globe.reset();
        state.view.reset();
        state.flight.reset();
    }
    if (!state.view) return;
    startFlight(state, currentView(state, around.fitted), around.fitted);
    state.view.reset();  // and then follows the fit when the size changes
}

void apply(AppState& state, const FlyTo& a, const Surroundings& around) {
    if (state.projectionId == "globe" && around.placeOf)
        if (const auto place = around.placeOf(a.key)) turnTo(state, *place, around.home);
    if (around.viewOf) startFlight(state, currentView(state, around.fitted), around.viewOf(a.key));
}

}  // namespace session

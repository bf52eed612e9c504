#include "session/apply.hpp"
#include "session/globe.hpp"

#include <utility>

namespace session {
namespace {

/// What of the picture does not move.
void showContent(AppState& state, const Glance& glance, const Surroundings& around) {
    if (state.overlayKey != glance.overlayKey) apply(state, SetOverlay{glance.overlayKey}, around);
    state.events = glance.events;
    if (!state.events.shown) state.openEvents.clear();
    state.hoveredEvents.clear();
    state.vision = glance.vision;
    state.reducedMotion = glance.reducedMotion;
    state.graticule = glance.graticule;
    state.scaleBar = glance.scaleBar;
    state.comparison.mode = glance.compareMode;
    state.comparison.divider = glance.divider;
    state.comparison.date = glance.compareDate;
    if (!glance.compareDate) state.comparison.snapshot.reset();
    refreshComparison(state);
    state.look = glance.look;
    keepLookInRange(state);
}

void show(AppState& state, const Glance& glance, const Surroundings& around) {
    const scene::View before = currentView(state, around.fitted);
    const Morph way{state.projectionId, currentGlobe(state), before, 0};
    const bool projected = state.projectionId == glance.projectionId &&
                           (state.projectionId == "globe" || state.globe == glance.globe);
    stopPlaying(state);
    moveTo(state, glance.date);
    showContent(state, glance, around);
    state.layer = glance.layer;
    state.themeId = glance.themeId;
    state.projectionId = glance.projectionId;
    state.selected = glance.selected;
    state.legendPinned = glance.legendPinned;
    state.legendHovered.clear();
    state.mapLanguage = glance.mapLanguage;
    state.viewpoint = glance.viewpoint;
    if (projected && !(state.view == glance.view))
        startFlight(state, before, glance.view.value_or(around.fitted));
    else
        state.flight.reset();
    state.view = glance.view;
    state.globe = glance.globe;
    state.turn.reset();
    state.morph.reset();
    if (!projected && !state.reducedMotion) state.morph = way;
}

void walk(AppState& state, std::vector<Glance>& from, std::vector<Glance>& to, const Surroundings& around) {
    if (from.empty() || state.quiz.hides()) return;  // what was seen before might give the answer away
    to.push_back(glanceOf(state));
    const Glance glance = std::move(from.back());
    from.pop_back();
    show(state, glance, around);
    endGesture(state);
}

}  // namespace

void apply(AppState& state, const LookAt& a, const Surroundings&) {
    state.flight.reset();
    state.view = scene::clamped(a.view);
}

void apply(AppState& state, const Undo&, const Surroundings& around) {
    walk(state, state.trail.past, state.trail.future, around);
}

void apply(AppState& state, const Redo&, const Surroundings& around) {
    walk(state, state.trail.future, state.trail.past, around);
}

void apply(AppState& state, const Copy& a, const Surroundings&) {
    switch (a.what) {
        case Copied::link:
            state.notice = phrases::key("notice.link");
            break;
        case Copied::history:
            state.notice =
                state.selected.empty() ? phrases::key("notice.description") : phrases::key("notice.history");
            break;
        case Copied::description:
            state.notice = phrases::key("notice.description");
            break;
        case Copied::picture:
            state.notice = phrases::key("notice.picture");
            break;
    }
    state.noticeLeftS = noticeS;
}

}  // namespace session

#include "session/apply.hpp"
#include "session/globe.hpp"

#include <utility>

namespace session {
namespace {

void show(AppState& state, const Glance& glance, const Surroundings& around) {
    const scene::View before = currentView(state, around.fitted);
    const Morph way{state.projectionId, currentGlobe(state), before, 0};
    const bool projected = state.projectionId == glance.projectionId;
    stopPlaying(state);
    moveTo(state, glance.date);
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
    if (from.empty()) return;
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

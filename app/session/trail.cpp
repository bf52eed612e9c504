#include "session/trail.hpp"

#include "session/state.hpp"

namespace session {

Glance glanceOf(const AppState& state) {
    return {state.date,     state.layer,        state.themeId,        state.projectionId,
            state.selected, state.legendPinned, state.mapLanguage,    state.viewpoint,
            state.view,     state.globe,        state.organizationKey};
}

void noteStep(AppState& state, const Glance& before, std::size_t kind, bool gradual) {
    const Glance after = glanceOf(state);
    if (after == before) return;
    Trail& trail = state.trail;
    if (after.organizationKey != before.organizationKey) {
        trail = {};
        return;
    }
    const bool goesOn = gradual && trail.lastKind == kind && !trail.past.empty();
    trail.lastKind = kind;
    trail.future.clear();
    if (goesOn) return;
    if (trail.past.size() == longestTrail) trail.past.erase(trail.past.begin());
    trail.past.push_back(before);
}

void endGesture(AppState& state) {
    state.trail.lastKind.reset();
}

}  // namespace session

#include "session/trail.hpp"

#include "session/state.hpp"

namespace session {

Glance glanceOf(const AppState& state) {
    Glance glance;
    glance.date = state.date;
    glance.layer = state.layer;
    glance.themeId = state.themeId;
    glance.projectionId = state.projectionId;
    glance.selected = state.selected;
    glance.legendPinned = state.legendPinned;
    glance.mapLanguage = state.mapLanguage;
    glance.viewpoint = state.viewpoint;
    glance.view = state.view;
    glance.globe = state.globe;
    glance.overlayKey = state.overlayKey;
    glance.events = state.events;
    glance.vision = state.vision;
    glance.reducedMotion = state.reducedMotion;
    glance.graticule = state.graticule;
    glance.scaleBar = state.scaleBar;
    glance.compareMode = state.comparison.mode;
    glance.compareDate = state.comparison.date;
    glance.divider = state.comparison.divider;
    glance.look = state.look;
    glance.organizationKey = state.organizationKey;
    glance.story = state.story.story;
    glance.storyKept = state.story.kept;
    glance.storyKey = state.story.key;
    glance.storySaved = state.story.saved;
    glance.storyAt = state.story.at;
    glance.storyOpened = state.story.opened;
    return glance;
}

void noteStep(AppState& state, const Glance& before, std::size_t kind, bool gradual) {
    const Glance after = glanceOf(state);
    if (after == before) return;
    Trail& trail = state.trail;
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

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

/// The story as it was, open or closed; the file that it was saved to meanwhile is known still.
void showStory(AppState& state, const Glance& glance) {
    StoryState& open = state.story;
    if (glance.story == open.story && glance.storyAt == open.at) return;
    const std::uint64_t revision = open.revision + 1;
    const bool other = glance.storyOpened != open.opened;
    if (other) {
        open = {};
        open.opened = glance.storyOpened;
        open.kept = glance.storyKept;
        open.key = glance.storyKey;
        open.saved = glance.storySaved;
        state.quiz = {};
    }
    open.story = glance.story;
    open.at = glance.storyAt;
    open.revision = revision;
    open.shownS = storyFadeS;
    if (other || !open.story) open.editing = open.story && open.changed();
}

/// False where its dataset cannot be read any more; then nothing has changed.
bool show(AppState& state, const Glance& glance, const Surroundings& around) {
    const bool elsewhere = glance.organizationKey != state.organizationKey;
    if (elsewhere) apply(state, SetOrganization{glance.organizationKey}, around);
    if (glance.organizationKey != state.organizationKey) return false;
    stopPlaying(state);
    showStory(state, glance);
    moveTo(state, glance.date);
    showContent(state, glance, around);
    state.layer = glance.layer;
    state.themeId = glance.themeId;
    state.selected = glance.selected;
    state.legendPinned = glance.legendPinned;
    state.legendHovered.clear();
    state.mapLanguage = glance.mapLanguage;
    state.viewpoint = glance.viewpoint;
    if (!elsewhere) {
        showPlace(state, glance.projectionId, glance.view, glance.globe, around);
        return true;
    }
    state.projectionId = glance.projectionId;  // the way there from the other members is begun
    state.view = glance.view;
    state.globe = glance.globe;
    return true;
}

void walk(AppState& state, std::vector<Glance>& from, std::vector<Glance>& to, const Surroundings& around) {
    if (from.empty() || state.quiz.hides()) return;  // what was seen before might give the answer away
    Glance now = glanceOf(state);
    if (!show(state, from.back(), around)) return;
    from.pop_back();
    to.push_back(std::move(now));
    endGesture(state);
}

}  // namespace

void showPlace(AppState& state, const std::string& projectionId, const std::optional<scene::View>& view,
               const std::optional<base::LonLat>& globe, const Surroundings& around) {
    const scene::View before = currentView(state, around.fitted);
    const Morph way{state.projectionId, currentGlobe(state), before, 0};
    const bool projected =
        state.projectionId == projectionId && (state.projectionId == "globe" || state.globe == globe);
    if (projected && !(state.view == view))
        startFlight(state, before, view.value_or(around.fitted));
    else
        state.flight.reset();
    state.projectionId = projectionId;
    state.view = view;
    state.globe = globe;
    state.turn.reset();
    state.morph.reset();
    if (!projected && !state.reducedMotion) state.morph = way;
}

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

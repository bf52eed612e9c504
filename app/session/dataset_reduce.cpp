#include "session/apply.hpp"
#include "session/globe.hpp"

#include <algorithm>
#include <utility>

namespace session {
namespace {

struct Span {
    model::Date first, last;
};

Span spanOf(const model::Organization& organization, model::Date today) {
    return {model::startOfYear(organization.firstYear),
            model::endOfYear(std::max(organization.firstYear, organization.lastYear.value_or(today.year())))};
}

bool hasEvents(const model::Organization& organization, const std::vector<std::string>& ids) {
    return std::all_of(ids.begin(), ids.end(), [&](const std::string& id) {
        return std::any_of(organization.events.begin(), organization.events.end(),
                           [&](const model::Event& event) { return event.id == id; });
    });
}

/// Puts the dataset in place of the one shown, with what of the state still makes sense.
void show(AppState& state, std::shared_ptr<const model::Timeline> timeline) {
    const model::Organization& organization = timeline->organization();  // which state.untranslated keeps
    const Span span = spanOf(organization, state.today);
    state.firstDate = span.first;
    state.lastDate = span.last;
    state.date = std::clamp(state.date, span.first, span.last);
    const auto before = std::exchange(state.timeline, spoken(timeline, state.phrases));
    state.fadeFrom = state.reducedMotion ? nullptr : state.snapshot;
    state.fadeFromTimeline = before;
    state.fadeElapsedS = 0;
    state.untranslated = std::move(timeline);
    state.snapshot = std::make_shared<model::Snapshot>(state.timeline->snapshot(state.date));
    state.pulseKeys.clear();
    if (!scene::hasLayer(organization, state.layer)) state.layer = scene::Layer::status;
    if (!hasEvents(organization, state.openEvents)) state.openEvents.clear();
    state.hoveredEvents.clear();
    state.steppedEvent.clear();
    state.legendHovered.clear();
    keepLookInRange(state);
    refreshComparison(state);
    state.quiz = {};  // its questions are about the dataset that was shown
    stopPlaying(state);
}

void showOverlaid(AppState& state, std::shared_ptr<const model::Timeline> overlay, std::string key) {
    if (key != state.overlayKey && !state.reducedMotion)
        state.overlayFade = OverlayFade{state.overlay, state.overlaid, 0};
    state.overlay = spoken(overlay, state.phrases);
    state.untranslatedOverlay = std::move(overlay);
    state.overlayKey = std::move(key);
    state.overlaid =
        state.overlay ? std::make_shared<model::Snapshot>(state.overlay->snapshot(state.date)) : nullptr;
    state.legendHovered.clear();
    state.legendPinned.clear();
}

}  // namespace

void apply(AppState& state, const SetOrganization& a, const Surroundings& around) {
    if (!around.readDataset) return;
    ReadDataset read = around.readDataset(a.key);
    state.problems = std::move(read.issues);
    state.failedKey = read.timeline ? "" : a.key;
    if (!read.timeline) return;
    if (a.key != state.organizationKey) {
        if (!state.reducedMotion)
            state.morph = Morph{state.projectionId, currentGlobe(state), currentView(state, around.fitted), 0,
                                around.home};
        state.turn.reset();
        const bool chosen = state.view.has_value() && around.keptView;
        state.view = chosen ? around.keptView(*read.timeline) : std::nullopt;
        state.flight.reset();
        if (state.projectionId != "globe") state.globe.reset();
        state.legendPinned.clear();
    }
    show(state, std::move(read.timeline));
    state.organizationKey = a.key;
    if (a.key == state.overlayKey) showOverlaid(state, nullptr, "");
    // The date may have been held within another range.
    else if (state.overlay)
        state.overlaid = std::make_shared<model::Snapshot>(state.overlay->snapshot(state.date));
}

void apply(AppState& state, const SetOverlay& a, const Surroundings& around) {
    if (a.key.empty() || a.key == state.organizationKey) return showOverlaid(state, nullptr, "");
    if (!around.readDataset) return;
    ReadDataset read = around.readDataset(a.key);
    state.problems = std::move(read.issues);
    if (read.timeline) showOverlaid(state, std::move(read.timeline), a.key);
}

void apply(AppState& state, const Reload&, const Surroundings& around) {
    // What could not be read is what a person is working on.
    if (!state.failedKey.empty() && state.failedKey != state.organizationKey)
        return apply(state, SetOrganization{state.failedKey}, around);
    const std::string overlayKey = state.overlayKey;
    apply(state, SetOrganization{state.organizationKey}, around);
    if (overlayKey.empty()) return;
    std::vector<base::Issue> problems = std::move(state.problems);
    const std::string pinned = state.legendPinned;
    apply(state, SetOverlay{overlayKey}, around);
    state.legendPinned = pinned;
    state.problems.insert(state.problems.begin(), problems.begin(), problems.end());
}

void apply(AppState& state, const ShowPage& a, const Surroundings&) {
    state.page = a.page;
    if (a.page == Page::none) return;
    state.description = false;
    state.selected.clear();
    state.openEvents.clear();
}

void apply(AppState& state, const DismissProblems&, const Surroundings&) {
    state.problems.clear();
    state.failedKey.clear();
}

}  // namespace session

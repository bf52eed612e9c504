#include "session/apply.hpp"

#include <algorithm>

namespace session {
namespace {

bool isEvent(const model::Organization& organization, const std::string& id) {
    return std::any_of(organization.events.begin(), organization.events.end(),
                       [&](const model::Event& event) { return event.id == id; });
}

/// The neighbour of the event gone to last among those shown, or the one nearest to the date to begin with.
std::string neighbour(const AppState& state, bool forward) {
    const auto events = scene::shownEvents(state.timeline->organization(), state.events, state.date);
    if (events.empty()) return {};
    const auto at = std::find_if(events.begin(), events.end(),
                                 [&](const model::Event* event) { return event->id == state.steppedEvent; });
    if (at == events.end()) {
        const auto nearest =
            std::min_element(events.begin(), events.end(), [&](const auto* a, const auto* b) {
                return std::abs(a->first().days() - state.date.days()) <
                       std::abs(b->first().days() - state.date.days());
            });
        return (*nearest)->id;
    }
    const auto count = static_cast<std::ptrdiff_t>(events.size());
    const std::ptrdiff_t i = at - events.begin() + (forward ? 1 : count - 1);
    return events[static_cast<std::size_t>(i % count)]->id;
}

}  // namespace

void apply(AppState& state, const ShowEvents& a, const Surroundings&) {
    state.events.shown = switched(state.events.shown, a.to);
    state.hoveredEvents.clear();
    state.steppedEvent.clear();
    if (!state.events.shown) state.openEvents.clear();
}

void apply(AppState& state, const ShowEventKind& a, const Surroundings&) {
    if (!model::findEventKind(state.timeline->organization(), a.kind)) return;
    if (switched(!state.events.hiddenKinds.contains(a.kind), a.to))
        state.events.hiddenKinds.erase(a.kind);
    else
        state.events.hiddenKinds.insert(a.kind);
}

void apply(AppState& state, const SetEventMonths& a, const Surroundings&) {
    state.events.monthsAround = std::clamp(a.months, 0, scene::EventFilter::mostMonths);
}

void apply(AppState& state, const OpenEvents& a, const Surroundings&) {
    const model::Organization& organization = state.timeline->organization();
    state.openEvents.clear();
    for (const std::string& id : a.ids)
        if (isEvent(organization, id)) state.openEvents.push_back(id);
    if (state.openEvents.empty()) return;
    state.selected.clear();
    state.page = Page::none;
    state.description = false;
}

void apply(AppState& state, const HoverEvents& a, const Surroundings&) {
    state.hoveredEvents = a.ids;
}

void apply(AppState& state, const StepEvent& a, const Surroundings& around) {
    if (!state.events.shown) return;
    if (a.step != EventStep::open)
        state.steppedEvent = neighbour(state, a.step == EventStep::next);
    else if (!state.steppedEvent.empty())
        apply(state, OpenEvents{{state.steppedEvent}}, around);
}

}  // namespace session

#include "scene/event_filter.hpp"

#include <algorithm>
#include <cmath>

namespace scene {

EventWindow windowAround(const EventFilter& filter, model::Date date) {
    constexpr double daysPerMonth = 365.2425 / 12;
    const auto days = static_cast<std::int32_t>(
        std::lround(std::clamp(filter.monthsAround, 0, EventFilter::mostMonths) * daysPerMonth));
    return {model::addDays(date, -days), model::addDays(date, days)};
}

std::vector<const model::Event*> shownEvents(const model::Organization& organization,
                                             const EventFilter& filter, model::Date date) {
    if (!filter.shown) return {};
    const EventWindow window = windowAround(filter, date);
    auto events = model::eventsWithin(organization, window.first, window.last);
    std::erase_if(events,
                  [&](const model::Event* event) { return filter.hiddenKinds.contains(event->kind); });
    return events;
}

std::vector<const model::EventKind*> usedEventKinds(const model::Organization& organization) {
    std::set<std::string> used;
    for (const model::Event& event : organization.events) used.insert(event.kind);
    std::vector<const model::EventKind*> kinds;
    for (const model::EventKind& kind : organization.eventKinds)
        if (used.contains(kind.id)) kinds.push_back(&kind);
    return kinds;
}

}  // namespace scene

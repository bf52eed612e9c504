// Which events of a dataset the map shows.
#pragma once

#include "model/lookup.hpp"

#include <set>
#include <string>
#include <vector>

namespace scene {

struct EventFilter {
    static constexpr int mostMonths = 1200;
    bool shown = false;
    int monthsAround = 12;              ///< how far from the date, either way; 0 to mostMonths
    std::set<std::string> hiddenKinds;  ///< ids of EventKind
    bool operator==(const EventFilter&) const = default;
};

/// The first and last day of the window around the date.
struct EventWindow {
    model::Date first, last;
};
EventWindow windowAround(const EventFilter& filter, model::Date date);

/// Events of shown kinds that touch the window, by date; with and without a place. None where the filter
/// shows none.
std::vector<const model::Event*> shownEvents(const model::Organization& organization,
                                             const EventFilter& filter, model::Date date);

/// The kinds that any event of the dataset is of, in the dataset's order.
std::vector<const model::EventKind*> usedEventKinds(const model::Organization& organization);

}  // namespace scene

// What a state is shown as over time, found from its overlapping claims in one pass.
#pragma once

#include "model/organization.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace model {

/// An unbroken run of days on which one status is shown, as long as it can be.
struct Stretch {
    Date from;
    std::optional<Date> to;  ///< the first day on which it no longer holds; absent: open
    std::string status;      ///< a StatusDefinition's id of a kind other than none
    StatusKind kind = StatusKind::member;
    Precision fromPrecision = Precision::day;
    bool operator==(const Stretch&) const = default;

    bool contains(Date date) const { return date >= from && (!to || date < *to); }
};

/// What the claims say about one state; indices refer to the vectors of the Organization.
struct StateLine {
    std::vector<std::size_t> memberships;
    std::vector<Stretch> stretches;  ///< by date, without overlap; a gap is a time without status
    struct GroupingRef {
        std::size_t grouping;
        std::size_t member;
    };
    std::vector<GroupingRef> groupings;  ///< in the dataset's order
};

/// The lines of all states that a membership or a grouping names, by code.
///
/// Where claims overlap, the status of the highest rank is shown; of equal ranks the claim that began later;
/// of those the one written later in the dataset. Claims with an unknown status, or one of kind none, show
/// nothing. Touching stretches of the same status are one.
std::map<std::string, StateLine> buildStateLines(const Organization& organization);

/// The stretch that holds on the date, or nullptr.
const Stretch* stretchAt(const StateLine& line, Date date);

}  // namespace model

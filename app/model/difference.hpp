// What became of each state between two dates.
#pragma once

#include "model/timeline.hpp"

#include <string>
#include <vector>

namespace model {

enum class DifferenceKind {
    joined,     ///< no member on the first date nor ever before it, a member on the second
    returned,   ///< a member on the second, having been one before and out of it in between
    left,       ///< a member on the first, none on the second
    changed,    ///< another status, without joining or leaving: an observer, a frozen member
    unchanged,  ///< a member on both, with the same status and without a time outside in between
};
inline constexpr DifferenceKind allDifferenceKinds[] = {DifferenceKind::joined, DifferenceKind::returned,
                                                        DifferenceKind::left, DifferenceKind::changed,
                                                        DifferenceKind::unchanged};

/// "joined", "returned", ...: as phrases and pictures call it.
const char* differenceId(DifferenceKind kind);

struct StateDifference {
    std::string code;
    DifferenceKind kind = DifferenceKind::unchanged;
    std::string before, after;  ///< StatusDefinitions' ids; "none" for a state without a status
    bool operator==(const StateDifference&) const = default;
};

/// By code, the states that were members on one of the dates or whose status differs. The earlier date comes
/// first, in whichever order they are given.
struct Difference {
    Date from, to;
    std::vector<StateDifference> states;

    /// nullptr for a state that is not among them.
    const StateDifference* find(const std::string& code) const;
    std::vector<std::string> statesOf(DifferenceKind kind) const;
    bool operator==(const Difference&) const = default;
};

Difference compareDates(const Timeline& timeline, Date one, Date other);

}  // namespace model

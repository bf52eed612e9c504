#include "model/difference.hpp"

#include <algorithm>
#include <map>

namespace model {
namespace {

bool isMember(const Organization& organization, const std::string& status) {
    const StatusDefinition* definition = findStatus(organization, status);
    return definition && definition->kind == StatusKind::member;
}

bool isMemberOn(const Timeline& timeline, const std::string& state, const Snapshot& snapshot) {
    const StateStatus* status = snapshot.find(state);
    return status && isMember(timeline.organization(), status->status);
}

/// Days on which the state joins, up to `to`.
std::vector<Date> joinsOf(const Timeline& timeline, const std::string& state, Date to) {
    std::vector<Date> days;
    for (const ChangeDay& day : timeline.changes())
        for (const Change& change : day.changes)
            if (day.date <= to && change.state == state && change.kind == ChangeKind::join)
                days.push_back(day.date);
    return days;
}

DifferenceKind kindOf(const Timeline& timeline, const Snapshot& before, const Snapshot& after,
                      const StateDifference& state) {
    const bool was = isMemberOn(timeline, state.code, before), is = isMemberOn(timeline, state.code, after);
    if (was && !is) return DifferenceKind::left;
    if (is) {
        const std::vector<Date> joins = joinsOf(timeline, state.code, after.date);
        const bool joinedBetween = !joins.empty() && joins.back() > before.date;
        const bool earlier = was || (!joins.empty() && joins.front() <= before.date);
        if (joinedBetween && earlier) return DifferenceKind::returned;
        if (!was) return DifferenceKind::joined;
    }
    return state.before == state.after ? DifferenceKind::unchanged : DifferenceKind::changed;
}

}  // namespace

const char* differenceId(DifferenceKind kind) {
    switch (kind) {
        case DifferenceKind::joined:
            return "joined";
        case DifferenceKind::returned:
            return "returned";
        case DifferenceKind::left:
            return "left";
        case DifferenceKind::changed:
            return "changed";
        case DifferenceKind::unchanged:
            return "unchanged";
    }
    return "";
}

const StateDifference* Difference::find(const std::string& code) const {
    const auto at =
        std::lower_bound(states.begin(), states.end(), code,
                         [](const StateDifference& a, const std::string& b) { return a.code < b; });
    return at != states.end() && at->code == code ? &*at : nullptr;
}

std::vector<std::string> Difference::statesOf(DifferenceKind kind) const {
    std::vector<std::string> codes;
    for (const StateDifference& state : states)
        if (state.kind == kind) codes.push_back(state.code);
    return codes;
}

Difference compareDates(const Timeline& timeline, Date one, Date other) {
    Difference difference{std::min(one, other), std::max(one, other), {}};
    const Snapshot before = timeline.snapshot(difference.from), after = timeline.snapshot(difference.to);
    std::map<std::string, StateDifference> byCode;
    const auto note = [&](const Snapshot& snapshot, std::string StateDifference::*status) {
        for (const StateStatus& state : snapshot.states) {
            const auto at =
                byCode.try_emplace(state.code, StateDifference{state.code, {}, "none", "none"}).first;
            at->second.*status = state.status;
        }
    };
    note(before, &StateDifference::before);
    note(after, &StateDifference::after);
    for (auto& [code, state] : byCode) {
        if (state.before == "none" && state.after == "none") continue;
        state.kind = kindOf(timeline, before, after, state);
        if (state.kind == DifferenceKind::unchanged && !isMember(timeline.organization(), state.after))
            continue;
        difference.states.push_back(state);
    }
    return difference;
}

}  // namespace model

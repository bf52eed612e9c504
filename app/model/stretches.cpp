#include "model/stretches.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace model {
namespace {

/// A claim in the order of precedence: the greatest one is shown.
struct Claim {
    int rank;
    Date from;
    std::size_t index;  ///< into Organization::memberships
    StatusKind kind;
    auto operator<=>(const Claim& o) const {
        return std::tie(rank, from, index) <=> std::tie(o.rank, o.from, o.index);
    }
    bool operator==(const Claim& o) const {
        return std::tie(rank, from, index) == std::tie(o.rank, o.from, o.index);
    }
};

struct Bound {
    Claim claim;
    bool begins;
};

std::map<Date, std::vector<Bound>> boundsOf(const Organization& organization, const StateLine& line) {
    std::map<Date, std::vector<Bound>> bounds;
    for (const std::size_t index : line.memberships) {
        const Membership& membership = organization.memberships[index];
        const StatusDefinition* status = findStatus(organization, membership.status);
        const Period& period = membership.period;
        if (!status || (period.to && *period.to <= period.from)) continue;
        const Claim claim{status->rank, period.from, index, status->kind};
        bounds[period.from].push_back({claim, true});
        if (period.to) bounds[*period.to].push_back({claim, false});
    }
    return bounds;
}

/// How exactly the day is known on which the status came to be shown: by the claims of that status that begin
/// on it, else by the claims whose end uncovered it.
Precision precisionOfStart(const Organization& organization, const std::vector<Bound>& bounds,
                           const std::string& status) {
    Precision begun = Precision::day;
    Precision ended = Precision::day;
    bool anyBegun = false;
    for (const Bound& bound : bounds) {
        const Membership& membership = organization.memberships[bound.claim.index];
        if (!bound.begins) {
            ended = std::max(ended, membership.period.toPrecision);
        } else if (membership.status == status) {
            begun = std::max(begun, membership.period.fromPrecision);
            anyBegun = true;
        }
    }
    return anyBegun ? begun : ended;
}

std::vector<Stretch> findStretches(const Organization& organization, const StateLine& line) {
    std::vector<Stretch> stretches;
    std::set<Claim> inForce;
    for (const auto& [date, bounds] : boundsOf(organization, line)) {
        for (const Bound& bound : bounds) {
            if (bound.begins)
                inForce.insert(bound.claim);
            else
                inForce.erase(bound.claim);
        }
        const Claim* shown = inForce.empty() ? nullptr : &*inForce.rbegin();
        if (shown && shown->kind == StatusKind::none) shown = nullptr;
        Stretch* open = stretches.empty() || stretches.back().to ? nullptr : &stretches.back();
        const std::string status = shown ? organization.memberships[shown->index].status : std::string();
        if (open && open->status == status) continue;
        if (open) open->to = date;
        if (shown)
            stretches.push_back(
                {date, std::nullopt, status, shown->kind, precisionOfStart(organization, bounds, status)});
    }
    return stretches;
}

}  // namespace

std::map<std::string, StateLine> buildStateLines(const Organization& organization) {
    std::map<std::string, StateLine> lines;
    for (std::size_t i = 0; i < organization.memberships.size(); ++i)
        lines[organization.memberships[i].state].memberships.push_back(i);
    for (std::size_t g = 0; g < organization.groupings.size(); ++g) {
        const Grouping& grouping = organization.groupings[g];
        for (std::size_t m = 0; m < grouping.members.size(); ++m)
            lines[grouping.members[m].state].groupings.push_back({g, m});
    }
    for (auto& [code, line] : lines) line.stretches = findStretches(organization, line);
    return lines;
}

const Stretch* stretchAt(const StateLine& line, Date date) {
    const auto after = std::upper_bound(line.stretches.begin(), line.stretches.end(), date,
                                        [](Date d, const Stretch& stretch) { return d < stretch.from; });
    if (after == line.stretches.begin()) return nullptr;
    const Stretch& candidate = *std::prev(after);
    return candidate.contains(date) ? &candidate : nullptr;
}

}  // namespace model

#include "territory/ownership.hpp"

#include <algorithm>

namespace territory {
namespace {

bool isParty(const Dispute& dispute, const std::string& code) {
    const auto names = [&](const std::vector<std::string>& codes) {
        return std::find(codes.begin(), codes.end(), code) != codes.end();
    };
    return names(dispute.claimedBy) || names(dispute.heldBy);
}

/// True where the two are in the same position: a line between them says nothing on the dispute.
bool alike(const Dispute* a, const Dispute* b) {
    if (!a || !b) return a == b;
    return a->claimedBy == b->claimedBy && a->heldBy == b->heldBy && a->kind == b->kind;
}

}  // namespace

Ownership ownershipAt(const Territory& territory, Viewpoint viewpoint, model::Date date,
                      const std::function<bool(const std::string& code)>& speaksOf) {
    Ownership ownership;
    for (std::size_t unit = 0; unit < territory.units().size(); ++unit) {
        StateNumber owner = territory.ownerAt(unit, viewpoint, date);
        if (speaksOf && territory.isFormer(owner) && !speaksOf(territory.states()[owner].code)) {
            const std::string& home = territory.homes()[unit];
            if (speaksOf(home)) owner = territory.findState(home).value_or(owner);
        }
        ownership.owners.push_back(owner);
        ownership.disputes.push_back(territory.disputeAt(unit, date));
    }
    return ownership;
}

BorderLine lineBetween(const Territory& territory, const Ownership& ownership, std::size_t unit,
                       std::size_t other) {
    const Dispute *mine = ownership.disputes[unit], *its = ownership.disputes[other];
    const bool sameOwner = ownership.owners[unit] == ownership.owners[other];
    if (sameOwner && !alike(mine, its)) return BorderLine::dashed;
    if (sameOwner) {
        const std::string &here = territory.units()[unit].region, &there = territory.units()[other].region;
        return here.empty() || there.empty() || here == there ? BorderLine::none : BorderLine::region;
    }
    const auto codeOf = [&](std::size_t u) { return territory.states()[ownership.owners[u]].code; };
    const bool disputed = (mine && isParty(*mine, codeOf(other))) || (its && isParty(*its, codeOf(unit)));
    return disputed ? BorderLine::dashed : BorderLine::solid;
}

}  // namespace territory

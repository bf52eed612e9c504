#include "scene/zones.hpp"

#include <algorithm>

namespace scene {
namespace {

bool holds(const std::vector<std::string>& codes, const std::string& code) {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

bool isIn(const model::ZonePart& part, const std::string& state, const Division& division) {
    if (part.state != state) return false;
    if (part.subdivisions.empty()) return true;
    return !division.empty() && std::all_of(division.begin(), division.end(), [&](const auto& group) {
        return std::any_of(group.begin(), group.end(),
                           [&](const std::string& code) { return holds(part.subdivisions, code); });
    });
}

/// Zones that only hold others have no colour.
base::Color zoneColor(const Theme& theme, const model::Proposal& proposal, const model::Zone& wanted) {
    if (wanted.color) return *wanted.color;
    std::size_t position = 0;
    for (const model::Zone& zone : proposal.zones) {
        if (&zone == &wanted) break;
        if (!zone.parts.empty()) ++position;
    }
    return theme.groupings[position % theme.groupings.size()];
}

}  // namespace

std::vector<ZoneHere> zonesAt(const model::Proposal& proposal, const std::string& state,
                              const Division& division) {
    std::vector<ZoneHere> here;
    for (const model::Zone& zone : proposal.zones) {
        const auto part =
            std::find_if(zone.parts.begin(), zone.parts.end(),
                         [&](const model::ZonePart& each) { return isIn(each, state, division); });
        if (part != zone.parts.end()) here.push_back({&zone, &*part});
    }
    return here;
}

std::string zoneKey(const model::Proposal& proposal, const std::string& state, const Division& division) {
    std::string key;
    for (const ZoneHere& here : zonesAt(proposal, state, division))
        key += (key.empty() ? "" : "+") + here.zone->id;
    if (!key.empty()) return key;
    return holds(proposal.partners, state) ? "partner" : "none";
}

Fill zoneFill(const Theme& theme, const model::Proposal& proposal, const std::string& key) {
    Fill fill;
    fill.colors[0] = theme.land;
    if (key == "partner") {
        fill.pattern = Pattern::dots;
        fill.count = 2;
        fill.colors[1] = theme.former;
        return fill;
    }
    std::size_t count = 0;
    for (const model::Zone& zone : proposal.zones)
        if (count < Fill::maxColors && ("+" + key + "+").find("+" + zone.id + "+") != std::string::npos)
            fill.colors[count++] = zoneColor(theme, proposal, zone);
    fill.count = static_cast<std::uint8_t>(std::max<std::size_t>(count, 1));
    if (count > 1) fill.pattern = Pattern::stripes;
    return fill;
}

bool isReading(const std::vector<ZoneHere>& zones) {
    return !zones.empty() && std::all_of(zones.begin(), zones.end(), [](const ZoneHere& here) {
        return here.part->verification == model::Verification::interpretation;
    });
}

Fill paler(const Theme& theme, Fill fill) {
    for (std::size_t i = 0; i < fill.count; ++i) fill.colors[i] = base::mix(fill.colors[i], theme.land, 0.4);
    return fill;
}

std::string zoneName(const model::Proposal& proposal, const model::Zone& zone) {
    for (const model::Zone& other : proposal.zones)
        if (!zone.within.empty() && other.id == zone.within)
            return zoneName(proposal, other) + ", " + zone.name;
    return zone.name;
}

}  // namespace scene

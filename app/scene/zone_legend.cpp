#include "scene/legend_entry.hpp"

#include <algorithm>
#include <set>

namespace scene {
namespace {

bool isReading(const model::Zone& zone) {
    return std::any_of(zone.parts.begin(), zone.parts.end(), [](const model::ZonePart& part) {
        return part.verification == model::Verification::interpretation;
    });
}

/// "Eastern zone and East-Asian region"
std::string overlapName(const model::Proposal& proposal, const std::string& key,
                        const phrases::Phrases& say) {
    std::vector<std::string> names;
    for (const model::Zone& zone : proposal.zones)
        if (("+" + key + "+").find("+" + zone.id + "+") != std::string::npos) names.push_back(zone.name);
    return say.list(names);
}

}  // namespace

std::vector<LegendEntry> zoneEntries(const SceneInput& input) {
    const model::Organization& organization = input.timeline->organization();
    const model::Proposal* proposal = proposalOf(organization, input.layer);
    std::vector<LegendEntry> entries;
    if (!proposal) return entries;
    const phrases::Phrases& say = input.timeline->phrases();
    bool readings = false;
    for (const model::Zone& zone : proposal->zones) {
        if (zone.parts.empty()) continue;
        readings |= isReading(zone);
        entries.push_back({zone.id, zoneName(*proposal, zone)});
    }
    std::set<std::string> overlaps;
    for (const model::ZoneOverlap& overlap : model::zoneOverlaps(*proposal))
        overlaps.insert(overlap.firstZone + "+" + overlap.secondZone);
    for (const std::string& key : overlaps) entries.push_back({key, overlapName(*proposal, key, say)});
    if (!proposal->partners.empty()) entries.push_back({"partner", say.say("legend.partner")});
    entries.push_back({"none", say.say("legend.no-zone")});
    if (readings) entries.back().names = {say.say("legend.reading")};
    return entries;
}

}  // namespace scene

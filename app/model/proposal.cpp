#include "model/proposal.hpp"

#include <algorithm>

namespace model {
namespace {

bool holds(const std::vector<std::string>& codes, const std::string& code) {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

/// The areas that both parts hold: a whole state holds each of the other's subdivisions.
std::vector<std::string> sharedAreas(const ZonePart& a, const ZonePart& b) {
    if (a.state != b.state) return {};
    if (a.subdivisions.empty() && b.subdivisions.empty()) return {a.state};
    if (a.subdivisions.empty()) return b.subdivisions;
    if (b.subdivisions.empty()) return a.subdivisions;
    std::vector<std::string> shared;
    for (const std::string& code : a.subdivisions)
        if (holds(b.subdivisions, code)) shared.push_back(code);
    return shared;
}

}  // namespace

std::vector<ZoneOverlap> zoneOverlaps(const Proposal& proposal) {
    std::vector<ZoneOverlap> overlaps;
    for (std::size_t i = 0; i < proposal.zones.size(); ++i)
        for (std::size_t j = i + 1; j < proposal.zones.size(); ++j)
            for (const ZonePart& a : proposal.zones[i].parts)
                for (const ZonePart& b : proposal.zones[j].parts)
                    for (std::string& area : sharedAreas(a, b))
                        overlaps.push_back({std::move(area), proposal.zones[i].id, proposal.zones[j].id});
    return overlaps;
}

}  // namespace model

#include "cli/own_boundaries.hpp"

#include <fmt/format.h>

#include <cmath>

namespace cli {

std::vector<base::Issue> checkCapitals(const atlas::Atlas& atlas, const names::Gazetteer& gazetteer,
                                       const std::string& file) {
    constexpr int several = 3;
    int known = 0;
    const names::Place* witness = nullptr;
    for (const names::Place& place : gazetteer.places()) {
        if (place.capitalOf.empty() || !place.until.empty()) continue;
        const int state = atlas.featureOf(place.capitalOf);
        if (state == mesh::noFeature) continue;
        if (atlas.featureAt(place.at) == state) return {};
        ++known;
        if (std::abs(place.at.lonDeg) > 90 || atlas.featureAt({place.at.latDeg, place.at.lonDeg}) != state)
            continue;
        if (!witness) witness = &place;
    }
    if (witness)
        return {{base::Severity::error, file + "#" + witness->capitalOf,
                 fmt::format(
                     "would hold its capital ({:.1f}, {:.1f}) with latitude and longitude changed; are the "
                     "axes swapped? the longitude comes first",
                     witness->at.lonDeg, witness->at.latDeg)}};
    if (known < several) return {};
    return {{base::Severity::warning, file,
             fmt::format(
                 "has {} states whose codes are known, and none of them holds its capital; is the reference "
                 "system right?",
                 known)}};
}

}  // namespace cli

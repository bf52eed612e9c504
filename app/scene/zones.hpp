// The zones of a proposal: which of them a place lies in, and how they are drawn.
#pragma once

#include "model/proposal.hpp"
#include "scene/scene.hpp"
#include "scene/theme.hpp"

#include <string>
#include <vector>

namespace scene {

/// What a feature is among the divisions of its state: of each of these groups of codes of ISO 3166-2 one
/// must be in a part for the feature to be in it. One group of today's and the former code for a division; a
/// group for each of the divisions that were made of it later; none for a whole state.
using Division = std::vector<std::vector<std::string>>;

/// A zone with the part of it that holds a place.
struct ZoneHere {
    const model::Zone* zone;
    const model::ZonePart* part;
};

/// The zones that the feature lies in, in the order of the proposal. A part that is a whole state holds all
/// of its divisions.
std::vector<ZoneHere> zonesAt(const model::Proposal& proposal, const std::string& state,
                              const Division& division);

/// "central-asian-east+east-asian"; "partner" for a state that the proposal names as a possible later one;
/// "none".
std::string zoneKey(const model::Proposal& proposal, const std::string& state, const Division& division);

/// The fill of such a key: the zone's colour, stripes where several lie over each other.
Fill zoneFill(const Theme& theme, const model::Proposal& proposal, const std::string& key);

/// True where the source does not say so in these words: every part there is an interpretation.
bool isReading(const std::vector<ZoneHere>& zones);
/// The fill of what is a reading: paler.
Fill paler(const Theme& theme, Fill fill);

/// "Central-Asian region, Western zone"
std::string zoneName(const model::Proposal& proposal, const model::Zone& zone);

}  // namespace scene

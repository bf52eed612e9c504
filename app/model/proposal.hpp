// Plans for regions that never came to be, with parts of states.
#pragma once

#include "base/color.hpp"
#include "model/date.hpp"
#include "model/evidence.hpp"

#include <optional>
#include <string>
#include <vector>

namespace model {

/// A state, or some of its subdivisions, within a zone.
struct ZonePart {
    std::string name;   ///< "North-Caucasian part of Russia"; may be empty for a whole state
    std::string state;  ///< ISO 3166-1 alpha-3
    std::vector<std::string> subdivisions;          ///< ISO 3166-2 ("RU-KGD"); empty: the whole state
    std::vector<std::string> optionalSubdivisions;  ///< that a wider reading would add
    std::string definition;  ///< how the words of the source were turned into subdivisions
    std::string note;
    std::vector<std::string> sources;
    Verification verification = Verification::verified;
    bool operator==(const ZonePart&) const = default;
};

struct Zone {
    std::string id;
    std::string name;
    std::optional<base::Color> color;  ///< absent: the theme's palette by position
    std::string within;  ///< id of the zone that it is part of; may be empty; never leads back to itself
    std::string note;
    std::vector<ZonePart> parts;  ///< may be empty for a zone that only holds others
    bool operator==(const Zone&) const = default;
};

/// A map that somebody proposed; a layer of its own under its id.
struct Proposal {
    std::string id;  ///< "proposal-1990s"
    std::string name;
    Date date;
    Precision precision = Precision::day;
    std::string note;
    std::vector<std::string> partners;  ///< states that the proposal names as possible later ones
    std::vector<Zone> zones;
    std::vector<std::string> sources;
    Verification verification = Verification::verified;
    bool operator==(const Proposal&) const = default;
};

/// Land that two parts claim: the code of the state where both hold all of it, else of the subdivision.
struct ZoneOverlap {
    std::string area;  ///< "KAZ", "KZ-63"
    std::string firstZone;
    std::string secondZone;
    bool operator==(const ZoneOverlap&) const = default;
};

/// Each area that lies in two zones, in the order of the zones. Optional subdivisions do not count.
std::vector<ZoneOverlap> zoneOverlaps(const Proposal& proposal);

}  // namespace model

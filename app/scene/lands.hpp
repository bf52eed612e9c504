// The lands of a map on one day: its features put together by owner.
#pragma once

#include "mesh/geometry.hpp"
#include "territory/ownership.hpp"

#include <memory>
#include <string>
#include <vector>

namespace scene {

/// What one state owns. Positions are those of the geometry, metres.
struct Land {
    std::string code;
    std::string name;
    std::vector<std::size_t> features;
    base::Box boundsM;        ///< of all its parts
    base::Box mainBoundsM;    ///< of its largest part
    base::Vec2 labelM;        ///< where its name goes
    double labelRadiusM = 0;  ///< how far from its borders that is; 0: it is not on this map
};

/// Immutable. Made anew when the geometry or the owners change, not with every date.
struct Lands {
    std::uint64_t serial = 0;  ///< no two made in a process share it
    std::vector<Land> lands;
    std::vector<Land> absent;  ///< today's states that own nothing on the day, where they own land today
    std::vector<std::size_t> ofFeature;               ///< by feature: which of the lands
    std::vector<std::string> featureKeys;             ///< by feature: the unit's key
    std::vector<std::string> homes;                   ///< by feature: today's owner, as the UN sees it
    std::vector<std::string> regions;                 ///< by feature: ISO 3166-2; empty where not known
    std::vector<const territory::Dispute*> disputes;  ///< by feature: nullptr where none is on
    std::shared_ptr<const std::vector<territory::BorderLine>> borders;  ///< by border chunk

    /// nullptr for a state that owns nothing on this map.
    const Land* find(const std::string& code) const;
};

/// The territory's units are the geometry's features; the result points into the territory.
std::shared_ptr<const Lands> makeLands(const mesh::MapGeometry& geometry,
                                       const territory::Territory& territory,
                                       const territory::Ownership& ownership);

}  // namespace scene

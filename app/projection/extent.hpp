// What of the world a projection shows.
#pragma once

#include "projection/projection.hpp"

#include <optional>

namespace projection {

/// Shown is what lies within all of these limits.
struct Extent {
    double southDeg = -90;
    double northDeg = 90;
    double reachDeg = 180;  ///< in longitude from the central meridian, to either side
    /// Of an azimuthal projection: only what lies within radiusDeg of the centre; at 180 all but its
    /// antipode.
    std::optional<base::LonLat> center;
    double radiusDeg = 180;
    bool isCut = true;  ///< along the meridians at reachDeg; false: the map is one piece all round

    /// For any longitude around the central meridian given; the limits belong to it, an antipode does not.
    bool contains(double centralDeg, base::LonLat position) const;
    bool operator==(const Extent&) const = default;
};

Extent extentOf(const Projection& projection);

/// Degrees along the great circle.
double distanceDeg(base::LonLat a, base::LonLat b);
/// The place so many degrees away from a centre, in the direction of a bearing (clockwise from north).
base::LonLat destination(base::LonLat center, double bearingDeg, double distanceDeg);
/// The bearing in which `to` lies.
double bearingDeg(base::LonLat from, base::LonLat to);

}  // namespace projection

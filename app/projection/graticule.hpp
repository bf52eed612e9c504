// Meridians and parallels as lines on the map.
#pragma once

#include "projection/projection.hpp"

#include <vector>

namespace projection {

/// How far a drawn line of the graticule may lie from the true curve, metres.
inline constexpr double graticuleToleranceM = 125;

/// The meridians and parallels at whole multiples of `stepDeg`, as polylines in metres of the projection; the
/// poles themselves are left out. A line ends where the map ends: at the horizon of the globe, at 85 degrees
/// in Mercator, at the rim where it meets the antipode, and at the seam, so that no segment leaps across the
/// map. A meridian that is the seam itself comes twice, once for each edge. A parallel that an azimuthal map
/// shows whole is closed: its last point repeats the first. Empty unless stepDeg is in [0.5, 90].
std::vector<std::vector<base::Vec2>> graticule(const Projection& projection, double stepDeg);

}  // namespace projection

// Rings of longitude and latitude: cleaning, the cheap gate before a full validity check, and the way across
// the antimeridian. Pure; nothing here knows GDAL or GEOS.
#pragma once

#include "geo/boundaries.hpp"

#include <vector>

namespace geo {

/// Removes the repeated closing point and points equal to the one before. What is left may have fewer than
/// three points; such a ring has no area.
void dropRepeatedPoints(Ring& ring);

/// Twice the signed area of the plane figure, positive when counter-clockwise, in square degrees.
double doubleSignedArea(const Ring& ring);

/// True when the ring lies as the contract of Boundaries wants it: longitudes within -180 to 180 and no edge
/// longer than 180 degrees of longitude.
bool staysOnSheet(const Ring& ring);

/// Splits edges that run along a pole so that none is longer than 90 degrees. They have no length on the
/// globe but bound the sheet, as those that close Antarctica.
void splitEdgesAlongPoles(Ring& ring);

/// A ring whose longitudes are continuous: each edge takes the shorter way round, so that longitudes may
/// leave -180 to 180. A ring that goes once round a pole is closed through it (the pole of the hemisphere
/// that most of its points are in); an edge along a pole or along a whole parallel keeps its length. No edge
/// is longer than 180 degrees.
struct UnwrappedRing {
    Ring points;
    bool roundPole = false;
};
UnwrappedRing unwrap(const Ring& ring);

/// Moves the ring by whole turns so that the middle of its longitudes is as near as can be to lonDeg.
void shiftByTurnsTowards(Ring& ring, double lonDeg);

/// True when the polygons are certainly valid together: no two edges cross or touch but neighbours at their
/// common point, holes lie in their polygon, polygons do not lie in one another. False says only that a full
/// check is needed (rings that touch in a point are such a case). About 30 ns an edge for boundaries of
/// states.
bool certainlyValid(const std::vector<Polygon>& polygons);

}  // namespace geo

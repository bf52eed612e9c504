// Polygons made to keep the contract of Boundaries: valid, on the sheet from -180 to 180 degrees, whole.
#pragma once

#include "geo/boundaries.hpp"

#include <string>
#include <vector>

namespace geo {

/// What had to be done to a feature, to be told to the user.
struct Repairs {
    bool madeValid = false;          ///< rings crossed themselves or each other, or lay wrongly
    bool cutAtAntimeridian = false;  ///< rings ran across 180 degrees
    bool closedThroughPole = false;  ///< rings ran round a pole
    std::size_t droppedRings = 0;    ///< rings with fewer than three different points
    std::string reason;              ///< of madeValid: GEOS's words and the place
    std::string failure;             ///< not empty: the polygons cannot be used, and why
};

/// Cleans the polygons in place. Coordinates must be finite, latitudes within -90 to 90, longitudes within
/// -540 to 540. Vertices that no repair touches keep every bit, so that neighbours go on sharing them. Valid
/// polygons on the sheet cost only certainlyValid. Polygons are never left half-repaired: on failure they are
/// empty.
Repairs repair(std::vector<Polygon>& polygons);

}  // namespace geo

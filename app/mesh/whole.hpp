// Features that are pieces of one, put together again for their name. Private to this room.
#pragma once

#include "mesh/geometry.hpp"
#include "mesh/geos.hpp"

#include <vector>

namespace mesh {

/// Where the name of such a polygon goes: sets the middle and the radius of the largest circle within it,
/// found to `precisionM`. Leaves the shape as it is where there is none.
void inscribe(const Geos& geos, const GEOSGeometry* polygon, double precisionM, NamedShape& shape);

/// The shapes of the topology's wholes, by their number; empty where no feature is cut. `arcs` are the
/// topology's as they are drawn.
std::vector<NamedShape> describeWholes(const Geos& geos, const Topology& topology,
                                       const std::vector<std::vector<base::Vec2>>& arcs);

}  // namespace mesh

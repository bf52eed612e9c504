// Fewer points for a coarser map, the same for both sides of every border.
#pragma once

#include "mesh/topology.hpp"

#include <vector>

namespace mesh {

/// The points of each arc that a map of this tolerance needs: no point left out lies further than
/// `toleranceM` from the line that is kept (Douglas and Peucker 1973). Ends stay. A closed arc keeps at least
/// a triangle, or becomes empty where its whole extent is below the tolerance. Tolerance 0 keeps all.
std::vector<std::vector<base::Vec2>> simplifyArcs(const Topology& topology, double toleranceM);

/// The same for a single line that no one shares; both ends stay.
std::vector<base::Vec2> simplifyLine(const std::vector<base::Vec2>& pointsM, double toleranceM);

}  // namespace mesh

// Where the mapped world ends: the globe's rim, the edge of a world map.
#pragma once

#include "mesh/geometry.hpp"

namespace mesh {

/// Adds the outline of the geometry's projection as a line, and where `filled` its inside as triangles.
void addWorld(MapGeometry& geometry, bool filled);

/// True where the box reaches beyond the world.
bool reachesSpace(const WorldShape& world, const base::Box& boxM);

}  // namespace mesh

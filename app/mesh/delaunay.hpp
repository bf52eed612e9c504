// Triangles that are as round as their polygon allows: slivers are slow to draw, each crosses many tiles of
// the screen.
#pragma once

#include "base/geometry.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace mesh {

/// Makes a triangulation (three indices each, all wound alike) a constrained Delaunay one: flips the edge
/// that two triangles share wherever that leaves no point within a triangle's circumcircle (Lawson 1977).
/// Edges of one triangle only stay, and with them what is covered. The number of triangles stays the same.
void makeDelaunay(const std::vector<base::Vec2>& points, std::span<std::uint32_t> indices);

}  // namespace mesh

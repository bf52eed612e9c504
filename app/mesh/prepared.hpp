// Topology and geometry as bytes, for what the build prepares. Who keeps them sees to it that they are read
// again for the same boundaries, projection and tolerance by the program that wrote them.
#pragma once

#include "mesh/geometry.hpp"
#include "mesh/topology.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace mesh {

/// The topology without its arcs: how large every polygon is and where it lies.
std::string packOutline(const Topology& topology);
/// Nothing where the bytes are not whole.
std::optional<Topology> unpackOutline(std::string_view bytes, const projection::Projection& projection);

std::string packGeometry(const MapGeometry& geometry);
/// Nothing where the bytes are not whole, or where an index leads out of its buffer. The geometry has a
/// serial of its own.
std::optional<MapGeometry> unpackGeometry(std::string_view bytes, const projection::Projection& projection);

}  // namespace mesh

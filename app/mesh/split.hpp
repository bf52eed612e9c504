// Triangles put in order by place, so that those out of view can be left out.
#pragma once

#include "mesh/geometry.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace mesh {

/// Reorders triangles (three indices each, of `points`) into stretches of at most `most` indices that lie
/// together, each with its box. `first` is the position in the index buffer that they begin at.
std::vector<Chunk> splitByPlace(const std::vector<base::Vec2>& points, std::span<std::uint32_t> indices,
                                std::uint32_t first, std::size_t most);

}  // namespace mesh

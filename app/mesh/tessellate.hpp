// Polygons to triangles, through GLU's tessellator, which takes rings that cross too. Its slivers are made
// rounder (mesh/delaunay).
#pragma once

#include "base/geometry.hpp"

#include <cstdint>
#include <vector>

namespace mesh {

/// Appends triangles (three indices each) and the vertices that they use.
class Tessellator {
  public:
    Tessellator();
    ~Tessellator();
    Tessellator(const Tessellator&) = delete;
    Tessellator& operator=(const Tessellator&) = delete;

    /// Rings without a repeated first point; the odd rule decides what is inside. Indices count from
    /// `vertices`' first element.
    void add(const std::vector<std::vector<base::Vec2>>& rings, std::vector<base::Vec2>& vertices,
             std::vector<std::uint32_t>& indices);

  private:
    struct Impl;
    Impl* impl_;
};

}  // namespace mesh

// Lines to quads with joined corners. Private to this room.
#pragma once

#include "mesh/geometry.hpp"

#include <vector>

namespace mesh {

/// A short stretch of a line, the unit of culling.
struct StrokePiece {
    base::Box boundsM;
    std::vector<std::uint32_t> indices;
    std::uint32_t arc = 0;
    ArcKind kind = ArcKind::coast;
};

/// Appends the quads of a polyline to `vertices`, and its pieces to `pieces`. Corners are mitred up to twice
/// the half width and bevelled beyond. Points that coincide are passed over.
void appendStroke(const std::vector<base::Vec2>& pointsM, std::uint32_t arc, ArcKind kind,
                  std::vector<LineVertex>& vertices, std::vector<StrokePiece>& pieces);

}  // namespace mesh

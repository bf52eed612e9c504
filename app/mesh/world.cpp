#include "mesh/world.hpp"

#include "mesh/strokes.hpp"
#include "mesh/tessellate.hpp"

#include <algorithm>
#include <numeric>

namespace mesh {
namespace {

bool isInside(const std::vector<base::Vec2>& ring, base::Vec2 p) {
    bool inside = false;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const base::Vec2 a = ring[i], b = ring[j];
        if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (p.y - a.y) / (b.y - a.y) * (b.x - a.x))
            inside = !inside;
    }
    return inside;
}

bool isConvex(const std::vector<base::Vec2>& ring) {
    bool left = false, right = false;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const base::Vec2 a = ring[i], b = ring[(i + 1) % ring.size()], c = ring[(i + 2) % ring.size()];
        const double turn = (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
        const double rounding = 1e-9 * base::length(b - a) * base::length(c - b);
        left = left || turn > rounding;
        right = right || turn < -rounding;
    }
    return !(left && right);
}

/// Cuts every second corner off, then of what is left, and so on: few of the triangles are long.
std::vector<std::uint32_t> convexTriangles(std::size_t corners) {
    std::vector<std::uint32_t> left(corners), triangles;
    std::iota(left.begin(), left.end(), 0u);
    while (left.size() >= 3) {
        std::vector<std::uint32_t> kept;
        for (std::size_t i = 0; i < left.size(); i += 2) {
            kept.push_back(left[i]);
            if (i + 1 < left.size())
                triangles.insert(triangles.end(), {left[i], left[i + 1], left[(i + 2) % left.size()]});
        }
        left = std::move(kept);
    }
    return triangles;
}

}  // namespace

void addWorld(MapGeometry& out, bool filled) {
    out.world.outlineM = projection::outline(out.projection);
    if (out.world.outlineM.size() < 3) return;
    std::vector<base::Vec2> line = out.world.outlineM;
    line.push_back(line.front());
    std::vector<StrokePiece> pieces;
    appendStroke(line, 0, ArcKind::seam, out.lineVertices, pieces);
    for (const StrokePiece& piece : pieces) {
        out.world.rimChunks.push_back({piece.boundsM,
                                       {static_cast<std::uint32_t>(out.lineIndices.size()),
                                        static_cast<std::uint32_t>(piece.indices.size())}});
        out.lineIndices.insert(out.lineIndices.end(), piece.indices.begin(), piece.indices.end());
    }
    if (!filled) return;
    std::vector<base::Vec2> vertices;
    std::vector<std::uint32_t> indices;
    if (isConvex(out.world.outlineM)) {
        vertices = out.world.outlineM;
        indices = convexTriangles(vertices.size());
    } else {
        Tessellator tessellator;
        tessellator.add({out.world.outlineM}, vertices, indices);
    }
    const auto firstVertex = static_cast<std::uint32_t>(out.fillVertices.size());
    out.world.fill = {static_cast<std::uint32_t>(out.fillIndices.size()),
                      static_cast<std::uint32_t>(indices.size())};
    for (const base::Vec2& p : vertices)
        out.fillVertices.push_back({static_cast<float>(p.x), static_cast<float>(p.y), noFeatureVertex});
    for (const std::uint32_t i : indices) out.fillIndices.push_back(firstVertex + i);
}

bool reachesSpace(const WorldShape& world, const base::Box& box) {
    if (world.fill.count == 0) return false;
    if (world.outlineM.empty()) return true;
    const auto& outline = world.outlineM;
    if (std::any_of(outline.begin(), outline.end(), [&](base::Vec2 p) { return box.contains(p); }))
        return true;
    for (const base::Vec2 corner : {base::Vec2{box.minX, box.minY}, base::Vec2{box.maxX, box.minY},
                                    base::Vec2{box.minX, box.maxY}, base::Vec2{box.maxX, box.maxY}})
        if (!isInside(outline, corner)) return true;
    return false;
}

}  // namespace mesh

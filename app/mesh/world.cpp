#include "mesh/world.hpp"

#include "mesh/strokes.hpp"
#include "mesh/tessellate.hpp"

#include <algorithm>

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
    Tessellator tessellator;
    std::vector<base::Vec2> vertices;
    std::vector<std::uint32_t> indices;
    tessellator.add({out.world.outlineM}, vertices, indices);
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

#include "mesh/geometry.hpp"
#include "mesh/simplify.hpp"
#include "mesh/strokes.hpp"
#include "mesh/tessellate.hpp"

namespace mesh {
namespace {

/// Of a lake's extent, in tolerances: about seven pixels.
constexpr double leastExtent = 16;

std::uint32_t countOf(const std::vector<std::uint32_t>& indices) {
    return static_cast<std::uint32_t>(indices.size());
}

}  // namespace

void addLakes(MapGeometry& out, const Topology& lakes) {
    const std::vector<std::vector<base::Vec2>> arcs = simplifyArcs(lakes, out.toleranceM);
    const double leastM2 = leastExtent * out.toleranceM * leastExtent * out.toleranceM;
    Tessellator tessellator;
    for (const TopologyPolygon& lake : lakes.polygons) {
        if (lake.areaM2 < leastM2) continue;
        std::vector<std::vector<base::Vec2>> rings;
        for (const TopologyRing& ring : lake.rings)
            if (auto points = ringPoints(ring, arcs); points.size() >= 3) rings.push_back(std::move(points));
        if (rings.empty()) continue;
        std::vector<base::Vec2> vertices;
        std::vector<std::uint32_t> indices;
        tessellator.add(rings, vertices, indices);
        const auto firstVertex = static_cast<std::uint32_t>(out.fillVertices.size());
        out.lakes.fillChunks.push_back({lake.boundsM, {countOf(out.fillIndices), countOf(indices)}});
        for (const base::Vec2& p : vertices)
            out.fillVertices.push_back({static_cast<float>(p.x), static_cast<float>(p.y), noFeatureVertex});
        for (const std::uint32_t i : indices) out.fillIndices.push_back(firstVertex + i);
        for (std::vector<base::Vec2>& shore : rings) {
            shore.push_back(shore.front());
            std::vector<StrokePiece> pieces;
            appendStroke(shore, 0, ArcKind::seam, out.lineVertices, pieces);
            for (const StrokePiece& piece : pieces) {
                out.lakes.shoreChunks.push_back(
                    {piece.boundsM, {countOf(out.lineIndices), countOf(piece.indices)}});
                out.lineIndices.insert(out.lineIndices.end(), piece.indices.begin(), piece.indices.end());
            }
        }
    }
}

}  // namespace mesh

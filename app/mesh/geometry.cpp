#include "mesh/geometry.hpp"

#include "mesh/geos.hpp"
#include "mesh/simplify.hpp"
#include "mesh/split.hpp"
#include "mesh/strokes.hpp"
#include "mesh/tessellate.hpp"
#include "mesh/whole.hpp"
#include "mesh/world.hpp"
#include "projection/graticule.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <tuple>

namespace mesh {
namespace {

using ArcPoints = std::vector<std::vector<base::Vec2>>;

constexpr double shoreCoarseness = 5;  ///< of the shallow water's line, times the tolerance
constexpr std::size_t chunkIndices = 3'000;

/// By which parts are put next to their neighbours. The finer the map, the less of it is seen at a time.
class Grid {
  public:
    explicit Grid(double toleranceM)
        : cellM_(toleranceM > 0 ? std::clamp(tolerancesInCell * toleranceM, finestM, coarsestM) : coarsestM) {
    }
    std::int64_t cellOf(const base::Box& box) const {
        const base::Vec2 c = box.center();
        return static_cast<std::int64_t>(std::floor(c.y / cellM_)) * 65536 +
               static_cast<std::int64_t>(std::floor(c.x / cellM_));
    }

  private:
    static constexpr double tolerancesInCell = 700, finestM = 200'000, coarsestM = 1'000'000;
    double cellM_;
};

/// Collects ranges of an index buffer into chunks that are drawn or left out together.
class ChunkList {
  public:
    void add(const base::Box& bounds, std::uint32_t first, std::uint32_t count, std::int64_t cell) {
        if (chunks.empty() || cell != cell_ || chunks.back().range.count + count > chunkIndices ||
            chunks.back().range.first + chunks.back().range.count != first)
            chunks.push_back({bounds, {first, count}});
        else {
            chunks.back().boundsM.add(bounds);
            chunks.back().range.count += count;
        }
        cell_ = cell;
    }
    std::vector<Chunk> chunks;

  private:
    std::int64_t cell_ = 0;
};

/// Appends the range, or lengthens the last one where they touch.
void addRange(IndexRange range, std::vector<IndexRange>& ranges) {
    if (!ranges.empty() && ranges.back().first + ranges.back().count == range.first)
        ranges.back().count += range.count;
    else
        ranges.push_back(range);
}

void addPart(IndexRange range, int neighbour, std::vector<OutlinePart>& parts) {
    if (!parts.empty() && parts.back().neighbour == neighbour &&
        parts.back().range.first + parts.back().range.count == range.first)
        parts.back().range.count += range.count;
    else
        parts.push_back({range, neighbour});
}

/// Pieces of one pair of neighbours in one cell make one chunk.
void addBorder(const base::Box& bounds, IndexRange range, std::pair<int, int> sides,
               std::vector<BorderChunk>& chunks) {
    if (chunks.empty() || chunks.back().left != sides.first || chunks.back().right != sides.second ||
        chunks.back().range.count + range.count > chunkIndices) {
        chunks.push_back({bounds, range, sides.first, sides.second});
        return;
    }
    chunks.back().boundsM.add(bounds);
    chunks.back().range.count += range.count;
}

void buildFill(const Topology& topology, const ArcPoints& arcs, const std::vector<std::size_t>& order,
               MapGeometry& out) {
    Tessellator tessellator;
    std::vector<base::Vec2> vertices;
    std::vector<std::vector<base::Vec2>> rings;
    ChunkList chunks;
    const Grid grid(out.toleranceM);
    for (const std::size_t i : order) {
        const TopologyPolygon& polygon = topology.polygons[i];
        rings.clear();
        for (const TopologyRing& ring : polygon.rings)
            if (auto points = ringPoints(ring, arcs); points.size() >= 3)
                rings.push_back(std::move(points));
            else if (rings.empty())
                break;
        if (rings.empty()) continue;
        const auto first = static_cast<std::uint32_t>(out.fillIndices.size());
        tessellator.add(rings, vertices, out.fillIndices);
        const auto feature = static_cast<std::uint32_t>(polygon.feature);
        for (std::size_t v = out.fillVertices.size(); v < vertices.size(); ++v)
            out.fillVertices.push_back(
                {static_cast<float>(vertices[v].x), static_cast<float>(vertices[v].y), feature});
        const auto count = static_cast<std::uint32_t>(out.fillIndices.size()) - first;
        if (count == 0) continue;
        if (count <= chunkIndices)
            chunks.add(polygon.boundsM, first, count, grid.cellOf(polygon.boundsM));
        else
            for (const Chunk& chunk :
                 splitByPlace(vertices, std::span(out.fillIndices).subspan(first), first, chunkIndices / 2))
                chunks.chunks.push_back(chunk);
        addRange({first, count}, out.features[static_cast<std::size_t>(polygon.feature)].fill);
    }
    out.fillChunks = std::move(chunks.chunks);
}

/// Room for what follows from so many points of borders, of polygons: vectors that grow by doubling take up
/// to twice as much, and as much again while they are copied.
void reserve(const Topology& topology, const ArcPoints& arcs, MapGeometry& out) {
    std::size_t stroked = 0, filled = 0;
    for (std::size_t a = 0; a < arcs.size(); ++a) {
        const Arc& arc = topology.arcs[a];
        if (arc.kind != ArcKind::seam) stroked += arcs[a].size();
        filled += arcs[a].size() * ((arc.left != noFeature) + (arc.right != noFeature));
    }
    // With bevelled corners and, for shallow water, the coasts once more.
    out.lineVertices.reserve(stroked * 5 / 2);
    out.lineIndices.reserve(stroked * 8);
    out.fillVertices.reserve(filled);
    out.fillIndices.reserve(filled * 3);
}

/// Vectors that are kept for long.
template <class T>
void fit(std::vector<T>& values) {
    if (values.capacity() > values.size() + values.size() / 8) values.shrink_to_fit();
}

void buildLines(const Topology& topology, const ArcPoints& arcs, MapGeometry& out) {
    std::vector<StrokePiece> pieces;
    for (std::size_t a = 0; a < topology.arcs.size(); ++a)
        if (topology.arcs[a].kind != ArcKind::seam)
            appendStroke(arcs[a], static_cast<std::uint32_t>(a), topology.arcs[a].kind, out.lineVertices,
                         pieces);
    const Grid grid(out.toleranceM);
    // The neighbours of a border, the lower number first; of a coast nobody asks which.
    const auto sides = [&](const StrokePiece& piece) {
        const Arc& arc = topology.arcs[piece.arc];
        return piece.kind == ArcKind::border ? std::pair<int, int>(std::minmax(arc.left, arc.right))
                                             : std::pair(0, 0);
    };
    std::stable_sort(pieces.begin(), pieces.end(), [&](const StrokePiece& a, const StrokePiece& b) {
        return std::tuple(a.kind, grid.cellOf(a.boundsM), sides(a)) <
               std::tuple(b.kind, grid.cellOf(b.boundsM), sides(b));
    });
    ChunkList coasts;
    for (const StrokePiece& piece : pieces) {
        const IndexRange range{static_cast<std::uint32_t>(out.lineIndices.size()),
                               static_cast<std::uint32_t>(piece.indices.size())};
        out.lineIndices.insert(out.lineIndices.end(), piece.indices.begin(), piece.indices.end());
        const Arc& arc = topology.arcs[piece.arc];
        if (piece.kind == ArcKind::border)
            addBorder(piece.boundsM, range, sides(piece), out.borderChunks);
        else
            coasts.add(piece.boundsM, range.first, range.count, grid.cellOf(piece.boundsM));
        for (const auto& [feature, neighbour] :
             {std::pair(arc.left, arc.right), std::pair(arc.right, arc.left)})
            if (feature != noFeature)
                addPart(range, neighbour, out.features[static_cast<std::size_t>(feature)].outline);
    }
    out.coastChunks = std::move(coasts.chunks);
}

/// Lines that belong to no feature, in chunks of their own.
std::vector<Chunk> buildLoose(const std::vector<std::vector<base::Vec2>>& lines, double toleranceM,
                              MapGeometry& out) {
    std::vector<StrokePiece> pieces;
    for (const std::vector<base::Vec2>& line : lines)
        appendStroke(simplifyLine(line, toleranceM), 0, ArcKind::seam, out.lineVertices, pieces);
    const Grid grid(out.toleranceM);
    std::stable_sort(pieces.begin(), pieces.end(), [&](const StrokePiece& a, const StrokePiece& b) {
        return grid.cellOf(a.boundsM) < grid.cellOf(b.boundsM);
    });
    ChunkList chunks;
    for (const StrokePiece& piece : pieces) {
        const auto first = static_cast<std::uint32_t>(out.lineIndices.size());
        out.lineIndices.insert(out.lineIndices.end(), piece.indices.begin(), piece.indices.end());
        chunks.add(piece.boundsM, first, static_cast<std::uint32_t>(piece.indices.size()),
                   grid.cellOf(piece.boundsM));
    }
    return std::move(chunks.chunks);
}

/// Where the name of a feature without an anchor goes: the middle of the largest circle inside its largest
/// polygon.
void placeLabel(const Geos& geos, const TopologyPolygon& polygon, const ArcPoints& arcs, double toleranceM,
                NamedShape& shape) {
    shape.labelM = polygon.boundsM.center();
    shape.labelRadiusM = std::min(polygon.boundsM.width(), polygon.boundsM.height()) / 4;
    // Of a land of a few pixels, the middle of its box will do.
    if (shape.labelRadiusM < 8 * toleranceM) return;
    // Nor does a name need every bay: a hundredth of the land's extent is fine enough.
    const double precision = std::max(polygon.boundsM.width(), polygon.boundsM.height()) / 25;
    std::vector<geo::Ring> rings;
    for (const TopologyRing& ring : polygon.rings) {
        std::vector<base::Vec2> points = ringPoints(ring, arcs);
        if (points.size() < 3) continue;
        points.push_back(points.front());
        points = simplifyLine(points, precision / 4);
        geo::Ring coarse;
        for (std::size_t i = 0; i + 1 < points.size(); ++i) coarse.push_back({points[i].x, points[i].y});
        rings.push_back(std::move(coarse));
    }
    const auto g = geos.polygon(rings);
    if (!g || precision <= 0) return;
    inscribe(geos, g.get(), precision, shape);
}

void describeFeatures(const Topology& topology, const ArcPoints& arcs,
                      const std::vector<std::size_t>& largest, MapGeometry& out) {
    const Geos geos;
    for (const TopologyPolygon& polygon : topology.polygons) {
        FeatureShape& shape = out.features[static_cast<std::size_t>(polygon.feature)];
        shape.boundsM.add(polygon.boundsM);
        shape.areaM2 += polygon.areaM2;
        out.boundsM.add(polygon.boundsM);
    }
    for (std::size_t f = 0; f < largest.size(); ++f) {
        if (largest[f] == topology.polygons.size()) continue;
        out.features[f].mainBoundsM = topology.polygons[largest[f]].boundsM;
        if (topology.anchors.empty() || !placeAt(out.projection, topology.anchors[f], out.features[f]))
            placeLabel(geos, topology.polygons[largest[f]], arcs, out.toleranceM, out.features[f]);
    }
    out.wholeOf = topology.wholeOf;
    out.wholes = describeWholes(geos, topology, arcs);
}

}  // namespace

std::size_t bytesOf(const MapGeometry& geometry) {
    const auto bytes = [](const auto& values) { return values.size() * sizeof(values[0]); };
    return bytes(geometry.fillVertices) + bytes(geometry.fillIndices) + bytes(geometry.lineVertices) +
           bytes(geometry.lineIndices);
}

std::uint64_t newSerial() {
    static std::atomic<std::uint64_t> serial{0};
    return ++serial;
}

MapGeometry buildGeometry(const Topology& topology, double toleranceM) {
    MapGeometry out;
    out.projection = topology.projection;
    out.toleranceM = toleranceM;
    out.features.resize(topology.featureCount);
    out.serial = newSerial();
    ArcPoints arcs = simplifyArcs(topology, toleranceM);

    const std::size_t none = topology.polygons.size();
    std::vector<std::size_t> largest(topology.featureCount, none);
    for (std::size_t i = 0; i < topology.polygons.size(); ++i) {
        std::size_t& best = largest[static_cast<std::size_t>(topology.polygons[i].feature)];
        if (best == none || topology.polygons[i].areaM2 > topology.polygons[best].areaM2) best = i;
    }
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < topology.polygons.size(); ++i) {
        const TopologyPolygon& polygon = topology.polygons[i];
        const bool only = largest[static_cast<std::size_t>(polygon.feature)] == i;
        if (only || polygon.areaM2 >= toleranceM * toleranceM) {
            order.push_back(i);
            continue;
        }
        for (const TopologyRing& ring : polygon.rings)  // neither filled nor stroked
            for (const ArcUse& use : ring.arcs)
                if (topology.arcs[use.arc].closed()) arcs[use.arc].clear();
    }
    const Grid grid(toleranceM);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return grid.cellOf(topology.polygons[a].boundsM) < grid.cellOf(topology.polygons[b].boundsM);
    });
    reserve(topology, arcs, out);
    buildFill(topology, arcs, order, out);
    buildLines(topology, arcs, out);
    std::vector<std::vector<base::Vec2>> shores;
    for (std::size_t a = 0; a < arcs.size(); ++a)
        if (topology.arcs[a].kind == ArcKind::coast && arcs[a].size() > 1) shores.push_back(arcs[a]);
    out.shoreChunks = buildLoose(shores, toleranceM * shoreCoarseness, out);
    out.graticuleChunks =
        buildLoose(projection::graticule(out.projection, graticuleStepDeg), std::max(toleranceM, 100.0), out);
    addWorld(out, true);
    describeFeatures(topology, arcs, largest, out);
    fit(out.fillVertices);
    fit(out.fillIndices);
    fit(out.lineVertices);
    fit(out.lineIndices);
    return out;
}

}  // namespace mesh

#include "mesh/topology.hpp"

#include "mesh/cut.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <numbers>
#include <optional>
#include <unordered_map>

namespace mesh {
namespace {

using VertexId = std::uint32_t;
constexpr VertexId none = ~VertexId{0};
// Edges get points in between, so that they bend as the projection bends them.
constexpr double longestEdgeDeg = 1.0;
constexpr double straightEdgeDeg = 0.2;  ///< shorter ones bend too little to ask
constexpr double bendM = 30;             ///< how far an edge may be from where it should run
constexpr double mostPieces = 4096;

/// Gives equal positions equal numbers. Open addressing: the vertices are many and never removed.
class VertexIndex {
  public:
    explicit VertexIndex(std::size_t expected) : slots_(std::bit_ceil(expected * 2 + 16), none) {
        positions_.reserve(expected);
    }

    VertexId add(base::LonLat p) {
        const std::size_t mask = slots_.size() - 1;
        std::size_t slot = hash(p) & mask;
        while (slots_[slot] != none && !(positions_[slots_[slot]] == p)) slot = (slot + 1) & mask;
        if (slots_[slot] == none) {
            slots_[slot] = static_cast<VertexId>(positions_.size());
            positions_.push_back(p);
        }
        return slots_[slot];
    }
    const std::vector<base::LonLat>& positions() const { return positions_; }
    /// Nothing can be added after that.
    void forgetSlots() { slots_ = {}; }

  private:
    static std::size_t hash(base::LonLat p) {
        // + 0.0 makes -0.0 and 0.0 one number, as == has it.
        std::uint64_t h = std::bit_cast<std::uint64_t>(p.lonDeg + 0.0) * 0x9E3779B97F4A7C15ull;
        h ^= std::bit_cast<std::uint64_t>(p.latDeg + 0.0) + (h >> 29);
        h *= 0xBF58476D1CE4E5B9ull;
        return h ^ (h >> 32);
    }
    std::vector<VertexId> slots_;
    std::vector<base::LonLat> positions_;
};

struct IdRing {
    std::vector<VertexId> ids;
};

struct IdPolygon {
    int feature = 0;
    std::vector<IdRing> rings;
};

/// Which vertices end an arc: where rings part or meet, and where a cut begins.
std::vector<bool> findJunctions(const std::vector<IdPolygon>& polygons, const std::vector<bool>& onCut) {
    struct Neighbours {
        VertexId a = none, b = none;
    };
    std::vector<Neighbours> first(onCut.size());
    std::vector<bool> junction(onCut.size(), false);
    for (const IdPolygon& polygon : polygons)
        for (const IdRing& ring : polygon.rings)
            for (std::size_t i = 0, n = ring.ids.size(); i < n; ++i) {
                const VertexId v = ring.ids[i];
                VertexId a = ring.ids[(i + n - 1) % n], b = ring.ids[(i + 1) % n];
                if (a > b) std::swap(a, b);
                if (first[v].a == none)
                    first[v] = {a, b};
                else if (first[v].a != a || first[v].b != b)
                    junction[v] = true;
                if (onCut[v] && !(onCut[a] && onCut[b])) junction[v] = true;
            }
    return junction;
}

/// Collects arcs, each once, in the order of first use.
class ArcBuilder {
  public:
    ArcBuilder(const std::vector<bool>& junction) : junction_(junction) {}

    TopologyRing add(const IdRing& ring, int feature) {
        TopologyRing result;
        const std::vector<VertexId>& ids = ring.ids;
        const std::size_t n = ids.size();
        std::size_t start = 0;
        while (start < n && !junction_[ids[start]]) ++start;
        if (start == n) {  // an island of its own: begin at the smallest number, which its twin does too
            start = static_cast<std::size_t>(std::min_element(ids.begin(), ids.end()) - ids.begin());
            std::vector<VertexId> path(ids.begin() + static_cast<std::ptrdiff_t>(start), ids.end());
            path.insert(path.end(), ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(start) + 1);
            result.arcs.push_back(use(std::move(path), feature));
            return result;
        }
        std::vector<VertexId> path{ids[start]};
        for (std::size_t k = 1; k <= n; ++k) {
            const VertexId v = ids[(start + k) % n];
            path.push_back(v);
            if (junction_[v]) {
                result.arcs.push_back(use(std::move(path), feature));
                path = {v};
            }
        }
        return result;
    }

    std::vector<std::vector<VertexId>> paths;
    std::vector<Arc> arcs;

  private:
    /// Inner vertices belong to one path only, so that the first edge tells which arc this is.
    ArcUse use(std::vector<VertexId> path, int feature) {
        const std::uint64_t forward = key(path[0], path[1]);
        const std::uint64_t backward = key(path[path.size() - 1], path[path.size() - 2]);
        if (const auto known = byFirstEdge_.find(forward); known != byFirstEdge_.end()) {
            arcs[known->second].left = feature;
            return {known->second, false};
        }
        if (const auto known = byFirstEdge_.find(backward); known != byFirstEdge_.end()) {
            arcs[known->second].right = feature;
            return {known->second, true};
        }
        const auto index = static_cast<std::uint32_t>(arcs.size());
        byFirstEdge_.emplace(forward, index);
        arcs.emplace_back();
        arcs.back().left = feature;
        paths.push_back(std::move(path));
        return {index, false};
    }
    static std::uint64_t key(VertexId a, VertexId b) { return (static_cast<std::uint64_t>(a) << 32) | b; }

    const std::vector<bool>& junction_;
    std::unordered_map<std::uint64_t, std::uint32_t> byFirstEdge_;
};

/// True towards the antipode of an azimuthal projection, where short edges bend too: next to it the shortest
/// may run halfway round the rim.
bool isNearAntipode(const std::optional<base::LonLat>& antipode, base::LonLat p) {
    constexpr double nearDeg = 60;  // there an edge of straightEdgeDeg bends by 18 metres
    if (!antipode || std::abs(p.latDeg - antipode->latDeg) > nearDeg) return false;
    const double narrowing = std::cos(p.latDeg * std::numbers::pi / 180);
    return std::abs(std::remainder(p.lonDeg - antipode->lonDeg, 360)) * narrowing < nearDeg;
}

/// Into how many pieces an edge must be taken for its chords to follow the projected edge.
int piecesOf(const projection::Projection& projection, const std::optional<base::LonLat>& antipode,
             base::LonLat a, base::LonLat b) {
    const double extentDeg = std::max(std::abs(a.lonDeg - b.lonDeg), std::abs(a.latDeg - b.latDeg));
    if (extentDeg <= straightEdgeDeg && !isNearAntipode(antipode, b)) return 1;
    const std::array<base::LonLat, 3> edge{a, {(a.lonDeg + b.lonDeg) / 2, (a.latDeg + b.latDeg) / 2}, b};
    std::array<base::Vec2, 3> p;
    projection::projectAll(projection, edge, p);
    // What an arc rises above its chord falls with the square of the number of pieces.
    const double riseM = length(p[1] - (p[0] + p[2]) * 0.5);
    const double bends = std::min(std::sqrt(riseM / bendM), mostPieces);
    return static_cast<int>(std::ceil(std::max(extentDeg / longestEdgeDeg, bends)));
}

/// The arc's positions, in geographic longitude, with points added on edges that bend; the same whichever
/// neighbour asks, as it is done once.
std::vector<base::LonLat> densify(const projection::Projection& projection, const std::vector<VertexId>& path,
                                  const std::vector<base::LonLat>& positions) {
    const double centralDeg = projection::centralMeridianDeg(projection);
    const auto antipode = projection::antipode(projection);
    const auto position = [&](VertexId v) {
        return base::LonLat{positions[v].lonDeg + centralDeg, positions[v].latDeg};
    };
    std::vector<base::LonLat> out;
    out.reserve(path.size());
    out.push_back(position(path[0]));
    for (std::size_t i = 1; i < path.size(); ++i) {
        const base::LonLat a = out.back(), b = position(path[i]);
        const int pieces = piecesOf(projection, antipode, a, b);
        for (int k = 1; k < pieces; ++k) {
            const double t = static_cast<double>(k) / pieces;
            out.push_back({a.lonDeg + (b.lonDeg - a.lonDeg) * t, a.latDeg + (b.latDeg - a.latDeg) * t});
        }
        out.push_back(b);
    }
    return out;
}

double ringArea(const TopologyRing& ring, const std::vector<Arc>& arcs, base::Box* box) {
    double twice = 0;
    for (const ArcUse& use : ring.arcs) {
        const std::vector<base::Vec2>& p = arcs[use.arc].pointsM;
        double sum = 0;
        for (std::size_t i = 1; i < p.size(); ++i) sum += p[i - 1].x * p[i].y - p[i].x * p[i - 1].y;
        twice += use.reversed ? -sum : sum;
        if (box)
            for (const base::Vec2& point : p) box->add(point);
    }
    return twice / 2;
}

std::vector<IdPolygon> numberVertices(const std::vector<WindowPolygon>& polygons, VertexIndex& index) {
    std::vector<IdPolygon> numbered;
    numbered.reserve(polygons.size());
    for (const WindowPolygon& polygon : polygons) {
        IdPolygon out{polygon.feature, {}};
        for (const geo::Ring& ring : polygon.rings) {
            IdRing ids;
            ids.ids.reserve(ring.size());
            for (const base::LonLat& p : ring) {
                const VertexId id = index.add(p);
                if (ids.ids.empty() || ids.ids.back() != id) ids.ids.push_back(id);
            }
            while (ids.ids.size() > 1 && ids.ids.front() == ids.ids.back()) ids.ids.pop_back();
            if (ids.ids.size() >= 3)
                out.rings.push_back(std::move(ids));
            else if (out.rings.empty())
                break;  // no outer ring left: its holes go with it
        }
        if (!out.rings.empty()) numbered.push_back(std::move(out));
    }
    return numbered;
}

void projectArcs(const projection::Projection& projection, const std::vector<base::LonLat>& positions,
                 ArcBuilder& builder) {
    for (std::size_t i = 0; i < builder.arcs.size(); ++i) {
        const std::vector<base::LonLat> points = densify(projection, builder.paths[i], positions);
        builder.arcs[i].pointsM.resize(points.size());
        projection::projectAll(projection, points, builder.arcs[i].pointsM);
    }
}

}  // namespace

Topology buildTopology(const geo::Boundaries& boundaries, const projection::Projection& projection) {
    std::vector<WindowPolygon> polygons = cutForProjection(boundaries, projection);
    std::size_t vertexCount = 0;
    for (const WindowPolygon& polygon : polygons)
        for (const geo::Ring& ring : polygon.rings) vertexCount += ring.size();
    VertexIndex index(vertexCount);
    std::vector<IdPolygon> numbered = numberVertices(polygons, index);
    // As large as the boundaries, each of these: gone before the next is made.
    polygons = {};
    index.forgetSlots();

    const CutLine cutLine(projection);
    std::vector<bool> onCut(index.positions().size());
    for (std::size_t i = 0; i < onCut.size(); ++i) onCut[i] = cutLine.contains(index.positions()[i]);
    const std::vector<bool> junction = findJunctions(numbered, onCut);

    Topology topology{projection, {}, {}, boundaries.features.size()};
    ArcBuilder builder(junction);
    for (const IdPolygon& polygon : numbered) {
        TopologyPolygon out;
        out.feature = polygon.feature;
        for (const IdRing& ring : polygon.rings) out.rings.push_back(builder.add(ring, polygon.feature));
        topology.polygons.push_back(std::move(out));
    }
    numbered = {};
    projectArcs(projection, index.positions(), builder);
    for (std::size_t i = 0; i < builder.arcs.size(); ++i) {
        Arc& arc = builder.arcs[i];
        const std::vector<VertexId>& path = builder.paths[i];
        const bool cut = std::all_of(path.begin(), path.end(), [&](VertexId v) { return onCut[v]; });
        if (cut || arc.left == arc.right)
            arc.kind = ArcKind::seam;
        else if (arc.left != noFeature && arc.right != noFeature)
            arc.kind = ArcKind::border;
    }
    topology.arcs = std::move(builder.arcs);
    for (TopologyPolygon& polygon : topology.polygons)
        for (std::size_t i = 0; i < polygon.rings.size(); ++i)
            polygon.areaM2 += ringArea(polygon.rings[i], topology.arcs, i == 0 ? &polygon.boundsM : nullptr);
    return topology;
}

std::vector<base::Vec2> ringPoints(const TopologyRing& ring,
                                   const std::vector<std::vector<base::Vec2>>& arcs) {
    std::vector<base::Vec2> points;
    for (const ArcUse& use : ring.arcs) {
        const std::vector<base::Vec2>& arc = arcs[use.arc];
        if (arc.empty()) continue;
        // The last point of an arc is the first of the next.
        if (use.reversed)
            points.insert(points.end(), arc.rbegin(), arc.rend() - 1);
        else
            points.insert(points.end(), arc.begin(), arc.end() - 1);
    }
    return points;
}

}  // namespace mesh

#include "mesh/whole.hpp"

#include "mesh/simplify.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace mesh {
namespace {

using ArcPoints = std::vector<std::vector<base::Vec2>>;

/// A name does not need every bay.
constexpr double partsOfExtent = 25;

struct ByPlace {
    bool operator()(base::Vec2 a, base::Vec2 b) const { return std::tie(a.x, a.y) < std::tie(b.x, b.y); }
};

/// An arc run through so that the whole lies on its left.
using Side = ArcUse;

/// The rings that the arcs make; outer ones run counter-clockwise, holes clockwise.
std::vector<std::vector<base::Vec2>> ringsOf(const std::vector<Side>& sides, const ArcPoints& arcs) {
    const auto from = [&](const Side& s) { return s.reversed ? arcs[s.arc].back() : arcs[s.arc].front(); };
    const auto to = [&](const Side& s) { return s.reversed ? arcs[s.arc].front() : arcs[s.arc].back(); };
    std::multimap<base::Vec2, Side, ByPlace> waiting;
    for (const Side& side : sides)
        if (arcs[side.arc].size() > 1) waiting.emplace(from(side), side);
    std::vector<std::vector<base::Vec2>> rings;
    while (!waiting.empty()) {
        std::vector<base::Vec2> ring;
        auto next = waiting.begin();
        while (next != waiting.end()) {
            const Side side = next->second;
            waiting.erase(next);
            const std::vector<base::Vec2>& points = arcs[side.arc];
            if (side.reversed)
                ring.insert(ring.end(), points.rbegin(), points.rend() - 1);
            else
                ring.insert(ring.end(), points.begin(), points.end() - 1);
            next = waiting.find(to(side));
        }
        if (ring.size() >= 3) rings.push_back(std::move(ring));
    }
    return rings;
}

double areaOf(const std::vector<base::Vec2>& ring) {
    double twice = 0;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
        twice += ring[j].x * ring[i].y - ring[i].x * ring[j].y;
    return twice / 2;
}

geo::Ring coarse(std::vector<base::Vec2> ring, double precisionM) {
    ring.push_back(ring.front());
    ring = simplifyLine(ring, precisionM / 4);
    geo::Ring out;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) out.push_back({ring[i].x, ring[i].y});
    return out;
}

/// The place of the name in the largest polygon that the arcs go round.
void describe(const Geos& geos, const std::vector<Side>& sides, const ArcPoints& arcs,
              const projection::Projection& projection, const NameAnchor* anchor, NamedShape& shape) {
    const std::vector<std::vector<base::Vec2>> rings = ringsOf(sides, arcs);
    const std::vector<base::Vec2>* largest = nullptr;
    for (const auto& ring : rings)
        if (areaOf(ring) > 0 && (!largest || areaOf(ring) > areaOf(*largest))) largest = &ring;
    if (!largest) return;
    for (const base::Vec2& p : *largest) shape.mainBoundsM.add(p);
    if (anchor && placeAt(projection, *anchor, shape)) return;
    shape.labelM = shape.mainBoundsM.center();
    const double precisionM = std::max(shape.mainBoundsM.width(), shape.mainBoundsM.height()) / partsOfExtent;
    std::vector<geo::Ring> polygon{coarse(*largest, precisionM)};
    // Holes of other polygons take nothing away from this one.
    for (const auto& ring : rings)
        if (areaOf(ring) < 0 && shape.mainBoundsM.contains(ring.front()))
            if (geo::Ring hole = coarse(ring, precisionM); hole.size() >= 3)
                polygon.push_back(std::move(hole));
    if (polygon.front().size() < 3 || precisionM <= 0) return;
    if (const auto g = geos.polygon(polygon)) inscribe(geos, g.get(), precisionM, shape);
}

}  // namespace

void inscribe(const Geos& geos, const GEOSGeometry* polygon, double precisionM, NamedShape& shape) {
    const auto circle = geos.own(geo::geosCalls().maximumInscribedCircle(geos.get(), polygon, precisionM));
    if (!circle) return;
    const GEOSCoordSequence* line = geo::geosCalls().geomGetCoordSeq(geos.get(), circle.get());
    base::Vec2 center, edge;
    if (line && geo::geosCalls().coordSeqGetXY(geos.get(), line, 0, &center.x, &center.y) &&
        geo::geosCalls().coordSeqGetXY(geos.get(), line, 1, &edge.x, &edge.y)) {
        shape.labelM = center;
        shape.labelRadiusM = length(edge - center);
    }
}

std::vector<NamedShape> describeWholes(const Geos& geos, const Topology& topology, const ArcPoints& arcs) {
    if (topology.wholeOf.empty()) return {};
    const auto wholeOf = [&](int feature) {
        return feature == noFeature ? noFeature
                                    : static_cast<int>(topology.wholeOf[static_cast<std::size_t>(feature)]);
    };
    const std::size_t count =
        *std::max_element(topology.wholeOf.begin(), topology.wholeOf.end()) + std::size_t{1};
    std::vector<NamedShape> wholes(count);
    std::vector<std::vector<Side>> sides(count);
    for (const TopologyPolygon& polygon : topology.polygons)
        wholes[static_cast<std::size_t>(wholeOf(polygon.feature))].areaM2 += polygon.areaM2;
    for (std::size_t a = 0; a < topology.arcs.size(); ++a) {
        const int left = wholeOf(topology.arcs[a].left), right = wholeOf(topology.arcs[a].right);
        if (left == right) continue;
        if (left != noFeature)
            sides[static_cast<std::size_t>(left)].push_back({static_cast<std::uint32_t>(a), false});
        if (right != noFeature)
            sides[static_cast<std::size_t>(right)].push_back({static_cast<std::uint32_t>(a), true});
    }
    for (std::size_t w = 0; w < count; ++w)
        describe(geos, sides[w], arcs, topology.projection,
                 w < topology.wholeAnchors.size() ? &topology.wholeAnchors[w] : nullptr, wholes[w]);
    return wholes;
}

}  // namespace mesh

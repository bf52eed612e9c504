#include "mesh/sphere_mesh.hpp"

#include "base/sphere.hpp"
#include "mesh/simplify.hpp"
#include "mesh/tessellate.hpp"
#include "mesh/world.hpp"
#include "projection/extent.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>

namespace mesh {
namespace {

constexpr double tornM = 0.6 * projection::radiusM;  ///< a longer one leaps over a cut
constexpr double mitreLimit = 2;                     ///< of a corner, in half widths
constexpr double toRadians = std::numbers::pi / 180;

/// Halves long edges of triangles. Both triangles of an edge halve it at the same point, so that no cracks
/// open.
class Halver {
  public:
    Halver(std::vector<base::Vec2>& points, std::vector<std::uint32_t>& out, double longestM)
        : points_(points), out_(out), longestM_(longestM) {}

    void add(std::uint32_t a, std::uint32_t b, std::uint32_t c) {
        const double ab = length(a, b), bc = length(b, c), ca = length(c, a);
        const double longest = std::max({ab, bc, ca});
        if (longest <= longestM_) {
            out_.insert(out_.end(), {a, b, c});
        } else if (ab == longest) {
            const std::uint32_t m = middle(a, b);
            add(a, m, c);
            add(m, b, c);
        } else if (bc == longest) {
            const std::uint32_t m = middle(b, c);
            add(a, b, m);
            add(a, m, c);
        } else {
            const std::uint32_t m = middle(c, a);
            add(a, b, m);
            add(m, b, c);
        }
    }

  private:
    double length(std::uint32_t a, std::uint32_t b) const { return base::length(points_[a] - points_[b]); }
    std::uint32_t middle(std::uint32_t a, std::uint32_t b) {
        const auto [at, added] = middles_.try_emplace(std::minmax(a, b), 0);
        if (added) {
            at->second = static_cast<std::uint32_t>(points_.size());
            points_.push_back((points_[a] + points_[b]) * 0.5);
        }
        return at->second;
    }
    std::vector<base::Vec2>& points_;
    std::vector<std::uint32_t>& out_;
    double longestM_;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> middles_;
};

Direction directionOf(base::LonLat p) {
    const auto [x, y, z] = base::direction(p);
    return {static_cast<float>(x), static_cast<float>(y), static_cast<float>(z)};
}

std::vector<Direction> directionsOf(const std::vector<base::LonLat>& points) {
    std::vector<Direction> out(points.size());
    std::transform(points.begin(), points.end(), out.begin(), directionOf);
    return out;
}

float dot(Direction a, Direction b) {
    return a.x * b.x + a.y * b.y + a.z * b.z;
}

/// For each point whether a map shows it; what lies beyond is drawn along its rim, and its lines would be
/// seen there.
std::vector<std::uint8_t> shownOf(const projection::Projection& projection,
                                  const std::vector<base::LonLat>& points,
                                  const std::vector<Direction>& directions) {
    std::vector<std::uint8_t> shown(points.size(), 1);
    const projection::Extent extent = projection::extentOf(projection);
    if (extent.radiusDeg == 180 && extent.reachDeg == 180) return shown;
    if (extent.reachDeg < 180) {
        const double centralDeg = projection::centralMeridianDeg(projection);
        for (std::size_t i = 0; i < points.size(); ++i) shown[i] = extent.contains(centralDeg, points[i]);
    } else if (extent.center) {
        const Direction up = directionOf(*extent.center);
        const auto least = static_cast<float>(std::cos(extent.radiusDeg * toRadians));
        for (std::size_t i = 0; i < points.size(); ++i) shown[i] = dot(directions[i], up) > least;
    }
    return shown;
}

/// projectAll() for the globe, without trigonometry.
void turn(const projection::Orthographic& globe, const std::vector<Direction>& directions,
          std::vector<base::Vec2>& outM) {
    const Direction up = directionOf({globe.lonDeg, globe.latDeg}),
                    east = directionOf({globe.lonDeg + 90, 0}),
                    north{up.y * east.z - up.z * east.y, up.z * east.x - up.x * east.z,
                          up.x * east.y - up.y * east.x};
    constexpr auto radius = static_cast<float>(projection::radiusM);
    for (std::size_t i = 0; i < directions.size(); ++i) {
        const float x = dot(directions[i], east), y = dot(directions[i], north);
        // The far side lies along the rim.
        const float size =
            dot(directions[i], up) < 0 ? radius / std::sqrt(std::max(x * x + y * y, 1e-12f)) : radius;
        outM[i] = {x * size, y * size};
    }
}

base::Box everywhere() {
    base::Box box;
    box.add(base::Vec2{-1e9, -1e9});
    box.add(base::Vec2{1e9, 1e9});
    return box;
}

std::int16_t extrusion(double v) {
    return static_cast<std::int16_t>(std::lround(v * extrudeUnit));
}

/// To the left of the way from a to b, which is so long; of length 1.
base::Vec2 leftOf(base::Vec2 a, base::Vec2 b, double size) {
    return {(a.y - b.y) / size, (b.x - a.x) / size};
}

/// Where a line's edge turns, in half widths: from the normals of the segments before and after, nothing
/// where there is none.
base::Vec2 cornerOf(base::Vec2 before, base::Vec2 after) {
    const base::Vec2 none{}, sum = before + after;
    if (before == none || after == none) return sum;
    // Twice the mean of two unit vectors: its length is twice the cosine of half the turn.
    const double size = base::length(sum);
    return size > 0 ? sum * (std::min(2 / size, mitreLimit) / size) : none;
}

}  // namespace

SphereMesh::SphereMesh(const Topology& world, double toleranceM)
    : world_(world.projection),
      toleranceM_(toleranceM),
      longestM_(std::sqrt(4 * projection::radiusM * toleranceM)),
      featureCount_(world.featureCount) {
    const std::vector<std::vector<base::Vec2>> arcs = simplifyArcs(world, toleranceM);
    std::vector<double> largest(featureCount_, 0);
    for (const TopologyPolygon& polygon : world.polygons) {
        double& area = largest[static_cast<std::size_t>(polygon.feature)];
        area = std::max(area, polygon.areaM2);
    }
    for (const TopologyPolygon& polygon : world.polygons)
        if (polygon.areaM2 >= 4 * toleranceM * toleranceM ||
            polygon.areaM2 == largest[static_cast<std::size_t>(polygon.feature)])
            addPolygon(polygon, arcs);
    for (std::size_t a = 0; a < arcs.size(); ++a) {
        const Arc& arc = world.arcs[a];
        if (arc.kind != ArcKind::seam && arcs[a].size() > 1)
            addLine({arc.kind, arc.left, arc.right}, arcs[a]);
    }
    std::stable_sort(lines_.begin(), lines_.end(),
                     [](const Line& a, const Line& b) { return a.kind < b.kind; });
    addGraticule(projection::centralMeridianDeg(world_));
    addSea(projection::centralMeridianDeg(world_));
    fillDirections_ = directionsOf(fill_);
    lineDirections_ = directionsOf(line_);
}

base::LonLat SphereMesh::onSphere(base::Vec2 worldM) const {
    const double central = projection::centralMeridianDeg(world_);
    base::LonLat p = projection::unproject(world_, worldM).value_or(base::LonLat{central, 0});
    // The two edges of the seam are one meridian: each point stays on its side.
    const double away = std::remainder(p.lonDeg - central, 360);
    p.lonDeg = central + (std::abs(away) > 179.999 ? std::copysign(180, worldM.x) : away);
    return p;
}

void SphereMesh::addPolygon(const TopologyPolygon& polygon,
                            const std::vector<std::vector<base::Vec2>>& arcs) {
    std::vector<std::vector<base::Vec2>> rings;
    for (const TopologyRing& ring : polygon.rings)
        if (auto points = ringPoints(ring, arcs); points.size() >= 3)
            rings.push_back(std::move(points));
        else if (rings.empty())
            return;
    if (rings.empty()) return;
    Tessellator tessellator;
    std::vector<base::Vec2> points;
    std::vector<std::uint32_t> coarse, fine;
    tessellator.add(rings, points, coarse);
    Halver halver(points, fine, longestM_);
    for (std::size_t i = 0; i + 2 < coarse.size(); i += 3)
        halver.add(coarse[i], coarse[i + 1], coarse[i + 2]);
    Polygon added{polygon.feature, static_cast<std::uint32_t>(indices_.size() / 3),
                  static_cast<std::uint32_t>(fine.size() / 3), static_cast<std::uint32_t>(fill_.size()),
                  static_cast<std::uint32_t>(points.size())};
    for (const std::uint32_t i : fine) indices_.push_back(added.firstPoint + i);
    for (const base::Vec2& p : points) fill_.push_back(onSphere(p));
    polygons_.push_back(added);
}

void SphereMesh::addLine(Line line, const std::vector<base::Vec2>& pointsM) {
    line.firstPoint = static_cast<std::uint32_t>(line_.size());
    line_.push_back(onSphere(pointsM.front()));
    for (std::size_t i = 1; i < pointsM.size(); ++i) {
        const base::Vec2 a = pointsM[i - 1], b = pointsM[i];
        const int pieces = std::max(1, static_cast<int>(std::ceil(base::length(b - a) / longestM_)));
        for (int k = 1; k <= pieces; ++k) line_.push_back(onSphere(a + (b - a) * (1.0 * k / pieces)));
    }
    line.points = static_cast<std::uint32_t>(line_.size()) - line.firstPoint;
    lines_.push_back(line);
}

void SphereMesh::addGraticule(double centralDeg) {
    const double longestDeg = longestM_ / projection::radiusM / toRadians;
    const int stepsInOne = static_cast<int>(std::ceil(graticuleStepDeg / longestDeg));
    const auto add = [&](auto&& at, double fromDeg, double toDeg) {
        Line line;
        line.graticule = true;
        line.firstPoint = static_cast<std::uint32_t>(line_.size());
        const int steps = static_cast<int>(std::lround((toDeg - fromDeg) / graticuleStepDeg)) * stepsInOne;
        for (int i = 0; i <= steps; ++i) line_.push_back(at(fromDeg + (toDeg - fromDeg) * i / steps));
        line.points = static_cast<std::uint32_t>(line_.size()) - line.firstPoint;
        lines_.push_back(line);
    };
    for (double lon = -180; lon < 180; lon += graticuleStepDeg) {
        const double inWindow = centralDeg + std::remainder(lon - centralDeg, 360);
        add([&](double lat) { return base::LonLat{inWindow, lat}; }, -90, 90);
    }
    for (double lat = graticuleStepDeg - 90; lat < 90; lat += graticuleStepDeg)
        add([&](double lon) { return base::LonLat{centralDeg + lon, lat}; }, -180, 180);
}

void SphereMesh::addSea(double centralDeg) {
    constexpr int across = 72, down = 36;  // cells of 5 degrees
    sea_ = {noFeature, static_cast<std::uint32_t>(indices_.size() / 3), 2 * across * down,
            static_cast<std::uint32_t>(fill_.size()), (across + 1) * (down + 1)};
    for (int j = 0; j <= down; ++j)
        for (int i = 0; i <= across; ++i)
            fill_.push_back({centralDeg - 180 + 360.0 * i / across, -90 + 180.0 * j / down});
    for (std::uint32_t j = 0; j < down; ++j)
        for (std::uint32_t i = 0; i < across; ++i) {
            const std::uint32_t a = sea_.firstPoint + j * (across + 1) + i, b = a + across + 1;
            indices_.insert(indices_.end(), {a, a + 1, b + 1, a, b + 1, b});
        }
}

SpherePlacement SphereMesh::place(const projection::Projection& projection, bool nearSide) const {
    SpherePlacement out;
    out.fillM.resize(fill_.size());
    out.lineM.resize(line_.size());
    if (const auto* globe = std::get_if<projection::Orthographic>(&projection)) {
        turn(*globe, fillDirections_, out.fillM);
        turn(*globe, lineDirections_, out.lineM);
    } else {
        projection::projectAll(projection, fill_, out.fillM);
        projection::projectAll(projection, line_, out.lineM);
    }
    const std::vector<std::uint8_t> lineSeen = shownOf(projection, line_, lineDirections_),
                                    seen = nearSide ? shownOf(projection, fill_, fillDirections_)
                                                    : std::vector<std::uint8_t>(fill_.size(), 1);
    const auto whole = [](base::Vec2 a, base::Vec2 b) {
        return std::abs(a.x - b.x) < tornM && std::abs(a.y - b.y) < tornM;
    };
    out.triangles.resize(indices_.size() / 3);
    for (std::size_t t = 0; t < out.triangles.size(); ++t) {
        const std::uint32_t a = indices_[3 * t], b = indices_[3 * t + 1], c = indices_[3 * t + 2];
        out.triangles[t] = (seen[a] || seen[b] || seen[c]) && whole(out.fillM[a], out.fillM[b]) &&
                           whole(out.fillM[b], out.fillM[c]) && whole(out.fillM[c], out.fillM[a]);
    }
    out.segments.resize(line_.size());
    for (std::size_t i = 0; i + 1 < line_.size(); ++i)
        out.segments[i] = lineSeen[i] && lineSeen[i + 1] && whole(out.lineM[i], out.lineM[i + 1]);
    return out;
}

void SphereMesh::addFills(const SpherePlacement& placement, MapGeometry& out) const {
    out.fillVertices.resize(fill_.size());
    out.fillIndices.reserve(indices_.size());
    for (const Polygon& polygon : polygons_) {
        const auto feature = static_cast<std::uint32_t>(polygon.feature);
        for (std::uint32_t i = polygon.firstPoint; i < polygon.firstPoint + polygon.points; ++i)
            out.fillVertices[i] = {static_cast<float>(placement.fillM[i].x),
                                   static_cast<float>(placement.fillM[i].y), feature};
        const auto first = static_cast<std::uint32_t>(out.fillIndices.size());
        for (std::uint32_t t = polygon.firstTriangle; t < polygon.firstTriangle + polygon.triangles; ++t)
            if (placement.triangles[t])
                out.fillIndices.insert(out.fillIndices.end(),
                                       {indices_[3 * t], indices_[3 * t + 1], indices_[3 * t + 2]});
        const auto count = static_cast<std::uint32_t>(out.fillIndices.size()) - first;
        if (count > 0) out.features[feature].fill.push_back({first, count});
    }
    out.fillChunks = {{everywhere(), {0, static_cast<std::uint32_t>(out.fillIndices.size())}}};
}

void SphereMesh::addSea(const SpherePlacement& placement, MapGeometry& out) const {
    for (std::uint32_t i = sea_.firstPoint; i < sea_.firstPoint + sea_.points; ++i)
        out.fillVertices[i] = {static_cast<float>(placement.fillM[i].x),
                               static_cast<float>(placement.fillM[i].y), noFeatureVertex};
    out.world.fill.first = static_cast<std::uint32_t>(out.fillIndices.size());
    for (std::uint32_t t = sea_.firstTriangle; t < sea_.firstTriangle + sea_.triangles; ++t)
        if (placement.triangles[t])
            out.fillIndices.insert(out.fillIndices.end(),
                                   {indices_[3 * t], indices_[3 * t + 1], indices_[3 * t + 2]});
    out.world.fill.count = static_cast<std::uint32_t>(out.fillIndices.size()) - out.world.fill.first;
}

/// A line's quads: of the segments that are drawn, and their points only.
void SphereMesh::addStroke(const Line& line, const SpherePlacement& placement, MapGeometry& out) const {
    double alongM = 0;
    base::Vec2 before;  // of the segment that ends here
    bool drawnBefore = false;
    for (std::uint32_t i = line.firstPoint; i < line.firstPoint + line.points; ++i) {
        const bool drawnAfter = i + 1 < line.firstPoint + line.points && placement.segments[i];
        const base::Vec2 here = placement.lineM[i];
        const double stepM = drawnAfter ? base::length(placement.lineM[i + 1] - here) : 0;
        const base::Vec2 after = stepM > 0 ? leftOf(here, placement.lineM[i + 1], stepM) : base::Vec2{};
        if (drawnBefore || drawnAfter) {
            const auto vertex = static_cast<std::uint32_t>(out.lineVertices.size());
            const auto x = static_cast<float>(here.x), y = static_cast<float>(here.y);
            const auto along = static_cast<float>(alongM);
            const base::Vec2 corner = cornerOf(before, after);
            const std::int16_t ex = extrusion(corner.x), ey = extrusion(corner.y);
            out.lineVertices.push_back({x, y, ex, ey, 1, 0, along});
            out.lineVertices.push_back(
                {x, y, static_cast<std::int16_t>(-ex), static_cast<std::int16_t>(-ey), -1, 0, along});
            if (drawnAfter)
                out.lineIndices.insert(out.lineIndices.end(),
                                       {vertex, vertex + 1, vertex + 2, vertex + 2, vertex + 1, vertex + 3});
        }
        alongM += stepM;
        before = after;
        drawnBefore = drawnAfter;
    }
}

void SphereMesh::addLines(const SpherePlacement& placement, MapGeometry& out) const {
    out.lineVertices.reserve(line_.size());
    out.lineIndices.reserve(3 * line_.size());
    for (const Line& line : lines_) {
        const auto first = static_cast<std::uint32_t>(out.lineIndices.size());
        addStroke(line, placement, out);
        const IndexRange range{first, static_cast<std::uint32_t>(out.lineIndices.size()) - first};
        if (range.count == 0) continue;
        if (line.graticule) {
            out.graticuleChunks.push_back({everywhere(), range});
            continue;
        }
        if (line.kind == ArcKind::border)
            out.borderChunks.push_back(
                {everywhere(), range, std::min(line.left, line.right), std::max(line.left, line.right)});
        else
            out.coastChunks.push_back({everywhere(), range});
        for (const auto& [feature, neighbour] :
             {std::pair(line.left, line.right), std::pair(line.right, line.left)})
            if (feature != noFeature)
                out.features[static_cast<std::size_t>(feature)].outline.push_back({range, neighbour});
    }
}

MapGeometry SphereMesh::geometry(const SpherePlacement& placement, const projection::Projection& projection,
                                 bool arrived) const {
    MapGeometry out;
    out.projection = projection;
    out.toleranceM = toleranceM_;
    out.serial = newSerial();
    out.features.resize(featureCount_);
    for (FeatureShape& shape : out.features) shape.boundsM = everywhere();
    out.boundsM = everywhere();
    addFills(placement, out);
    addLines(placement, out);
    if (arrived)
        addWorld(out, true);
    else
        addSea(placement, out);
    return out;
}

Topology SphereMesh::outline(const projection::Projection& projection) const {
    const SpherePlacement placement = place(projection, true);
    Topology out{projection, {}, {}, featureCount_};
    for (const Polygon& polygon : polygons_) {
        TopologyPolygon added;
        added.feature = polygon.feature;
        for (std::uint32_t t = polygon.firstTriangle; t < polygon.firstTriangle + polygon.triangles; ++t) {
            if (!placement.triangles[t]) continue;
            const base::Vec2 a = placement.fillM[indices_[3 * t]], b = placement.fillM[indices_[3 * t + 1]],
                             c = placement.fillM[indices_[3 * t + 2]];
            added.areaM2 += std::abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;
            for (const base::Vec2 p : {a, b, c}) added.boundsM.add(p);
        }
        if (added.areaM2 > 0) out.polygons.push_back(std::move(added));
    }
    return out;
}

SpherePlacement between(const SpherePlacement& a, base::Vec2 centerA, double scaleA, const SpherePlacement& b,
                        base::Vec2 centerB, double scaleB, double t) {
    SpherePlacement out;
    const auto mixed = [&](const std::vector<base::Vec2>& from, const std::vector<base::Vec2>& to) {
        std::vector<base::Vec2> points(from.size());
        for (std::size_t i = 0; i < points.size(); ++i)
            points[i] = (from[i] - centerA) * (scaleA * (1 - t)) + (to[i] - centerB) * (scaleB * t);
        return points;
    };
    out.fillM = mixed(a.fillM, b.fillM);
    out.lineM = mixed(a.lineM, b.lineM);
    const auto both = [](const std::vector<std::uint8_t>& x, const std::vector<std::uint8_t>& y) {
        std::vector<std::uint8_t> all(x.size());
        for (std::size_t i = 0; i < all.size(); ++i) all[i] = x[i] && y[i];
        return all;
    };
    out.triangles = both(a.triangles, b.triangles);
    out.segments = both(a.segments, b.segments);
    return out;
}

}  // namespace mesh

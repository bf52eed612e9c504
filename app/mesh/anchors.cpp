#include "mesh/anchors.hpp"

#include "base/sphere.hpp"
#include "mesh/geos.hpp"
#include "mesh/simplify.hpp"
#include "mesh/whole.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace mesh {
namespace {

constexpr double degree = std::numbers::pi / 180;

/// Round the middle of the ring's points.
projection::Projection mapOf(const geo::Ring& ring) {
    base::Vec3 sum{};
    for (const base::LonLat& p : ring) {
        const base::Vec3 towards = base::direction(p);
        for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += towards[i];
    }
    const base::LonLat middle = base::placeIn(sum);
    return projection::LambertAzimuthal{middle.lonDeg, middle.latDeg};
}

/// Closed: the first point is repeated.
std::vector<base::Vec2> projected(const projection::Projection& map, const geo::Ring& ring) {
    std::vector<base::Vec2> points(ring.size());
    projection::projectAll(map, ring, points);
    points.push_back(points.front());
    return points;
}

double areaM2(const geo::Ring& ring) {
    const std::vector<base::Vec2> p = projected(mapOf(ring), ring);
    double twice = 0;
    for (std::size_t i = 1; i < p.size(); ++i) twice += p[i - 1].x * p[i].y - p[i].x * p[i - 1].y;
    return std::abs(twice) / 2;
}

const geo::Polygon* largestOf(const geo::Feature& feature) {
    const geo::Polygon* largest = nullptr;
    double largestM2 = -1;
    for (const geo::Polygon& polygon : feature.polygons) {
        const double m2 = feature.polygons.size() == 1 ? 0 : areaM2(polygon.rings.front());
        if (m2 <= largestM2) continue;
        largestM2 = m2;
        largest = &polygon;
    }
    return largest;
}

/// The place so far from another, at that bearing (radians from the north).
base::LonLat away(base::LonLat from, double distanceM, double bearing) {
    const double d = distanceM / projection::radiusM, lat = from.latDeg * degree;
    const double sine = std::sin(lat) * std::cos(d) + std::cos(lat) * std::sin(d) * std::cos(bearing);
    const double turn =
        std::atan2(std::sin(bearing) * std::sin(d) * std::cos(lat), std::cos(d) - std::sin(lat) * sine);
    return {std::remainder(from.lonDeg + turn / degree, 360),
            std::asin(std::clamp(sine, -1.0, 1.0)) / degree};
}

}  // namespace

NameAnchor nameAnchor(const geo::Feature& feature) {
    const geo::Polygon* polygon = largestOf(feature);
    if (!polygon) return {};
    const projection::Projection map = mapOf(polygon->rings.front());
    base::Box bounds;
    for (const base::Vec2& p : projected(map, polygon->rings.front())) bounds.add(p);
    const double precisionM = std::max(bounds.width(), bounds.height()) / 100;
    if (!(precisionM > 0)) return {};
    std::vector<geo::Ring> rings;
    for (const geo::Ring& ring : polygon->rings) {
        const std::vector<base::Vec2> points = simplifyLine(projected(map, ring), precisionM / 4);
        if (points.size() < 4) {
            if (rings.empty()) return {};
            continue;  // a small hole
        }
        geo::Ring& coarse = rings.emplace_back();
        for (std::size_t i = 0; i + 1 < points.size(); ++i) coarse.push_back({points[i].x, points[i].y});
    }
    const Geos geos;
    auto g = geos.polygon(rings);
    // A ring to the pole and back touches itself.
    if (g && geo::geosCalls().isValid(geos.get(), g.get()) != 1)
        g = geos.own(geo::geosCalls().buffer(geos.get(), g.get(), 0, 1));
    if (!g) return {};
    NamedShape shape;
    inscribe(geos, g.get(), precisionM, shape);
    const auto at = projection::unproject(map, shape.labelM);
    return at ? NameAnchor{*at, shape.labelRadiusM} : NameAnchor{};
}

bool placeAt(const projection::Projection& projection, const NameAnchor& anchor, NamedShape& shape) {
    constexpr int bearings = 8;
    constexpr double atLeast = 0.75;  ///< of the circle: scales differ by as much in small lands
    if (anchor.radiusM <= 0) return false;
    const auto middle = projection::project(projection, anchor.at);
    if (!middle) return false;
    std::optional<double> radiusM;
    for (int i = 0; i < bearings; ++i) {
        const auto edge = projection::project(
            projection, away(anchor.at, anchor.radiusM, 2 * std::numbers::pi * i / bearings));
        if (!edge) return false;
        const double m = base::length(*edge - *middle);
        radiusM = std::min(radiusM.value_or(m), m);
    }
    const base::Vec2 reach{atLeast * *radiusM, atLeast * *radiusM};
    if (!shape.mainBoundsM.contains(*middle - reach) || !shape.mainBoundsM.contains(*middle + reach))
        return false;
    shape.labelM = *middle;
    shape.labelRadiusM = *radiusM;
    return true;
}

}  // namespace mesh

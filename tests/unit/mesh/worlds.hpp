// Boundaries for tests: the shipped ones, and small ones whose areas are known.
#pragma once

#include "geo/boundaries.hpp"
#include "projection/projection.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <filesystem>
#include <numbers>
#include <string>
#include <utility>
#include <vector>

namespace worlds {

inline constexpr double toRadians = std::numbers::pi / 180;

/// The shipped 1:50m units, read once.
inline const geo::Boundaries& shipped() {
    static const geo::Boundaries boundaries = [] {
        auto read = geo::readBoundaries(std::filesystem::path(PACTMAP_SOURCE_ROOT) / "geodata/units-50m.fgb",
                                        {"unit", "", {}});
        REQUIRE(read);
        return std::move(*read);
    }();
    return boundaries;
}

inline int featureOf(const geo::Boundaries& boundaries, const std::string& key) {
    for (std::size_t i = 0; i < boundaries.features.size(); ++i)
        if (boundaries.features[i].key == key) return static_cast<int>(i);
    FAIL("no feature ", key);
    return -1;
}

/// Counter-clockwise, with its corners only.
inline geo::Ring box(double west, double south, double east, double north) {
    return {{west, south}, {east, south}, {east, north}, {west, north}};
}

inline geo::Ring reversed(geo::Ring ring) {
    return {ring.rbegin(), ring.rend()};
}

inline geo::Feature feature(std::string key, std::vector<geo::Polygon> polygons) {
    return {key, key, std::move(polygons)};
}

/// The area of a ring whose edges are straight in longitude and latitude, on the sphere of
/// projection::radiusM; positive for a counter-clockwise ring. The exact integral of sin(latitude) over
/// longitude, edge by edge.
inline double sphericalAreaM2(const geo::Ring& ring) {
    double sum = 0;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const double dLon = (ring[i].lonDeg - ring[j].lonDeg) * toRadians;
        const double a = ring[j].latDeg * toRadians, b = ring[i].latDeg * toRadians;
        sum -=
            dLon * (std::abs(b - a) < 1e-9 ? std::sin((a + b) / 2) : (std::cos(a) - std::cos(b)) / (b - a));
    }
    return sum * projection::radiusM * projection::radiusM;
}

/// Holes taken off, whichever way the rings run.
inline double sphericalAreaM2(const geo::Feature& feature) {
    double area = 0;
    for (const geo::Polygon& polygon : feature.polygons)
        for (std::size_t i = 0; i < polygon.rings.size(); ++i)
            area += (i == 0 ? 1 : -1) * std::abs(sphericalAreaM2(polygon.rings[i]));
    return area;
}

/// The area of the sphere within an angle of a point.
inline double capAreaM2(double radiusDeg) {
    return 2 * std::numbers::pi * projection::radiusM * projection::radiusM *
           (1 - std::cos(radiusDeg * toRadians));
}

/// One feature that covers the whole world, as a file would write it.
inline geo::Boundaries wholeWorld() {
    return {{feature("ALL", {{{box(-180, -90, 180, 90)}}})}, ""};
}

/// Two neighbours with a common edge, an enclave in the eastern one, and an island over the antimeridian, cut
/// there.
inline geo::Boundaries smallWorld() {
    const geo::Ring enclave = box(14, 4, 16, 6);
    return {{feature("WST", {{{box(0, 0, 10, 10)}}}),
             feature("EST", {{{box(10, 0, 20, 10), reversed(enclave)}}}), feature("ENC", {{{enclave}}}),
             feature("SEA", {{{box(170, -10, 180, 0)}}, {{box(-180, -10, -170, 0)}}})},
            ""};
}

}  // namespace worlds

// Projections and positions that the tests of this room share.
#pragma once

#include "projection/projection.hpp"

#include <cmath>
#include <numbers>
#include <random>
#include <string>
#include <vector>

namespace places {

inline constexpr double degree = std::numbers::pi / 180;

/// Every kind of projection at ordinary places and at the awkward ones: poles, equator, next to the
/// antimeridian.
inline std::vector<projection::Projection> projections() {
    std::vector<projection::Projection> all;
    const std::vector<base::LonLat> centers = {{65, 48}, {0, 0}, {-179.9, -33.3}, {180, 90}, {12.345, -90}};
    for (const projection::Description& entry : projection::catalogue())
        for (const base::LonLat center : centers) all.push_back(*projection::make(entry.id, center));
    all.push_back(projection::Albers{-96, 23, 29.5, 45.5});
    all.push_back(projection::Albers{20, 10, -30, 30});
    all.push_back(projection::Albers{20, -5, 40, 40});
    all.push_back(projection::Albers{20, 0, -1, 1.5});
    return all;
}

/// A grid of 5 degrees with its edges, then random positions spread evenly over the sphere.
inline std::vector<base::LonLat> positions() {
    std::vector<base::LonLat> all;
    for (int lat = -90; lat <= 90; lat += 5)
        for (int lon = -180; lon <= 180; lon += 5) all.push_back({double(lon), double(lat)});
    std::mt19937_64 random(20240607);
    std::uniform_real_distribution<double> longitude(-180, 180);
    std::uniform_real_distribution<double> sine(-1, 1);
    for (int i = 0; i < 2000; ++i) all.push_back({longitude(random), std::asin(sine(random)) / degree});
    return all;
}

/// The angle between two positions in radians, exact also for tiny ones.
inline double angle(base::LonLat a, base::LonLat b) {
    const double sinLat = std::sin((a.latDeg - b.latDeg) * degree / 2);
    const double sinLon = std::sin((a.lonDeg - b.lonDeg) * degree / 2);
    const double h =
        sinLat * sinLat + std::cos(a.latDeg * degree) * std::cos(b.latDeg * degree) * sinLon * sinLon;
    return 2 * std::asin(std::min(1.0, std::sqrt(std::max(0.0, h))));
}

inline bool isAzimuthal(const projection::Projection& p) {
    return projection::antipode(p).has_value();
}

/// How far a position is from the seam, in degrees of longitude.
inline double seamDistanceDeg(const projection::Projection& p, base::LonLat position) {
    return 180 - std::abs(std::remainder(position.lonDeg - projection::centralMeridianDeg(p), 360));
}

}  // namespace places

#include "projection/azimuthal.hpp"
#include "projection/projection.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace projection {
namespace {

/// The nearest point of the globe that is not quite on its rim, where a place moves without end.
base::Vec2 onDisk(base::Vec2 pointM) {
    constexpr double rim = 0.98;
    const base::Vec2 unit = pointM * (1 / radiusM);
    const double away = base::length(unit);
    return away > rim ? unit * (rim / away) : unit;
}

}  // namespace

base::LonLat turned(const Orthographic& globe, base::Vec2 from, base::Vec2 to) {
    const base::Vec2 goal = onDisk(to);
    const auto place = unproject(globe, onDisk(from) * radiusM);
    if (!place) return {globe.lonDeg, globe.latDeg};
    const SinCos lat = sinCosLatitude(place->latDeg);
    // Orthographic, solved for its middle (Snyder eq. 20-3, 20-4): x = cos lat sin dLon,
    // y = sin lat cos lat0 - cos lat cos dLon sin lat0.
    const double sinLon = lat.cos > 1e-9 ? std::clamp(goal.x / lat.cos, -1.0, 1.0) : 0;
    // Beyond a pole the place is more than a quarter turn away.
    const bool beyond = std::abs(wrapDegrees(place->lonDeg - wrapDegrees(globe.lonDeg))) > 90;
    const double dLon = beyond ? std::numbers::pi - std::asin(sinLon) : std::asin(sinLon);
    const double along = lat.cos * std::cos(dLon);
    const double size = std::hypot(lat.sin, along);
    const double lat0 =
        std::atan2(lat.sin, along) - std::asin(std::clamp(goal.y / std::max(size, 1e-9), -1.0, 1.0));
    return {wrapDegrees(place->lonDeg - dLon / radiansPerDegree),
            std::clamp(lat0 / radiansPerDegree, -90.0, 90.0)};
}

}  // namespace projection

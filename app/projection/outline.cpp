#include "projection/meridional.hpp"
#include "projection/projection.hpp"

#include <cmath>
#include <numbers>

namespace projection {
namespace {

std::vector<base::Vec2> circle(double radius) {
    constexpr int corners = 720;
    std::vector<base::Vec2> out;
    out.reserve(corners);
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * std::numbers::pi * i / corners;
        out.push_back({radius * std::cos(angle), radius * std::sin(angle)});
    }
    return out;
}

/// The edge of the map walked on the ground: east along the southern limit, up the eastern side of the seam,
/// west, and down its other side. A projection keeps the sense of rotation, so this is counter-clockwise on
/// the map too.
std::vector<base::Vec2> seamOutline(const Projection& projection, double limitDeg) {
    const double center = centralMeridianDeg(projection);
    constexpr int stepsOfLongitude = 720;
    constexpr int stepsOfLatitude = 360;
    std::vector<base::Vec2> out;
    const auto add = [&](double lonOffset, double lat) {
        const std::optional<base::Vec2> point = project(projection, {center + lonOffset, lat});
        // A pole that is a point would come once for each longitude.
        if (point && (out.empty() || base::length(*point - out.back()) > radiusM * edgeTolerance))
            out.push_back(*point);
    };
    for (int i = 0; i < stepsOfLongitude; ++i) add(-180 + 360.0 * i / stepsOfLongitude, -limitDeg);
    for (int i = 0; i < stepsOfLatitude; ++i) add(180, limitDeg * (2.0 * i / stepsOfLatitude - 1));
    for (int i = 0; i < stepsOfLongitude; ++i) add(180 - 360.0 * i / stepsOfLongitude, limitDeg);
    for (int i = 0; i < stepsOfLatitude; ++i) add(-180, limitDeg * (1 - 2.0 * i / stepsOfLatitude));
    if (out.size() > 1 && base::length(out.front() - out.back()) <= radiusM * edgeTolerance) out.pop_back();
    return out;
}

}  // namespace

std::vector<base::Vec2> outline(const Projection& projection) {
    if (std::holds_alternative<LambertAzimuthal>(projection)) return circle(2 * radiusM);
    if (std::holds_alternative<Orthographic>(projection)) return circle(radiusM);
    return seamOutline(projection, std::holds_alternative<Mercator>(projection) ? mercatorLimitDeg : 90);
}

}  // namespace projection

#include "projection/extent.hpp"
#include "projection/meridional.hpp"

#include <cmath>
#include <numbers>

namespace projection {
namespace {

/// All that lies within the distance of the centre. Bearings run clockwise, the outline the other way.
std::vector<base::Vec2> discOutline(const Projection& projection, const Extent& extent) {
    constexpr int corners = 720;
    // Just within, so that rounding takes no corner away.
    const double distance = extent.radiusDeg < 180                         ? extent.radiusDeg - 1e-6
                            : std::holds_alternative<FromProj>(projection) ? 179.99
                                                                           : 180 - 1e-4;
    std::vector<base::Vec2> out;
    out.reserve(corners);
    for (int i = 0; i < corners; ++i)
        if (const auto point =
                project(projection, destination(*extent.center, 90 - 360.0 * i / corners, distance)))
            out.push_back(*point);
    return out;
}

/// The edge of the map walked on the ground: east along the southern limit, up the eastern side of the seam,
/// west, and down its other side. A projection keeps the sense of rotation, so this is counter-clockwise on
/// the map too.
std::vector<base::Vec2> seamOutline(const Projection& projection, const Extent& extent) {
    const double center = centralMeridianDeg(projection);
    constexpr int stepsOfLongitude = 720;
    constexpr int stepsOfLatitude = 360;
    const double south = extent.southDeg, high = extent.northDeg - south, reach = extent.reachDeg;
    std::vector<base::Vec2> out;
    const auto add = [&](double lonOffset, double lat) {
        const std::optional<base::Vec2> point = project(projection, {center + lonOffset, lat});
        // A pole that is a point would come once for each longitude.
        if (point && (out.empty() || base::length(*point - out.back()) > radiusM * edgeTolerance))
            out.push_back(*point);
    };
    for (int i = 0; i < stepsOfLongitude; ++i) add(-reach + 2 * reach * i / stepsOfLongitude, south);
    for (int i = 0; i < stepsOfLatitude; ++i) add(reach, south + high * i / stepsOfLatitude);
    for (int i = 0; i < stepsOfLongitude; ++i) add(reach - 2 * reach * i / stepsOfLongitude, extent.northDeg);
    for (int i = 0; i < stepsOfLatitude; ++i) add(-reach, extent.northDeg - high * i / stepsOfLatitude);
    if (out.size() > 1 && base::length(out.front() - out.back()) <= radiusM * edgeTolerance) out.pop_back();
    return out;
}

}  // namespace

std::vector<base::Vec2> outline(const Projection& projection) {
    const Extent extent = extentOf(projection);
    return extent.center ? discOutline(projection, extent) : seamOutline(projection, extent);
}

}  // namespace projection

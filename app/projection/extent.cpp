#include "projection/extent.hpp"

#include "projection/degrees.hpp"
#include "projection/meridional.hpp"
#include "projection/proj_plane.hpp"

#include <cmath>

namespace projection {
namespace {

/// An azimuthal projection ends this far from its antipode, where the direction would drown in rounding.
constexpr double antipodeDeg = 1e-6 / radiansPerDegree;

Extent of(const LambertAzimuthal& p) {
    return {-90, 90, 180, base::LonLat{p.lonDeg, p.latDeg}, 180, false};
}
Extent of(const Orthographic& p) {
    return {-90, 90, 180, base::LonLat{p.lonDeg, p.latDeg}, 90, true};
}
Extent of(const Mercator&) {
    return {-mercatorLimitDeg, mercatorLimitDeg};
}
Extent of(const Albers&) {
    return {};
}
Extent of(const EqualEarth&) {
    return {};
}
Extent of(const NaturalEarth&) {
    return {};
}
Extent of(const FromProj& p) {
    return p.plane->extent();
}

}  // namespace

bool Extent::contains(double centralDeg, base::LonLat p) const {
    if (!(p.latDeg >= southDeg - edgeToleranceDeg && p.latDeg <= northDeg + edgeToleranceDeg)) return false;
    if (reachDeg < 180 && std::abs(wrapDegrees(p.lonDeg - centralDeg)) > reachDeg + edgeToleranceDeg)
        return false;
    if (!center) return true;
    const double away = distanceDeg(*center, p);
    return radiusDeg < 180 ? away <= radiusDeg + edgeToleranceDeg : away < 180 - antipodeDeg;
}

Extent extentOf(const Projection& projection) {
    return std::visit([](const auto& p) { return of(p); }, projection);
}

double distanceDeg(base::LonLat a, base::LonLat b) {
    // By haversines, which keep their digits for near places; beyond the quadrant from the antipode of b.
    const auto near = [&a](base::LonLat p) {
        const double dLat = std::sin((p.latDeg - a.latDeg) * radiansPerDegree / 2);
        const double dLon = std::sin((p.lonDeg - a.lonDeg) * radiansPerDegree / 2);
        const double h = dLat * dLat + std::cos(a.latDeg * radiansPerDegree) *
                                           std::cos(p.latDeg * radiansPerDegree) * dLon * dLon;
        return 2 * std::asin(std::sqrt(clampSymmetric(h, 1))) / radiansPerDegree;
    };
    const double direct = near(b);
    return direct <= 90 ? direct : 180 - near({b.lonDeg + 180, -b.latDeg});
}

base::LonLat destination(base::LonLat center, double bearing, double distance) {
    const SinCos lat = sinCosLatitude(clampSymmetric(center.latDeg, 90));
    const double c = distance * radiansPerDegree, b = bearing * radiansPerDegree;
    const double sinLat = lat.sin * std::cos(c) + lat.cos * std::sin(c) * std::cos(b);
    // The common factor cos(lat) is taken out, so that it holds at the poles too.
    const double dLon =
        std::atan2(std::sin(b) * std::sin(c), lat.cos * std::cos(c) - lat.sin * std::sin(c) * std::cos(b));
    return {center.lonDeg + dLon / radiansPerDegree, std::asin(clampSymmetric(sinLat, 1)) / radiansPerDegree};
}

double bearingDeg(base::LonLat from, base::LonLat to) {
    const double dLon = (to.lonDeg - from.lonDeg) * radiansPerDegree;
    const SinCos a = sinCosLatitude(clampSymmetric(from.latDeg, 90)),
                 b = sinCosLatitude(clampSymmetric(to.latDeg, 90));
    return std::atan2(std::sin(dLon) * b.cos, a.cos * b.sin - a.sin * b.cos * std::cos(dLon)) /
           radiansPerDegree;
}

}  // namespace projection

#include "base/sphere.hpp"

#include <cmath>
#include <numbers>

namespace base {
namespace {

constexpr double degree = std::numbers::pi / 180;

}  // namespace

Vec3 direction(LonLat place) {
    const double lon = place.lonDeg * degree, lat = place.latDeg * degree;
    return {std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat)};
}

double dot(const Vec3& a, const Vec3& b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

LonLat placeIn(const Vec3& d) {
    return {std::atan2(d[1], d[0]) / degree, std::atan2(d[2], std::hypot(d[0], d[1])) / degree};
}

}  // namespace base

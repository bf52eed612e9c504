// Directions from the middle of the sphere: places that can be added up wherever they lie.
#pragma once

#include "base/geometry.hpp"

#include <array>

namespace base {

/// x to longitude 0 and y to longitude 90 on the equator, z to the north pole.
using Vec3 = std::array<double, 3>;

/// Of length 1.
Vec3 direction(LonLat place);

double dot(const Vec3& a, const Vec3& b);

/// Where the direction leaves the sphere, whatever its length; {0, 0} for the zero vector. Of a sum of
/// directions: the place in the middle of them.
LonLat placeIn(const Vec3& direction);

}  // namespace base

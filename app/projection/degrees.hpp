// Angles for the inner loops: no branch, no library call, so that the compiler can vectorise them.
// Private to this room.
#pragma once

#include <algorithm>
#include <cmath>
#include <numbers>

namespace projection {

inline constexpr double radiansPerDegree = std::numbers::pi / 180;

/// Half of the tolerance with which a position counts as on the seam or a pole, degrees (0.1 mm on the
/// ground).
inline constexpr double edgeToleranceDeg = 1e-9;

struct SinCos {
    double sin;
    double cos;
};

/// Sine and cosine of an angle in [-pi/4, pi/4] radians, by their Taylor series to degree 15 and 16
/// (remainder below 1e-16).
inline SinCos sinCosOfEighth(double x) {
    const double q = x * x;
    double s = -1.0 / 1307674368000.0;
    s = s * q + 1.0 / 6227020800.0;
    s = s * q - 1.0 / 39916800.0;
    s = s * q + 1.0 / 362880.0;
    s = s * q - 1.0 / 5040.0;
    s = s * q + 1.0 / 120.0;
    s = s * q - 1.0 / 6.0;
    double c = 1.0 / 20922789888000.0;
    c = c * q - 1.0 / 87178291200.0;
    c = c * q + 1.0 / 479001600.0;
    c = c * q - 1.0 / 3628800.0;
    c = c * q + 1.0 / 40320.0;
    c = c * q - 1.0 / 720.0;
    c = c * q + 1.0 / 24.0;
    c = c * q - 0.5;
    return {x + x * q * s, 1 + q * c};
}

/// Of the double angle.
inline SinCos doubled(SinCos a) {
    return {2 * a.sin * a.cos, 1 - 2 * a.sin * a.sin};
}

/// Sine and cosine of a latitude in [-90, 90] degrees; absolute error below 1e-15.
inline SinCos sinCosLatitude(double latDeg) {
    return doubled(sinCosOfEighth(latDeg * (radiansPerDegree / 2)));
}

/// Sine and cosine of a longitude in [-180, 180] degrees; absolute error below 2e-15.
inline SinCos sinCosLongitude(double lonDeg) {
    return doubled(doubled(sinCosOfEighth(lonDeg * (radiansPerDegree / 4))));
}

/// `value` held in [-limit, limit]; the lower end for a NaN.
inline double clampSymmetric(double value, double limit) {
    const double atLeast = value > -limit ? value : -limit;
    return atLeast < limit ? atLeast : limit;
}

/// The angle a whole number of turns away that lies in [-180, 180]. Exactly +180 and -180 stay on their side,
/// and so does what rounding has pushed over them by less than edgeToleranceDeg.
inline double wrapDegrees(double deg) {
    // Adding and taking away 1.5 * 2^52 rounds to the nearest whole number without a call.
    constexpr double rounder = 6755399441055744.0;
    const double turns = (deg * (1 / (360 + 2 * edgeToleranceDeg)) + rounder) - rounder;
    return clampSymmetric(deg - 360 * turns, 180);
}

/// The root in [-limit, limit] of an increasing function, by Newton's steps that fall back on halving when a
/// step leaves the bracket; to the last digits of a double. The nearer end when the root lies outside.
/// `valueAndSlope(x)` returns a pair-like {value, slope}.
template <class Function>
double solveIncreasing(const Function& valueAndSlope, double limit, double start) {
    double low = -limit;
    double high = limit;
    double x = clampSymmetric(start, limit);
    for (int step = 0; step < 60; ++step) {
        const auto [value, slope] = valueAndSlope(x);
        (value > 0 ? high : low) = x;
        double next = x - value / slope;
        if (!(next >= low && next <= high)) next = (low + high) / 2;
        const bool settled = std::abs(next - x) <= 1e-15;
        x = next;
        if (settled) break;
    }
    return x;
}

}  // namespace projection

#include "scene/scale_bar.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace scene {
namespace {

constexpr double mostDeviation = 1.0 / 3;
constexpr double widestKm = 15'000;  ///< of the picture; beyond it shows a good part of the world
constexpr double probePx = 12;       ///< on either side of where the scale is measured

/// Great circle (haversine formula; R. W. Sinnott, Sky and Telescope 68, 1984), km on the projections'
/// sphere.
double distanceKm(base::LonLat a, base::LonLat b) {
    constexpr double radians = std::numbers::pi / 180;
    const double dLat = std::sin((b.latDeg - a.latDeg) * radians / 2),
                 dLon = std::sin((b.lonDeg - a.lonDeg) * radians / 2);
    const double h = dLat * dLat + std::cos(a.latDeg * radians) * std::cos(b.latDeg * radians) * dLon * dLon;
    return 2 * projection::radiusM / 1000 * std::asin(std::sqrt(std::clamp(h, 0.0, 1.0)));
}

/// Kilometres a pixel around a pixel, in one direction.
std::optional<double> kmPerPx(const projection::Projection& projection, const View& view, SizePx size,
                              base::Vec2 atPx, base::Vec2 direction) {
    const auto a = projection::unproject(projection, toMetres(view, size, atPx - direction * probePx));
    const auto b = projection::unproject(projection, toMetres(view, size, atPx + direction * probePx));
    if (!a || !b) return std::nullopt;
    return distanceKm(*a, *b) / (2 * probePx);
}

}  // namespace

std::optional<ScaleBar> scaleBar(const projection::Projection& projection, const View& view, SizePx size,
                                 const Insets& insets, double longestPx) {
    const double bottom = size.height - insets.bottom;
    const base::Vec2 middle{size.width / 2.0, bottom / 2};
    const auto here = kmPerPx(projection, view, size, middle, {1, 0});
    if (!here || *here <= 0 || *here * size.width > widestKm) return std::nullopt;
    for (const double x : {0.1, 0.5, 0.9})
        for (const double y : {0.1, 0.5, 0.9})
            for (const base::Vec2 direction : {base::Vec2{1, 0}, base::Vec2{0, 1}}) {
                const auto there = kmPerPx(projection, view, size, {x * size.width, y * bottom}, direction);
                if (!there || std::abs(*there / *here - 1) > mostDeviation) return std::nullopt;
            }
    const double longestKm = *here * longestPx;
    const double power = std::pow(10, std::floor(std::log10(longestKm)));
    double km = power;
    for (const double step : {2.0, 5.0})
        if (step * power <= longestKm) km = step * power;
    if (km < 1) return std::nullopt;
    return ScaleBar{km, km / *here};
}

}  // namespace scene

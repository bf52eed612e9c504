#include "projection/projection.hpp"

#include "projection/azimuthal.hpp"
#include "projection/meridional.hpp"

#include <algorithm>
#include <cmath>

namespace projection {
namespace {

LambertAzimuthalFormula formulaOf(const LambertAzimuthal& p) {
    return LambertAzimuthalFormula(p);
}
AlbersFormula formulaOf(const Albers& p) {
    return AlbersFormula(p);
}
EqualEarthFormula formulaOf(const EqualEarth& p) {
    return EqualEarthFormula(p);
}
NaturalEarthFormula formulaOf(const NaturalEarth& p) {
    return NaturalEarthFormula(p);
}
MercatorFormula formulaOf(const Mercator& p) {
    return MercatorFormula(p);
}
OrthographicFormula formulaOf(const Orthographic& p) {
    return OrthographicFormula(p);
}

}  // namespace

std::optional<base::Vec2> project(const Projection& projection, base::LonLat position) {
    if (!std::isfinite(position.lonDeg) || !(std::abs(position.latDeg) <= 90 + edgeToleranceDeg))
        return std::nullopt;
    return std::visit(
        [&](const auto& p) -> std::optional<base::Vec2> {
            const auto formula = formulaOf(p);
            if (!formula.contains(position)) return std::nullopt;
            return formula.forward(position);
        },
        projection);
}

std::optional<base::LonLat> unproject(const Projection& projection, base::Vec2 pointM) {
    if (!std::isfinite(pointM.x) || !std::isfinite(pointM.y)) return std::nullopt;
    return std::visit([&](const auto& p) { return formulaOf(p).inverse(pointM * (1 / radiusM)); },
                      projection);
}

void projectAll(const Projection& projection, std::span<const base::LonLat> in, std::span<base::Vec2> out) {
    const std::size_t count = std::min(in.size(), out.size());
    std::visit(
        [&](const auto& p) {
            const auto formula = formulaOf(p);
            for (std::size_t i = 0; i < count; ++i) out[i] = formula.forward(in[i]);
        },
        projection);
}

}  // namespace projection

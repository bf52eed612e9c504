#include "projection/projection.hpp"

#include "projection/azimuthal.hpp"
#include "projection/meridional.hpp"
#include "projection/proj_plane.hpp"

#include <algorithm>
#include <cmath>
#include <type_traits>

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

/// What PROJ works out in place of a formula.
const ProjPlane* planeOf(const Projection& projection) {
    const auto* fromProj = std::get_if<FromProj>(&projection);
    return fromProj ? fromProj->plane.get() : nullptr;
}

/// Calls with the formula of one that has a formula.
template <class Result, class Use>
Result withFormula(const Projection& projection, const Use& use) {
    return std::visit(
        [&](const auto& p) -> Result {
            if constexpr (!std::is_same_v<std::decay_t<decltype(p)>, FromProj>) return use(formulaOf(p));
            return Result();
        },
        projection);
}

}  // namespace

bool FromProj::operator==(const FromProj& other) const {
    return plane->text() == other.plane->text();
}

std::optional<base::Vec2> project(const Projection& projection, base::LonLat position) {
    if (!std::isfinite(position.lonDeg) || !(std::abs(position.latDeg) <= 90 + edgeToleranceDeg))
        return std::nullopt;
    if (const ProjPlane* plane = planeOf(projection)) return plane->forward(position);
    return withFormula<std::optional<base::Vec2>>(projection,
                                                  [&](const auto& formula) -> std::optional<base::Vec2> {
                                                      if (!formula.contains(position)) return std::nullopt;
                                                      return formula.forward(position);
                                                  });
}

std::optional<base::LonLat> unproject(const Projection& projection, base::Vec2 pointM) {
    if (!std::isfinite(pointM.x) || !std::isfinite(pointM.y)) return std::nullopt;
    if (const ProjPlane* plane = planeOf(projection)) return plane->inverse(pointM);
    return withFormula<std::optional<base::LonLat>>(
        projection, [&](const auto& formula) { return formula.inverse(pointM * (1 / radiusM)); });
}

void projectAll(const Projection& projection, std::span<const base::LonLat> in, std::span<base::Vec2> out) {
    if (const ProjPlane* plane = planeOf(projection)) return plane->forwardAll(in, out);
    const std::size_t count = std::min(in.size(), out.size());
    withFormula<bool>(projection, [&](const auto& formula) {
        for (std::size_t i = 0; i < count; ++i) out[i] = formula.forward(in[i]);
        return true;
    });
}

}  // namespace projection

// Which projections there are, where one is placed, and how others name it.
#include "projection/degrees.hpp"
#include "projection/extent.hpp"
#include "projection/proj_plane.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <type_traits>

namespace projection {
namespace {

/// How far Albers' standard parallels lie from the middle of the region, degrees.
constexpr double parallelDistanceDeg = 15;

/// The shortest text that reads back as the same number.
std::string number(double value) {
    char text[32];
    const std::to_chars_result end = std::to_chars(text, text + sizeof text, value);
    return std::string(text, end.ptr);
}

std::string named(std::string_view proj, double lonDeg) {
    return "+proj=" + std::string(proj) + " +lon_0=" + number(lonDeg);
}

std::string parameters(const LambertAzimuthal& p) {
    return named("laea", p.lonDeg) + " +lat_0=" + number(p.latDeg);
}
std::string parameters(const Orthographic& p) {
    return named("ortho", p.lonDeg) + " +lat_0=" + number(p.latDeg);
}
std::string parameters(const EqualEarth& p) {
    return named("eqearth", p.lonDeg);
}
std::string parameters(const NaturalEarth& p) {
    return named("natearth", p.lonDeg);
}
std::string parameters(const Mercator& p) {
    return named("merc", p.lonDeg);
}
std::string parameters(const Albers& p) {
    // PROJ has no Albers with symmetric parallels; its limit, the cylinder that they cut, is the same map.
    if (std::abs(p.parallel1Deg + p.parallel2Deg) * radiansPerDegree < 1e-10) {
        const SinCos parallel = sinCosLatitude(p.parallel1Deg);
        const double northingM = -radiusM * sinCosLatitude(p.latDeg).sin / parallel.cos;
        return named("cea", p.lonDeg) + " +lat_ts=" + number(std::abs(p.parallel1Deg)) +
               " +y_0=" + number(northingM);
    }
    return named("aea", p.lonDeg) + " +lat_0=" + number(p.latDeg) + " +lat_1=" + number(p.parallel1Deg) +
           " +lat_2=" + number(p.parallel2Deg);
}

}  // namespace

const std::vector<Description>& catalogue() {
    static const std::vector<Description> all = {
        {"laea", "Lambert azimuthal equal-area", true},
        {"albers", "Albers equal-area conic", true},
        {"equal-earth", "Equal Earth", true},
        {"natural-earth", "Natural Earth", false},
        {"mercator", "Mercator", false},
        {"globe", "Globe (orthographic)", false},
    };
    return all;
}

namespace {

std::optional<Projection> fromCatalogue(std::string_view id, base::LonLat center) {
    const double lon = std::isfinite(center.lonDeg) ? wrapDegrees(center.lonDeg) : 0;
    const double lat = std::isfinite(center.latDeg) ? clampSymmetric(center.latDeg, 90) : 0;
    if (id == "laea") return LambertAzimuthal{lon, lat};
    if (id == "albers")
        return Albers{lon, lat, std::max(lat - parallelDistanceDeg, -90.0),
                      std::min(lat + parallelDistanceDeg, 90.0)};
    if (id == "equal-earth") return EqualEarth{lon};
    if (id == "natural-earth") return NaturalEarth{lon};
    if (id == "mercator") return Mercator{lon};
    if (id == "globe") return Orthographic{lon, lat};
    return std::nullopt;
}

}  // namespace

bool isProjString(std::string_view id) {
    const std::size_t begin = std::min(id.find_first_not_of(' '), id.size());
    return id.substr(begin).starts_with('+') || id.substr(begin).starts_with("proj=");
}

base::Result<Projection> parse(std::string_view id, base::LonLat center, const std::string& where) {
    using Parsed = base::Result<Projection>;
    if (isProjString(id)) {
        const auto plane = projPlane(id, where);
        if (!plane) return Parsed::failure(plane.issues);
        return Parsed::success(FromProj{*plane});
    }
    if (const auto known = fromCatalogue(id, center)) return Parsed::success(*known);
    std::string all;
    for (const Description& each : catalogue()) all += (all.empty() ? "" : ", ") + each.id;
    return Parsed::failure(
        where, "is no projection; expected " + all + ", or a PROJ string such as \"+proj=robin +lon_0=60\"");
}

std::optional<Projection> make(std::string_view id, base::LonLat center) {
    return parse(id, center, "").value;
}

Description describe(const Projection& projection) {
    if (const auto* p = std::get_if<FromProj>(&projection))
        return {p->plane->text(), p->plane->text(), false};
    return catalogue()[projection.index()];
}

double centralMeridianDeg(const Projection& projection) {
    if (const auto* p = std::get_if<FromProj>(&projection)) return p->plane->lonDeg();
    return std::visit(
        [](const auto& p) {
            if constexpr (std::is_same_v<std::decay_t<decltype(p)>, FromProj>)
                return 0.0;
            else
                return wrapDegrees(p.lonDeg);
        },
        projection);
}

std::optional<base::LonLat> antipode(const Projection& projection) {
    const auto center = extentOf(projection).center;
    if (!center) return std::nullopt;
    return base::LonLat{wrapDegrees(center->lonDeg + 180), -clampSymmetric(center->latDeg, 90)};
}

std::string projString(const Projection& projection) {
    if (const auto* p = std::get_if<FromProj>(&projection)) return p->plane->text();
    const std::string placed = std::visit(
        [](const auto& p) {
            if constexpr (std::is_same_v<std::decay_t<decltype(p)>, FromProj>)
                return std::string();
            else
                return parameters(p);
        },
        projection);
    return placed + " +R=" + number(radiusM) + " +units=m +no_defs";
}

}  // namespace projection

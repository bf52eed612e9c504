#include "mesh/cut.hpp"

#include "mesh/geos.hpp"

#include <cmath>
#include <map>
#include <numbers>
#include <optional>

namespace mesh {
namespace {

using Rings = std::vector<geo::Ring>;

constexpr double epsilonDeg = 1e-9;
/// Radius of what is taken off round an antipode: 390 km2, so that areas keep five digits wherever it lies.
/// An equal-area map shows it as the outermost five metres of its rim.
constexpr double capDeg = 0.1;
constexpr double horizonDeg = 89.99;  ///< how far from its centre the globe is shown
constexpr double mercatorLimitDeg = 85.0;
constexpr double toRadians = std::numbers::pi / 180;

base::Box bounds(const Rings& rings) {
    base::Box box;
    for (const base::LonLat& p : rings.front()) box.add(base::Vec2{p.lonDeg, p.latDeg});
    return box;
}

double signedArea(const geo::Ring& ring) {
    double sum = 0;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
        sum += ring[j].lonDeg * ring[i].latDeg - ring[i].lonDeg * ring[j].latDeg;
    return sum;
}

void orient(Rings& rings) {
    for (std::size_t i = 0; i < rings.size(); ++i)
        if ((signedArea(rings[i]) > 0) != (i == 0)) std::reverse(rings[i].begin(), rings[i].end());
}

/// The circle of `radiusDeg` round (lonDeg, latDeg), longitudes unwrapped around lonDeg.
geo::Ring circle(double lonDeg, double latDeg, double radiusDeg) {
    geo::Ring ring;
    const double lat = latDeg * toRadians, radius = radiusDeg * toRadians;
    // Many points: an azimuthal projection draws this small circle as its rim.
    constexpr int points = 1800;
    for (int i = 0; i < points; ++i) {
        const double bearing = i * 2 * std::numbers::pi / points;
        const double sinLat =
            std::sin(lat) * std::cos(radius) + std::cos(lat) * std::sin(radius) * std::cos(bearing);
        const double dLon = std::atan2(std::sin(bearing) * std::sin(radius) * std::cos(lat),
                                       std::cos(radius) - std::sin(lat) * sinLat);
        ring.push_back({lonDeg + dLon / toRadians, std::asin(sinLat) / toRadians});
    }
    return ring;
}

/// The hemisphere hidden behind the globe, in window coordinates.
Rings farSide(double centerLatDeg) {
    if (std::abs(centerLatDeg) < 0.01)  // two bands beside the visible middle; joined here through the poles
        return {{{-180, -90},
                 {180, -90},
                 {180, 90},
                 {horizonDeg, 90},
                 {horizonDeg, -89.999},
                 {-horizonDeg, -89.999},
                 {-horizonDeg, 90},
                 {-180, 90}}};
    geo::Ring ring;
    const double sinCenter = std::sin(centerLatDeg * toRadians),
                 cosCenter = std::cos(centerLatDeg * toRadians);
    const double cosHorizon = std::cos(horizonDeg * toRadians);
    for (int lonDeg = -180; lonDeg <= 180; ++lonDeg) {
        // sin(lat) sinCenter + cos(lat) cosCenter cos(lon) = cosHorizon, solved for lat
        const double c = cosCenter * std::cos(lonDeg * toRadians);
        const double size = std::hypot(sinCenter, c), phase = std::atan2(c, sinCenter);
        const double base = std::asin(std::clamp(cosHorizon / size, -1.0, 1.0));
        double lat = (centerLatDeg > 0 ? base - phase : std::numbers::pi - base - phase) / toRadians;
        while (lat > 180) lat -= 360;
        ring.push_back({static_cast<double>(lonDeg), std::clamp(lat, -90.0, 90.0)});
    }
    const double pole = centerLatDeg > 0 ? -90 : 90;
    ring.push_back({180, pole});
    ring.push_back({-180, pole});
    return {ring};
}

/// What has to be taken off every polygon, in window coordinates.
std::vector<Rings> hiddenAreas(const projection::Projection& projection) {
    if (const auto* globe = std::get_if<projection::Orthographic>(&projection))
        return {farSide(globe->latDeg)};
    if (std::holds_alternative<projection::Mercator>(projection))
        return {{{{-180, mercatorLimitDeg}, {180, mercatorLimitDeg}, {180, 90}, {-180, 90}}},
                {{{-180, -90}, {180, -90}, {180, -mercatorLimitDeg}, {-180, -mercatorLimitDeg}}}};
    const auto antipode = projection::antipode(projection);
    if (!antipode) return {};
    if (std::abs(antipode->latDeg) > 90 - 1.1 * capDeg) {  // the circle would go round the pole
        const double pole = antipode->latDeg > 0 ? 90 : -90,
                     edge = antipode->latDeg - std::copysign(capDeg, antipode->latDeg);
        return {{{{-360, edge}, {360, edge}, {360, pole}, {-360, pole}}}};
    }
    return {{circle(180, antipode->latDeg, capDeg)}, {circle(-180, antipode->latDeg, capDeg)}};
}

/// Cuts and shifts the polygons of one feature after another.
class Cutter {
  public:
    explicit Cutter(const projection::Projection& projection)
        : centralDeg_(projection::centralMeridianDeg(projection)),
          seamDeg_(centralDeg_ > 0 ? centralDeg_ - 180 : centralDeg_ + 180),
          isCut_(!std::holds_alternative<projection::LambertAzimuthal>(projection)) {
        for (const Rings& rings : hiddenAreas(projection))
            hidden_.push_back({geos_.polygon(rings), bounds(rings)});
    }

    std::vector<Rings> cut(const geo::Feature& feature) {
        std::vector<Rings> placed, west, east;
        for (const geo::Polygon& polygon : feature.polygons)
            for (Rings& part : isCut_ ? splitAtSeam(polygon.rings) : std::vector<Rings>{polygon.rings}) {
                const base::Box box = bounds(part);
                // Pieces that the file cut at 180 degrees are joined again where the map does not cut there.
                if (centralDeg_ != 0 && box.maxX >= 180 - epsilonDeg)
                    east.push_back(shift(std::move(part)));
                else if (centralDeg_ != 0 && box.minX <= -180 + epsilonDeg)
                    west.push_back(shift(std::move(part)));
                else
                    placed.push_back(shift(std::move(part)));
            }
        join(west, east, placed);
        std::vector<Rings> visible;
        for (Rings& part : placed) takeOffHidden(std::move(part), visible);
        for (Rings& part : visible) orient(part);
        return visible;
    }

  private:
    struct Hidden {
        Geos::Geometry area;
        base::Box bounds;
    };

    std::vector<Rings> splitAtSeam(const Rings& rings) const {
        const base::Box box = bounds(rings);
        if (box.minX >= seamDeg_ - epsilonDeg || box.maxX <= seamDeg_ + epsilonDeg) return {rings};
        std::vector<Rings> parts;
        const auto polygon = geos_.polygon(rings);
        for (const auto& half : {geos_.box(-180, -90, seamDeg_, 90), geos_.box(seamDeg_, -90, 180, 90)})
            geos_.appendPolygons(geos_.own(GEOSIntersection_r(geos_.get(), polygon.get(), half.get())).get(),
                                 parts);
        return parts;
    }

    Rings shift(Rings rings) const {
        const base::Box box = bounds(rings);
        const double middle = (box.minX + box.maxX) / 2 - centralDeg_;
        const double turn = middle > 180 ? -360 : middle < -180 ? 360 : 0;
        for (geo::Ring& ring : rings)
            for (base::LonLat& p : ring) {
                // First the whole turn, which is exact: 180 and -180 then meet in the same number.
                p.lonDeg = (p.lonDeg + turn) - centralDeg_;
                if (isCut_ && std::abs(p.lonDeg) > 180 - epsilonDeg) p.lonDeg = p.lonDeg > 0 ? 180 : -180;
            }
        return rings;
    }

    void join(std::vector<Rings>& west, std::vector<Rings>& east, std::vector<Rings>& out) const {
        if (west.empty() || east.empty()) {
            for (auto* side : {&west, &east})
                for (Rings& part : *side) out.push_back(std::move(part));
            return;
        }
        std::vector<GEOSGeometry*> parts;
        for (const auto* side : {&west, &east})
            for (const Rings& part : *side)
                if (auto polygon = geos_.polygon(part)) parts.push_back(polygon.release());
        const auto all = geos_.own(GEOSGeom_createCollection_r(geos_.get(), GEOS_MULTIPOLYGON, parts.data(),
                                                               static_cast<unsigned>(parts.size())));
        const auto merged = geos_.own(GEOSUnaryUnion_r(geos_.get(), all.get()));
        geos_.appendPolygons(merged ? merged.get() : all.get(), out);
    }

    void takeOffHidden(Rings rings, std::vector<Rings>& out) const {
        const base::Box box = bounds(rings);
        for (const Hidden& hidden : hidden_) {
            if (!hidden.bounds.intersects(box)) continue;
            const auto polygon = geos_.polygon(rings);
            auto rest = geos_.own(GEOSDifference_r(geos_.get(), polygon.get(), hidden.area.get()));
            if (!rest) {  // an invalid ring: mend it and try again
                const auto mended = geos_.own(GEOSMakeValid_r(geos_.get(), polygon.get()));
                rest = geos_.own(mended ? GEOSDifference_r(geos_.get(), mended.get(), hidden.area.get())
                                        : nullptr);
            }
            std::vector<Rings> parts;
            geos_.appendPolygons(rest.get(), parts);
            if (parts.size() != 1) {
                for (Rings& part : parts) takeOffHiddenAfter(&hidden, std::move(part), out);
                return;
            }
            rings = std::move(parts.front());
        }
        out.push_back(std::move(rings));
    }

    /// The parts that one area left go on to the areas after it.
    void takeOffHiddenAfter(const Hidden* done, Rings rings, std::vector<Rings>& out) const {
        for (const Hidden* next = done + 1; next != hidden_.data() + hidden_.size(); ++next)
            if (next->bounds.intersects(bounds(rings))) {
                const auto polygon = geos_.polygon(rings);
                const auto rest = geos_.own(GEOSDifference_r(geos_.get(), polygon.get(), next->area.get()));
                geos_.appendPolygons(rest.get(), out);
                return;
            }
        out.push_back(std::move(rings));
    }

    Geos geos_;
    double centralDeg_;
    double seamDeg_;  ///< the meridian of the file's frame at which the map is cut
    bool isCut_;      ///< false: the map is one piece, and a polygon may reach over the seam
    std::vector<Hidden> hidden_;
};

}  // namespace

std::vector<WindowPolygon> cutForProjection(const geo::Boundaries& boundaries,
                                            const projection::Projection& projection) {
    Cutter cutter(projection);
    std::vector<WindowPolygon> polygons;
    for (std::size_t i = 0; i < boundaries.features.size(); ++i)
        for (Rings& rings : cutter.cut(boundaries.features[i]))
            polygons.push_back({static_cast<int>(i), std::move(rings)});
    return polygons;
}

CutLine::CutLine(const projection::Projection& projection) {
    if (const auto antipode = projection::antipode(projection)) {
        azimuthal_ = true;
        centerLatDeg_ = -antipode->latDeg;
    }
    if (const auto* globe = std::get_if<projection::Orthographic>(&projection)) {
        globe_ = true;
        centerLatDeg_ = globe->latDeg;
    } else if (azimuthal_) {
        seamDeg_ = 180 - projection::centralMeridianDeg(projection);
    }
    if (std::holds_alternative<projection::Mercator>(projection)) limitLatDeg_ = mercatorLimitDeg;
}

bool CutLine::contains(base::LonLat p) const {
    // Whole turns make no difference: the seam has an eastern and a western edge.
    const double away = std::remainder(p.lonDeg - seamDeg_, 360);
    if (std::abs(away) <= epsilonDeg || std::abs(p.latDeg) >= limitLatDeg_ - epsilonDeg) return true;
    if (!azimuthal_ && !globe_) return false;
    const double lat = p.latDeg * toRadians, center = centerLatDeg_ * toRadians;
    const double cosine =
        std::sin(lat) * std::sin(center) + std::cos(lat) * std::cos(center) * std::cos(p.lonDeg * toRadians);
    const double limitDeg = globe_ ? horizonDeg - 0.02 : 180 - 1.01 * capDeg;  // chords lie a little inside
    return cosine < std::cos(limitDeg * toRadians);
}

}  // namespace mesh

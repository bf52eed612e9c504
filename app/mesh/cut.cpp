#include "mesh/cut.hpp"

#include "mesh/geos.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace mesh {
namespace {

using Rings = std::vector<geo::Ring>;

constexpr double epsilonDeg = 1e-9;
/// Radius of what is taken off round an antipode: 390 km2, so that areas keep five digits wherever it lies.
/// An equal-area map shows it as the outermost five metres of its rim.
constexpr double capDeg = 0.1;
constexpr double withinDeg = 0.01;  ///< how far inside its limit an azimuthal map ends
/// How far the chords of its circle may lie inside that: near a pole they leap over many meridians.
constexpr double chordDeg = 0.08, capChordDeg = 0.001;

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
    // Many points: an azimuthal projection draws this circle as its rim.
    constexpr int points = 1800;
    for (int i = 0; i < points; ++i)
        ring.push_back(projection::destination({lonDeg, latDeg}, i * 360.0 / points, radiusDeg));
    return ring;
}

/// How far from its centre an azimuthal map is shown.
double shownRadiusDeg(const projection::Extent& extent) {
    return extent.radiusDeg < 180 ? extent.radiusDeg - withinDeg : 180 - capDeg;
}

Rings rectangle(double west, double south, double east, double north) {
    return {{{west, south}, {east, south}, {east, north}, {west, north}}};
}

/// What lies beyond the circle round (0, latDeg), which winds round one pole: up to the other one. A map that
/// is cut nowhere may reach a whole turn to either side.
Rings beyondPolarCircle(double latDeg, double radiusDeg) {
    geo::Ring turn = circle(0, latDeg, radiusDeg);
    for (base::LonLat& p : turn) p.lonDeg = std::remainder(p.lonDeg, 360);
    std::sort(turn.begin(), turn.end(),
              [](const base::LonLat& a, const base::LonLat& b) { return a.lonDeg < b.lonDeg; });
    geo::Ring ring;
    for (const double shift : {-360.0, 0.0, 360.0})
        for (const base::LonLat& p : turn)
            if (ring.empty() || p.lonDeg + shift > ring.back().lonDeg)
                ring.push_back({p.lonDeg + shift, p.latDeg});
    const double pole = latDeg > 0 ? -90 : 90;
    ring.push_back({ring.back().lonDeg, pole});
    ring.push_back({ring.front().lonDeg, pole});
    return {ring};
}

std::vector<Rings> beyondDisc(const projection::Extent& extent) {
    const double lat = extent.center->latDeg;
    double radius = shownRadiusDeg(extent);
    if (lat > 89.999) return {rectangle(-360, -90, 360, 90 - radius)};
    if (lat < -89.999) return {rectangle(-360, radius - 90, 360, 90)};
    // A circle that touches a pole would be neither the one nor the other.
    for (const double toPole : {90 - lat, 90 + lat})
        if (std::abs(radius - toPole) < withinDeg) radius = toPole - withinDeg;
    const bool north = radius > 90 - lat, south = radius > 90 + lat;
    if (north && south) return {{circle(180, -lat, 180 - radius)}, {circle(-180, -lat, 180 - radius)}};
    if (north || south)
        return {beyondPolarCircle(north ? std::max(lat, 1e-3) : std::min(lat, -1e-3), radius)};
    Rings rest = rectangle(-180, -90, 180, 90);
    rest.push_back(circle(0, lat, radius));
    return {rest};
}

/// What has to be taken off every polygon, in window coordinates.
std::vector<Rings> hiddenAreas(const projection::Extent& extent) {
    std::vector<Rings> areas;
    if (extent.northDeg < 90) areas.push_back(rectangle(-180, extent.northDeg, 180, 90));
    if (extent.southDeg > -90) areas.push_back(rectangle(-180, -90, 180, extent.southDeg));
    if (extent.reachDeg < 180) {
        areas.push_back(rectangle(-180, -90, -extent.reachDeg, 90));
        areas.push_back(rectangle(extent.reachDeg, -90, 180, 90));
    }
    if (extent.center)
        for (Rings& rings : beyondDisc(extent)) areas.push_back(std::move(rings));
    return areas;
}

/// Cuts and shifts the polygons of one feature after another.
class Cutter {
  public:
    explicit Cutter(const projection::Projection& projection)
        : centralDeg_(projection::centralMeridianDeg(projection)),
          seamDeg_(centralDeg_ > 0 ? centralDeg_ - 180 : centralDeg_ + 180),
          isCut_(projection::extentOf(projection).isCut) {
        for (const Rings& rings : hiddenAreas(projection::extentOf(projection)))
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
            geos_.appendPolygons(
                geos_.own(geo::geosCalls().intersection(geos_.get(), polygon.get(), half.get())).get(),
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
        const auto all = geos_.own(geo::geosCalls().geomCreateCollection(
            geos_.get(), GEOS_MULTIPOLYGON, parts.data(), static_cast<unsigned>(parts.size())));
        const auto merged = geos_.own(geo::geosCalls().unaryUnion(geos_.get(), all.get()));
        geos_.appendPolygons(merged ? merged.get() : all.get(), out);
    }

    void takeOffHidden(Rings rings, std::vector<Rings>& out) const {
        const base::Box box = bounds(rings);
        for (const Hidden& hidden : hidden_) {
            if (!hidden.bounds.intersects(box)) continue;
            const auto polygon = geos_.polygon(rings);
            auto rest = geos_.own(geo::geosCalls().difference(geos_.get(), polygon.get(), hidden.area.get()));
            if (!rest) {  // an invalid ring: mend it and try again
                const auto mended = geos_.own(geo::geosCalls().makeValid(geos_.get(), polygon.get()));
                rest = geos_.own(
                    mended ? geo::geosCalls().difference(geos_.get(), mended.get(), hidden.area.get())
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
                const auto rest =
                    geos_.own(geo::geosCalls().difference(geos_.get(), polygon.get(), next->area.get()));
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

CutLine::CutLine(const projection::Projection& projection) : extent_(projection::extentOf(projection)) {
    if (!extent_.isCut) seamDeg_ = 180 - projection::centralMeridianDeg(projection);
}

bool CutLine::contains(base::LonLat p) const {
    // Whole turns make no difference: the seam has an eastern and a western edge.
    const double away = std::remainder(p.lonDeg - seamDeg_, 360);
    if (std::abs(away) <= epsilonDeg || p.latDeg >= extent_.northDeg - epsilonDeg ||
        p.latDeg <= extent_.southDeg + epsilonDeg)
        return true;
    if (extent_.reachDeg < 180 && std::abs(p.lonDeg) >= extent_.reachDeg - epsilonDeg) return true;
    if (!extent_.center) return false;
    return projection::distanceDeg({0, extent_.center->latDeg}, p) >
           shownRadiusDeg(extent_) - (extent_.radiusDeg < 180 ? chordDeg : capChordDeg);
}

}  // namespace mesh

#include "projection/graticule.hpp"

#include "projection/degrees.hpp"
#include "projection/extent.hpp"

#include <cmath>

namespace projection {
namespace {

/// A longer segment is halved whatever its curve: the middle of an S may lie on its chord.
constexpr double longestSegmentM = radiusM / 20;

/// Where halving ends, degrees along the line (0.1 m on the ground). Fine enough for a line that swings
/// around the antipode just outside the 6 m that project() leaves out; nearer ones are cut there.
constexpr double finestDeg = 1e-6;

/// Follows one meridian or parallel over the map and collects the pieces of it that the map shows.
class Tracer {
  public:
    using Lines = std::vector<std::vector<base::Vec2>>;

    Tracer(const Projection& projection, Lines& lines) : projection_(projection), lines_(lines) {}

    void meridian(double lonDeg, double southDeg, double northDeg) {
        alongMeridian_ = true;
        fixedDeg_ = lonDeg;
        trace(southDeg, northDeg);
    }

    void parallel(double latDeg, double westDeg, double eastDeg) {
        alongMeridian_ = false;
        fixedDeg_ = latDeg;
        trace(westDeg, eastDeg);
    }

  private:
    /// A place on the line: degrees along it, and where that is on the map.
    struct Stop {
        double deg;
        std::optional<base::Vec2> point;
    };

    Stop at(double deg) const {
        return {deg, project(projection_,
                             alongMeridian_ ? base::LonLat{fixedDeg_, deg} : base::LonLat{deg, fixedDeg_})};
    }

    void trace(double fromDeg, double toDeg) {
        const int steps = static_cast<int>(std::ceil(toDeg - fromDeg));
        Stop previous = at(fromDeg);
        if (previous.point) line_.push_back(*previous.point);
        for (int i = 1; i <= steps; ++i) {
            const Stop next = at(i == steps ? toDeg : fromDeg + (toDeg - fromDeg) * i / steps);
            connect(previous, next);
            previous = next;
        }
        finishLine();
    }

    /// Draws from a to b, where a has been drawn already if it is on the map.
    void connect(const Stop& a, const Stop& b) {
        if (!a.point && !b.point) return;
        if (a.point && b.point) {
            curve(a, b);
            return;
        }
        const Stop edge = a.point ? lastOnMap(a, b) : lastOnMap(b, a);
        if (a.point) {
            curve(a, edge);
            finishLine();
        } else {
            line_.push_back(*edge.point);
            curve(edge, b);
        }
    }

    /// The last place on the map on the way from `on`, which is on it, to `off`, which is not.
    Stop lastOnMap(Stop on, Stop off) const {
        while (std::abs(on.deg - off.deg) > edgeToleranceDeg) {
            const Stop middle = at((on.deg + off.deg) / 2);
            (middle.point ? on : off) = middle;
        }
        return on;
    }

    /// Draws from a to b, both on the map, in segments short enough to look like the curve.
    void curve(const Stop& a, const Stop& b) {
        const Stop middle = at((a.deg + b.deg) / 2);
        const bool fits = middle.point && base::length(*b.point - *a.point) <= longestSegmentM &&
                          isBetween(*middle.point, *a.point, *b.point);
        if (fits || std::abs(b.deg - a.deg) < finestDeg) {
            line_.push_back(*b.point);
            return;
        }
        connect(a, middle);
        connect(middle, b);
    }

    /// Whether `p`, the middle of the curve, is as near to the segment as the tolerance asks. A middle half
    /// as far leaves room for the rest of the curve.
    static bool isBetween(base::Vec2 p, base::Vec2 a, base::Vec2 b) {
        const base::Vec2 along = b - a;
        const double size = base::length(along);
        if (size == 0) return base::length(p - a) <= graticuleToleranceM / 2;
        const base::Vec2 off = p - (a + b) * 0.5;
        return std::abs(along.x * off.y - along.y * off.x) / size <= graticuleToleranceM / 2;
    }

    void finishLine() {
        if (line_.size() > 1) lines_.push_back(std::move(line_));
        line_.clear();
    }

    const Projection& projection_;
    Lines& lines_;
    bool alongMeridian_ = true;
    double fixedDeg_ = 0;
    std::vector<base::Vec2> line_;
};

}  // namespace

std::vector<std::vector<base::Vec2>> graticule(const Projection& projection, double stepDeg) {
    std::vector<std::vector<base::Vec2>> lines;
    if (!(stepDeg >= 0.5 && stepDeg <= 90)) return lines;
    Tracer tracer(projection, lines);
    const double center = centralMeridianDeg(projection);
    const Extent extent = extentOf(projection);
    const bool hasSeam = !extent.center && extent.reachDeg == 180;

    const int meridians = static_cast<int>(std::floor(180 / stepDeg));
    for (int i = -meridians; i <= meridians; ++i) {
        const double lon = i * stepDeg;
        if (lon <= -180) continue;  // the same line as +180
        const double offset = wrapDegrees(lon - center);
        const bool onSeam = hasSeam && 180 - std::abs(offset) <= edgeToleranceDeg;
        tracer.meridian(onSeam ? center - 180 : center + offset, extent.southDeg, extent.northDeg);
        if (onSeam) tracer.meridian(center + 180, extent.southDeg, extent.northDeg);
    }
    const int parallels = static_cast<int>(std::floor(90 / stepDeg));
    for (int i = -parallels; i <= parallels; ++i) {
        const double lat = i * stepDeg;
        if (lat > std::max(extent.southDeg, -89.999) && lat < std::min(extent.northDeg, 89.999))
            tracer.parallel(lat, center - extent.reachDeg, center + extent.reachDeg);
    }
    return lines;
}

}  // namespace projection

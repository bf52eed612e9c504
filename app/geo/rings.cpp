#include "geo/rings.hpp"

#include <algorithm>
#include <cmath>

namespace geo {
namespace {

constexpr double turnDeg = 360.0;
constexpr double halfTurnDeg = 180.0;
constexpr double quarterTurnDeg = 90.0;

bool isPole(base::LonLat p) {
    return std::abs(p.latDeg) == 90.0;
}

/// Appends points on the parallel from the last point to the longitude given, so that no step is over 90
/// degrees.
void appendAlongParallel(Ring& ring, double toLonDeg) {
    const base::LonLat from = ring.back();
    const double way = toLonDeg - from.lonDeg;
    const int steps = static_cast<int>(std::ceil(std::abs(way) / quarterTurnDeg));
    for (int i = 1; i < steps; ++i) ring.push_back({from.lonDeg + way * i / steps, from.latDeg});
    ring.push_back({toLonDeg, from.latDeg});
}

/// The longitude nearest to fromDeg among lonDeg plus whole turns.
double nearestTurn(double lonDeg, double fromDeg) {
    return lonDeg + turnDeg * std::round((fromDeg - lonDeg) / turnDeg);
}

/// As unwrap, but every edge of exactly 360 degrees is either kept as an edge round the whole parallel or
/// taken as no way at all (a file that names both ends of a crossing, 180 and -180).
UnwrappedRing unwrapWith(const Ring& ring, bool wholeTurnsAreEdges) {
    UnwrappedRing out;
    out.points.reserve(ring.size() + 8);
    out.points.push_back(ring.front());
    double north = 0;
    for (std::size_t i = 1; i <= ring.size(); ++i) {
        const base::LonLat before = ring[i - 1];
        const base::LonLat p = ring[i % ring.size()];
        north += p.latDeg;
        const double fromLon = out.points.back().lonDeg;
        const double step = p.lonDeg - before.lonDeg;
        const bool alongPole = isPole(before) && before.latDeg == p.latDeg;
        const bool wholeTurn = std::abs(step) == turnDeg && before.latDeg == p.latDeg;
        if (alongPole || (wholeTurn && wholeTurnsAreEdges)) {
            appendAlongParallel(out.points, fromLon + step);
        } else {
            out.points.push_back({nearestTurn(p.lonDeg, fromLon), p.latDeg});
        }
    }
    const double net = out.points.back().lonDeg - out.points.front().lonDeg;
    if (std::abs(net) > halfTurnDeg) {
        out.roundPole = true;
        const double pole = north < 0 ? -90.0 : 90.0;
        out.points.push_back({out.points.back().lonDeg, pole});
        appendAlongParallel(out.points, out.points.front().lonDeg);
    }
    dropRepeatedPoints(out.points);
    return out;
}

}  // namespace

void dropRepeatedPoints(Ring& ring) {
    ring.erase(std::unique(ring.begin(), ring.end()), ring.end());
    while (ring.size() > 1 && ring.back() == ring.front()) ring.pop_back();
}

double doubleSignedArea(const Ring& ring) {
    double sum = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const base::LonLat a = ring[i];
        const base::LonLat b = ring[i + 1 == ring.size() ? 0 : i + 1];
        sum += (a.lonDeg - ring[0].lonDeg) * b.latDeg - (b.lonDeg - ring[0].lonDeg) * a.latDeg;
    }
    return sum;
}

bool staysOnSheet(const Ring& ring) {
    double before = ring.back().lonDeg;
    for (const base::LonLat p : ring) {
        if (!(std::abs(p.lonDeg) <= halfTurnDeg) || std::abs(p.lonDeg - before) > halfTurnDeg) return false;
        before = p.lonDeg;
    }
    return true;
}

void splitEdgesAlongPoles(Ring& ring) {
    Ring out{ring.front()};
    for (std::size_t i = 1; i <= ring.size(); ++i) {
        const base::LonLat p = ring[i % ring.size()];
        if (isPole(p) && p.latDeg == out.back().latDeg) {
            appendAlongParallel(out, p.lonDeg);
        } else {
            out.push_back(p);
        }
    }
    dropRepeatedPoints(out);
    ring = std::move(out);
}

UnwrappedRing unwrap(const Ring& ring) {
    UnwrappedRing out = unwrapWith(ring, false);
    // A frame round the whole world has only edges of whole turns and of none: folded up it would vanish.
    const double flat = std::abs(doubleSignedArea(ring));
    if (flat > 0 && std::abs(doubleSignedArea(out.points)) < 1e-9 * flat) out = unwrapWith(ring, true);
    return out;
}

void shiftByTurnsTowards(Ring& ring, double lonDeg) {
    const auto [west, east] = std::minmax_element(
        ring.begin(), ring.end(), [](base::LonLat a, base::LonLat b) { return a.lonDeg < b.lonDeg; });
    const double middle = (west->lonDeg + east->lonDeg) / 2;
    const double shift = nearestTurn(middle, lonDeg) - middle;
    if (shift == 0) return;
    for (base::LonLat& p : ring) p.lonDeg += shift;
}

}  // namespace geo

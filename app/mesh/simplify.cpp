#include "mesh/simplify.hpp"

#include <cmath>
#include <utility>

namespace mesh {
namespace {

double squaredDistanceToSegment(base::Vec2 p, base::Vec2 a, base::Vec2 b) {
    const base::Vec2 d = b - a;
    const double squared = d.x * d.x + d.y * d.y;
    const double t =
        squared > 0 ? std::clamp(((p.x - a.x) * d.x + (p.y - a.y) * d.y) / squared, 0.0, 1.0) : 0.0;
    const base::Vec2 away = p - (a + d * t);
    return away.x * away.x + away.y * away.y;
}

/// Marks in `keep` what the stretch from first to last needs; both ends are kept by the caller.
void mark(const std::vector<base::Vec2>& points, std::size_t first, std::size_t last, double squaredTolerance,
          std::vector<char>& keep, std::vector<std::pair<std::size_t, std::size_t>>& stack) {
    stack.assign(1, {first, last});
    while (!stack.empty()) {
        const auto [from, to] = stack.back();
        stack.pop_back();
        double worst = squaredTolerance;
        std::size_t split = 0;
        for (std::size_t i = from + 1; i < to; ++i) {
            const double distance = squaredDistanceToSegment(points[i], points[from], points[to]);
            if (distance > worst) {
                worst = distance;
                split = i;
            }
        }
        if (split == 0) continue;
        keep[split] = 1;
        stack.push_back({from, split});
        stack.push_back({split, to});
    }
}

/// The index of the point furthest from points[from].
std::size_t furthest(const std::vector<base::Vec2>& points, std::size_t from) {
    std::size_t best = from;
    double worst = 0;
    for (std::size_t i = 0; i < points.size(); ++i)
        if (const double distance = length(points[i] - points[from]); distance > worst) {
            worst = distance;
            best = i;
        }
    return best;
}

}  // namespace

std::vector<std::vector<base::Vec2>> simplifyArcs(const Topology& topology, double toleranceM) {
    std::vector<std::vector<base::Vec2>> simplified(topology.arcs.size());
    std::vector<char> keep;
    std::vector<std::pair<std::size_t, std::size_t>> stack;
    for (std::size_t a = 0; a < topology.arcs.size(); ++a) {
        const std::vector<base::Vec2>& points = topology.arcs[a].pointsM;
        if (toleranceM <= 0 || points.size() < 3) {
            simplified[a] = points;
            continue;
        }
        const std::size_t last = points.size() - 1;
        const double squared = toleranceM * toleranceM;
        keep.assign(points.size(), 0);
        keep[0] = keep[last] = 1;
        if (topology.arcs[a].closed()) {
            const std::size_t middle = furthest(points, 0);
            if (length(points[middle] - points[0]) < toleranceM) continue;
            keep[middle] = 1;
            // The triangle that an island keeps at least: its point furthest from the line between the two.
            std::size_t third = middle == 1 ? 2 : 1;
            double widest = -1;
            for (std::size_t i = 1; i < last; ++i)
                if (const double d = squaredDistanceToSegment(points[i], points[0], points[middle]);
                    i != middle && d > widest) {
                    widest = d;
                    third = i;
                }
            keep[third] = 1;
            const auto [low, high] = std::minmax(middle, third);
            mark(points, 0, low, squared, keep, stack);
            mark(points, low, high, squared, keep, stack);
            mark(points, high, last, squared, keep, stack);
        } else {
            mark(points, 0, last, squared, keep, stack);
        }
        for (std::size_t i = 0; i <= last; ++i)
            if (keep[i]) simplified[a].push_back(points[i]);
    }
    return simplified;
}

std::vector<base::Vec2> simplifyLine(const std::vector<base::Vec2>& pointsM, double toleranceM) {
    if (pointsM.size() < 3) return pointsM;
    std::vector<char> keep(pointsM.size(), 0);
    keep.front() = keep.back() = 1;
    // A closed line has no length from end to end: its furthest point makes two lines of it.
    const std::size_t middle = furthest(pointsM, 0);
    keep[middle] = 1;
    std::vector<std::pair<std::size_t, std::size_t>> stack;
    mark(pointsM, 0, middle, toleranceM * toleranceM, keep, stack);
    mark(pointsM, middle, pointsM.size() - 1, toleranceM * toleranceM, keep, stack);
    std::vector<base::Vec2> kept;
    for (std::size_t i = 0; i < pointsM.size(); ++i)
        if (keep[i]) kept.push_back(pointsM[i]);
    return kept;
}

}  // namespace mesh

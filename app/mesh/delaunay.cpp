#include "mesh/delaunay.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace mesh {
namespace {

constexpr std::uint32_t none = ~std::uint32_t{0};
constexpr double roundingShare = 1e-9;  ///< of an edge's length to the fourth: four points on one circle

/// Twice the area of a triangle, positive where it is wound to the left.
double turn(base::Vec2 a, base::Vec2 b, base::Vec2 c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/// Positive where d lies within the circle through a, b and c, which are wound to the left.
double inCircle(base::Vec2 a, base::Vec2 b, base::Vec2 c, base::Vec2 d) {
    const base::Vec2 p = a - d, q = b - d, r = c - d;
    const auto squared = [](base::Vec2 v) { return v.x * v.x + v.y * v.y; };
    return squared(p) * (q.x * r.y - r.x * q.y) - squared(q) * (p.x * r.y - r.x * p.y) +
           squared(r) * (p.x * q.y - q.x * p.y);
}

/// Triangles with their neighbours. A side is 3 * triangle + i, from its corner i to the next one.
class Flips {
  public:
    Flips(const std::vector<base::Vec2>& points, std::span<std::uint32_t> indices)
        : points_(points), corners_(indices), across_(indices.size(), none) {
        findNeighbours();
    }

    void run() {
        std::vector<std::uint32_t> suspects;
        for (std::uint32_t side = 0; side < across_.size(); ++side)
            if (across_[side] != none && side < across_[side]) suspects.push_back(side);
        // Rounding could have two triangles flip to and fro.
        std::size_t left = 16 * corners_.size();
        while (!suspects.empty() && left-- > 0) {
            const std::uint32_t side = suspects.back();
            suspects.pop_back();
            if (!mustFlip(side)) continue;
            flip(side);
            for (const std::uint32_t s : touched_) suspects.push_back(s);
        }
    }

  private:
    static std::uint32_t next(std::uint32_t side) { return side % 3 == 2 ? side - 2 : side + 1; }
    static std::uint32_t previous(std::uint32_t side) { return side % 3 == 0 ? side + 2 : side - 1; }
    base::Vec2 at(std::uint32_t side) const { return points_[corners_[side]]; }

    /// Sides are noted by the lower of their points until the neighbour's is found.
    void findNeighbours() {
        if (corners_.empty()) return;
        const auto [low, high] = std::minmax_element(corners_.begin(), corners_.end());
        const std::uint32_t base = *low;
        std::vector<std::uint32_t> waiting(*high - base + 1, none), after(corners_.size(), none);
        for (std::uint32_t side = 0; side < corners_.size(); ++side) {
            const std::uint32_t from = corners_[side], to = corners_[next(side)];
            std::uint32_t* at = &waiting[std::min(from, to) - base];
            while (*at != none && (corners_[*at] != to || corners_[next(*at)] != from)) at = &after[*at];
            if (*at == none) {
                *at = side;
            } else {
                link(side, *at);
                *at = after[*at];
            }
        }
    }

    /// The side from a to b of (a, b, c), with (b, a, d) beyond it.
    bool mustFlip(std::uint32_t side) const {
        const std::uint32_t beyond = across_[side];
        if (beyond == none) return false;
        const base::Vec2 a = at(side), b = at(next(side)), c = at(previous(side)), d = at(previous(beyond));
        const double sign = turn(a, b, c) < 0 ? -1 : 1;
        // The new triangles, (c, d, b) and (d, c, a), must lie within the old ones.
        if (sign * turn(c, d, b) <= 0 || sign * turn(d, c, a) <= 0) return false;
        const base::Vec2 ab = b - a;
        const double squared = ab.x * ab.x + ab.y * ab.y;
        return sign * inCircle(a, b, c, d) > roundingShare * squared * squared;
    }

    void link(std::uint32_t side, std::uint32_t beyond) {
        across_[side] = beyond;
        if (beyond != none) across_[beyond] = side;
    }

    void flip(std::uint32_t side) {
        const std::uint32_t beyond = across_[side];
        const std::uint32_t bc = next(side), ca = previous(side), ad = next(beyond), db = previous(beyond);
        const std::uint32_t a = corners_[side], b = corners_[bc], c = corners_[ca], d = corners_[db];
        const std::array<std::uint32_t, 4> outer{across_[bc], across_[ca], across_[ad], across_[db]};
        // (a, d, c) in place of the first, (b, c, d) in place of the second.
        corners_[side] = a, corners_[bc] = d, corners_[ca] = c;
        corners_[beyond] = b, corners_[ad] = c, corners_[db] = d;
        link(side, outer[2]);    // a to d
        link(ca, outer[1]);      // c to a
        link(beyond, outer[0]);  // b to c
        link(db, outer[3]);      // d to b
        link(bc, ad);            // d to c
        touched_ = {side, ca, beyond, db};
    }

    const std::vector<base::Vec2>& points_;
    std::span<std::uint32_t> corners_;
    std::vector<std::uint32_t> across_;  ///< by side: the same of the neighbour; none: an edge of the whole
    std::array<std::uint32_t, 4> touched_{};
};

}  // namespace

void makeDelaunay(const std::vector<base::Vec2>& points, std::span<std::uint32_t> indices) {
    Flips(points, indices).run();
}

}  // namespace mesh

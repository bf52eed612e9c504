#include "geo/rings.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>

namespace geo {
namespace {

/// All rings of a feature, one after the other: edge i goes from points[i] to points[next[i]].
struct Edges {
    std::vector<base::LonLat> points;
    std::vector<std::uint32_t> next;
    std::vector<std::uint32_t> previous;
    std::vector<std::uint32_t> polygon;

    void add(const Ring& ring, std::size_t polygonNumber) {
        const auto first = static_cast<std::uint32_t>(points.size());
        const auto last = static_cast<std::uint32_t>(first + ring.size() - 1);
        points.insert(points.end(), ring.begin(), ring.end());
        for (std::uint32_t i = first; i <= last; ++i) {
            next.push_back(i == last ? first : i + 1);
            previous.push_back(i == first ? last : i - 1);
        }
        polygon.resize(points.size(), static_cast<std::uint32_t>(polygonNumber));
    }
    std::size_t size() const { return points.size(); }
    base::LonLat from(std::size_t i) const { return points[i]; }
    base::LonLat to(std::size_t i) const { return points[next[i]]; }
};

/// Twice the area of the triangle, and what rounding can have done to it at most.
double orientation(base::LonLat a, base::LonLat b, base::LonLat c, double& doubt) {
    const double left = (b.lonDeg - a.lonDeg) * (c.latDeg - a.latDeg);
    const double right = (b.latDeg - a.latDeg) * (c.lonDeg - a.lonDeg);
    doubt = 4e-16 * (std::abs(left) + std::abs(right));
    return left - right;
}

/// True when both points lie certainly on the same side of the line through a and b.
bool sameSide(base::LonLat a, base::LonLat b, base::LonLat p, base::LonLat q) {
    double doubtP = 0;
    double doubtQ = 0;
    const double atP = orientation(a, b, p, doubtP);
    const double atQ = orientation(a, b, q, doubtQ);
    return (atP > doubtP && atQ > doubtQ) || (atP < -doubtP && atQ < -doubtQ);
}

/// True when p lies certainly to the left of the bend a, corner, b, walking from a to b; none where p is on
/// it.
std::optional<bool> leftOfBend(base::LonLat a, base::LonLat corner, base::LonLat b, base::LonLat p) {
    double doubtA = 0;
    double doubtB = 0;
    double doubtBend = 0;
    const double atA = orientation(a, corner, p, doubtA);
    const double atB = orientation(corner, b, p, doubtB);
    const double bend = orientation(a, corner, b, doubtBend);
    if (std::abs(bend) <= doubtBend) return std::nullopt;
    // Left of a left bend is left of both its lines, left of a right bend is left of either.
    const bool leftOfEither = atA > doubtA || atB > doubtB;
    const bool rightOfEither = atA < -doubtA || atB < -doubtB;
    if (bend > 0 && rightOfEither) return false;
    if (bend < 0 && leftOfEither) return true;
    if (std::abs(atA) <= doubtA || std::abs(atB) <= doubtB) return std::nullopt;
    return bend > 0;
}

/// True when the two rings that pass through the starts of these edges (the same point) do not cross there.
bool passAtPoint(const Edges& edges, std::size_t e, std::size_t f) {
    const base::LonLat a = edges.from(edges.previous[e]);
    const auto in = leftOfBend(a, edges.from(e), edges.to(e), edges.from(edges.previous[f]));
    const auto out = leftOfBend(a, edges.from(e), edges.to(e), edges.to(f));
    return in && out && *in == *out;
}

/// True when no ring folds back on itself at a corner.
bool opensAtCorners(const Edges& edges) {
    for (std::size_t i = 0; i < edges.size(); ++i) {
        const base::LonLat a = edges.from(i);
        const base::LonLat b = edges.to(i);
        const base::LonLat c = edges.to(edges.next[i]);
        double doubt = 0;
        if (std::abs(orientation(a, b, c, doubt)) > doubt) continue;
        const double along =
            (b.lonDeg - a.lonDeg) * (c.lonDeg - b.lonDeg) + (b.latDeg - a.latDeg) * (c.latDeg - b.latDeg);
        if (!(along > 0)) return false;
    }
    return true;
}

/// The extents of edges, sorted roughly by their western ends into columns of equal width.
class Columns {
  public:
    explicit Columns(const Edges& edges) : edges_(edges) {
        const auto [west, east] =
            std::minmax_element(edges.points.begin(), edges.points.end(),
                                [](base::LonLat a, base::LonLat b) { return a.lonDeg < b.lonDeg; });
        west_ = west->lonDeg;
        const std::size_t count = edges.size() / 2 + 1;
        const double width = east->lonDeg - west_;
        perDegree_ = width > 0 ? static_cast<double>(count) / width : 0;
        start_.assign(count + 2, 0);
        for (std::size_t i = 0; i < edges.size(); ++i) ++start_[columnOf(i) + 1];
        for (std::size_t i = 1; i < start_.size(); ++i) start_[i] += start_[i - 1];
        extents_.resize(edges.size());
        std::vector<std::uint32_t> fill(start_.begin(), start_.end() - 1);
        for (std::size_t i = 0; i < edges.size(); ++i) {
            const base::LonLat a = edges.from(i);
            const base::LonLat b = edges.to(i);
            extents_[fill[columnOf(i)]++] = {std::min(a.lonDeg, b.lonDeg),  std::max(a.lonDeg, b.lonDeg),
                                             std::min(a.latDeg, b.latDeg),  std::max(a.latDeg, b.latDeg),
                                             static_cast<std::uint32_t>(i), edges.next[i]};
        }
    }

    /// No two edges meet but neighbours at their corner and different polygons at a common corner. Gives up
    /// (false) when the edges are so long that the columns do not help.
    bool allApart() {
        std::size_t budget = 200 * extents_.size() + 1'000'000;
        for (std::size_t i = 0; i < extents_.size(); ++i) {
            const std::size_t end = start_[at(extents_[i].maxX) + 1];
            if (end - i > budget) return false;
            budget -= end - i;
            // Without branches first: hits are rare, and this loop is all that most edges cost.
            unsigned hits = 0;
            for (std::size_t j = i + 1; j < end; ++j) hits += near(extents_[i], extents_[j]);
            for (std::size_t j = i + 1; hits > 0 && j < end; ++j)
                if (near(extents_[i], extents_[j]) && !apart(extents_[i].edge, extents_[j].edge))
                    return false;
        }
        return true;
    }

    /// Where polygons touch, known after allApart.
    const std::vector<base::LonLat>& touches() const { return touches_; }

  private:
    struct Extent {
        double minX;
        double maxX;
        double minY;
        double maxY;
        std::uint32_t edge;
        std::uint32_t next;
    };

    /// The extents meet and the edges do not follow each other in a ring.
    static unsigned near(const Extent& e, const Extent& f) {
        return static_cast<unsigned>(f.minX <= e.maxX) & static_cast<unsigned>(f.maxX >= e.minX) &
               static_cast<unsigned>(f.minY <= e.maxY) & static_cast<unsigned>(f.maxY >= e.minY) &
               static_cast<unsigned>(e.next != f.edge) & static_cast<unsigned>(f.next != e.edge);
    }

    bool apart(std::size_t e, std::size_t f) {
        if (sameSide(edges_.from(e), edges_.to(e), edges_.from(f), edges_.to(f)) ||
            sameSide(edges_.from(f), edges_.to(f), edges_.from(e), edges_.to(e)))
            return true;
        if (edges_.polygon[e] == edges_.polygon[f]) return false;
        const std::size_t atE =
            edges_.from(e) == edges_.from(f) || edges_.from(e) == edges_.to(f) ? e : edges_.next[e];
        const std::size_t atF = edges_.from(f) == edges_.from(atE) ? f : edges_.next[f];
        if (!(edges_.from(atE) == edges_.from(atF)) || !passAtPoint(edges_, atE, atF)) return false;
        touches_.push_back(edges_.from(atE));
        return true;
    }

    std::size_t columnOf(std::size_t edge) const {
        return at(std::min(edges_.from(edge).lonDeg, edges_.to(edge).lonDeg));
    }

    std::size_t at(double lonDeg) const { return static_cast<std::size_t>((lonDeg - west_) * perDegree_); }

    const Edges& edges_;
    double west_ = 0;
    double perDegree_ = 0;
    std::vector<std::uint32_t> start_;
    std::vector<Extent> extents_;
    std::vector<base::LonLat> touches_;
};

/// A ring with its edges sorted into bands of latitude, to ask quickly whether a point lies in it.
class BandedRing {
  public:
    BandedRing(const Ring& ring, bool isHole, std::size_t polygonNumber)
        : hole(isHole), polygon(polygonNumber), ring_(&ring) {
        for (const base::LonLat p : ring) box.add(base::Vec2{p.lonDeg, p.latDeg});
    }

    bool hole;
    std::size_t polygon;
    base::Box box;

    bool contains(base::LonLat p) {
        if (start_.empty()) sort();
        bool inside = false;
        for (std::size_t i = start_[band(p.latDeg)]; i < start_[band(p.latDeg) + 1]; ++i) {
            const base::LonLat a = (*ring_)[edges_[i]];
            const base::LonLat b = (*ring_)[edges_[i] + 1 == ring_->size() ? 0 : edges_[i] + 1];
            if ((a.latDeg > p.latDeg) == (b.latDeg > p.latDeg)) continue;
            const double x = a.lonDeg + (p.latDeg - a.latDeg) / (b.latDeg - a.latDeg) * (b.lonDeg - a.lonDeg);
            if (p.lonDeg < x) inside = !inside;
        }
        return inside;
    }

    /// A corner that is none of the points given.
    std::optional<base::LonLat> cornerBut(const std::vector<base::LonLat>& points) const {
        for (const base::LonLat p : *ring_)
            if (std::find(points.begin(), points.end(), p) == points.end()) return p;
        return std::nullopt;
    }

  private:
    std::size_t band(double latDeg) const {
        const double at = (latDeg - box.minY) * perDegree_;
        return std::min(static_cast<std::size_t>(std::max(at, 0.0)), start_.size() - 2);
    }

    void sort() {
        const std::size_t n = ring_->size();
        const std::size_t bands = n / 8 + 1;
        perDegree_ = box.height() > 0 ? static_cast<double>(bands) / box.height() : 0;
        start_.assign(bands + 2, 0);
        const auto eachBand = [&](auto visit) {
            for (std::size_t i = 0; i < n; ++i) {
                const auto [low, high] =
                    std::minmax((*ring_)[i].latDeg, (*ring_)[i + 1 == n ? 0 : i + 1].latDeg);
                for (std::size_t b = band(low); b <= band(high); ++b) visit(b, static_cast<std::uint32_t>(i));
            }
        };
        eachBand([&](std::size_t b, std::uint32_t) { ++start_[b + 1]; });
        for (std::size_t b = 1; b < start_.size(); ++b) start_[b] += start_[b - 1];
        edges_.resize(start_.back());
        std::vector<std::uint32_t> fill = start_;
        eachBand([&](std::size_t b, std::uint32_t i) { edges_[fill[b]++] = i; });
    }

    const Ring* ring_;
    double perDegree_ = 0;
    std::vector<std::uint32_t> start_;
    std::vector<std::uint32_t> edges_;
};

bool lieRightly(std::vector<BandedRing>& rings, const std::vector<base::LonLat>& touches) {
    for (const BandedRing& ring : rings) {
        const std::optional<base::LonLat> corner = ring.cornerBut(touches);
        if (!corner) return false;
        std::size_t depth = 0;
        bool inOwnPolygon = false;
        for (BandedRing& around : rings) {
            if (&around == &ring || around.box.minX > ring.box.minX || around.box.maxX < ring.box.maxX ||
                around.box.minY > ring.box.minY || around.box.maxY < ring.box.maxY)
                continue;
            if (!around.contains(*corner)) continue;
            ++depth;
            inOwnPolygon = inOwnPolygon || (around.polygon == ring.polygon && !around.hole);
        }
        if ((depth % 2 == 1) != ring.hole || (ring.hole && !inOwnPolygon)) return false;
    }
    return true;
}

}  // namespace

bool certainlyValid(const std::vector<Polygon>& polygons) {
    Edges edges;
    std::vector<BandedRing> rings;
    for (std::size_t p = 0; p < polygons.size(); ++p)
        for (const Ring& ring : polygons[p].rings) {
            if (ring.size() < 3) return false;
            edges.add(ring, p);
            rings.emplace_back(ring, &ring != &polygons[p].rings.front(), p);
        }
    if (rings.empty()) return false;
    if (!opensAtCorners(edges)) return false;
    Columns columns(edges);
    return columns.allApart() && lieRightly(rings, columns.touches());
}

}  // namespace geo

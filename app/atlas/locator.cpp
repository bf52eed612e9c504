#include "atlas/locator.hpp"

#include "mesh/topology.hpp"

#include <algorithm>

namespace atlas {
namespace {

constexpr std::size_t bands = 1024;

std::size_t bandOf(double latDeg) {
    const double band = (latDeg + 90) / 180 * bands;
    return static_cast<std::size_t>(std::clamp(band, 0.0, static_cast<double>(bands - 1)));
}

/// Calls visit(polygon's number, from, to) for every edge that is not level: a ray to the
/// east crosses no other.
template <class Visit>
void eachEdge(const geo::Boundaries& boundaries, const Visit& visit) {
    std::uint32_t number = 0;
    for (const geo::Feature& feature : boundaries.features)
        for (const geo::Polygon& polygon : feature.polygons) {
            for (const geo::Ring& ring : polygon.rings)
                for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
                    if (ring[i].latDeg != ring[j].latDeg) visit(number, ring[i], ring[j]);
            ++number;
        }
}

/// Whether the ray from the position to the east crosses the edge.
bool crosses(base::LonLat a, base::LonLat b, base::LonLat p) {
    if ((a.latDeg > p.latDeg) == (b.latDeg > p.latDeg)) return false;
    return p.lonDeg < (b.lonDeg - a.lonDeg) * (p.latDeg - a.latDeg) / (b.latDeg - a.latDeg) + a.lonDeg;
}

}  // namespace

Locator::Locator(const geo::Boundaries& boundaries) : first_(bands + 1) {
    for (std::size_t f = 0; f < boundaries.features.size(); ++f)
        featureOfPolygon_.insert(featureOfPolygon_.end(), boundaries.features[f].polygons.size(),
                                 static_cast<int>(f));
    // Counted first, so that the edges lie in one block.
    const auto eachBand = [](const base::LonLat& a, const base::LonLat& b, const auto& visit) {
        const std::size_t last = bandOf(std::max(a.latDeg, b.latDeg));
        for (std::size_t band = bandOf(std::min(a.latDeg, b.latDeg)); band <= last; ++band) visit(band);
    };
    eachEdge(boundaries, [&](std::uint32_t, const base::LonLat& a, const base::LonLat& b) {
        eachBand(a, b, [&](std::size_t band) { ++first_[band + 1]; });
    });
    for (std::size_t band = 0; band < bands; ++band) first_[band + 1] += first_[band];
    edges_.resize(first_.back());
    std::vector<std::size_t> next(first_.begin(), first_.end() - 1);
    eachEdge(boundaries, [&](std::uint32_t polygon, const base::LonLat& a, const base::LonLat& b) {
        eachBand(a, b, [&](std::size_t band) { edges_[next[band]++] = {&a, &b, polygon}; });
    });
}

/// Crossing number of a ray to the east (M. Shimrat, Algorithm 112, 1962).
int Locator::featureAt(base::LonLat p) const {
    const std::size_t band = bandOf(p.latDeg);
    const Edge* edge = edges_.data() + first_[band];
    const Edge* const end = edges_.data() + first_[band + 1];
    while (edge != end) {
        const std::uint32_t polygon = edge->polygon;
        bool odd = false;
        for (; edge != end && edge->polygon == polygon; ++edge)
            if (crosses(*edge->from, *edge->to, p)) odd = !odd;
        if (odd) return featureOfPolygon_[polygon];
    }
    return mesh::noFeature;
}

}  // namespace atlas

// Boundaries with many times the vertices, for what growing data costs.
#pragma once

#include "geo/boundaries.hpp"

#include <cmath>

namespace bench {

/// Every edge in `times` parts, bent to one side and the other by up to a tenth of a part, the same seen from
/// both sides: neighbours go on sharing their border, and no simplification can take the new vertices for
/// straight.
inline geo::Boundaries denser(geo::Boundaries boundaries, int times) {
    const auto bent = [times](base::LonLat a, base::LonLat b, int i) {
        const double t = static_cast<double>(i) / times, away = (i % 2 ? 0.1 : -0.1) / times;
        const double lon = b.lonDeg - a.lonDeg, lat = b.latDeg - a.latDeg;
        return base::LonLat{a.lonDeg + t * lon - away * lat, a.latDeg + t * lat + away * lon};
    };
    const auto isBefore = [](base::LonLat a, base::LonLat b) {
        return a.lonDeg < b.lonDeg || (a.lonDeg == b.lonDeg && a.latDeg < b.latDeg);
    };
    const auto onEdge = [](base::LonLat p) { return std::abs(p.lonDeg) == 180 || std::abs(p.latDeg) == 90; };
    for (geo::Feature& feature : boundaries.features)
        for (geo::Polygon& polygon : feature.polygons)
            for (geo::Ring& ring : polygon.rings) {
                geo::Ring dense;
                for (std::size_t k = 0; k < ring.size(); ++k) {
                    const base::LonLat a = ring[k], b = ring[(k + 1) % ring.size()];
                    dense.push_back(a);
                    // What lies along the edge of the sheet stays there.
                    if (onEdge(a) && onEdge(b)) continue;
                    for (int i = 1; i < times; ++i)
                        dense.push_back(isBefore(a, b) ? bent(a, b, i) : bent(b, a, times - i));
                }
                ring = std::move(dense);
            }
    return boundaries;
}

}  // namespace bench

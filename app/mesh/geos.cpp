#include "mesh/geos.hpp"

namespace mesh {

Geos::Geometry Geos::polygon(const std::vector<geo::Ring>& rings) const {
    std::vector<GEOSGeometry*> shells;
    for (const geo::Ring& ring : rings) {
        if (ring.size() < 3) continue;
        GEOSCoordSequence* sequence =
            geo::geosCalls().coordSeqCreate(context_, static_cast<unsigned>(ring.size() + 1), 2);
        for (std::size_t i = 0; i <= ring.size(); ++i) {
            const base::LonLat& p = ring[i % ring.size()];
            geo::geosCalls().coordSeqSetXY(context_, sequence, static_cast<unsigned>(i), p.lonDeg, p.latDeg);
        }
        GEOSGeometry* shell = geo::geosCalls().geomCreateLinearRing(context_, sequence);
        if (shell) shells.push_back(shell);
    }
    if (shells.empty()) return own(nullptr);
    return own(geo::geosCalls().geomCreatePolygon(context_, shells[0], shells.data() + 1,
                                                  static_cast<unsigned>(shells.size() - 1)));
}

Geos::Geometry Geos::box(double minX, double minY, double maxX, double maxY) const {
    return polygon({{{minX, minY}, {maxX, minY}, {maxX, maxY}, {minX, maxY}}});
}

geo::Ring Geos::ring(const GEOSGeometry* linearRing) const {
    const GEOSCoordSequence* sequence = geo::geosCalls().geomGetCoordSeq(context_, linearRing);
    unsigned size = 0;
    geo::geosCalls().coordSeqGetSize(context_, sequence, &size);
    geo::Ring points(size > 0 ? size - 1 : 0);
    for (unsigned i = 0; i + 1 < size; ++i)
        geo::geosCalls().coordSeqGetXY(context_, sequence, i, &points[i].lonDeg, &points[i].latDeg);
    return points;
}

void Geos::appendPolygons(const GEOSGeometry* g, std::vector<std::vector<geo::Ring>>& out) const {
    if (!g) return;
    if (geo::geosCalls().geomTypeId(context_, g) == GEOS_POLYGON) {
        if (geo::geosCalls().isEmpty(context_, g)) return;
        std::vector<geo::Ring> rings{ring(geo::geosCalls().getExteriorRing(context_, g))};
        for (int i = 0; i < geo::geosCalls().getNumInteriorRings(context_, g); ++i)
            rings.push_back(ring(geo::geosCalls().getInteriorRingN(context_, g, i)));
        out.push_back(std::move(rings));
        return;
    }
    const int parts = geo::geosCalls().getNumGeometries(context_, g);
    if (parts == 1 && geo::geosCalls().getGeometryN(context_, g, 0) == g) return;  // a point or line
    for (int i = 0; i < parts; ++i) appendPolygons(geo::geosCalls().getGeometryN(context_, g, i), out);
}

}  // namespace mesh

#include "mesh/geos.hpp"

namespace mesh {

Geos::Geometry Geos::polygon(const std::vector<geo::Ring>& rings) const {
    std::vector<GEOSGeometry*> shells;
    for (const geo::Ring& ring : rings) {
        if (ring.size() < 3) continue;
        GEOSCoordSequence* sequence =
            GEOSCoordSeq_create_r(context_, static_cast<unsigned>(ring.size() + 1), 2);
        for (std::size_t i = 0; i <= ring.size(); ++i) {
            const base::LonLat& p = ring[i % ring.size()];
            GEOSCoordSeq_setXY_r(context_, sequence, static_cast<unsigned>(i), p.lonDeg, p.latDeg);
        }
        GEOSGeometry* shell = GEOSGeom_createLinearRing_r(context_, sequence);
        if (shell) shells.push_back(shell);
    }
    if (shells.empty()) return own(nullptr);
    return own(GEOSGeom_createPolygon_r(context_, shells[0], shells.data() + 1,
                                        static_cast<unsigned>(shells.size() - 1)));
}

Geos::Geometry Geos::box(double minX, double minY, double maxX, double maxY) const {
    return polygon({{{minX, minY}, {maxX, minY}, {maxX, maxY}, {minX, maxY}}});
}

geo::Ring Geos::ring(const GEOSGeometry* linearRing) const {
    const GEOSCoordSequence* sequence = GEOSGeom_getCoordSeq_r(context_, linearRing);
    unsigned size = 0;
    GEOSCoordSeq_getSize_r(context_, sequence, &size);
    geo::Ring points(size > 0 ? size - 1 : 0);
    for (unsigned i = 0; i + 1 < size; ++i)
        GEOSCoordSeq_getXY_r(context_, sequence, i, &points[i].lonDeg, &points[i].latDeg);
    return points;
}

void Geos::appendPolygons(const GEOSGeometry* g, std::vector<std::vector<geo::Ring>>& out) const {
    if (!g) return;
    if (GEOSGeomTypeId_r(context_, g) == GEOS_POLYGON) {
        if (GEOSisEmpty_r(context_, g)) return;
        std::vector<geo::Ring> rings{ring(GEOSGetExteriorRing_r(context_, g))};
        for (int i = 0; i < GEOSGetNumInteriorRings_r(context_, g); ++i)
            rings.push_back(ring(GEOSGetInteriorRingN_r(context_, g, i)));
        out.push_back(std::move(rings));
        return;
    }
    const int parts = GEOSGetNumGeometries_r(context_, g);
    if (parts == 1 && GEOSGetGeometryN_r(context_, g, 0) == g) return;  // a point or line
    for (int i = 0; i < parts; ++i) appendPolygons(GEOSGetGeometryN_r(context_, g, i), out);
}

}  // namespace mesh

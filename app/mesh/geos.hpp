// Ownership and conversion for the GEOS C API. Private to this room.
#pragma once

#include "geo/boundaries.hpp"
#include "geo/geos_calls.hpp"

#include <memory>
#include <vector>

namespace mesh {

/// A GEOS context that keeps quiet; every geometry must be destroyed before it.
class Geos {
  public:
    Geos() : context_(geo::geosCalls().init()) {}
    ~Geos() { geo::geosCalls().finish(context_); }
    Geos(const Geos&) = delete;
    Geos& operator=(const Geos&) = delete;
    GEOSContextHandle_t get() const { return context_; }

    struct Destroy {
        GEOSContextHandle_t context;
        void operator()(GEOSGeometry* g) const { geo::geosCalls().geomDestroy(context, g); }
    };
    using Geometry = std::unique_ptr<GEOSGeometry, Destroy>;

    /// Takes ownership; nullptr stays empty.
    Geometry own(GEOSGeometry* g) const { return Geometry(g, Destroy{context_}); }
    /// nullptr where the rings make no polygon.
    Geometry polygon(const std::vector<geo::Ring>& rings) const;
    Geometry box(double minX, double minY, double maxX, double maxY) const;
    /// Appends the polygons of g, whatever its type; lines and points are left out.
    void appendPolygons(const GEOSGeometry* g, std::vector<std::vector<geo::Ring>>& out) const;

  private:
    geo::Ring ring(const GEOSGeometry* linearRing) const;
    GEOSContextHandle_t context_;
};

}  // namespace mesh

// Brings geographic polygons into the window of a projection: cut where the map is cut, whole where it is
// whole.
#pragma once

#include "base/geometry.hpp"
#include "geo/boundaries.hpp"
#include "projection/extent.hpp"

#include <vector>

namespace mesh {

/// A polygon in window coordinates: longitude relative to the central meridian, -180 to 180 degrees;
/// latitude.
struct WindowPolygon {
    int feature = 0;               ///< its number in the Boundaries
    std::vector<geo::Ring> rings;  ///< outer first, counter-clockwise; holes clockwise
};

/// All polygons of the boundaries, by feature. What the projection does not show (projection::Extent) is
/// taken off; of an azimuthal one that shows all but its antipode, a cap of 0.1 degrees round that.
std::vector<WindowPolygon> cutForProjection(const geo::Boundaries& boundaries,
                                            const projection::Projection& projection);

/// True for a point in window coordinates that lies on a cut: an edge between two such points is no border.
class CutLine {
  public:
    explicit CutLine(const projection::Projection& projection);
    bool contains(base::LonLat windowPosition) const;

  private:
    projection::Extent extent_;
    double seamDeg_ = 180;  ///< where the map is cut, or where the file may have cut what the map has not
};

}  // namespace mesh

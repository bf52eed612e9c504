// Brings geographic polygons into the window of a projection: cut where the map is cut, whole where it is
// whole.
#pragma once

#include "base/geometry.hpp"
#include "geo/boundaries.hpp"
#include "projection/projection.hpp"

#include <vector>

namespace mesh {

/// A polygon in window coordinates: longitude relative to the central meridian, -180 to 180 degrees;
/// latitude.
struct WindowPolygon {
    int feature = 0;               ///< its number in the Boundaries
    std::vector<geo::Ring> rings;  ///< outer first, counter-clockwise; holes clockwise
};

/// All polygons of the boundaries, by feature. What the projection cannot show is taken off: a cap of 0.1
/// degrees round the antipode of an azimuthal projection, the far side of the globe, Mercator beyond 85
/// degrees.
std::vector<WindowPolygon> cutForProjection(const geo::Boundaries& boundaries,
                                            const projection::Projection& projection);

/// True for a point in window coordinates that lies on a cut: an edge between two such points is no border.
class CutLine {
  public:
    explicit CutLine(const projection::Projection& projection);
    bool contains(base::LonLat windowPosition) const;

  private:
    bool azimuthal_ = false;
    double seamDeg_ = 180;  ///< where the map is cut, or where the file may have cut what the map has not
    bool globe_ = false;
    double centerLatDeg_ = 0;
    double limitLatDeg_ = 90;
};

}  // namespace mesh

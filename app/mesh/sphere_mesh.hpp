// The whole world, coarse, on the sphere: what the map is drawn from while its projection changes or the
// globe turns. At rest it is drawn from geometry of its own projection.
#pragma once

#include "mesh/geometry.hpp"
#include "mesh/topology.hpp"

#include <cstdint>
#include <vector>

namespace mesh {

/// Where the points of a SphereMesh lie on a map, and what of it can be drawn there.
struct SpherePlacement {
    std::vector<base::Vec2> fillM;
    std::vector<base::Vec2> lineM;
    std::vector<std::uint8_t> triangles;  ///< 1: drawn
    std::vector<std::uint8_t> segments;   ///< 1: drawn; by the point that it begins with
};

/// A direction from the centre of the Earth, of length 1: to 0 N 0 E, to 0 N 90 E, to the north pole.
struct Direction {
    float x = 0, y = 0, z = 0;
};

/// Immutable after construction.
class SphereMesh {
  public:
    /// Of the world in the Natural Earth projection, which shows all of it and can be undone everywhere.
    /// Features keep their numbers.
    SphereMesh(const Topology& world, double toleranceM);

    double toleranceM() const { return toleranceM_; }
    /// The projection that fits `world`: cut opposite to this meridian.
    static projection::Projection worldAround(double lonDeg) { return projection::NaturalEarth{lonDeg}; }

    /// What is torn apart (across a seam, around an antipode) is not drawn; nor are lines on the far
    /// side of a globe, and with `nearSide` the land there, which otherwise lies along its rim.
    SpherePlacement place(const projection::Projection& projection, bool nearSide) const;

    /// Geometry with these points; without labels and shallow water, and drawn whole whatever the view.
    /// `projection` is what others take it for; where the points lie on that map (`arrived`) it has its rim.
    MapGeometry geometry(const SpherePlacement& placement, const projection::Projection& projection,
                         bool arrived) const;

    /// The polygons on a map, their size and place, without arcs.
    Topology outline(const projection::Projection& projection) const;

  private:
    struct Polygon {
        int feature = 0;
        std::uint32_t firstTriangle = 0, triangles = 0;
        std::uint32_t firstPoint = 0, points = 0;  ///< of fill_
    };
    struct Line {
        ArcKind kind = ArcKind::coast;
        int left = noFeature, right = noFeature;
        bool graticule = false;
        std::uint32_t firstPoint = 0, points = 0;  ///< of line_
    };
    void addPolygon(const TopologyPolygon& polygon, const std::vector<std::vector<base::Vec2>>& arcs);
    void addLine(Line line, const std::vector<base::Vec2>& pointsM);
    void addGraticule(double centralDeg);
    void addSea(double centralDeg);
    base::LonLat onSphere(base::Vec2 worldM) const;
    void addStroke(const Line& line, const SpherePlacement& placement, MapGeometry& out) const;
    void addLines(const SpherePlacement& placement, MapGeometry& out) const;
    void addFills(const SpherePlacement& placement, MapGeometry& out) const;
    void addSea(const SpherePlacement& placement, MapGeometry& out) const;

    projection::Projection world_;
    double toleranceM_;
    double longestM_;  ///< of an edge: its chord on the globe is then half the tolerance off
    std::size_t featureCount_;
    std::vector<base::LonLat> fill_, line_;
    std::vector<Direction> fillDirections_, lineDirections_;  ///< of the same points
    std::vector<std::uint32_t> indices_;                      ///< of fill_, three a triangle
    std::vector<Polygon> polygons_;
    Polygon sea_;  ///< the whole sphere, below the polygons; shown while the map has no rim
    std::vector<Line> lines_;
};

/// The way from a to b, t in [0, 1]; `a` and `b` are placements of one mesh, each moved and scaled to the
/// view that it is seen in: metres minus `center`, times `scale`.
SpherePlacement between(const SpherePlacement& a, base::Vec2 centerA, double scaleA, const SpherePlacement& b,
                        base::Vec2 centerB, double scaleB, double t);

}  // namespace mesh

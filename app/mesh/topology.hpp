// The borders of a map, each once: boundaries projected and taken apart into arcs between the points where
// three territories (or two and the sea) meet.
#pragma once

#include "base/geometry.hpp"
#include "geo/boundaries.hpp"
#include "mesh/anchors.hpp"
#include "projection/projection.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mesh {

inline constexpr int noFeature = -1;

enum class ArcKind : std::uint8_t {
    border,  ///< a feature on either side
    coast,   ///< a feature on one side, the sea on the other
    seam,    ///< where the projection cuts the world, or inside one feature: never stroked
};

/// A line shared by the rings on its two sides.
struct Arc {
    std::vector<base::Vec2> pointsM;  ///< projected; at least two; closed arcs repeat the first point
    int left = noFeature;             ///< feature on its left in the direction of the points (y to the north)
    int right = noFeature;
    ArcKind kind = ArcKind::coast;
    bool closed() const { return pointsM.size() > 2 && pointsM.front() == pointsM.back(); }
};

/// An arc as part of a ring; reversed: run through from the end.
struct ArcUse {
    std::uint32_t arc = 0;
    bool reversed = false;
};

struct TopologyRing {
    std::vector<ArcUse> arcs;
};

struct TopologyPolygon {
    int feature = 0;
    std::vector<TopologyRing> rings;  ///< the outer ring first
    base::Box boundsM;
    double areaM2 = 0;  ///< of the projected polygon, holes taken off
};

/// What is left of the boundaries after projection. Feature numbers are those of the Boundaries.
struct Topology {
    projection::Projection projection;
    std::vector<Arc> arcs;
    std::vector<TopologyPolygon> polygons;  ///< by feature
    std::size_t featureCount = 0;
    /// By feature: a number, counted from 0, that it shares with the other pieces of what it was cut from;
    /// empty: no feature is cut. The name of the whole needs a place of its own.
    std::vector<std::uint32_t> wholeOf{};
    /// Where the names go: by feature, and by number of the whole. Empty: as the shapes on this map have
    /// room. Not part of an outline, of which no geometry is made.
    std::vector<NameAnchor> anchors{}, wholeAnchors{};
};

/// Cuts where the projection cuts (180 degrees from its central meridian; a cap of 0.1 degrees round an
/// azimuthal one's antipode; the far side of a globe; Mercator's limit), joins what the file cut at the
/// antimeridian, adds points to long edges so that they bend as the projection bends them, and projects.
/// Neighbours that share exactly equal vertices share arcs; others become coasts on either side.
Topology buildTopology(const geo::Boundaries& boundaries, const projection::Projection& projection);

/// The ring's points, the first not repeated, where `arcs` holds the points of each arc of the topology.
std::vector<base::Vec2> ringPoints(const TopologyRing& ring,
                                   const std::vector<std::vector<base::Vec2>>& arcs);

}  // namespace mesh

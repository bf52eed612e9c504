// What the map is drawn from: triangles and line quads of one projection at one level of detail.
#pragma once

#include "base/geometry.hpp"
#include "mesh/topology.hpp"
#include "projection/projection.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace mesh {

inline constexpr double graticuleStepDeg = 10;

struct FillVertex {
    float xM;
    float yM;
    std::uint32_t feature;  ///< noFeatureVertex: of the world below them all
};
inline constexpr std::uint32_t noFeatureVertex = ~std::uint32_t{0};

/// A corner of a line's quad. The shader moves it from (xM, yM) by the extrusion times half the line's width.
struct LineVertex {
    float xM;
    float yM;
    std::int16_t extrudeX;  ///< y to the north; 4096 is one half width
    std::int16_t extrudeY;
    std::int16_t side;  ///< -1 right, +1 left of the line's direction
    std::int16_t unused = 0;
    float alongM = 0;  ///< from the beginning of its line, for dashes
};
inline constexpr double extrudeUnit = 4096;

/// A stretch of an index buffer.
struct IndexRange {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

/// A stretch that can be left out where its box is out of view.
struct Chunk {
    base::Box boundsM;
    IndexRange range;
};

/// The same of a border between two features, which can be left out by what lies on either side.
struct BorderChunk {
    base::Box boundsM;
    IndexRange range;
    int left = noFeature;
    int right = noFeature;
};

/// A stretch of a feature's outline, with what lies beyond it (noFeature: the sea).
struct OutlinePart {
    IndexRange range;
    int neighbour = noFeature;
};

/// What has a name on the map.
struct NamedShape {
    base::Box mainBoundsM;  ///< of its largest part
    double areaM2 = 0;
    base::Vec2 labelM;  ///< where the name goes: middle of the largest circle that fits into its largest part
    double labelRadiusM = 0;  ///< radius of that circle; 0: it is not on this map
};

/// One feature as the scene needs it.
struct FeatureShape : NamedShape {
    base::Box boundsM;                 ///< of all its parts
    std::vector<OutlinePart> outline;  ///< its borders and coasts in lineIndices
    std::vector<IndexRange> fill;      ///< its triangles in fillIndices
};

/// The mapped world as a whole: beyond it there is space.
struct WorldShape {
    std::vector<base::Vec2> outlineM;  ///< closed without repeating the first point; empty: unknown
    IndexRange fill;                   ///< its triangles in fillIndices, of no feature; count 0: all is world
    std::vector<Chunk> rimChunks;      ///< its outline in lineIndices
};

struct MapGeometry {
    projection::Projection projection;
    double toleranceM = 0;
    std::vector<FillVertex> fillVertices;
    std::vector<std::uint32_t> fillIndices;
    std::vector<Chunk> fillChunks;
    std::vector<LineVertex> lineVertices;
    std::vector<std::uint32_t> lineIndices;
    std::vector<BorderChunk> borderChunks;  ///< by place, then by pair of features
    std::vector<Chunk> coastChunks;
    std::vector<Chunk> shoreChunks;  ///< the coasts once more, coarser: for the soft band of shallow water
    std::vector<Chunk> graticuleChunks;  ///< meridians and parallels, every graticuleStepDeg degrees
    std::vector<FeatureShape> features;  ///< by feature number
    std::vector<std::uint32_t> wholeOf;  ///< as the topology has it
    std::vector<NamedShape> wholes;      ///< by number of the whole; empty: no feature is cut
    WorldShape world;
    base::Box boundsM;
    std::uint64_t serial = 0;  ///< tells one geometry from another: no two built in a process share it
};

/// Of what is drawn from, nearly all that a geometry takes.
std::size_t bytesOf(const MapGeometry& geometry);

/// A serial that nothing else in this process has.
std::uint64_t newSerial();

/// Simplifies, triangulates and expands the lines. Parts smaller than the tolerance squared are left out
/// unless they are all that there is of a feature. Pure and safe to call from any thread.
MapGeometry buildGeometry(const Topology& topology, double toleranceM);

}  // namespace mesh

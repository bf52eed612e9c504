#include "mesh/prepared.hpp"

#include "base/archive.hpp"

#include <algorithm>

namespace mesh {

// What the archive keeps of each; a member that is not named here is lost on the way.
template <class Archive>
static void fields(Archive& archive, FeatureShape& shape) {
    archive(shape.boundsM, shape.mainBoundsM, shape.areaM2, shape.labelM, shape.labelRadiusM, shape.outline,
            shape.fill);
}
template <class Archive>
static void fields(Archive& archive, MapGeometry& g) {
    archive(g.toleranceM, g.fillVertices, g.fillIndices, g.fillChunks, g.lineVertices, g.lineIndices,
            g.borderChunks, g.coastChunks, g.shoreChunks, g.graticuleChunks, g.features, g.wholeOf, g.wholes,
            g.world.outlineM, g.world.fill, g.world.rimChunks, g.boundsM);
}
template <class Archive>
static void fields(Archive& archive, TopologyPolygon& polygon) {
    archive(polygon.feature, polygon.boundsM, polygon.areaM2);
}
template <class Archive>
static void fields(Archive& archive, Topology& topology) {
    std::uint64_t count = topology.featureCount;
    archive(count, topology.polygons, topology.wholeOf);
    topology.featureCount = static_cast<std::size_t>(count);
}

namespace {

bool allBelow(const std::vector<std::uint32_t>& indices, std::size_t limit) {
    return std::all_of(indices.begin(), indices.end(), [&](std::uint32_t i) { return i < limit; });
}

bool within(const IndexRange& range, const std::vector<std::uint32_t>& indices) {
    return range.first <= indices.size() && range.count <= indices.size() - range.first;
}
template <class Chunks>
bool chunksWithin(const Chunks& chunks, const std::vector<std::uint32_t>& indices) {
    return std::all_of(chunks.begin(), chunks.end(),
                       [&](const auto& chunk) { return within(chunk.range, indices); });
}

/// A driver that is given an index out of range may read anything.
bool holdsTogether(const MapGeometry& g) {
    if (!g.wholeOf.empty() && g.wholeOf.size() != g.features.size()) return false;
    if (!allBelow(g.wholeOf, g.wholes.size())) return false;
    for (const FeatureShape& shape : g.features) {
        if (!chunksWithin(shape.outline, g.lineIndices)) return false;
        for (const IndexRange& range : shape.fill)
            if (!within(range, g.fillIndices)) return false;
    }
    for (const FillVertex& vertex : g.fillVertices)
        if (vertex.feature >= g.features.size() && vertex.feature != noFeatureVertex) return false;
    if (!within(g.world.fill, g.fillIndices) || !chunksWithin(g.world.rimChunks, g.lineIndices)) return false;
    return allBelow(g.fillIndices, g.fillVertices.size()) && allBelow(g.lineIndices, g.lineVertices.size()) &&
           chunksWithin(g.fillChunks, g.fillIndices) && chunksWithin(g.borderChunks, g.lineIndices) &&
           chunksWithin(g.coastChunks, g.lineIndices) && chunksWithin(g.shoreChunks, g.lineIndices) &&
           chunksWithin(g.graticuleChunks, g.lineIndices);
}

}  // namespace

std::string packOutline(const Topology& topology) {
    base::ArchiveWriter archive;
    archive(topology);
    return archive.bytes();
}

std::optional<Topology> unpackOutline(std::string_view bytes, const projection::Projection& projection) {
    base::ArchiveReader archive(bytes);
    Topology topology;
    archive(topology);
    if (!archive.complete()) return std::nullopt;
    for (const TopologyPolygon& polygon : topology.polygons)
        if (polygon.feature < 0 || static_cast<std::size_t>(polygon.feature) >= topology.featureCount)
            return std::nullopt;
    if (!topology.wholeOf.empty() && topology.wholeOf.size() != topology.featureCount) return std::nullopt;
    topology.projection = projection;
    return topology;
}

std::string packGeometry(const MapGeometry& geometry) {
    base::ArchiveWriter archive;
    archive(geometry);
    return archive.bytes();
}

std::optional<MapGeometry> unpackGeometry(std::string_view bytes, const projection::Projection& projection) {
    base::ArchiveReader archive(bytes);
    MapGeometry geometry;
    archive(geometry);
    if (!archive.complete() || !holdsTogether(geometry)) return std::nullopt;
    geometry.projection = projection;
    geometry.serial = newSerial();
    return geometry;
}

}  // namespace mesh

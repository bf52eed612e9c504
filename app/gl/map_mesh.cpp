// The map's geometry on the GPU.
#include "gl/map_pass.hpp"

#include <algorithm>
#include <cstddef>

namespace gl {
namespace {

constexpr std::size_t meshesKept = 3;              ///< levels of detail that stay on the GPU
constexpr std::size_t meshesKeptBytes = 32 << 20;  ///< that more than one of them may take

template <class T>
Buffer upload(GLenum target, const std::vector<T>& data) {
    Buffer buffer = Buffer::create();
    glBindBuffer(target, buffer.name());
    glBufferData(target, static_cast<GLsizeiptr>(data.size() * sizeof(T)), data.data(), GL_STATIC_DRAW);
    return buffer;
}

void appendRange(mesh::IndexRange range, std::vector<mesh::IndexRange>& ranges) {
    if (!ranges.empty() && ranges.back().first + ranges.back().count == range.first)
        ranges.back().count += range.count;
    else
        ranges.push_back(range);
}

}  // namespace

const MapPass::Mesh& MapPass::meshOf(const std::shared_ptr<const mesh::MapGeometry>& geometry) {
    for (auto at = meshes_.begin(); at != meshes_.end(); ++at)
        if (at->geometry->serial == geometry->serial) {
            std::rotate(meshes_.begin(), at, at + 1);
            return meshes_.front();
        }
    Mesh mesh;
    mesh.geometry = geometry;
    mesh.fillArray = VertexArray::create();
    glBindVertexArray(mesh.fillArray.name());
    mesh.fillVertices = upload(GL_ARRAY_BUFFER, geometry->fillVertices);
    mesh.fillIndices = upload(GL_ELEMENT_ARRAY_BUFFER, geometry->fillIndices);
    constexpr GLsizei fillStride = sizeof(mesh::FillVertex);
    glEnableVertexAttribArray(0);
    glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, fillStride, bufferOffset(0));
    glEnableVertexAttribArray(1);
    glVertexAttribIPointer(1, 1, GL_UNSIGNED_INT, fillStride,
                           bufferOffset(offsetof(mesh::FillVertex, feature)));
    mesh.lineArray = VertexArray::create();
    glBindVertexArray(mesh.lineArray.name());
    mesh.lineVertices = upload(GL_ARRAY_BUFFER, geometry->lineVertices);
    mesh.lineIndices = upload(GL_ELEMENT_ARRAY_BUFFER, geometry->lineIndices);
    constexpr GLsizei lineStride = sizeof(mesh::LineVertex);
    glEnableVertexAttribArray(0);
    glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, lineStride, bufferOffset(0));
    glEnableVertexAttribArray(1);
    glVertexAttribPointer(1, 2, GL_SHORT, GL_FALSE, lineStride,
                          bufferOffset(offsetof(mesh::LineVertex, extrudeX)));
    glEnableVertexAttribArray(2);
    glVertexAttribPointer(2, 1, GL_SHORT, GL_FALSE, lineStride,
                          bufferOffset(offsetof(mesh::LineVertex, side)));
    glEnableVertexAttribArray(3);
    glVertexAttribPointer(3, 1, GL_FLOAT, GL_FALSE, lineStride,
                          bufferOffset(offsetof(mesh::LineVertex, alongM)));
    glBindVertexArray(0);
    ++meshesUploaded_;
    meshes_.insert(meshes_.begin(), std::move(mesh));
    forgetMeshes();
    return meshes_.front();
}

/// Those that no one else has any more will not be drawn again; of the others the last used stay.
void MapPass::forgetMeshes() {
    std::vector<Mesh> kept;
    std::size_t bytes = 0;
    for (Mesh& mesh : meshes_) {
        if (kept.size() == meshesKept) break;
        if (!kept.empty() && mesh.geometry.use_count() == 1) continue;
        bytes += mesh::bytesOf(*mesh.geometry);
        if (!kept.empty() && bytes > meshesKeptBytes) break;
        kept.push_back(std::move(mesh));
    }
    meshes_ = std::move(kept);
}

/// A software renderer keeps what it is told to draw until it draws it, a kilobyte and more for a triangle of
/// a wide line: a whole coast at once would take a hundred megabytes. So it is made to draw every now and
/// then.
void MapPass::drawRanges(const std::vector<mesh::IndexRange>& ranges) {
    constexpr std::uint32_t mostQueued = 30'000;  // indices; twice as many at any time
    std::vector<GLsizei> counts;
    std::vector<const void*> firsts;
    const auto draw = [&] {
        if (counts.empty()) return;
        glMultiDrawElements(GL_TRIANGLES, counts.data(), GL_UNSIGNED_INT, firsts.data(),
                            static_cast<GLsizei>(counts.size()));
        ++drawCalls_;
        counts.clear();
        firsts.clear();
    };
    for (const mesh::IndexRange& range : ranges)
        for (std::uint32_t at = 0; at < range.count;) {
            const std::uint32_t count = std::min(range.count - at, mostQueued - queued_);
            counts.push_back(static_cast<GLsizei>(count));
            firsts.push_back(bufferOffset((range.first + at) * sizeof(std::uint32_t)));
            at += count;
            queued_ += count;
            if (queued_ < mostQueued) continue;
            draw();
            // The first time, programs are made ready meanwhile.
            Fence now = Fence::create();
            if (surveysDrawn_ > 0 || hurries_) queuedBefore_.wait();
            queuedBefore_ = std::move(now);
            queued_ = 0;
        }
    draw();
}

void MapPass::drawBorders(const scene::MapLayer& map, scene::BorderLine line, const base::Box& visibleM) {
    std::vector<mesh::IndexRange> ranges;
    const std::vector<mesh::BorderChunk>& chunks = map.geometry->borderChunks;
    for (std::size_t i = 0; i < chunks.size(); ++i)
        if ((map.borders ? (*map.borders)[i] : scene::BorderLine::solid) == line &&
            chunks[i].boundsM.intersects(visibleM))
            appendRange(chunks[i].range, ranges);
    drawRanges(ranges);
}

void MapPass::drawChunks(const std::vector<mesh::Chunk>& chunks, const base::Box& visibleM) {
    std::vector<mesh::IndexRange> ranges;
    for (const mesh::Chunk& chunk : chunks) {
        if (!chunk.boundsM.intersects(visibleM)) continue;
        appendRange(chunk.range, ranges);
    }
    drawRanges(ranges);
}

}  // namespace gl

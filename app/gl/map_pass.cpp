#include "gl/map_pass.hpp"

#include "gl/shaders.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace gl {
namespace {

constexpr std::size_t meshesKept = 4;  ///< levels of detail that stay on the GPU
constexpr int featuresInRow = 64;
constexpr int texelsPerFeature = 16;
constexpr int fromTexel = 8;     ///< where the style that fades away begins
constexpr double shallowPx = 9;  ///< how far the lighter water reaches from the coast, at width 1

void setColor(GLint location, base::Color c) {
    glUniform4f(location, c.r / 255.0f, c.g / 255.0f, c.b / 255.0f, c.a / 255.0f);
}

template <class T>
Buffer upload(GLenum target, const std::vector<T>& data) {
    Buffer buffer = Buffer::create();
    glBindBuffer(target, buffer.name());
    glBufferData(target, static_cast<GLsizeiptr>(data.size() * sizeof(T)), data.data(), GL_STATIC_DRAW);
    return buffer;
}

const void* offset(std::size_t bytes) {
    return reinterpret_cast<const void*>(bytes);
}

/// Metres to normalized device coordinates, as the vertex shaders take it.
void setView(const Program& program, const scene::View& view, scene::SizePx size) {
    glUniform2f(uniform(program, "centerM"), static_cast<float>(view.centerM.x),
                static_cast<float>(view.centerM.y));
    glUniform2f(uniform(program, "scale"), static_cast<float>(2 / (view.metresPerPx * size.width)),
                static_cast<float>(2 / (view.metresPerPx * size.height)));
}

void setLine(const Program& program, scene::SizePx size, double halfPx, double softPx) {
    glUniform2f(uniform(program, "pixel"), 2.0f / static_cast<float>(size.width),
                2.0f / static_cast<float>(size.height));
    glUniform1f(uniform(program, "halfPx"), static_cast<float>(halfPx));
    glUniform1f(uniform(program, "reachPx"), static_cast<float>(halfPx + softPx / 2));
}

void packFill(const scene::Fill& fill, std::uint8_t* head, std::uint8_t* colors) {
    *head = fill.pattern == scene::Pattern::solid
                ? 0
                : static_cast<std::uint8_t>(static_cast<int>(fill.pattern) << 4 | fill.count);
    for (std::size_t i = 0; i < fill.count; ++i) {
        const base::Color c = fill.colors[i];
        const std::uint8_t channels[4] = {c.r, c.g, c.b, 255};
        std::copy_n(channels, 4, colors + 4 * i);
    }
}

}  // namespace

base::Result<MapPass> MapPass::create() {
    MapPass pass;
    std::vector<base::Issue> issues;
    const auto build = [&](Program& program, const char* name, const std::string& vertex,
                           const std::string& fragment) {
        auto built = buildProgram(name, vertex, fragment);
        issues.insert(issues.end(), built.issues.begin(), built.issues.end());
        if (built) program = std::move(*built);
    };
    build(pass.fill_, "fill", shaders::fillVertex, shaders::fillFragment);
    build(pass.line_, "line", shaders::lineVertex, shaders::lineFragment);
    build(pass.outline_, "outline", shaders::lineVertex, shaders::outlineFragment);
    build(pass.map_, "map", shaders::screenVertex, shaders::mapFragment);
    if (base::hasError(issues)) return base::Result<MapPass>::failure(std::move(issues));
    pass.empty_ = VertexArray::create();
    return base::Result<MapPass>::success(std::move(pass));
}

const MapPass::Mesh& MapPass::meshOf(const std::shared_ptr<const mesh::MapGeometry>& geometry) {
    for (std::size_t i = 0; i < meshes_.size(); ++i)
        if (meshes_[i].geometry->serial == geometry->serial) {
            std::rotate(meshes_.begin(), meshes_.begin() + static_cast<std::ptrdiff_t>(i),
                        meshes_.begin() + static_cast<std::ptrdiff_t>(i) + 1);
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
    glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, fillStride, offset(0));
    glEnableVertexAttribArray(1);
    glVertexAttribIPointer(1, 1, GL_UNSIGNED_INT, fillStride, offset(offsetof(mesh::FillVertex, feature)));
    mesh.lineArray = VertexArray::create();
    glBindVertexArray(mesh.lineArray.name());
    mesh.lineVertices = upload(GL_ARRAY_BUFFER, geometry->lineVertices);
    mesh.lineIndices = upload(GL_ELEMENT_ARRAY_BUFFER, geometry->lineIndices);
    constexpr GLsizei lineStride = sizeof(mesh::LineVertex);
    glEnableVertexAttribArray(0);
    glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, lineStride, offset(0));
    glEnableVertexAttribArray(1);
    glVertexAttribPointer(1, 2, GL_SHORT, GL_FALSE, lineStride, offset(offsetof(mesh::LineVertex, extrudeX)));
    glEnableVertexAttribArray(2);
    glVertexAttribPointer(2, 1, GL_SHORT, GL_FALSE, lineStride, offset(offsetof(mesh::LineVertex, side)));
    glBindVertexArray(0);
    ++meshesUploaded_;
    meshes_.insert(meshes_.begin(), std::move(mesh));
    if (meshes_.size() > meshesKept) meshes_.pop_back();
    return meshes_.front();
}

void MapPass::drawChunks(const std::vector<mesh::Chunk>& chunks, const base::Box& visibleM) {
    std::vector<GLsizei> counts;
    std::vector<const void*> firsts;
    std::uint32_t end = 0;
    for (const mesh::Chunk& chunk : chunks) {
        if (!chunk.boundsM.intersects(visibleM)) continue;
        if (!counts.empty() && chunk.range.first == end)
            counts.back() += static_cast<GLsizei>(chunk.range.count);
        else {
            counts.push_back(static_cast<GLsizei>(chunk.range.count));
            firsts.push_back(offset(chunk.range.first * sizeof(std::uint32_t)));
        }
        end = chunk.range.first + chunk.range.count;
    }
    if (counts.empty()) return;
    glMultiDrawElements(GL_TRIANGLES, counts.data(), GL_UNSIGNED_INT, firsts.data(),
                        static_cast<GLsizei>(counts.size()));
    ++drawCalls_;
}

void MapPass::drawLines(const std::vector<mesh::Chunk>& chunks, const base::Box& visibleM, double widthPx,
                        double softPx, float low, float high) {
    setLine(line_, surveySize_, widthPx / 2, softPx);
    glUniform1f(uniform(line_, "softPx"), static_cast<float>(softPx));
    glUniform2f(uniform(line_, "range"), low, high);
    drawChunks(chunks, visibleM);
}

void MapPass::drawSurvey(const scene::Scene& scene, const Mesh& mesh) {
    const scene::MapLayer& map = scene.map;
    if (!(surveySize_ == scene.size) || !survey_) {
        survey_ = makeTexture(GL_RGBA8, scene.size.width, scene.size.height, GL_RGBA, GL_UNSIGNED_BYTE);
        surveyTarget_ = makeFramebuffer(survey_);
        surveySize_ = scene.size;
    }
    const base::Box visible = scene::visibleBox(map.view, scene.size);
    glBindFramebuffer(GL_FRAMEBUFFER, surveyTarget_.name());
    glViewport(0, 0, scene.size.width, scene.size.height);
    glDisable(GL_BLEND);
    glClearColor(0, 0, 0, 0);
    glClear(GL_COLOR_BUFFER_BIT);

    glUseProgram(line_.name());
    setView(line_, map.view, scene.size);
    glBindVertexArray(mesh.lineArray.name());
    glColorMask(GL_FALSE, GL_FALSE, GL_TRUE, GL_FALSE);
    drawLines(mesh.geometry->graticuleChunks, visible, map.borderWidthPx, 1, 0, 1);

    // The land wipes the graticule off itself: it writes the blue channel too.
    glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_FALSE);
    glUseProgram(fill_.name());
    setView(fill_, map.view, scene.size);
    glBindVertexArray(mesh.fillArray.name());
    drawChunks(mesh.geometry->fillChunks, visible);

    glUseProgram(line_.name());
    glBindVertexArray(mesh.lineArray.name());
    glEnable(GL_BLEND);
    glBlendEquation(GL_MAX);
    glColorMask(GL_FALSE, GL_FALSE, GL_TRUE, GL_FALSE);
    drawLines(mesh.geometry->borderChunks, visible, map.borderWidthPx, 1, 0, 1);
    glColorMask(GL_FALSE, GL_FALSE, GL_FALSE, GL_TRUE);
    const double reachPx = shallowPx * map.coastWidthPx;
    drawLines(mesh.geometry->coastChunks, visible, reachPx, reachPx, 0, 0.5f);
    drawLines(mesh.geometry->coastChunks, visible, map.coastWidthPx, 1, 0.5f, 1);
    glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
    glBlendEquation(GL_FUNC_ADD);
    glDisable(GL_BLEND);
    ++surveysDrawn_;
}

void MapPass::uploadStyles(const std::vector<scene::FeatureStyle>& styles) {
    if (styles_ && styles == uploadedStyles_) return;
    const int rows = static_cast<int>(styles.size() / featuresInRow) + 1;
    constexpr int width = featuresInRow * texelsPerFeature;
    std::vector<std::uint8_t> texels(static_cast<std::size_t>(width) * static_cast<std::size_t>(rows) * 4);
    for (std::size_t f = 0; f < styles.size(); ++f) {
        const std::size_t number = f + 1;  // 0 is the sea
        std::uint8_t* texel =
            texels.data() +
            ((number / featuresInRow) * width + (number % featuresInRow) * texelsPerFeature) * 4;
        packFill(styles[f].to, texel, texel + 4);
        packFill(styles[f].from, texel + 1, texel + 4 * fromTexel);
        texel[2] = static_cast<std::uint8_t>(std::lround(std::clamp(styles[f].progress, 0.0f, 1.0f) * 255));
    }
    if (!styles_ || rows != styleRows_) {
        styles_ = makeTexture(GL_RGBA8, width, rows, GL_RGBA, GL_UNSIGNED_BYTE);
        styleRows_ = rows;
    }
    glBindTexture(GL_TEXTURE_2D, styles_.name());
    glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, width, rows, GL_RGBA, GL_UNSIGNED_BYTE, texels.data());
    uploadedStyles_ = styles;
}

void MapPass::prepare(const scene::Scene& scene) {
    drawCalls_ = 0;
    if (!scene.map.geometry) return;
    const Mesh& mesh = meshOf(scene.map.geometry);
    const SurveyKey key{scene.map.geometry->serial, scene.map.view, scene.size, scene.map.borderWidthPx,
                        scene.map.coastWidthPx};
    if (!surveyed_ || !(*surveyed_ == key)) {
        drawSurvey(scene, mesh);
        surveyed_ = key;
    }
    uploadStyles(scene.map.styles);
}

void MapPass::draw(const scene::Scene& scene) {
    const scene::MapLayer& map = scene.map;
    glViewport(0, 0, scene.size.width, scene.size.height);
    glDisable(GL_BLEND);
    if (!map.geometry) {
        glClearColor(map.sea.r / 255.0f, map.sea.g / 255.0f, map.sea.b / 255.0f, 1);
        glClear(GL_COLOR_BUFFER_BIT);
        return;
    }
    glUseProgram(map_.name());
    glActiveTexture(GL_TEXTURE1);
    glBindTexture(GL_TEXTURE_2D, styles_.name());
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, survey_.name());
    glUniform1i(uniform(map_, "survey"), 0);
    glUniform1i(uniform(map_, "styles"), 1);
    setColor(uniform(map_, "sea"), map.sea);
    setColor(uniform(map_, "shallow"), map.shallow);
    setColor(uniform(map_, "border"), map.border);
    setColor(uniform(map_, "coast"), map.coast);
    setColor(uniform(map_, "graticule"), map.graticule);
    glUniform1f(uniform(map_, "patternPx"), map.patternPx);
    // The patterns hang on the projection's origin; whole periods (1 to 6 stripes, so 60) make no difference.
    const base::Vec2 origin = scene::toPixels(map.view, scene.size, {0, 0});
    const double glY = scene.size.height - origin.y;
    glUniform1f(uniform(map_, "patternPhase"),
                static_cast<float>(60 - std::fmod((origin.x - glY) * 0.70710678 / map.patternPx, 60)));
    const double cell = 1.4 * map.patternPx;
    glUniform2f(uniform(map_, "dotPhase"), static_cast<float>(-std::fmod(origin.x / cell, 1)),
                static_cast<float>(-std::fmod(glY / cell, 1)));
    glBindVertexArray(empty_.name());
    glDrawArrays(GL_TRIANGLES, 0, 3);
    ++drawCalls_;
    drawOutlines(scene);
}

void MapPass::drawOutlines(const scene::Scene& scene) {
    if (scene.map.outlines.empty()) return;
    const Mesh& mesh = meshOf(scene.map.geometry);
    glUseProgram(outline_.name());
    setView(outline_, scene.map.view, scene.size);
    glBindVertexArray(mesh.lineArray.name());
    glEnable(GL_BLEND);
    glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
    std::vector<GLsizei> counts;
    std::vector<const void*> firsts;
    for (const scene::Outline& outline : scene.map.outlines) {
        setLine(outline_, scene.size, outline.widthPx / 2.0, 1);
        setColor(uniform(outline_, "ink"), outline.color);
        counts.clear();
        firsts.clear();
        for (const mesh::IndexRange& range :
             mesh.geometry->features[static_cast<std::size_t>(outline.feature)].outline) {
            counts.push_back(static_cast<GLsizei>(range.count));
            firsts.push_back(offset(range.first * sizeof(std::uint32_t)));
        }
        glMultiDrawElements(GL_TRIANGLES, counts.data(), GL_UNSIGNED_INT, firsts.data(),
                            static_cast<GLsizei>(counts.size()));
        ++drawCalls_;
    }
    glDisable(GL_BLEND);
}

}  // namespace gl

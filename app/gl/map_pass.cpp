#include "gl/map_pass.hpp"

#include "gl/map_uniforms.hpp"
#include "gl/shaders.hpp"
#include "gl/sheet.hpp"
#include "mesh/world.hpp"

#include <algorithm>
#include <cmath>

namespace gl {
namespace {

enum class Channel { shallow, graticule };

/// How one line is written into the survey.
void setSurveyLine(const Program& program, scene::SizePx size, double halfPx, double softPx,
                   Channel channel) {
    setLine(program, size, halfPx, softPx);
    const bool shallow = channel == Channel::shallow;
    glUniform4f(uniform(program, "channels"), 0, 0, shallow ? 1 : 0, shallow ? 0 : 1);
}

/// The pixels that a feature may cover, edges and all.
PixelRect pixelBox(const scene::View& view, scene::SizePx size, const base::Box& boxM, int marginPx = 3) {
    if (boxM.empty()) return {};
    base::Box boxPx;
    boxPx.add(scene::toPixels(view, size, {boxM.minX, boxM.maxY}));
    boxPx.add(scene::toPixels(view, size, {boxM.maxX, boxM.minY}));
    return pixelsOf(boxPx, marginPx, size);
}

/// The pixels that the world may cover, all where it has no end.
PixelRect worldRect(const scene::MapLayer& map, scene::SizePx size) {
    const std::vector<base::Vec2>& outline = map.geometry->world.outlineM;
    if (outline.empty()) return {0, 0, size.width, size.height};
    base::Box boundsM;
    for (const base::Vec2& p : outline) boundsM.add(p);
    return pixelBox(map.view, size, boundsM);
}

/// Where features have changed their style or borders their line, as rectangles that do not overlap. Nothing
/// before stands for solid borders.
std::vector<PixelRect> changedRects(const scene::Scene& scene, const std::vector<scene::FeatureStyle>& before,
                                    const std::vector<scene::BorderLine>* bordersBefore) {
    const scene::MapLayer& map = scene.map;
    std::vector<PixelRect> rects;
    for (std::size_t f = 0; f < map.styles.size(); ++f)
        if (!(map.styles[f] == before[f]))
            addRect(pixelBox(map.view, scene.size, map.geometry->features[f].boundsM), rects);
    if (map.borders.get() == bordersBefore) return rects;
    const std::vector<mesh::BorderChunk>& chunks = map.geometry->borderChunks;
    const auto lineAt = [](const std::vector<scene::BorderLine>* lines, std::size_t i) {
        return lines && i < lines->size() ? (*lines)[i] : scene::BorderLine::solid;
    };
    for (std::size_t i = 0; i < chunks.size(); ++i)
        if (lineAt(map.borders.get(), i) != lineAt(bordersBefore, i))
            addRect(pixelBox(map.view, scene.size, chunks[i].boundsM), rects);
    return rects;
}

/// What a shift leaves bare: at most one upright and one level strip, the corner in the first only.
std::vector<PixelRect> bareStrips(PixelRect by, PixelRect size) {
    std::vector<PixelRect> strips;
    const int w = std::abs(by.x), h = std::abs(by.y);
    if (w > 0) strips.push_back({by.x > 0 ? 0 : size.width - w, 0, w, size.height});
    if (h > 0) strips.push_back({by.x > 0 ? w : 0, by.y > 0 ? 0 : size.height - h, size.width - w, h});
    return strips;
}

bool isPlain(const scene::FeatureStyle& style) {
    return style.to.pattern == scene::Pattern::solid &&
           (style.progress >= 1 || style.from.pattern == scene::Pattern::solid);
}

}  // namespace

base::Result<MapPass> MapPass::create(bool looksUp) {
    MapPass pass;
    std::vector<base::Issue> issues;
    pass.fill_ = buildProgram("fill", shaders::fillVertex, shaders::fillFragment, issues);
    pass.line_ = buildProgram("line", shaders::lineVertex, shaders::lineFragment, issues);
    pass.edge_ = buildProgram("edge", shaders::lineVertex, shaders::edgeFragment, issues);
    pass.outline_ = buildProgram("outline", shaders::outlineVertex, shaders::outlineFragment, issues);
    if (!looksUp) pass.map_ = buildProgram("map", shaders::screenVertex, shaders::mapFragment, issues);
    pass.pattern_ = buildProgram("pattern", shaders::patternVertex, shaders::patternFragment, issues);
    pass.mark_ = buildProgram("mark", shaders::patternVertex, shaders::markFragment, issues);
    if (base::hasError(issues)) return base::Result<MapPass>::failure(std::move(issues));
    pass.empty_ = VertexArray::create();
    pass.looksUp_ = looksUp;
    return base::Result<MapPass>::success(std::move(pass));
}

void MapPass::resize(scene::SizePx size) {
    if (size == size_) return;
    size_ = size;
    survey_ = makeLayer(size);
    paint_ = {};
    painted_.reset();
    given_ = false;
    surveyed_.reset();
}

/// By how many whole pixels the map has moved since the survey; nothing where it must be drawn anew.
std::optional<PixelRect> MapPass::shiftSince(const scene::MapLayer& map, const SurveyKey& key) const {
    if (!surveyed_ || !(*surveyed_ == key)) return std::nullopt;
    const base::Vec2 movedM = surveyedCenterM_ - map.view.centerM;
    const double x = movedM.x / key.metresPerPx, y = -movedM.y / key.metresPerPx;
    if (std::abs(x - std::round(x)) > 0.01 || std::abs(y - std::round(y)) > 0.01) return std::nullopt;
    if (std::abs(x) > key.size.width / 2.0 || std::abs(y) > key.rowsSeen / 2.0) return std::nullopt;
    return PixelRect{static_cast<int>(std::round(x)), static_cast<int>(std::round(y))};
}

std::vector<MapPass::Piece> MapPass::piecesOf(const PixelRect& rect) const {
    std::vector<Piece> pieces;
    const PixelRect wanted = intersect(rect, seen());
    for (const int byX : {wrapX_, wrapX_ - size_.width})
        for (const int byY : {wrapY_, wrapY_ - rowsSeen_})
            if (const PixelRect part = intersect(wanted, {-byX, -byY, size_.width, rowsSeen_}); !part.empty())
                pieces.push_back({part, byX, byY});
    return pieces;
}

void MapPass::drawInto(const Layer& layer, const Piece& piece) const {
    glBindFramebuffer(GL_FRAMEBUFFER, layer.target.name());
    glViewport(piece.byX, piece.byY, size_.width, size_.height);
    glScissor(piece.rect.x + piece.byX, piece.rect.y + piece.byY, piece.rect.width, piece.rect.height);
}

void MapPass::survey(const scene::Scene& scene, const Mesh& mesh, const Piece& piece) {
    const scene::MapLayer& map = scene.map;
    const base::Box visible = planeBox(map.view, scene.size, piece.rect);
    drawInto(survey_, piece);
    glDisable(GL_BLEND);
    // Space has the number after the features'; the world on it none.
    const bool space = mesh::reachesSpace(mesh.geometry->world, visible);
    const std::size_t number = space ? map.geometry->features.size() + 1 : 0;
    const std::size_t low = number % 256, high = number / 256;
    glClearColor(static_cast<float>(low) / 255.0f, static_cast<float>(high) / 255.0f, 0, 0);
    // All at once where that is wanted: for a part the driver has a program of its own.
    const bool all = piece.rect == seen();
    if (all) glDisable(GL_SCISSOR_TEST);
    glClear(GL_COLOR_BUFFER_BIT);
    if (all) glEnable(GL_SCISSOR_TEST);

    glUseProgram(fill_.name());
    setView(fill_, map.view, scene.size);
    glBindVertexArray(mesh.fillArray.name());
    if (space) drawRanges({mesh.geometry->world.fill});
    drawChunks(mesh.geometry->fillChunks, visible);

    // Lines over fills, the larger value of each channel: no masks, and one state for both kinds of lines.
    glUseProgram(line_.name());
    setView(line_, map.view, scene.size);
    glBindVertexArray(mesh.lineArray.name());
    glEnable(GL_BLEND);
    glBlendEquation(GL_MAX);
    setSurveyLine(line_, scene.size, map.borderWidthPx / 2.0, 1, Channel::graticule);
    drawChunks(mesh.geometry->graticuleChunks, visible);
    const double reachPx = shallowPx * map.coastWidthPx;
    setSurveyLine(line_, scene.size, reachPx / 2, reachPx, Channel::shallow);
    drawChunks(mesh.geometry->shoreChunks, visible);
    glBlendEquation(GL_FUNC_ADD);
    glDisable(GL_BLEND);
    ++surveysDrawn_;
}

void MapPass::uploadColors(const scene::MapLayer& map) {
    ground_ = GroundTable(map);
    constexpr int width = GroundTable::colorsInRow;
    if (!colors_ || ground_.rows() != colorRows_) {
        colorRows_ = ground_.rows();
        colors_ = makeTexture(GL_RGBA8, width, colorRows_, GL_RGBA, GL_UNSIGNED_BYTE);
    }
    glBindTexture(GL_TEXTURE_2D, colors_.name());
    glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, width, colorRows_, GL_RGBA, GL_UNSIGNED_BYTE,
                    ground_.texels().data());
}

/// The colours of land and water, by a shader.
void MapPass::paintGround(const scene::Scene& scene, const Piece& piece) {
    const scene::MapLayer& map = scene.map;
    drawInto(paint_, piece);
    useSurvey();
    glUseProgram(map_.name());
    glUniform4f(uniform(map_, "viewport"), static_cast<float>(piece.byX), static_cast<float>(piece.byY),
                static_cast<float>(size_.width), static_cast<float>(size_.height));
    glUniform1i(uniform(map_, "survey"), 0);
    glUniform1i(uniform(map_, "styles"), 1);
    setOpaque(uniform(map_, "shallow"), map.shallow);
    setOpaque(uniform(map_, "graticule"), map.graticule);
    // Beyond the world there is nothing to look up.
    const PixelRect within = intersect(piece.rect, worldRect(map, scene.size));
    if (!(within == piece.rect)) {
        glClearColor(map.space.r / 255.0f, map.space.g / 255.0f, map.space.b / 255.0f, 1);
        glClear(GL_COLOR_BUFFER_BIT);
    }
    if (within.empty()) return;
    drawInto(paint_, {within, piece.byX, piece.byY});
    glBindVertexArray(empty_.name());
    glDrawArrays(GL_TRIANGLES, 0, 3);
    ++drawCalls_;
}

/// The same on the processor, some rows at a time, which stay in its cache.
void MapPass::lookUpGround(const Piece& piece) {
    constexpr int rowsAtOnce = 32;
    const int x = piece.rect.x + piece.byX, width = piece.rect.width;
    std::vector<std::uint32_t> pixels(static_cast<std::size_t>(width) * rowsAtOnce);
    glBindFramebuffer(GL_FRAMEBUFFER, survey_.target.name());
    glBindTexture(GL_TEXTURE_2D, paint_.texture.name());
    for (const GLenum which : {GL_PACK_ALIGNMENT, GL_UNPACK_ALIGNMENT}) glPixelStorei(which, 4);
    for (int done = 0; done < piece.rect.height; done += rowsAtOnce) {
        const int y = piece.rect.y + piece.byY + done, rows = std::min(rowsAtOnce, piece.rect.height - done);
        glReadPixels(x, y, width, rows, GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV, pixels.data());
        ground_.apply(
            std::span(pixels).first(static_cast<std::size_t>(width) * static_cast<std::size_t>(rows)));
        glTexSubImage2D(GL_TEXTURE_2D, 0, x, y, width, rows, GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV,
                        pixels.data());
    }
}

void MapPass::useSurvey() const {
    glActiveTexture(GL_TEXTURE1);
    glBindTexture(GL_TEXTURE_2D, colors_.name());
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, survey_.texture.name());
}

/// What lies on the ground.
void MapPass::paint(const scene::Scene& scene, const Mesh& mesh, const Piece& piece) {
    const scene::MapLayer& map = scene.map;
    const base::Box visible = planeBox(map.view, scene.size, piece.rect);
    drawInto(paint_, piece);
    useSurvey();
    // The patterns hang on the projection's origin, wherever that is in the texture.
    const base::Vec2 origin = scene::toPixels(map.view, scene.size, {0, 0}) +
                              base::Vec2{static_cast<double>(piece.byX), static_cast<double>(piece.byY)};
    paintPatterns(scene, mesh, visible, origin);
    paintMarks(scene, mesh, visible, origin);
    glBindVertexArray(mesh.lineArray.name());
    paintRegions(scene, visible);
    paintEdges(scene, visible, piece);
}

void MapPass::paintPatterns(const scene::Scene& scene, const Mesh& mesh, const base::Box& visibleM,
                            base::Vec2 originPx) {
    const scene::MapLayer& map = scene.map;
    glUseProgram(pattern_.name());
    setView(pattern_, map.view, scene.size, topDown_);
    setRows(pattern_, scene.size, topDown_);
    glUniform1f(uniform(pattern_, "patternPx"), map.patternPx);
    // Whole periods (1 to 6 stripes, so 60) make no difference.
    const double cell = 1.4 * map.patternPx;
    glUniform1f(
        uniform(pattern_, "phase"),
        static_cast<float>(60 - std::fmod((originPx.x + originPx.y) * 0.70710678 / map.patternPx, 60)));
    glUniform2f(uniform(pattern_, "dotPhase"), static_cast<float>(-std::fmod(originPx.x / cell, 1)),
                static_cast<float>(-std::fmod(originPx.y / cell, 1)));
    glBindVertexArray(mesh.fillArray.name());
    for (std::size_t f = 0; f < map.styles.size(); ++f) {
        const scene::FeatureStyle& style = map.styles[f];
        const mesh::FeatureShape& shape = mesh.geometry->features[f];
        if (isPlain(style) || !shape.boundsM.intersects(visibleM)) continue;
        const GLint kinds = uniform(pattern_, "kinds"), counts = uniform(pattern_, "counts"),
                    colors = uniform(pattern_, "colors");
        for (const auto& [fill, slot] : {std::pair(&style.to, 0), std::pair(&style.from, 1)}) {
            glUniform1i(kinds + slot, static_cast<int>(fill->pattern));
            glUniform1i(counts + slot, fill->count);
            for (std::size_t i = 0; i < fill->count; ++i)
                setOpaque(colors + slot * 6 + static_cast<GLint>(i), fill->colors[i]);
        }
        glUniform1f(uniform(pattern_, "progress"), style.progress);
        drawRanges(shape.fill);
    }
}

/// Lines over disputed land, whatever lies below them, and points over what is not known for certain.
void MapPass::paintMarks(const scene::Scene& scene, const Mesh& mesh, const base::Box& visibleM,
                         base::Vec2 originPx) {
    const scene::MapLayer& map = scene.map;
    glUseProgram(mark_.name());
    setView(mark_, map.view, scene.size, topDown_);
    setRows(mark_, scene.size, topDown_);
    glUniform1f(uniform(mark_, "patternPx"), map.patternPx);
    glBindVertexArray(mesh.fillArray.name());
    glEnable(GL_BLEND);
    glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
    // Both repeat after a whole number of their rows to the right and downwards: the shader's numbers stay
    // small.
    const auto paint = [&](scene::Pattern kind, double rowPx, base::Color scene::FeatureStyle::*ink) {
        const double periodPx = rowPx / 0.70710678;
        glUniform1i(uniform(mark_, "kind"), static_cast<int>(kind));
        glUniform2f(uniform(mark_, "originPx"), static_cast<float>(std::fmod(originPx.x, periodPx)),
                    static_cast<float>(std::fmod(originPx.y, periodPx)));
        for (std::size_t f = 0; f < map.styles.size(); ++f) {
            const mesh::FeatureShape& shape = mesh.geometry->features[f];
            const base::Color color = map.styles[f].*ink;
            if (color.a == 0 || !shape.boundsM.intersects(visibleM)) continue;
            setColor(uniform(mark_, "ink"), color);
            drawRanges(shape.fill);
        }
    };
    paint(scene::Pattern::claim, map.patternPx, &scene::FeatureStyle::claim);
    paint(scene::Pattern::doubt, 1.15 * map.patternPx, &scene::FeatureStyle::doubt);
    glDisable(GL_BLEND);
}

/// Within states the ground is the same on both sides, and its pattern goes on below the line.
void MapPass::paintRegions(const scene::Scene& scene, const base::Box& visibleM) {
    const scene::MapLayer& map = scene.map;
    if (map.region.a == 0) return;
    glUseProgram(outline_.name());
    setView(outline_, map.view, scene.size, topDown_);
    setLine(outline_, scene.size, map.regionWidthPx / 2.0, 1, topDown_);
    setColor(uniform(outline_, "ink"), map.region);
    glUniform1f(uniform(outline_, "periodPx"), 0);
    glEnable(GL_BLEND);
    glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
    drawBorders(map, scene::BorderLine::region, visibleM);
    glDisable(GL_BLEND);
}

void MapPass::paintEdges(const scene::Scene& scene, const base::Box& visibleM, const Piece& piece) {
    const scene::MapLayer& map = scene.map;
    glUseProgram(edge_.name());
    setView(edge_, map.view, scene.size);
    glUniform2i(uniform(edge_, "by"), piece.byX, piece.byY);
    glUniform2i(uniform(edge_, "size"), size_.width, rowsSeen_);
    glUniform1i(uniform(edge_, "survey"), 0);
    glUniform1i(uniform(edge_, "styles"), 1);
    glEnable(GL_BLEND);
    glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
    setOpaque(uniform(edge_, "shallow"), map.sea);
    setLine(edge_, scene.size, map.rimWidthPx / 2.0, 1);
    setColor(uniform(edge_, "ink"), map.rim);
    drawChunks(map.geometry->world.rimChunks, visibleM);
    setOpaque(uniform(edge_, "shallow"), map.shallow);
    setLine(edge_, scene.size, map.coastWidthPx / 2.0, 1);
    setColor(uniform(edge_, "ink"), map.coast);
    drawChunks(map.geometry->coastChunks, visibleM);
    setLine(edge_, scene.size, map.borderWidthPx / 2.0, 1);
    setColor(uniform(edge_, "ink"), map.border);
    drawBorders(map, scene::BorderLine::solid, visibleM);
    drawBorders(map, scene::BorderLine::dashed, visibleM);
    paintDashes(scene, visibleM);
    glDisable(GL_BLEND);
}

void MapPass::paintDashes(const scene::Scene& scene, const base::Box& visibleM) {
    const scene::MapLayer& map = scene.map;
    const double periodPx = 6 * map.dashWidthPx;
    glUseProgram(outline_.name());
    setView(outline_, map.view, scene.size, topDown_);
    setLine(outline_, scene.size, map.dashWidthPx / 2.0, 1, topDown_);
    setColor(uniform(outline_, "ink"), map.dash);
    glUniform1f(uniform(outline_, "periodPx"), static_cast<float>(periodPx));
    glUniform1f(uniform(outline_, "periodM"), static_cast<float>(periodPx * map.view.metresPerPx));
    drawBorders(map, scene::BorderLine::dashed, visibleM);
}

MapPass::SurveyKey MapPass::keyOf(const scene::Scene& scene, int rowsSeen) {
    return {scene.map.geometry->serial, scene.map.view.metresPerPx, scene.size, rowsSeen,
            scene.map.coastWidthPx};
}

void MapPass::survey(const scene::Scene& scene, int rowsSeen, bool mayHurry) {
    const scene::MapLayer& map = scene.map;
    const bool begun = paintedAhead_ && mayHurry_ == mayHurry;
    mayHurry_ = mayHurry;
    if (begun && map.geometry && lastKey_ == keyOf(scene, rowsSeen) && lastCenterM_ == map.view.centerM)
        return;
    drawCalls_ = 0;
    queued_ = 0;
    resize(scene.size);
    rowsSeen_ = rowsSeen;
    bare_ = {seen()};
    shifted_ = false;
    hurries_ = false;
    if (!map.geometry || bare_.front().empty()) return;
    const SurveyKey key = keyOf(scene, rowsSeen);
    if (const auto by = shiftSince(map, key)) {
        bare_ = bareStrips(*by, seen());
        shifted_ = !bare_.empty();
        wrapX_ = (wrapX_ - by->x + size_.width) % size_.width;
        wrapY_ = (wrapY_ - by->y + rowsSeen_) % rowsSeen_;
    } else {
        wrapX_ = wrapY_ = 0;
    }
    const bool anew = bare_ == std::vector{seen()};
    const bool elsewhere = !(lastKey_ == key && lastCenterM_ == map.view.centerM);
    hurries_ = mayHurry && anew && elsewhere && drewAnew_ && canSketch();
    drewAnew_ = anew;
    lastKey_ = key;
    lastCenterM_ = map.view.centerM;
    if (hurries_) {
        surveyed_.reset();
        painted_.reset();
        return;
    }
    if (bare_.empty()) return;
    const Mesh& mesh = meshOf(map.geometry);
    glEnable(GL_SCISSOR_TEST);
    for (const PixelRect& rect : bare_)
        for (const Piece& piece : piecesOf(rect)) survey(scene, mesh, piece);
    glDisable(GL_SCISSOR_TEST);
    glFlush();
    surveyedCenterM_ = map.view.centerM;
    surveyed_ = key;
}

void MapPass::warmPaint(const scene::Scene& scene) {
    const scene::MapLayer& map = scene.map;
    if (!map.geometry || map.geometry->lineIndices.empty() || map.geometry->fillIndices.empty()) return;
    const Mesh& mesh = meshOf(map.geometry);
    uploadColors(map);
    // In the survey's place, which would have to be finished first. Powers of two would be another program.
    const Texture other = makePictureTexture(3, 3);
    glViewport(0, 0, scene.size.width, scene.size.height);
    glEnable(GL_SCISSOR_TEST);
    glScissor(0, 0, 0, 0);
    glActiveTexture(GL_TEXTURE1);
    glBindTexture(GL_TEXTURE_2D, colors_.name());
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, other.name());
    const auto draw = [&](const Program& program) {
        glUseProgram(program.name());
        glDrawElements(GL_TRIANGLES, 3, GL_UNSIGNED_INT, bufferOffset(0));
    };
    glBindVertexArray(mesh.fillArray.name());
    draw(pattern_);
    glEnable(GL_BLEND);
    glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
    draw(mark_);
    glBindVertexArray(mesh.lineArray.name());
    glUseProgram(edge_.name());
    glUniform1i(uniform(edge_, "styles"), 1);
    draw(edge_);
    draw(outline_);
    glDisable(GL_BLEND);
    glDisable(GL_SCISSOR_TEST);
}

void MapPass::paint(const scene::Scene& scene, bool ahead) {
    const scene::MapLayer& map = scene.map;
    if (!std::exchange(paintedAhead_, ahead)) changed_.clear();
    if (!map.geometry || seen().empty() || hurries_) {
        changed_ = {seen()};
        if (hurries_) noteOutlines(scene);
        return;
    }
    const PaintKey key{map.sea,          map.shallow,   map.border,      map.coast,         map.graticule,
                       map.dash,         map.region,    map.space,       map.rim,           map.borderWidthPx,
                       map.coastWidthPx, map.patternPx, map.dashWidthPx, map.regionWidthPx, map.rimWidthPx};
    // What is bare is painted anyway; the rest where its colours have changed.
    std::vector<PixelRect> stale = std::exchange(bare_, {});
    if (painted_ != key || paintedStyles_.size() != map.styles.size())
        stale = {seen()};
    else if (stale != std::vector{seen()})
        for (const PixelRect& rect : changedRects(scene, paintedStyles_, paintedBorders_.get()))
            stale.push_back(rect);
    if (!given_) paint(scene, stale);
    // What was shifted is another picture everywhere.
    if (shifted_) changed_ = {seen()};
    for (const PixelRect& rect : stale) addRect(rect, changed_);
    noteOutlines(scene);
    painted_ = key;
    paintedStyles_ = map.styles;
    paintedBorders_ = map.borders;
}

void MapPass::paint(const scene::Scene& scene, const std::vector<PixelRect>& rects) {
    if (rects.empty()) return;
    if (!paint_.texture) paint_ = makeLayer(size_);
    uploadColors(scene.map);
    const Mesh& mesh = meshOf(scene.map.geometry);
    std::vector<PixelRect> apart;
    for (const PixelRect& rect : rects) addRest(rect, apart);
    std::vector<Piece> pieces;
    for (const PixelRect& rect : apart)
        for (const Piece& piece : piecesOf(rect)) pieces.push_back(piece);
    glEnable(GL_SCISSOR_TEST);
    // All of it first: to go back to what a texture holds, the driver must have drawn what lies upon it.
    for (const Piece& piece : pieces)
        if (looksUp_)
            lookUpGround(piece);
        else
            paintGround(scene, piece);
    for (const Piece& piece : pieces) paint(scene, mesh, piece);
    glDisable(GL_SCISSOR_TEST);
    glFlush();
}

/// Adds where outlines have come, gone or changed.
void MapPass::noteOutlines(const scene::Scene& scene) {
    if (outlines_ == scene.map.outlines) return;
    for (const std::vector<scene::Outline>* outlines : {&std::as_const(outlines_), &scene.map.outlines})
        for (const scene::Outline& outline : *outlines)
            for (const std::size_t feature : outline.features)
                if (feature < scene.map.geometry->features.size())
                    addRect(
                        pixelBox(scene.map.view, scene.size, scene.map.geometry->features[feature].boundsM,
                                 static_cast<int>(outline.widthPx) + 3),
                        changed_);
    outlines_ = scene.map.outlines;
}

void MapPass::draw(const scene::Scene& scene, const std::vector<PixelRect>& rects, GLuint framebuffer,
                   bool topDown) {
    const scene::MapLayer& map = scene.map;
    if (!map.geometry) {
        glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
        glClearColor(map.sea.r / 255.0f, map.sea.g / 255.0f, map.sea.b / 255.0f, 1);
        glClear(GL_COLOR_BUFFER_BIT);
        return;
    }
    const bool reached = std::any_of(rects.begin(), rects.end(),
                                     [&](const PixelRect& rect) { return !intersect(rect, seen()).empty(); });
    if (hurries_ && reached) sketch(scene, framebuffer, topDown);
    if (!hurries_ && reached && std::exchange(given_, false)) paint(scene, std::vector{seen()});
    for (const PixelRect& rect : hurries_ ? std::vector<PixelRect>() : rects)
        for (const Piece& piece : piecesOf(rect))
            copyPixels(paint_.target, {piece.rect.x + piece.byX, piece.rect.y + piece.byY}, piece.rect,
                       scene.size, framebuffer, topDown);
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
    glViewport(0, 0, scene.size.width, scene.size.height);
    if (map.outlines.empty()) return;
    glEnable(GL_SCISSOR_TEST);
    for (const PixelRect& rect : rects) {
        setScissor(rect, {scene.size, topDown});
        drawOutlines(scene, topDown);
    }
    glDisable(GL_SCISSOR_TEST);
}

std::optional<Layer> MapPass::takePaint(const scene::Scene& scene) {
    if (!scene.map.geometry || hurries_ || wrapX_ != 0 || wrapY_ != 0 || !paint_.texture) return std::nullopt;
    glBindFramebuffer(GL_FRAMEBUFFER, paint_.target.name());
    glViewport(0, 0, scene.size.width, scene.size.height);
    if (!scene.map.outlines.empty()) drawOutlines(scene, true);
    given_ = true;
    return std::exchange(paint_, {});
}

void MapPass::drawOutlines(const scene::Scene& scene, bool topDown) {
    const Mesh& mesh = meshOf(scene.map.geometry);
    glUseProgram(outline_.name());
    setView(outline_, scene.map.view, scene.size, topDown);
    glUniform1f(uniform(outline_, "periodPx"), 0);
    glBindVertexArray(mesh.lineArray.name());
    glEnable(GL_BLEND);
    glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
    for (const scene::Outline& outline : scene.map.outlines) {
        setLine(outline_, scene.size, outline.widthPx / 2.0, 1, topDown);
        setColor(uniform(outline_, "ink"), outline.color);
        std::vector<mesh::IndexRange> ranges;
        for (const std::size_t feature : outline.features)
            for (const mesh::OutlinePart& part : mesh.geometry->features[feature].outline)
                if (std::find(outline.features.begin(), outline.features.end(),
                              static_cast<std::size_t>(part.neighbour)) == outline.features.end())
                    ranges.push_back(part.range);
        drawRanges(ranges);
    }
    glDisable(GL_BLEND);
}

}  // namespace gl

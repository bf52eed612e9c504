#include "gl/item_pass.hpp"

#include "gl/shaders.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace gl {
namespace {

constexpr int largestAtlasPx = 4096;

/// Of what is no text, with all that it draws.
base::Box boundsOf(const scene::Item& item) {
    base::Box bounds;
    if (const auto* box = std::get_if<scene::Box>(&item)) {
        const double reach = box->shadowPx + 1;
        bounds.add(base::Vec2{box->xPx - reach, box->yPx - reach});
        bounds.add(base::Vec2{box->xPx + box->widthPx + reach, box->yPx + box->heightPx + reach});
    } else if (const auto* line = std::get_if<scene::Line>(&item)) {
        const base::Vec2 reach{line->widthPx / 2 + 1, line->widthPx / 2 + 1};
        for (const base::Vec2 end : {line->fromPx, line->toPx}) {
            bounds.add(end - reach);
            bounds.add(end + reach);
        }
    } else if (const auto* polygon = std::get_if<scene::Polygon>(&item)) {
        const base::Vec2 reach{polygon->edgePx / 2 + 1, polygon->edgePx / 2 + 1};
        for (const base::Vec2 point : polygon->pointsPx) {
            bounds.add(point - reach);
            bounds.add(point + reach);
        }
    }
    return bounds;
}

}  // namespace

TextAtlas::TextAtlas() {
    allocate();
}

void TextAtlas::allocate() {
    texture_ = makeTexture(GL_RG8, widthPx_, heightPx_, GL_RG, GL_UNSIGNED_BYTE);
}

void TextAtlas::clear() {
    entries_.clear();
    shelfX_ = shelfY_ = shelfHeight_ = 0;
    if (heightPx_ < largestAtlasPx) {
        heightPx_ *= 2;
        allocate();
    }
}

const TextAtlas::Entry* TextAtlas::find(const scene::Text& text, const text::Fonts& fonts) {
    const Key key{text.text, text.style.sizePx, static_cast<int>(text.style.weight),
                  text.style.letterSpacingPx, text.haloPx};
    if (const auto known = entries_.find(key); known != entries_.end()) return &known->second;
    const text::Mask mask = fonts.rasterize(text.text, text.style, text.haloPx);
    if (mask.widthPx > widthPx_ || mask.heightPx > heightPx_) return nullptr;
    if (shelfX_ + mask.widthPx > widthPx_) {
        shelfY_ += shelfHeight_;
        shelfX_ = shelfHeight_ = 0;
    }
    if (shelfY_ + mask.heightPx > heightPx_) return nullptr;
    const std::size_t count = mask.fill.size();
    std::vector<std::uint8_t> pairs(count * 2);
    for (std::size_t i = 0; i < count; ++i) {
        pairs[2 * i] = mask.fill[i];
        pairs[2 * i + 1] = mask.halo[i];
    }
    glBindTexture(GL_TEXTURE_2D, texture_.name());
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexSubImage2D(GL_TEXTURE_2D, 0, shelfX_, shelfY_, mask.widthPx, mask.heightPx, GL_RG, GL_UNSIGNED_BYTE,
                    pairs.data());
    const Entry entry{shelfX_, shelfY_, mask.widthPx, mask.heightPx, mask.originXPx, mask.originYPx};
    shelfX_ += mask.widthPx;
    shelfHeight_ = std::max(shelfHeight_, mask.heightPx);
    return &entries_.emplace(key, entry).first->second;
}

base::Result<ItemPass> ItemPass::create() {
    ItemPass pass;
    std::vector<base::Issue> issues;
    pass.box_ = buildProgram("box", shaders::boxVertex, shaders::boxFragment, issues);
    pass.swatch_ = buildProgram("swatch", shaders::boxVertex, shaders::swatchFragment, issues);
    pass.segment_ = buildProgram("segment", shaders::boxVertex, shaders::segmentFragment, issues);
    pass.polygon_ = buildProgram("polygon", shaders::boxVertex, shaders::polygonFragment, issues);
    pass.text_ = buildProgram("text", shaders::textVertex, shaders::textFragment, issues);
    if (base::hasError(issues)) return base::Result<ItemPass>::failure(std::move(issues));
    pass.empty_ = VertexArray::create();
    pass.textArray_ = VertexArray::create();
    pass.textBuffer_ = Buffer::create();
    glBindVertexArray(pass.textArray_.name());
    glBindBuffer(GL_ARRAY_BUFFER, pass.textBuffer_.name());
    constexpr GLsizei stride = sizeof(TextVertex);
    for (GLuint i = 0; i < 4; ++i) glEnableVertexAttribArray(i);
    glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, stride, bufferOffset(0));
    glVertexAttribPointer(1, 2, GL_FLOAT, GL_FALSE, stride, bufferOffset(offsetof(TextVertex, u)));
    glVertexAttribPointer(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride, bufferOffset(offsetof(TextVertex, ink)));
    glVertexAttribPointer(3, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride, bufferOffset(offsetof(TextVertex, halo)));
    glBindVertexArray(0);
    return base::Result<ItemPass>::success(std::move(pass));
}

bool ItemPass::collect(const scene::Scene& scene, const text::Fonts& fonts) {
    steps_.clear();
    vertices_.clear();
    boundsPx_.clear();
    collected_ = scene.items;
    for (const scene::Item& item : collected_) {
        const auto* text = std::get_if<scene::Text>(&item);
        if (!text) {
            boundsPx_.push_back(boundsOf(item));
            steps_.push_back({&item, 0, 0, boundsPx_.back()});
            continue;
        }
        boundsPx_.emplace_back();
        if (text->text.empty()) continue;
        const TextAtlas::Entry* entry = atlas_.find(*text, fonts);
        if (!entry) return false;
        const auto left = static_cast<float>(text->xPx - entry->originXPx),
                   top = static_cast<float>(text->baselinePx - entry->originYPx);
        const float right = left + static_cast<float>(entry->widthPx),
                    bottom = top + static_cast<float>(entry->heightPx);
        boundsPx_.back() = {left, top, right, bottom};
        const auto u0 = static_cast<float>(entry->xPx), v0 = static_cast<float>(entry->yPx);
        const float u1 = u0 + static_cast<float>(entry->widthPx),
                    v1 = v0 + static_cast<float>(entry->heightPx);
        const TextVertex corners[4] = {{left, top, u0, v0, text->color, text->halo},
                                       {right, top, u1, v0, text->color, text->halo},
                                       {left, bottom, u0, v1, text->color, text->halo},
                                       {right, bottom, u1, v1, text->color, text->halo}};
        const int first = static_cast<int>(vertices_.size());
        for (const int corner : {0, 1, 2, 2, 1, 3}) vertices_.push_back(corners[corner]);
        if (steps_.empty() || steps_.back().vertexCount == 0) steps_.push_back({&item, first, 0, {}});
        steps_.back().vertexCount += 6;
        steps_.back().boundsPx.add(boundsPx_.back());
    }
    return true;
}

std::vector<PixelRect> ItemPass::prepare(const scene::Scene& scene, const text::Fonts& fonts) {
    drawCalls_ = 0;
    if (collected_ == scene.items && size_ == scene.size && patternPx_ == scene.map.patternPx) return {};
    const bool whole = !(size_ == scene.size) || patternPx_ != scene.map.patternPx;
    size_ = scene.size;
    patternPx_ = scene.map.patternPx;
    const std::vector<scene::Item> before = std::move(collected_);
    const std::vector<base::Box> boundsBefore = std::move(boundsPx_);
    // Twice at the most: a full atlas is emptied, and what one picture needs fits into an empty one.
    if (!collect(scene, fonts)) {
        atlas_.clear();
        collect(scene, fonts);
    }
    boundsPx_.resize(collected_.size());
    glBindBuffer(GL_ARRAY_BUFFER, textBuffer_.name());
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(vertices_.size() * sizeof(TextVertex)),
                 vertices_.data(), GL_STREAM_DRAW);
    if (whole) return {{0, 0, size_.width, size_.height}};
    // Items that both have, in the same order, have not changed; all others have come or gone.
    std::vector<PixelRect> rects;
    std::size_t old = 0;
    for (std::size_t i = 0; i < collected_.size(); ++i) {
        const auto from = before.begin() + static_cast<std::ptrdiff_t>(old);
        const auto same = std::find(from, before.end(), collected_[i]);
        if (same == before.end()) {
            addRect(pixelsOf(boundsPx_[i], 1, size_), rects);
            continue;
        }
        for (const auto at = static_cast<std::size_t>(same - before.begin()); old < at; ++old)
            addRect(pixelsOf(boundsBefore[old], 1, size_), rects);
        ++old;
    }
    for (; old < before.size(); ++old) addRect(pixelsOf(boundsBefore[old], 1, size_), rects);
    return rects;
}

void ItemPass::draw(const scene::Scene& scene, const PixelRect& rect, bool topDown) {
    topDown_ = topDown;
    clip_ = rect;
    base::Box wanted;
    wanted.add(base::Vec2{static_cast<double>(rect.x), static_cast<double>(rect.y)});
    wanted.add(
        base::Vec2{static_cast<double>(rect.x + rect.width), static_cast<double>(rect.y + rect.height)});
    glViewport(0, 0, scene.size.width, scene.size.height);
    glEnable(GL_BLEND);
    glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
    glEnable(GL_SCISSOR_TEST);
    setScissor(clip_);
    for (const Step& step : steps_) {
        if (!step.boundsPx.intersects(wanted)) continue;
        if (const auto* box = std::get_if<scene::Box>(step.item))
            drawBox(*box, scene);
        else if (const auto* line = std::get_if<scene::Line>(step.item))
            drawLine(*line);
        else if (const auto* polygon = std::get_if<scene::Polygon>(step.item))
            drawPolygon(*polygon);
        else
            drawTexts(step);
        ++drawCalls_;
    }
    glDisable(GL_SCISSOR_TEST);
    glDisable(GL_BLEND);
}

void ItemPass::setScissor(const PixelRect& rect) const {
    glScissor(rect.x, topDown_ ? rect.y : size_.height - rect.y - rect.height, rect.width, rect.height);
}

void ItemPass::useProgram(const Program& program) const {
    glUseProgram(program.name());
    glUniform2f(uniform(program, "sizePx"), static_cast<float>(size_.width),
                static_cast<float>(size_.height));
    glUniform1f(uniform(program, "up"), topDown_ ? -1.0f : 1.0f);
}

void ItemPass::drawTexts(const Step& step) {
    useProgram(text_);
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, atlas_.texture().name());
    glUniform1i(uniform(text_, "atlas"), 0);
    glUniform2f(uniform(text_, "atlasPx"), static_cast<float>(atlas_.widthPx()),
                static_cast<float>(atlas_.heightPx()));
    glBindVertexArray(textArray_.name());
    glDrawArrays(GL_TRIANGLES, step.firstVertex, step.vertexCount);
}

/// A plain opaque rectangle on whole pixels costs next to nothing as a clear.
void ItemPass::clearBox(const scene::Box& box) {
    const int left = static_cast<int>(box.xPx), top = static_cast<int>(box.yPx);
    const int width = static_cast<int>(box.widthPx), height = static_cast<int>(box.heightPx);
    const base::Color c = box.fill.colors[0];
    const PixelRect rect = intersect({left, top, width, height}, clip_);
    if (rect.empty()) return;
    setScissor(rect);
    glClearColor(c.r / 255.0f, c.g / 255.0f, c.b / 255.0f, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    setScissor(clip_);
}

void ItemPass::drawBox(const scene::Box& box, const scene::Scene& scene) {
    const bool plain = box.fill.pattern == scene::Pattern::solid;
    if (plain && box.radiusPx == 0 && box.edgePx == 0 && box.shadowPx == 0 && box.fill.colors[0].a == 255)
        return clearBox(box);
    useProgram(box_);
    const auto left = static_cast<float>(box.xPx), top = static_cast<float>(box.yPx);
    const auto right = static_cast<float>(box.xPx + box.widthPx),
               bottom = static_cast<float>(box.yPx + box.heightPx);
    const auto reach = static_cast<float>(box.shadowPx + 1);
    glUniform4f(uniform(box_, "boxPx"), left, top, right, bottom);
    glUniform1f(uniform(box_, "radiusPx"), static_cast<float>(box.radiusPx));
    glUniform1f(uniform(box_, "edgePx"), static_cast<float>(box.edgePx));
    glUniform1f(uniform(box_, "shadowPx"), static_cast<float>(box.shadowPx));
    setColor(uniform(box_, "edge"), box.edge);
    setColor(uniform(box_, "ground"), box.fill.colors[0]);
    glBindVertexArray(empty_.name());
    const auto drawPart = [&](float x0, float y0, float x1, float y1) {
        glUniform4f(uniform(box_, "quadPx"), x0, y0, x1, y1);
        glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
    };
    // Within its rim a large opaque box is plain: that part is cleared, and only the rim is drawn by
    // distance.
    const auto rim = static_cast<float>(std::ceil(box.radiusPx + box.edgePx) + 1);
    if (plain && box.fill.colors[0].a == 255 && right - left > 4 * rim && bottom - top > 4 * rim) {
        const float x0 = std::ceil(left + rim), x1 = std::floor(right - rim), y0 = std::ceil(top + rim),
                    y1 = std::floor(bottom - rim);
        drawPart(left - reach, top - reach, right + reach, y0);
        drawPart(left - reach, y1, right + reach, bottom + reach);
        drawPart(left - reach, y0, x0, y1);
        drawPart(x1, y0, right + reach, y1);
        scene::Box inside{x0, y0, x1 - x0, y1 - y0};
        inside.fill = box.fill;
        clearBox(inside);
        return;
    }
    drawPart(left - reach, top - reach, right + reach, bottom + reach);
    if (!plain) drawSwatch(box, scene.map.patternPx);
}

void ItemPass::drawSwatch(const scene::Box& box, float patternPx) {
    useProgram(swatch_);
    const auto left = static_cast<float>(box.xPx), top = static_cast<float>(box.yPx);
    const auto right = static_cast<float>(box.xPx + box.widthPx),
               bottom = static_cast<float>(box.yPx + box.heightPx);
    for (const char* name : {"quadPx", "boxPx"})
        glUniform4f(uniform(swatch_, name), left, top, right, bottom);
    glUniform1f(uniform(swatch_, "radiusPx"), static_cast<float>(box.radiusPx));
    glUniform1f(uniform(swatch_, "edgePx"), static_cast<float>(box.edgePx));
    glUniform1f(uniform(swatch_, "patternPx"), patternPx);
    glUniform1i(uniform(swatch_, "kind"), static_cast<int>(box.fill.pattern));
    glUniform1i(uniform(swatch_, "count"), box.fill.count);
    const GLint colors = uniform(swatch_, "colors");
    for (std::size_t i = 0; i < box.fill.count; ++i)
        setColor(colors + static_cast<GLint>(i), box.fill.colors[i]);
    glBindVertexArray(empty_.name());
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
}

void ItemPass::drawPolygon(const scene::Polygon& polygon) {
    const std::size_t count = std::min(polygon.pointsPx.size(), scene::Polygon::maxPoints);
    if (count < 3) return;
    useProgram(polygon_);
    base::Box box;
    const GLint points = uniform(polygon_, "points");
    for (std::size_t i = 0; i < count; ++i) {
        const base::Vec2 p = polygon.pointsPx[i];
        box.add(p);
        glUniform2f(points + static_cast<GLint>(i), static_cast<float>(p.x), static_cast<float>(p.y));
    }
    const double reach = polygon.edgePx / 2 + 1;
    glUniform4f(uniform(polygon_, "quadPx"), static_cast<float>(box.minX - reach),
                static_cast<float>(box.minY - reach), static_cast<float>(box.maxX + reach),
                static_cast<float>(box.maxY + reach));
    glUniform1i(uniform(polygon_, "count"), static_cast<GLint>(count));
    glUniform1f(uniform(polygon_, "edgePx"), static_cast<float>(polygon.edgePx));
    setColor(uniform(polygon_, "ground"), polygon.fill);
    setColor(uniform(polygon_, "edge"), polygon.edge);
    glBindVertexArray(empty_.name());
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
}

void ItemPass::drawLine(const scene::Line& line) {
    useProgram(segment_);
    const double reach = line.widthPx / 2 + 1;
    const auto low = [&](double a, double b) { return static_cast<float>(std::min(a, b) - reach); };
    const auto high = [&](double a, double b) { return static_cast<float>(std::max(a, b) + reach); };
    glUniform4f(uniform(segment_, "quadPx"), low(line.fromPx.x, line.toPx.x), low(line.fromPx.y, line.toPx.y),
                high(line.fromPx.x, line.toPx.x), high(line.fromPx.y, line.toPx.y));
    glUniform4f(uniform(segment_, "endsPx"), static_cast<float>(line.fromPx.x),
                static_cast<float>(line.fromPx.y), static_cast<float>(line.toPx.x),
                static_cast<float>(line.toPx.y));
    glUniform1f(uniform(segment_, "widthPx"), static_cast<float>(line.widthPx));
    setColor(uniform(segment_, "ink"), line.color);
    glBindVertexArray(empty_.name());
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
}

}  // namespace gl

#include "gl/item_pass.hpp"

#include "gl/shaders.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace gl {
namespace {

constexpr int largestAtlasPx = 4096;

/// Of what is no text, with all that it draws; of text, its atlas knows.
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
    const std::array<std::uint8_t, 2> covered{255, 0};
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, 1, 1, GL_RG, GL_UNSIGNED_BYTE, covered.data());
    shelfX_ = shelfHeight_ = 1;
    shelfY_ = 0;
}

void TextAtlas::clear() {
    entries_.clear();
    if (heightPx_ < largestAtlasPx) heightPx_ *= 2;
    while (widthPx_ < widestPx_ && widthPx_ < largestAtlasPx) widthPx_ *= 2;
    allocate();
}

const TextAtlas::Entry* TextAtlas::find(const scene::Text& text, const text::Fonts& fonts) {
    const Key key{text.text, text.style.sizePx, static_cast<int>(text.style.weight),
                  text.style.letterSpacingPx, text.haloPx};
    if (const auto known = entries_.find(key); known != entries_.end()) return &known->second;
    const text::Mask mask = fonts.rasterize(text.text, text.style, text.haloPx);
    widestPx_ = std::max(widestPx_, mask.widthPx);
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
    auto swatch = buildProgram("swatch", shaders::swatchVertex, shaders::swatchFragment);
    if (!swatch) return base::Result<ItemPass>::failure(std::move(swatch.issues));
    pass.swatch_ = std::move(*swatch);
    pass.empty_ = VertexArray::create();
    return base::Result<ItemPass>::success(std::move(pass));
}

bool ItemPass::collect(const scene::Scene& scene, const text::Fonts& fonts) {
    steps_.clear();
    vertices_.clear();
    boundsPx_.clear();
    collected_ = scene.items;
    ShapeList shapes(vertices_, TextAtlas::coveredPx, TextAtlas::coveredPx);
    for (const scene::Item& item : collected_) {
        base::Box bounds = boundsOf(item);
        const std::size_t first = vertices_.size();
        if (const auto* text = std::get_if<scene::Text>(&item)) {
            if (!text->text.empty() && !collectText(*text, fonts, bounds)) return false;
        } else if (const auto* box = std::get_if<scene::Box>(&item)) {
            collectBox(*box, bounds);
        } else if (const auto* line = std::get_if<scene::Line>(&item)) {
            shapes.add(*line);
        } else {
            shapes.add(std::get<scene::Polygon>(item));
        }
        boundsPx_.push_back(bounds);
        if (!std::holds_alternative<scene::Box>(item)) endTriangles(first, bounds);
    }
    return true;
}

/// False where the atlas is full.
bool ItemPass::collectText(const scene::Text& text, const text::Fonts& fonts, base::Box& boundsPx) {
    const TextAtlas::Entry* entry = atlas_.find(text, fonts);
    if (!entry) return false;
    const auto left = static_cast<float>(text.xPx - entry->originXPx),
               top = static_cast<float>(text.baselinePx - entry->originYPx);
    const float right = left + static_cast<float>(entry->widthPx),
                bottom = top + static_cast<float>(entry->heightPx);
    boundsPx = {left, top, right, bottom};
    const auto u0 = static_cast<float>(entry->xPx), v0 = static_cast<float>(entry->yPx);
    const float u1 = u0 + static_cast<float>(entry->widthPx), v1 = v0 + static_cast<float>(entry->heightPx);
    const SheetVertex corners[4] = {{left, top, u0, v0, text.color, text.halo},
                                    {right, top, u1, v0, text.color, text.halo},
                                    {left, bottom, u0, v1, text.color, text.halo},
                                    {right, bottom, u1, v1, text.color, text.halo}};
    for (const int corner : {0, 1, 2, 2, 1, 3}) vertices_.push_back(corners[corner]);
    return true;
}

/// Within its rim a large opaque box is plain: that part may be cleared. A pattern lies above both.
void ItemPass::collectBox(const scene::Box& box, const base::Box& boundsPx) {
    const bool opaque = box.fill.colors[0].a == 255;
    base::Box inside = opaque && clears_ ? insideOf(box) : base::Box();
    const std::size_t first = vertices_.size();
    ShapeList(vertices_, TextAtlas::coveredPx, TextAtlas::coveredPx).add(box, inside);
    endTriangles(first, boundsPx);
    if (!inside.empty()) {
        Step step;
        step.boundsPx = inside;
        step.clear = {static_cast<int>(inside.minX), static_cast<int>(inside.minY),
                      static_cast<int>(inside.width()), static_cast<int>(inside.height())};
        step.color = box.fill.colors[0];
        steps_.push_back(step);
    }
    if (box.fill.pattern == scene::Pattern::solid) return;
    Step step;
    step.boundsPx = boundsPx;
    step.swatch = &box;
    steps_.push_back(step);
}

void ItemPass::endTriangles(std::size_t first, const base::Box& boundsPx) {
    if (vertices_.size() == first) return;
    Step step;
    step.boundsPx = boundsPx;
    step.firstVertex = first;
    step.vertexCount = vertices_.size() - first;
    steps_.push_back(step);
}

std::vector<PixelRect> ItemPass::prepare(const scene::Scene& scene, const text::Fonts& fonts, bool clears) {
    drawCalls_ = 0;
    const bool otherwise = std::exchange(clears_, clears) != clears;
    if (!otherwise && collected_ == scene.items && size_ == scene.size && patternPx_ == scene.map.patternPx)
        return {};
    const bool whole = !(size_ == scene.size) || patternPx_ != scene.map.patternPx;
    size_ = scene.size;
    patternPx_ = scene.map.patternPx;
    const std::vector<scene::Item> before = std::move(collected_);
    const std::vector<base::Box> boundsBefore = std::move(boundsPx_);
    // A full atlas is emptied and grows until what one picture needs fits into it.
    for (int tries = 0; tries < 4 && !collect(scene, fonts); ++tries) atlas_.clear();
    boundsPx_.resize(collected_.size());
    buffer_.upload(vertices_);
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

void ItemPass::draw(const SheetProgram& program, const std::vector<PixelRect>& rects,
                    const SheetTarget& target) {
    glViewport(0, 0, target.size.width, target.size.height);
    glEnable(GL_SCISSOR_TEST);
    for (const PixelRect& rect : rects) drawPart(program, rect, target);
    glDisable(GL_SCISSOR_TEST);
    glDisable(GL_BLEND);
}

void ItemPass::useAtlas(const SheetProgram& program, const SheetTarget& target) const {
    program.use(target, atlas_.texture(), 1 / static_cast<float>(atlas_.widthPx()),
                1 / static_cast<float>(atlas_.heightPx()));
}

void ItemPass::warm(const SheetProgram& program, const SheetTarget& target) {
    glEnable(GL_SCISSOR_TEST);
    glScissor(0, 0, 0, 0);
    useAtlas(program, target);
    buffer_.upload(std::vector<SheetVertex>(3));
    buffer_.draw(0, 3);
    glDisable(GL_SCISSOR_TEST);
    glDisable(GL_BLEND);
}

void ItemPass::drawPart(const SheetProgram& program, const PixelRect& rect, const SheetTarget& target) {
    base::Box wanted;
    wanted.add(base::Vec2{static_cast<double>(rect.x), static_cast<double>(rect.y)});
    wanted.add(
        base::Vec2{static_cast<double>(rect.x + rect.width), static_cast<double>(rect.y + rect.height)});
    setScissor(rect, target);
    bool ready = false;  // the program for triangles is in use
    std::size_t first = 0, end = 0;
    const auto drawTriangles = [&] {
        if (first == end) return;
        if (!ready) useAtlas(program, target);
        ready = true;
        buffer_.draw(first, end - first);
        ++drawCalls_;
        first = end;
    };
    for (const Step& step : steps_) {
        if (!step.boundsPx.intersects(wanted)) continue;
        if (step.vertexCount > 0 && step.firstVertex == end) {
            end += step.vertexCount;
            continue;
        }
        drawTriangles();
        if (step.vertexCount > 0) {
            first = step.firstVertex;
            end = first + step.vertexCount;
            continue;
        }
        if (step.swatch) {
            drawSwatch(*step.swatch, target);
            ready = false;
        } else if (const PixelRect part = intersect(step.clear, rect); !part.empty()) {
            clearRect(part, step.color, target);
            setScissor(rect, target);
        }
        ++drawCalls_;
    }
    drawTriangles();
}

void ItemPass::drawSwatch(const scene::Box& box, const SheetTarget& target) {
    glUseProgram(swatch_.name());
    glUniform2f(uniform(swatch_, "sizePx"), static_cast<float>(target.size.width),
                static_cast<float>(target.size.height));
    glUniform1f(uniform(swatch_, "up"), target.topDown ? -1.0f : 1.0f);
    glEnable(GL_BLEND);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    const auto left = static_cast<float>(box.xPx), top = static_cast<float>(box.yPx);
    const auto right = static_cast<float>(box.xPx + box.widthPx),
               bottom = static_cast<float>(box.yPx + box.heightPx);
    for (const char* name : {"quadPx", "boxPx"})
        glUniform4f(uniform(swatch_, name), left, top, right, bottom);
    glUniform1f(uniform(swatch_, "radiusPx"), static_cast<float>(box.radiusPx));
    glUniform1f(uniform(swatch_, "edgePx"), static_cast<float>(box.edgePx));
    glUniform1f(uniform(swatch_, "patternPx"), patternPx_);
    glUniform1i(uniform(swatch_, "kind"), static_cast<int>(box.fill.pattern));
    glUniform1i(uniform(swatch_, "count"), box.fill.count);
    const GLint colors = uniform(swatch_, "colors");
    for (std::size_t i = 0; i < box.fill.count; ++i)
        setColor(colors + static_cast<GLint>(i), box.fill.colors[i]);
    glBindVertexArray(empty_.name());
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
}

}  // namespace gl

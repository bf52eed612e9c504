// Draws boxes, lines and text of a scene above its map. Private to this room.
#pragma once

#include "gl/objects.hpp"
#include "scene/scene.hpp"
#include "text/fonts.hpp"

#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace gl {

/// Text as coverage in one texture: every run of text is rasterised once, whatever its colours.
class TextAtlas {
  public:
    struct Entry {
        int xPx = 0, yPx = 0, widthPx = 0, heightPx = 0;
        int originXPx = 0, originYPx = 0;
    };
    TextAtlas();
    /// nullptr where the atlas is full; clear() and begin again.
    const Entry* find(const scene::Text& text, const text::Fonts& fonts);
    /// Forgets all entries and doubles the texture where that is still possible.
    void clear();
    const Texture& texture() const { return texture_; }
    int widthPx() const { return widthPx_; }
    int heightPx() const { return heightPx_; }

  private:
    using Key = std::tuple<std::string, double, int, double, double>;
    void allocate();
    Texture texture_;
    int widthPx_ = 2048, heightPx_ = 512;
    int shelfX_ = 0, shelfY_ = 0, shelfHeight_ = 0;
    std::map<Key, Entry> entries_;
};

class ItemPass {
  public:
    static base::Result<ItemPass> create();
    ItemPass(ItemPass&&) noexcept = default;
    ItemPass& operator=(ItemPass&&) noexcept = default;

    /// Makes the scene's items ready. What draw() gives has changed since the last time in these rectangles,
    /// which do not overlap.
    std::vector<PixelRect> prepare(const scene::Scene& scene, const text::Fonts& fonts);
    /// Draws into the rectangle of the bound framebuffer. `topDown` as in MapPass::draw.
    void draw(const scene::Scene& scene, const PixelRect& rect, bool topDown);
    int drawCalls() const { return drawCalls_; }

  private:
    ItemPass() = default;
    struct TextVertex {
        float xPx, yPx, u, v;
        base::Color ink, halo;
    };
    /// One step of drawing: a box, a line, a polygon, or a run of texts in the vertex buffer.
    struct Step {
        const scene::Item* item;
        int firstVertex;
        int vertexCount;  ///< 0: no text
        base::Box boundsPx;
    };

    bool collect(const scene::Scene& scene, const text::Fonts& fonts);
    void drawBox(const scene::Box& box, const scene::Scene& scene);
    void drawSwatch(const scene::Box& box, float patternPx);
    void drawLine(const scene::Line& line);
    void drawPolygon(const scene::Polygon& polygon);
    void drawTexts(const Step& step);
    void setScissor(const PixelRect& rect) const;
    void clearBox(const scene::Box& box);
    void useProgram(const Program& program) const;

    Program box_, swatch_, segment_, polygon_, text_;
    scene::SizePx size_;  ///< of the picture being drawn
    float patternPx_ = 0;
    bool topDown_ = false;
    PixelRect clip_;  ///< of the picture, what is being drawn
    VertexArray empty_, textArray_;
    Buffer textBuffer_;
    TextAtlas atlas_;
    std::vector<scene::Item> collected_;  ///< the items that the steps and vertices were made for
    std::vector<base::Box> boundsPx_;     ///< of each of them
    std::vector<Step> steps_;
    std::vector<TextVertex> vertices_;
    int drawCalls_ = 0;
};

}  // namespace gl

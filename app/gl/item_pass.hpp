// Draws boxes, lines and text of a scene above its map. Private to this room.
#pragma once

#include "gl/sheet.hpp"
#include "scene/scene.hpp"
#include "text/fonts.hpp"

#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace gl {

/// Text as coverage in one texture: every run of text is rasterised once, whatever its colours. Its first
/// texel is covered wholly by ink.
class TextAtlas {
  public:
    struct Entry {
        int xPx = 0, yPx = 0, widthPx = 0, heightPx = 0;
        int originXPx = 0, originYPx = 0;
    };
    static constexpr float coveredPx = 0.5;  ///< the middle of the covered texel, in both directions
    TextAtlas();
    /// nullptr where the atlas is full; clear() and begin again.
    const Entry* find(const scene::Text& text, const text::Fonts& fonts);
    /// Forgets all entries and doubles the texture where that is still possible; it becomes as wide as the
    /// widest text.
    void clear();
    const Texture& texture() const { return texture_; }
    int widthPx() const { return widthPx_; }
    int heightPx() const { return heightPx_; }

  private:
    using Key = std::tuple<std::string, double, int, double, double>;
    void allocate();
    Texture texture_;
    int widthPx_ = 2048, heightPx_ = 512;
    int widestPx_ = 0;  ///< of the texts that were asked for
    int shelfX_ = 0, shelfY_ = 0, shelfHeight_ = 0;
    std::map<Key, Entry> entries_;
};

class ItemPass {
  public:
    static base::Result<ItemPass> create();
    ItemPass(ItemPass&&) noexcept = default;
    ItemPass& operator=(ItemPass&&) noexcept = default;

    /// Makes the scene's items ready. What draw() gives has changed since the last time in these rectangles,
    /// which do not overlap. `clears`: large plain rectangles are to be cleared rather than drawn.
    std::vector<PixelRect> prepare(const scene::Scene& scene, const text::Fonts& fonts, bool clears);
    /// Draws into rectangles of the bound framebuffer that do not overlap.
    void draw(const SheetProgram& program, const std::vector<PixelRect>& rects, const SheetTarget& target);
    /// Makes the program ready for draw(), without drawing, with any framebuffer bound.
    void warm(const SheetProgram& program, const SheetTarget& target);
    int drawCalls() const { return drawCalls_; }

  private:
    ItemPass() = default;
    /// One step of drawing: triangles of the buffer, a rectangle of one colour, or the pattern in a box.
    struct Step {
        base::Box boundsPx;
        std::size_t firstVertex = 0;
        std::size_t vertexCount = 0;         ///< 0: no triangles
        const scene::Box* swatch = nullptr;  ///< whose pattern
        PixelRect clear;                     ///< else this
        base::Color color;
    };

    bool collect(const scene::Scene& scene, const text::Fonts& fonts);
    bool collectText(const scene::Text& text, const text::Fonts& fonts, base::Box& boundsPx);
    void collectBox(const scene::Box& box, const base::Box& boundsPx);
    void endTriangles(std::size_t first, const base::Box& boundsPx);
    void drawPart(const SheetProgram& program, const PixelRect& rect, const SheetTarget& target);
    void useAtlas(const SheetProgram& program, const SheetTarget& target) const;
    void drawSwatch(const scene::Box& box, const SheetTarget& target);

    Program swatch_;
    scene::SizePx size_;
    float patternPx_ = 0;
    bool clears_ = false;
    VertexArray empty_;
    SheetBuffer buffer_;
    TextAtlas atlas_;
    std::vector<scene::Item> collected_;  ///< the items that the steps and vertices were made for
    std::vector<base::Box> boundsPx_;     ///< of each of them
    std::vector<Step> steps_;
    std::vector<SheetVertex> vertices_;
    int drawCalls_ = 0;
};

}  // namespace gl

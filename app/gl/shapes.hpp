// Boxes, lines and polygons as triangles whose edges fade over one pixel. Private to this room.
#pragma once

#include "scene/scene.hpp"

#include <vector>

namespace gl {

/// What sheets are drawn with: where, which texel, and the colours that its two channels of coverage stand
/// for. Pixels from the top left corner; texels or shares of the texture.
struct SheetVertex {
    float xPx, yPx, u, v;
    base::Color ink, halo;
};

/// Appends shapes to a list of triangles.
class ShapeList {
  public:
    /// The texel is one that is covered wholly by ink and not at all by halo.
    ShapeList(std::vector<SheetVertex>& vertices, float coveredU, float coveredV)
        : vertices_(vertices), u_(coveredU), v_(coveredV) {}

    /// The shadow, the fill's first colour and the edge, which lies within. `hole` is left out, for the
    /// caller to fill; empty: none.
    void add(const scene::Box& box, const base::Box& hole);
    void add(const scene::Line& line);
    void add(const scene::Polygon& polygon);

  private:
    using Points = std::vector<base::Vec2>;
    void corner(base::Vec2 at, base::Color color);
    void quad(base::Vec2 a, base::Color ofA, base::Vec2 b, base::Color ofB, base::Vec2 c, base::Color ofC,
              base::Vec2 d, base::Color ofD);
    /// Round the outline from `from` to `to` pixels outside it, from colour to colour.
    void band(const Points& outline, const Points& outwards, double from, base::Color ofFrom, double to,
              base::Color ofTo);
    /// A line along the outline, its middle `away` pixels outside it.
    void stroke(const Points& outline, const Points& outwards, double away, double widthPx,
                base::Color color);

    std::vector<SheetVertex>& vertices_;
    float u_, v_;
};

/// The largest part of a box that lies within its round corners and its edge, on whole pixels; empty for a
/// small box.
base::Box insideOf(const scene::Box& box);

}  // namespace gl

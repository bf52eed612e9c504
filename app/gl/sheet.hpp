// What lies flat above the map: triangles with a texture of coverage, for the scene's items and the panels
// alike. Private to this room.
#pragma once

#include "gl/objects.hpp"
#include "gl/shapes.hpp"

#include <vector>

namespace gl {

/// A framebuffer of that size as sheets are drawn into it.
struct SheetTarget {
    scene::SizePx size;
    bool topDown = false;  ///< it keeps its top row first
};

/// Draws nothing outside the rectangle from now on, with the scissor test enabled.
void setScissor(const PixelRect& rect, const SheetTarget& target);

/// Fills the rectangle, which costs next to nothing; the scissor is left at it.
void clearRect(const PixelRect& rect, base::Color color, const SheetTarget& target);

/// The one program for all of them: a software renderer takes milliseconds to make each one ready.
class SheetProgram {
  public:
    static base::Result<SheetProgram> create();
    /// Makes ready to draw with the texture, whose red is the coverage by ink and green that by halo.
    /// Texture coordinates are multiplied by the scale.
    void use(const SheetTarget& target, const Texture& texture, float scaleU, float scaleV) const;

  private:
    Program program_;
};

/// Triangles in the driver's memory.
class SheetBuffer {
  public:
    SheetBuffer();
    void upload(const std::vector<SheetVertex>& vertices);
    void draw(std::size_t first, std::size_t count) const;

  private:
    VertexArray array_;
    Buffer buffer_;
};

}  // namespace gl

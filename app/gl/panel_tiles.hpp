// Where the panels look other than a frame ago. Private to this room.
#pragma once

#include "gl/pixel_rect.hpp"

#include <cstdint>
#include <vector>

struct ImDrawData;

namespace gl {

/// Keeps a number for each tile of the screen that follows from all triangles that touch it, in their order:
/// where the number stays, so do the pixels.
class PanelTiles {
  public:
    /// What differs from the draw data of the last call: rectangles that do not overlap; everything after a
    /// change of size.
    std::vector<PixelRect> update(const ImDrawData& data, scene::SizePx size);
    /// Forgets, as after a change of the textures that triangles point into.
    void reset() { numbers_.clear(); }

  private:
    std::vector<std::uint64_t> numbers_;
    scene::SizePx size_;
};

}  // namespace gl

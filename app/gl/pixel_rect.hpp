// Rectangles of whole pixels: which parts of a picture are drawn anew.
#pragma once

#include "base/geometry.hpp"
#include "scene/view.hpp"

#include <cstddef>
#include <vector>

namespace gl {

/// A rectangle of the picture in whole pixels from the top left. Survey, paint and picture are kept top row
/// first, so that this is how OpenGL counts in them too.
struct PixelRect {
    int x = 0, y = 0, width = 0, height = 0;
    bool empty() const { return width <= 0 || height <= 0; }
    bool operator==(const PixelRect&) const = default;
};

bool overlap(const PixelRect& a, const PixelRect& b);
/// The smallest that holds both.
PixelRect unite(const PixelRect& a, const PixelRect& b);
PixelRect intersect(const PixelRect& a, const PixelRect& b);

/// The pixels that a box of pixels touches, grown by a margin, within the picture.
PixelRect pixelsOf(const base::Box& boxPx, int marginPx, scene::SizePx size);

/// Adds the rectangle; those that overlap become one.
void addRect(PixelRect rect, std::vector<PixelRect>& rects);

/// Adds what of the rectangle is in none of the others, which do not overlap, in as many pieces as that
/// takes.
void addRest(const PixelRect& rect, std::vector<PixelRect>& rects);

/// Unites rectangles that do not overlap until there are no more than that (at least 1), each time the two
/// that grow least by it.
void joinRects(std::size_t most, std::vector<PixelRect>& rects);

}  // namespace gl

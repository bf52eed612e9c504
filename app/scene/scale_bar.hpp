// A scale bar for maps on which a length means something.
#pragma once

#include "base/geometry.hpp"
#include "projection/projection.hpp"
#include "scene/view.hpp"

#include <optional>

namespace scene {

struct ScaleBar {
    double km = 0;  ///< 1, 2 or 5 times a power of ten, on the ground
    double widthPx = 0;
};

/// Of the length that holds in the middle of the map, to the east and west; at most `longestPx` wide. Nothing
/// where the scale elsewhere in the picture differs by more than a third, and for maps of the world.
std::optional<ScaleBar> scaleBar(const projection::Projection& projection, const View& view, SizePx size,
                                 const Insets& insets, double longestPx);

}  // namespace scene

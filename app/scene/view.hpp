// Which part of the projected plane is seen, and how large.
#pragma once

#include "base/geometry.hpp"

namespace scene {

struct SizePx {
    int width = 0;
    int height = 0;
    bool operator==(const SizePx&) const = default;
};

/// Space along the edges that something else covers, in pixels.
struct Insets {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    bool operator==(const Insets&) const = default;
};

/// The projected point (metres) in the middle of the picture and the scale there.
struct View {
    base::Vec2 centerM;
    double metresPerPx = 10'000;  ///< from minMetresPerPx to maxMetresPerPx
    bool operator==(const View&) const = default;
};

inline constexpr double minMetresPerPx = 20;
inline constexpr double maxMetresPerPx = 60'000;
/// How far from the projection's origin the centre may be moved, metres.
inline constexpr double farthestCenterM = 40'000'000;

/// Pixels count from the top left corner, y downwards; pixel centres lie at .5.
base::Vec2 toPixels(const View& view, SizePx size, base::Vec2 pointM);
base::Vec2 toMetres(const View& view, SizePx size, base::Vec2 pointPx);

/// The box of the plane that the picture shows, metres.
base::Box visibleBox(const View& view, SizePx size);

/// The view that shows the whole box as large as it can be between the insets.
View fit(const base::Box& boxM, SizePx size, const Insets& insets);

/// The same map moved with the cursor by so many pixels.
View panned(const View& view, base::Vec2 byPx);

/// `factor` > 1 comes closer; the place under `aboutPx` stays where it is.
View zoomed(const View& view, SizePx size, base::Vec2 aboutPx, double factor);

/// The view with its numbers held within their ranges; a number that is not finite becomes the nearest sane
/// one.
View clamped(View view);

/// The way from a to b, t in [0, 1]: scale and place change together so that the eye can follow.
View between(const View& a, const View& b, double t);

}  // namespace scene

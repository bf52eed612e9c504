// What the map's programs are told about view and lines. Private to this room.
#pragma once

#include "base/color.hpp"
#include "base/geometry.hpp"
#include "gl/objects.hpp"
#include "scene/view.hpp"

namespace gl {

inline constexpr double shallowPx = 9;  ///< width of the lighter water along a coast, at coast width 1

/// Sets a vec3 from a colour, channels 0 to 1.
void setOpaque(GLint location, base::Color color);

/// Metres to normalized device coordinates, as the vertex shaders take it; y downwards where the top row
/// comes first.
void setView(const Program& program, const scene::View& view, scene::SizePx size, bool topDown = true);

/// How the fragment shaders count rows from the top.
void setRows(const Program& program, scene::SizePx size, bool topDown);

/// A line's half width, and over how many pixels its coverage falls at its edge.
void setLine(const Program& program, scene::SizePx size, double halfPx, double softPx, bool topDown = true);

/// The part of the plane under a rectangle of the picture, with room for the lines that reach into it.
base::Box planeBox(const scene::View& view, scene::SizePx size, const PixelRect& rect);

}  // namespace gl

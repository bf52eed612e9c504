// The symbols of events: small shapes with straight sides, told apart by their outline. Private to this room.
#pragma once

#include "scene/scene.hpp"
#include "scene/theme.hpp"

#include <string>
#include <vector>

namespace scene {

/// The outline of a kind's symbol in the square from -1 to 1, y downwards; a plain diamond for kinds that a
/// dataset declares. At most Polygon::maxPoints points, in order round it.
const std::vector<base::Vec2>& symbolOutline(const std::string& kind);

/// Ink of the kind's symbol: what is done with arms stands out from what is done with words.
base::Color symbolInk(const Theme& theme, const std::string& kind);

/// The symbol around a point, `radiusPx` from its middle to its sides; open: only its outline.
Polygon symbol(const Theme& theme, const std::string& kind, base::Vec2 middlePx, double radiusPx, bool open,
               double scale, double opacity);

}  // namespace scene

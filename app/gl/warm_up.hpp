// A picture that uses everything. Private to this room.
#pragma once

#include "scene/scene.hpp"

namespace gl {

/// A small scene with one of each: fill, pattern, border, coast, graticule, outline, box, swatch, line and
/// text.
scene::Scene warmUpScene();

}  // namespace gl

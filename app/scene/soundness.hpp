// What must hold of a picture whatever it shows.
#pragma once

#include "scene/compare.hpp"
#include "scene/scene.hpp"

#include <string>

namespace scene {

/// The first rule that is broken, in words; empty: none. Every position and width is finite, every fill has
/// its colours, every feature of the geometry has a style.
std::string firstFlaw(const Scene& scene);
/// And every part lies within the picture.
std::string firstFlaw(const Picture& picture);

}  // namespace scene

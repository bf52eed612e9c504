// Boundaries as a scene takes them.
#pragma once

#include "atlas/atlas.hpp"
#include "scene/build_scene.hpp"

#include <memory>

namespace output {

/// Refers to the atlas, which must outlive it.
scene::MapContent mapContent(const atlas::Atlas& atlas, std::shared_ptr<const mesh::MapGeometry> geometry);

}  // namespace output

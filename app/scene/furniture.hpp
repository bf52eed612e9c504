// Title, legend, year and credits: what stands on the map. Private to this room.
#pragma once

#include "scene/build_scene.hpp"

namespace scene {

/// Appends them to the scene's items and hot spots; returns the boxes that they cover, in pixels. `measures`
/// may be empty or stale.
std::vector<base::Box> appendFurniture(const SceneInput& input, const text::Fonts& fonts,
                                       DatasetMeasures& measures, Scene& scene);

}  // namespace scene

// Names on the map. Private to this room.
#pragma once

#include "scene/build_scene.hpp"

namespace scene {

/// Appends the names that have room, and leader lines for states of the dataset that are too small for
/// theirs. Where a name goes depends on the view and the dataset, never on the date: names stay put while
/// time runs. `keepClear`: boxes in pixels in which no name may begin or end.
void appendLabels(const SceneInput& input, const text::Fonts& fonts, const std::vector<FeatureStyle>& styles,
                  const std::vector<base::Box>& keepClear, std::vector<Item>& items);

}  // namespace scene

// Events as symbols on the map. Private to this room.
#pragma once

#include "scene/build_scene.hpp"

namespace scene {

/// Appends the shown events that have a place on the map, those that lie close together as one symbol with
/// their number, and their hot spots.
void appendEvents(const SceneInput& input, const text::Fonts& fonts, Scene& scene);

/// Appends the legend of the kinds of events, with what the marks on symbols mean, below `topPx`; at least
/// `widthPx` wide. Returns its box; an empty one where there is no room above `bottomPx`.
base::Box appendEventLegend(const SceneInput& input, const text::Fonts& fonts, double leftPx, double topPx,
                            double widthPx, double bottomPx, Scene& scene);

}  // namespace scene

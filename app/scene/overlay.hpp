// A second dataset over the first: outlines around the states that are in it. Private to this room.
#pragma once

#include "scene/build_scene.hpp"

#include <string_view>

namespace scene {

/// True for the keys of the overlay's legend entries.
bool isOverlayKey(std::string_view legendKey);
/// Whether the state belongs to that entry of the overlay's legend.
bool overlayHolds(const SceneInput& input, std::string_view legendKey, const std::string& code);

/// One outline around all members, a thinner one around those that are on the way or observe.
void addOverlayOutlines(const SceneInput& input, MapLayer& map);

/// Appends its legend below `topPx`, `widthPx` wide or more; returns its box, an empty one where there is no
/// room above `bottomPx` or nothing lies over the map.
base::Box appendOverlayLegend(const SceneInput& input, const text::Fonts& fonts, double leftPx, double topPx,
                              double widthPx, double bottomPx, Scene& scene);

}  // namespace scene

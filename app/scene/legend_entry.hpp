// What the legend says, and its measures. Private to this room.
#pragma once

#include "scene/build_scene.hpp"

#include <string>
#include <vector>

namespace scene {

struct LegendEntry {
    std::string key;
    std::string label;
    int count = -1;                    ///< -1: not counted
    int before = -1;                   ///< on the other date of a comparison; -1: none
    std::vector<std::string> names{};  ///< of its states, or a remark, below the label
};

/// The zones of the layer's proposal, where they overlap, and who else is named; with how sure they are.
std::vector<LegendEntry> zoneEntries(const SceneInput& input);

/// Everything that the layer's legend says of the date, of both dates of a comparison, or of a difference.
std::vector<LegendEntry> legendEntries(const SceneInput& input);

/// "7", or "9 / 7" where two dates are compared; empty where nothing is counted.
std::string countWords(const LegendEntry& entry);

/// Measured once for a dataset at a scale, so that names on the map need not move while time runs.
DatasetMeasures measure(const model::Timeline& timeline, const text::Fonts& fonts, double scale);

/// What a legend lies on; pixels.
Box legendGround(const Theme& theme, double left, double top, double width, double height, double scale);

}  // namespace scene

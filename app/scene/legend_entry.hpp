// A row of the legend. Private to this room.
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

}  // namespace scene

// What part of the world a picture is asked to show.
#pragma once

#include "atlas/atlas.hpp"
#include "base/result.hpp"
#include "mesh/topology.hpp"
#include "scene/view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace output {

/// Either a place with the width of the picture there, or states.
struct Frame {
    std::optional<base::LonLat> center;
    double widthKm = 2000;           ///< of the whole picture, at the place
    std::vector<std::string> codes;  ///< of states to bring into view; used where there is no place
};

/// The middle of the frame, for a projection to be placed over it.
base::LonLat middleOf(const Frame& frame, const atlas::Atlas& atlas);

/// An error for each state of the frame that is not on the map.
std::vector<base::Issue> unknownStates(const Frame& frame, const atlas::Atlas& atlas);

/// The view that shows the frame. Fails with the codes that are not on the map, and for a place that the
/// projection does not show.
base::Result<scene::View> viewOf(const Frame& frame, const atlas::Atlas& atlas, const mesh::Topology& outline,
                                 scene::SizePx size, const scene::Insets& insets);

}  // namespace output

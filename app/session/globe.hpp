// Which projection the state asks for, and how far it is on the way to it.
#pragma once

#include "projection/projection.hpp"
#include "session/state.hpp"

#include <optional>
#include <string>

namespace session {

/// The projection of that id over `placed`, or over `home`, the middle of the members.
projection::Projection projectionOf(const std::string& id, std::optional<base::LonLat> placed,
                                    base::LonLat home);
/// As of now: turning with the globe, and the new one while a change is shown.
projection::Projection projectionOf(const AppState& state, base::LonLat home);

/// The place that the projection lies over as of now; empty: the members.
std::optional<base::LonLat> currentGlobe(const AppState& state);

/// 0 to 1, eased; 1 where no change of projection is being shown.
double morphProgress(const AppState& state);

}  // namespace session

// What must hold of a state whatever a person does.
#pragma once

#include "session/state.hpp"

#include <string>

namespace session {

/// The first rule that is broken, in words; empty: none. Dates lie within the slider's range and agree with
/// their snapshots, cameras are finite, measures lie within their limits, what is chosen exists.
std::string firstFlaw(const AppState& state);

}  // namespace session

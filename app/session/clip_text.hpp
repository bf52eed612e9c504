// What goes to the clipboard as text.
#pragma once

#include "session/state.hpp"
#include "session/trail_actions.hpp"

#include <string>

namespace session {

/// The link of the view; the selected state's history, a line each, with its sources (of no state: the
/// description); or the description of the date. Empty for a picture.
std::string clipText(const AppState& state, Copied what);

}  // namespace session

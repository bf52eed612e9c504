// A view as one line of text that opens it again.
#pragma once

#include "session/action.hpp"
#include "session/state.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace session {

/// Actions joined by "; ": "organization csto; date 2006-08-16; layer status; ...". The view is in it where
/// one was chosen; else it is fitted again.
std::string linkOf(const AppState& state);

/// The actions of such a text, in its order. Every one that cannot be read is an issue, and so is one that
/// does more than to show something (quit, copy, reload).
base::Result<std::vector<Action>> parseLink(std::string_view text);

}  // namespace session

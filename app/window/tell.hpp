// What a script can ask of the state, in words.
#pragma once

#include "session/state.hpp"

#include <string>
#include <string_view>

namespace window {

/// The answer to "date", "layer", "playing" and the others of questionNames(), or to "status CODE". Empty for
/// anything else.
std::string tell(const session::AppState& state, const std::string& what);

bool isQuestion(std::string_view what);
/// "date, layer, theme, ..."
std::string questionNames();

}  // namespace window

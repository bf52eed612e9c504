// What a script can ask of the state, in words.
#pragma once

#include "session/state.hpp"

#include <string>
#include <string_view>

namespace window {

class App;

/// The answer to "date", "layer", "playing" and the others of questionNames(), or to "status CODE". Empty for
/// anything else.
std::string tell(const session::AppState& state, const std::string& what);
/// The same, and of what the window itself knows: "scale".
std::string tell(const App& app, const std::string& what);

bool isQuestion(std::string_view what);
/// "date, layer, theme, ..."
std::string questionNames();

}  // namespace window

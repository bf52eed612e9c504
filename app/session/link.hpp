// A view as one line of text that opens it again.
#pragma once

#include "session/action.hpp"
#include "session/state.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace session {

/// Actions joined by "; ": "organization csto; date 2006-08-16; layer status; ...", of everything that makes
/// the picture and differs from a fresh start. The view is in it where one was chosen; else it is fitted
/// again. In the name of a file "\;" and "\\" stand for the characters themselves.
std::string linkOf(const AppState& state);

/// The actions of such a text, in its order. Every one that cannot be read is an issue, and so is one that
/// does more than to show something: it ends the program, reads anew, writes, edits a story or asks a
/// question.
base::Result<std::vector<Action>> parseLink(std::string_view text);

}  // namespace session

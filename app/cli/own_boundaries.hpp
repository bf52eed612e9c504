// Boundaries of one's own, held against where states are known to lie.
#pragma once

#include "atlas/atlas.hpp"
#include "base/result.hpp"
#include "names/gazetteer.hpp"

#include <string>
#include <vector>

namespace cli {

/// States whose codes are known hold their capitals. An error where they would do so only with latitude and
/// longitude changed, a warning where none of several does: the map would be wrong, and look right to the
/// program.
std::vector<base::Issue> checkCapitals(const atlas::Atlas& atlas, const names::Gazetteer& gazetteer,
                                       const std::string& file);

}  // namespace cli

// A day in whole sentences, for those who cannot see the map.
#pragma once

#include "model/timeline.hpp"

#include <string>
#include <vector>

namespace model {

/// What holds on the date, in the language of the timeline: the members, the other statuses, the groupings,
/// the stages in progress, who holds the offices, the change before and the one after, and how many sources
/// it rests on. One sentence each; names stand in the nominative, so that a language with cases needs no more
/// forms of them.
std::vector<std::string> describeSnapshot(const Timeline& timeline, Date date);

}  // namespace model

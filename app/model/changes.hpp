// The days on which the picture changes, found from the lines of the states.
#pragma once

#include "model/stretches.hpp"
#include "model/timeline.hpp"

#include <map>
#include <string>
#include <vector>

namespace model {

/// See Timeline::changes().
std::vector<ChangeDay> findChanges(const Organization& organization,
                                   const std::map<std::string, StateLine>& lines,
                                   const phrases::Phrases& phrases);

/// See Timeline::memberCounts().
std::vector<CountStep> countMembers(const std::map<std::string, StateLine>& lines);

}  // namespace model

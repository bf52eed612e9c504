// The words of a change, where the dataset gives none of its own.
#pragma once

#include "model/timeline.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace model {

/// "Armenia joins", "Uzbekistan returns", "Azerbaijan, Georgia and Uzbekistan leave", "Serbia becomes
/// observer", "Armenia: participation frozen", "Caucasus grouping: Armenia and Russia"; several parts are
/// joined by "; ". `changes` are those of the day `date`; `returning` holds the codes of the joining states
/// that were members once before. More than six states are counted instead of named.
std::string composeCaption(const Organization& organization, Date date, const std::vector<Change>& changes,
                           const std::set<std::string>& returning, const phrases::Phrases& phrases = {});

/// The label as it reads inside a sentence: "Observer" becomes "observer", "EU candidate" stays.
std::string labelInSentence(std::string_view label);

/// The ids written "a+b" in a Change of kind grouping.
std::vector<std::string> splitGroupingIds(std::string_view joined);

}  // namespace model

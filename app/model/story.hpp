// A talk with the map: steps that are gone through one after another.
#pragma once

#include "base/geometry.hpp"
#include "model/date.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace model {

/// What a step shows: the map, or a card over it at the beginning or the end.
enum class StoryCard { none, opening, closing };

/// Where the camera goes: to the states, else to the place; all members where neither is given.
struct StoryView {
    std::vector<std::string> states;     ///< ISO 3166-1 alpha-3
    std::optional<base::LonLat> center;  ///< in the middle of the map
    double widthKm = 0;  ///< what the map shows from side to side, 10 to 40,000; only with a centre
    bool operator==(const StoryView&) const = default;
};
inline constexpr double leastViewKm = 10, mostViewKm = 40'000;

/// Another date beside that of the step.
struct StoryComparison {
    std::string mode;  ///< "side", "swipe" or "difference"
    DateSpan with;
    bool operator==(const StoryComparison&) const = default;
};

struct StoryStep {
    StoryCard card = StoryCard::none;
    std::optional<DateSpan> date;  ///< its last day is shown; absent: the date stays
    std::optional<DateSpan> to;    ///< the step plays from `date` to the end of this
    std::string organization;      ///< id of a shipped dataset; empty: that of the story
    std::string layer;             ///< id; empty: it stays
    StoryView view;
    std::vector<std::string> highlight;  ///< states outlined, ISO 3166-1 alpha-3
    std::optional<StoryComparison> compare;
    std::string title;
    std::string text;
    std::string notes;                 ///< for the speaker only
    std::vector<std::string> sources;  ///< keys of the organization's sources
    bool operator==(const StoryStep&) const = default;
};

inline constexpr std::size_t mostStorySteps = 200;

struct Story {
    std::string id;     ///< lower-case letters, digits and hyphens
    std::string title;  ///< "Three groupings"
    std::string author;
    std::string organization = "csto";  ///< id of a shipped dataset
    std::vector<StoryStep> steps;       ///< one or more
    bool operator==(const Story&) const = default;
};

}  // namespace model

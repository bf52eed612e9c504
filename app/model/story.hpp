// A talk with the map: steps that are gone through one after another.
#pragma once

#include "base/geometry.hpp"
#include "model/date.hpp"

#include <cstddef>
#include <map>
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

/// What a step says in one language.
struct StoryTexts {
    std::string title;
    std::string text;
    std::string notes;  ///< for the speaker only
    bool operator==(const StoryTexts&) const = default;
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
    StoryTexts texts;                                ///< in the language of the story; the title is not empty
    std::map<std::string, StoryTexts> translations;  ///< by language; what is empty there is not translated
    std::vector<std::string> sources;                ///< keys of the organization's sources
    bool operator==(const StoryStep&) const = default;
};

inline constexpr std::size_t mostStorySteps = 200;

struct Story {
    std::string id;                             ///< lower-case letters, digits and hyphens
    std::string language = "en";                ///< of its texts
    std::string title;                          ///< "Three groupings"
    std::map<std::string, std::string> titles;  ///< in other languages
    std::string author;
    std::string organization = "csto";  ///< id of a shipped dataset
    std::vector<StoryStep> steps;       ///< one or more
    bool operator==(const Story&) const = default;
};

/// In that language where there is a translation, else in the story's own.
const std::string& titleOf(const Story& story, const std::string& language);
StoryTexts textsOf(const Story& story, const StoryStep& step, const std::string& language);
/// False where what the step says in its title and text is not said in that language.
bool speaks(const Story& story, const StoryStep& step, const std::string& language);
/// Its own language first, then those that anything is translated to, in the order of their codes.
std::vector<std::string> languagesOf(const Story& story);

}  // namespace model

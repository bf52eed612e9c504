// The fields of a story file, in one place: the reader checks against them, and the JSON Schema beside the
// stories (assets/stories/pactmap-story.schema.json) is held against them by a test.
#pragma once

#include "dataset/fields.hpp"

namespace dataset {

inline constexpr std::string_view storyFormatName = "pactmap-story";
inline constexpr int storyFormatVersion = 1;

namespace kinds {
extern const ObjectKind story;
extern const ObjectKind storyStep;
extern const ObjectKind storyView;
extern const ObjectKind storyComparison;
extern const ObjectKind storyTitle;  ///< of a story, translated
extern const ObjectKind stepTexts;   ///< of a step, translated
}  // namespace kinds

/// All of them, the root first.
const std::vector<const ObjectKind*>& storyKinds();

}  // namespace dataset

#include "dataset/story_fields.hpp"

namespace dataset {
namespace {

constexpr bool required = true;
constexpr bool optional = false;
constexpr std::size_t idLength = 64;
constexpr std::size_t titleLength = 120;
constexpr std::size_t textLength = 1000;  ///< what a panel beside the map can hold
constexpr std::size_t notesLength = 4000;

}  // namespace

namespace kinds {

const ObjectKind story = {"story",
                          {{"$schema", optional},
                           {"format", required},
                           {"version", required},
                           {"id", required, idLength},
                           {"language", optional, idLength},
                           {"title", required, titleLength},
                           {"translations", optional},
                           {"author", optional, titleLength},
                           {"organization", required, idLength},
                           {"steps", required}}};

const ObjectKind storyStep = {"step",
                              {{"card", optional},
                               {"date", optional},
                               {"to", optional},
                               {"organization", optional, idLength},
                               {"layer", optional},
                               {"view", optional},
                               {"highlight", optional},
                               {"compare", optional},
                               {"title", required, titleLength},
                               {"text", optional, textLength},
                               {"notes", optional, notesLength},
                               {"translations", optional},
                               {"sources", optional}}};

const ObjectKind storyView = {
    "view", {{"states", optional}, {"lon", optional}, {"lat", optional}, {"widthKm", optional}}};

const ObjectKind storyComparison = {"compare", {{"mode", required}, {"with", required}}};

const ObjectKind storyTitle = {"title", {{"title", required, titleLength}}};

const ObjectKind stepTexts = {
    "texts",
    {{"title", optional, titleLength}, {"text", optional, textLength}, {"notes", optional, notesLength}}};

}  // namespace kinds

const std::vector<const ObjectKind*>& storyKinds() {
    static const std::vector<const ObjectKind*> all{&kinds::story,      &kinds::storyStep,
                                                    &kinds::storyView,  &kinds::storyComparison,
                                                    &kinds::storyTitle, &kinds::stepTexts};
    return all;
}

}  // namespace dataset

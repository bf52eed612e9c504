// Stories: going through one, and making one.
#pragma once

#include "session/switch.hpp"

#include <string>

namespace session {

/// Opens the story of that id or file at its first step; empty: closes it.
struct OpenStory {
    std::string key;
    bool operator==(const OpenStory&) const = default;
};
enum class StoryMove { next, previous, first, last };
struct GoInStory {
    StoryMove where;
    bool operator==(const GoInStory&) const = default;
};
/// By number, from 1.
struct GoToStep {
    int number;
    bool operator==(const GoToStep&) const = default;
};
/// An empty story with the view as its first step.
struct NewStory {
    bool operator==(const NewStory&) const = default;
};
struct EditStory {
    Switch to;
    bool operator==(const EditStory&) const = default;
};
/// The view as it is becomes a step after the one shown; without a story, the first of a new one.
struct RecordStep {
    bool operator==(const RecordStep&) const = default;
};
struct DeleteStep {
    bool operator==(const DeleteStep&) const = default;
};
/// Moves the step shown among the others.
struct MoveStoryStep {
    int by;
    bool operator==(const MoveStoryStep&) const = default;
};
enum class StoryPart { name, title, text, notes };
/// What the step shown says; `name` is the title of the whole story. Lines are written "\\n" in the text
/// form.
struct WriteStory {
    StoryPart part;
    std::string text;
    bool operator==(const WriteStory&) const = default;
};
/// To that file; empty: the file that it came from.
struct SaveStory {
    std::string path;
    bool operator==(const SaveStory&) const = default;
};

}  // namespace session

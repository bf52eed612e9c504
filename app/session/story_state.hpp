// The story that is shown or made.
#pragma once

#include "model/story.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace session {

/// Seconds that the words of a step take to come in.
inline constexpr double storyFadeS = 0.5;

struct StoryState {
    std::optional<model::Story> story;  ///< empty: none is open; else it has a step
    std::string key;                    ///< where it came from: a shipped id or a file; empty: made here
    std::size_t at = 0;                 ///< the step shown
    bool editing = false;
    bool changed = false;        ///< since it was read or saved
    double shownS = 0;           ///< how long the step has been shown, up to storyFadeS
    std::string saved;           ///< the file it was last saved to; empty: not yet
    std::uint64_t revision = 0;  ///< grows with every story that is opened and every change of its words

    const model::StoryStep* step() const {
        return story && at < story->steps.size() ? &story->steps[at] : nullptr;
    }
};

}  // namespace session

// The story that is shown or made.
#pragma once

#include "model/story.hpp"

#include <cstdint>
#include <memory>
#include <string>

namespace session {

/// Seconds that the words of a step take to come in.
inline constexpr double storyFadeS = 0.5;

struct StoryState {
    /// Empty: none is open; else it has a step. A change makes a new value, as undoing gives back the old.
    std::shared_ptr<const model::Story> story;
    std::shared_ptr<const model::Story> kept;  ///< as it was read or last saved; empty: neither yet
    std::string key;     ///< where it came from: a shipped id or a file; empty: made here
    std::size_t at = 0;  ///< the step shown
    bool editing = false;
    double shownS = 0;           ///< how long the step has been shown, up to storyFadeS
    std::string saved;           ///< the file it was last saved to; empty: not yet
    std::uint64_t revision = 0;  ///< grows with every story that is opened and every change of its words
    std::uint64_t opened = 0;    ///< the revision with which this one was opened or closed

    /// Since it was read or saved.
    bool changed() const { return story != kept; }
    const model::StoryStep* step() const {
        return story && at < story->steps.size() ? &story->steps[at] : nullptr;
    }
};

}  // namespace session

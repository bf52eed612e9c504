// How the state changes: by actions, and by time.
#pragma once

#include "base/geometry.hpp"
#include "scene/view.hpp"
#include "session/action.hpp"
#include "session/state.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace session {

/// What reading a dataset came to; `timeline` is empty where it has an error.
struct ReadDataset {
    std::shared_ptr<const model::Timeline> timeline;
    std::vector<base::Issue> issues;
};

/// What reading a story came to; `story` is empty where it has an error.
struct ReadStory {
    std::optional<model::Story> story;
    std::vector<base::Issue> issues;
};

/// What actions need to know of the picture and of the datasets.
struct Surroundings {
    scene::SizePx size;
    scene::View fitted;  ///< the view that shows the members
    /// The view that shows the feature, or the fitted one where there is no such feature.
    std::function<scene::View(const std::string& key)> viewOf;
    /// The dataset of that id or file; files are read anew.
    std::function<ReadDataset(const std::string& key)> readDataset;
    /// The story of that id or file.
    std::function<ReadStory(const std::string& key)> readStory;
    std::function<std::vector<base::Issue>(const std::string& path, const model::Story& story)> writeStory;
    /// Where a step's view lies, and the view in force as one of a step.
    std::function<scene::View(const model::StoryView& view)> viewOfStory;
    std::function<model::StoryView()> storyView;
    /// What the chosen view becomes when this dataset is shown; empty where it would show little of it.
    std::function<std::optional<scene::View>(const model::Timeline& next)> keptView;
    /// The middle of a state; empty where there is no such state.
    std::function<std::optional<base::LonLat>(const std::string& key)> placeOf;
    base::LonLat home{};  ///< the middle of the members
    int displays = 1;     ///< screens of the machine
};

/// The one way in which an AppState changes besides time. Every result is valid: dates within the slider's
/// range, views clamped, ids known; an action that names something unknown changes nothing.
void reduce(AppState& state, const Action& action, const Surroundings& surroundings);

/// The scale of a presentation in a window of that size; to be called when the size changes.
void fitPresenter(AppState& state, scene::SizePx size);

/// Lets `seconds` (0 to 1; more counts as 1) pass: playing, fades, pulses, flights.
void advance(AppState& state, double seconds);

}  // namespace session

// What was looked at before, and after it was taken back.
#pragma once

#include "base/vision.hpp"
#include "model/date.hpp"
#include "model/story.hpp"
#include "scene/build_scene.hpp"
#include "scene/compare.hpp"
#include "scene/view.hpp"
#include "session/timeline_state.hpp"
#include "territory/territory.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace session {

struct AppState;

/// How many steps back are kept.
inline constexpr std::size_t longestTrail = 100;

/// What of the state makes the picture, as far as a person chooses it; and the story that he writes.
struct Glance {
    model::Date date = model::Date::fromDays(0);
    scene::Layer layer = scene::Layer::status;
    std::string themeId, projectionId, selected, legendPinned, mapLanguage;
    territory::Viewpoint viewpoint = territory::Viewpoint::un;
    std::optional<scene::View> view;
    std::optional<base::LonLat> globe;
    std::string overlayKey;
    scene::EventFilter events;
    base::Vision vision = base::Vision::full;
    bool reducedMotion = false, graticule = true, scaleBar = true;
    scene::CompareMode compareMode = scene::CompareMode::off;
    std::optional<model::Date> compareDate;
    double divider = 0.5;
    TimelineLook look;
    std::string organizationKey;
    /// The story that was open, as it read, at which step, and what else is known of it: StoryState.
    std::shared_ptr<const model::Story> story, storyKept;
    std::string storyKey, storySaved;
    std::size_t storyAt = 0;
    std::uint64_t storyOpened = 0;
    bool operator==(const Glance&) const = default;
};

struct Trail {
    std::vector<Glance> past, future;
    std::optional<std::size_t>
        lastKind;  ///< of the action that made the last step; empty: the next is a new one
};

Glance glanceOf(const AppState& state);

/// To be called after every action but undo and redo, with what was seen before it. Steps of a gesture
/// (moving, zooming, dragging the date), of the same kind and one after another, count as one.
void noteStep(AppState& state, const Glance& before, std::size_t kind, bool gradual);

/// The next step is one of its own, even of the same kind: a mouse button went down.
void endGesture(AppState& state);

}  // namespace session

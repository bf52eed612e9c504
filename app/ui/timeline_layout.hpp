// Which lanes the timeline has and where they lie. Private to this room. Units are pixels at scale 1.
#pragma once

#include "model/organization.hpp"
#include "scene/view.hpp"
#include "session/state.hpp"
#include "session/timeline_state.hpp"

#include <vector>

namespace ui {

struct LaneBox {
    session::Lane lane;
    bool open = false;  ///< false: folded, thin and without words
    double top = 0;     ///< from the panel's top
    double height = 0;
    double bottom() const { return top + height; }
    double middle() const { return top + height / 2; }
};

struct TimelineLayout {
    double height = 0;           ///< of the panel's ground
    bool slim = false;           ///< one row of buttons, and of the lanes only the changes
    std::vector<LaneBox> lanes;  ///< from the top down; those without content are left out
    double axis = 0;             ///< the line of the years
};

/// `roomUnits` is the window's height: where lanes would take too much of it, the upper ones are shown
/// folded.
TimelineLayout layoutTimeline(const session::TimelineLook& look, const model::Organization& organization,
                              double roomUnits);

/// For a small window in which the words of a story or a quiz stand below the map: that is what is looked at.
TimelineLayout slimTimeline(const session::TimelineLook& look);

/// Of the window as it is.
TimelineLayout timelineOf(const session::AppState& state, scene::SizePx size);

/// True where the organization has anything to show in the lane.
bool hasContent(session::Lane lane, const model::Organization& organization);

/// The stages of a plan in rows in which none covers another.
std::vector<std::vector<const model::Stage*>> stageRows(const model::StagePlan& plan);

}  // namespace ui

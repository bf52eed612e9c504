#include "ui/timeline_layout.hpp"

#include "ui/story_layout.hpp"

#include <algorithm>
#include <map>

namespace ui {
namespace {

constexpr double captionRoom = 28, axisRoom = 42, leastHeight = 172, leastFold = 16, gap = 2;
constexpr double slimHeight = 96;
constexpr double largestPart = 0.36;  ///< of the window's height

std::size_t stageRowCount(const model::Organization& organization) {
    std::size_t rows = 0;
    for (const model::StagePlan& plan : organization.stagePlans) rows += stageRows(plan).size();
    return rows;
}

double laneHeight(session::Lane lane, bool open, const model::Organization& organization) {
    const auto rows = [&](double each, std::size_t count) {
        return std::max(leastFold, each * static_cast<double>(count));
    };
    switch (lane) {
        case session::Lane::offices:
            return rows(open ? 20 : 7, organization.offices.size());
        case session::Lane::events:
            return open ? 24 : leastFold;
        case session::Lane::stages:
            return rows(open ? 18 : 4.4, stageRowCount(organization));
        case session::Lane::members:
            return open ? 40 : leastFold;
        case session::Lane::changes:
            return open ? 24 : leastFold;
    }
    return 0;
}

double heightOf(const TimelineLayout& layout) {
    double height = captionRoom + axisRoom;
    for (const LaneBox& box : layout.lanes) height += box.height + gap;
    return height;
}

/// From the axis up, in the order of the lanes.
void placeLanes(TimelineLayout& layout) {
    layout.axis = layout.height - axisRoom + 4;
    double bottom = layout.height - axisRoom;
    for (auto box = layout.lanes.rbegin(); box != layout.lanes.rend(); ++box) {
        box->top = bottom - box->height;
        bottom = box->top - gap;
    }
}

}  // namespace

bool hasContent(session::Lane lane, const model::Organization& organization) {
    switch (lane) {
        case session::Lane::offices:
            return !organization.offices.empty();
        case session::Lane::events:
            return !organization.events.empty();
        case session::Lane::stages:
            return stageRowCount(organization) > 0;
        case session::Lane::members:
        case session::Lane::changes:
            return true;
    }
    return false;
}

std::vector<std::vector<const model::Stage*>> stageRows(const model::StagePlan& plan) {
    std::vector<std::vector<const model::Stage*>> rows;
    for (const model::Stage& stage : plan.stages) {
        const auto free = std::find_if(rows.begin(), rows.end(), [&](const auto& row) {
            return std::none_of(row.begin(), row.end(), [&](const model::Stage* other) {
                return other->period.overlaps(stage.period);
            });
        });
        if (free == rows.end())
            rows.push_back({&stage});
        else
            free->push_back(&stage);
    }
    return rows;
}

TimelineLayout layoutTimeline(const session::TimelineLook& look, const model::Organization& organization,
                              double roomUnits) {
    TimelineLayout layout;
    for (const session::Lane lane : session::allLanes) {
        if (look.fold(lane) == session::LaneFold::off || !hasContent(lane, organization)) continue;
        const bool open = look.fold(lane) == session::LaneFold::open;
        layout.lanes.push_back({lane, open, 0, laneHeight(lane, open, organization)});
    }
    for (LaneBox& box : layout.lanes) {
        if (heightOf(layout) <= std::max(leastHeight, largestPart * roomUnits)) break;
        box.open = false;
        box.height = laneHeight(box.lane, false, organization);
    }
    // What the buttons at the left need beyond the lanes goes to the strip of members.
    const double spare = std::max(0.0, leastHeight - heightOf(layout));
    for (LaneBox& box : layout.lanes)
        if (box.lane == session::Lane::members && box.open) box.height += std::min(spare, 24.0);
    layout.height = std::max(leastHeight, heightOf(layout));
    placeLanes(layout);
    return layout;
}

TimelineLayout slimTimeline(const session::TimelineLook& look) {
    TimelineLayout layout;
    layout.slim = true;
    layout.height = slimHeight;
    if (look.fold(session::Lane::changes) != session::LaneFold::off)
        layout.lanes.push_back({session::Lane::changes, true, 0, 24});
    placeLanes(layout);
    return layout;
}

TimelineLayout timelineOf(const session::AppState& state, scene::SizePx size) {
    if (wantsSlimTimeline(state, size)) return slimTimeline(state.look);
    return layoutTimeline(state.look, state.timeline->organization(), size.height / state.uiScale);
}

}  // namespace ui

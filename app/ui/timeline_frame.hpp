// What the parts of the timeline share while one frame is drawn. Private to this room.
#pragma once

#include "ui/draw.hpp"
#include "ui/timeline_layout.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ui {

struct TimelineFrame {
    TimelineFrame(const PanelInput& panelInput, PanelState& panelState,
                  std::vector<session::Action>& wantedActions);

    const PanelInput& input;
    PanelState& panels;
    std::vector<session::Action>& actions;
    const session::AppState& state;
    const scene::Theme& theme;
    double s;  ///< the scale
    TimelineLayout layout;
    session::TimeAxis axis;
    double top;              ///< of the panel's ground, pixels
    double leftPx, rightPx;  ///< of the lanes
    double nowPx;            ///< the date shown
    bool narrow;             ///< no room for titles
    ImDrawList* list = nullptr;
    std::vector<std::string> tips;  ///< what lies under the cursor, a paragraph each

    double widthPx() const { return rightPx - leftPx; }
    double y(double units) const { return top + units * s; }
    double x(model::Date date) const { return leftPx + axis.at(date) * widthPx(); }
    double placeOf(double px) const { return (px - leftPx) / widthPx(); }
    bool inside(double px) const { return px >= leftPx && px <= rightPx; }
    double yearPx(double px) const { return axis.yearWidth(placeOf(px)) * widthPx(); }
    /// What a drag to that pixel means: the nearest change, else the end of a year; with `free`, the day.
    model::Date dateAt(double px, bool free) const;
    const model::Organization& organization() const { return state.timeline->organization(); }

    void text(double xPx, double yPx, base::Color ink, const std::string& words, double align = 0) const;
    /// Words between two places, cut with an ellipsis where they are too long; nothing where hardly any fit.
    void textWithin(double fromPx, double toPx, double middlePx, base::Color ink,
                    const std::string& words) const;
    /// A chip with the number of things that lie here.
    void count(double xPx, double yPx, std::size_t number, base::Color ground) const;
    bool hovers(double xPx, double yPx, double reachPx) const;
    bool hovers(ImVec2 min, ImVec2 max) const;
};

/// "Stages"
std::string laneTitle(const PanelInput& input, session::Lane lane);

// The parts, from the left to the lanes to what lies above them.
void drawTimelineControls(TimelineFrame& frame);
void drawTimelineAxis(TimelineFrame& frame);
void drawMemberLane(TimelineFrame& frame, const LaneBox& box);
void drawChangeLane(TimelineFrame& frame, const LaneBox& box);
void drawStageLane(TimelineFrame& frame, const LaneBox& box);
void drawOfficeLane(TimelineFrame& frame, const LaneBox& box);
void drawEventLane(TimelineFrame& frame, const LaneBox& box);
void drawTimelineHandle(TimelineFrame& frame);
/// Lanes, spacing, the range that is played: what opens above the controls.
void drawTimelineOptions(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions);

/// What a press at the cursor would pick out of the lanes; empty: the date there.
struct LaneTarget {
    model::Date date;
    std::optional<session::DateRange> zoomTo;  ///< a chip of several things opens
    std::vector<std::string> events;           ///< whose card opens
};
std::optional<LaneTarget> changeAtCursor(const TimelineFrame& frame, const LaneBox& box);
std::optional<LaneTarget> eventAtCursor(const TimelineFrame& frame, const LaneBox& box);

}  // namespace ui

#include "ui/timeline_frame.hpp"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr double snapPx = 5;  ///< how near a drag must come to a change

double leftOf(const PanelInput& input, bool narrow) {
    return (narrow ? 220 : 350) * input.scale;
}

}  // namespace

TimelineFrame::TimelineFrame(const PanelInput& panelInput, PanelState& panelState,
                             std::vector<session::Action>& wantedActions)
    : input(panelInput),
      panels(panelState),
      actions(wantedActions),
      state(panelInput.state),
      theme(panelInput.theme),
      s(panelInput.scale),
      layout(timelineOf(state, panelInput.size)),
      axis(session::axisOf(state)),
      top(panelInput.size.height - layout.height * s),
      narrow(panelInput.size.width < 1100 * s) {
    if (state.quiz.hides()) layout.lanes.clear();  // they would give the answer away
    leftPx = leftOf(input, narrow);
    rightPx = std::max(leftPx + 40 * s, input.size.width - 48 * s);
    nowPx = x(state.date);
}

model::Date TimelineFrame::dateAt(double px, bool free) const {
    if (free) return axis.dayAt(placeOf(px));
    std::vector<model::Date> changes;
    for (const model::ChangeDay& day : state.timeline->changes()) changes.push_back(day.date);
    return session::snapped(axis, placeOf(px), changes, snapPx * s / widthPx(), yearPx(px));
}

void TimelineFrame::text(double xPx, double yPx, base::Color ink, const std::string& words,
                         double align) const {
    const ImVec2 size = ImGui::CalcTextSize(words.c_str());
    list->AddText(vec(std::round(xPx - align * size.x), std::round(yPx)), color(ink), words.c_str());
}

void TimelineFrame::textWithin(double fromPx, double toPx, double middlePx, base::Color ink,
                               const std::string& words) const {
    const double room = toPx - fromPx;
    if (room < 24 * s) return;
    const ImVec2 size = ImGui::CalcTextSize(words.c_str());
    const ImVec2 at = vec(std::round(fromPx), std::round(middlePx - size.y / 2));
    if (size.x <= room) return list->AddText(at, color(ink), words.c_str());
    const double dots = ImGui::CalcTextSize("\u2026").x;
    std::string cut = words;
    while (!cut.empty() && ImGui::CalcTextSize(cut.c_str()).x + dots > room) {
        cut.pop_back();
        while (!cut.empty() && (static_cast<unsigned char>(cut.back()) & 0xC0) == 0x80) cut.pop_back();
        // The lead byte of a letter whose rest is gone goes with it.
        if (!cut.empty() && static_cast<unsigned char>(cut.back()) >= 0xC0) cut.pop_back();
    }
    if (cut.size() < 3) return;
    list->AddText(at, color(ink), (cut + "\u2026").c_str());
}

void TimelineFrame::count(double xPx, double yPx, std::size_t number, base::Color ground) const {
    ImGui::PushFont(input.fonts.note);
    const std::string words = std::to_string(number);
    const ImVec2 size = ImGui::CalcTextSize(words.c_str());
    const double half = std::max<double>(size.x / 2 + 5 * s, 9 * s), tall = 8.5 * s;
    list->AddRectFilled(vec(xPx - half, yPx - tall), vec(xPx + half, yPx + tall), color(ground),
                        static_cast<float>(tall));
    list->AddText(vec(std::round(xPx - size.x / 2), std::round(yPx - size.y / 2)),
                  color(scene::inkOn(theme, ground)), words.c_str());
    ImGui::PopFont();
}

bool TimelineFrame::hovers(double xPx, double yPx, double reachPx) const {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    return std::abs(mouse.x - xPx) <= reachPx && std::abs(mouse.y - yPx) <= reachPx;
}

bool TimelineFrame::hovers(ImVec2 min, ImVec2 max) const {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    return mouse.x >= min.x && mouse.x < max.x && mouse.y >= min.y && mouse.y < max.y;
}

namespace {

void drawLane(TimelineFrame& frame, const LaneBox& box) {
    switch (box.lane) {
        case session::Lane::offices:
            return drawOfficeLane(frame, box);
        case session::Lane::events:
            return drawEventLane(frame, box);
        case session::Lane::stages:
            return drawStageLane(frame, box);
        case session::Lane::members:
            return drawMemberLane(frame, box);
        case session::Lane::changes:
            return drawChangeLane(frame, box);
    }
}

/// The title at the left of a lane, which folds and opens it.
void drawTitle(TimelineFrame& frame, const LaneBox& box) {
    if (frame.narrow) return;
    const std::string title = laneTitle(frame.input, box.lane);
    const double s = frame.s, height = std::min(box.height, 22.0) * s;
    const double right = frame.leftPx - 10 * s, width = 84 * s;
    // The strip of members grows from its foot.
    const double middle = box.lane == session::Lane::members && box.open ? frame.y(box.bottom()) - height / 2
                                                                         : frame.y(box.middle());
    ImGui::PushFont(box.open ? frame.input.fonts.small : frame.input.fonts.note);
    ImGui::SetCursorScreenPos(vec(right - width, middle - height / 2));
    const bool clicked = ImGui::InvisibleButton(session::laneName(box.lane).c_str(), vec(width, height));
    drawFocus(frame.input);
    const bool hovered = ImGui::IsItemHovered();
    const base::Color ink = hovered ? frame.theme.panelText : frame.theme.panelQuiet;
    frame.text(right, middle - ImGui::GetFontSize() / 2, ink, title, 1);
    if (hovered)
        tip(frame.input, frame.input.say(box.open ? phrases::key("timeline.fold-lane")
                                                  : phrases::key("timeline.open-lane")));
    if (clicked)
        frame.actions.push_back(
            session::FoldLane{box.lane, box.open ? session::LaneFold::folded : session::LaneFold::open});
    ImGui::PopFont();
}

std::optional<LaneTarget> targetAtCursor(const TimelineFrame& frame) {
    for (const LaneBox& box : frame.layout.lanes) {
        std::optional<LaneTarget> target;
        if (box.lane == session::Lane::changes) target = changeAtCursor(frame, box);
        if (box.lane == session::Lane::events) target = eventAtCursor(frame, box);
        if (target) return target;
    }
    return std::nullopt;
}

void wheel(TimelineFrame& frame) {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.MouseWheel == 0) return;
    const bool forward = io.MouseWheel > 0;
    if (io.KeyCtrl)
        frame.actions.push_back(session::ZoomSpan{std::pow(1.25, static_cast<double>(io.MouseWheel)),
                                                  frame.axis.dayAt(frame.placeOf(io.MousePos.x))});
    else if (io.KeyShift)
        frame.actions.push_back(
            session::JumpTo{forward ? session::Jump::nextChange : session::Jump::previousChange});
    else
        frame.actions.push_back(session::StepYears{forward ? 1 : -1});
}

/// A press goes to the date, or to what it hits; a drag scrubs; with Shift it marks the range that is played.
void scrub(TimelineFrame& frame) {
    const double margin = 10 * frame.s, above = frame.y(18);
    ImGui::SetCursorScreenPos(vec(frame.leftPx - margin, above));
    ImGui::InvisibleButton("scrub", vec(frame.widthPx() + 2 * margin, frame.input.size.height - above));
    const ImGuiIO& io = ImGui::GetIO();
    const bool hovered = ImGui::IsItemHovered(), active = ImGui::IsItemActive();
    if (ImGui::IsItemActivated()) {
        frame.panels.marking = io.KeyShift;
        if (frame.panels.marking) {
            frame.actions.push_back(session::ClearMarks{});
            frame.panels.markFrom = frame.dateAt(io.MousePos.x, io.KeyAlt);
        } else if (const auto target = targetAtCursor(frame)) {
            frame.actions.push_back(session::SetDate{target->date});
            if (!target->events.empty()) frame.actions.push_back(session::OpenEvents{target->events});
            if (target->zoomTo) frame.actions.push_back(session::ShowSpan{target->zoomTo});
            frame.panels.pressHeld = true;
        }
    }
    if (active && frame.panels.marking && frame.panels.markFrom) {
        const model::Date to = frame.dateAt(io.MousePos.x, io.KeyAlt), from = *frame.panels.markFrom;
        frame.actions.push_back(session::SetMark{session::Mark::in, std::min(from, to)});
        frame.actions.push_back(session::SetMark{session::Mark::out, std::max(from, to)});
    } else if (active && (!frame.panels.pressHeld || ImGui::IsMouseDragging(0))) {
        const model::Date wanted = frame.dateAt(io.MousePos.x, io.KeyAlt);
        if (wanted != frame.state.date) frame.actions.push_back(session::SetDate{wanted});
    }
    if (!active) frame.panels.pressHeld = frame.panels.marking = false;
    if (!hovered) return;
    wheel(frame);
    if (active || frame.tips.empty()) return;
    std::string words;
    for (const std::string& paragraph : frame.tips) words += (words.empty() ? "" : "\n") + paragraph;
    tip(frame.input, words);
}

/// What is not played lies in the shade; the ends can be dragged.
void drawMarks(TimelineFrame& frame) {
    const session::TimelineLook& look = frame.state.look;
    const double s = frame.s, above = frame.y(28), below = frame.y(frame.layout.axis);
    for (const bool in : {true, false}) {
        const auto& mark = in ? look.markIn : look.markOut;
        if (!mark) continue;
        const double at = std::clamp(frame.x(*mark), frame.leftPx, frame.rightPx);
        const double edge = in ? frame.leftPx : frame.rightPx;
        frame.list->AddRectFilled(vec(std::min(at, edge), above), vec(std::max(at, edge), below),
                                  color(frame.theme.panel, 0.72));
        if (!frame.inside(frame.x(*mark))) continue;
        const double size = 9 * s;
        frame.list->AddLine(vec(at, above), vec(at, below), color(frame.theme.panelText),
                            static_cast<float>(1.5 * s));
        frame.list->AddTriangleFilled(vec(at, below - size), vec(at, below),
                                      vec(at + (in ? size : -size), below), color(frame.theme.panelText));
        ImGui::SetCursorScreenPos(vec(at - 6 * s, below - 12 * s));
        ImGui::InvisibleButton(in ? "mark in" : "mark out", vec(12 * s, 16 * s));
        if (ImGui::IsItemHovered() && !ImGui::IsItemActive())
            tip(frame.input,
                frame.input.say(
                    in ? phrases::key("timeline.mark-in-tip") : phrases::key("timeline.mark-out-tip"),
                    phrases::arg("date",
                                 model::formatLong(*mark, model::Precision::day, frame.input.phrases()))));
        if (ImGui::IsItemActive() && ImGui::IsMouseDragging(0))
            frame.actions.push_back(
                session::SetMark{in ? session::Mark::in : session::Mark::out,
                                 frame.dateAt(ImGui::GetIO().MousePos.x, ImGui::GetIO().KeyAlt)});
    }
}

}  // namespace

std::string laneTitle(const PanelInput& input, session::Lane lane) {
    return input.phrases().under(phrases::prefix("timeline.lane."), session::laneName(lane));
}

double timelinePx(const PanelInput& input) {
    return timelineOf(input.state, input.size).height * input.scale;
}

void drawTimeline(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions) {
    TimelineFrame frame(input, panels, actions);
    const double s = frame.s;
    // Taller than its ground, which the scene draws, as the handle stands out of it.
    beginPanel("timeline", vec(0, frame.top - 20 * s),
               vec(input.size.width, frame.layout.height * s + 20 * s));
    frame.list = ImGui::GetWindowDrawList();
    frame.list->PushClipRectFullScreen();
    frame.list->AddLine(vec(0, frame.top), vec(input.size.width, frame.top), color(frame.theme.panelEdge));
    ImGui::PushFont(input.fonts.small);
    drawTimelineControls(frame);
    drawTimelineAxis(frame);
    frame.list->PushClipRect(vec(frame.leftPx - 8 * s, frame.top),
                             vec(frame.rightPx + 8 * s, input.size.height), true);
    for (const LaneBox& box : frame.layout.lanes) drawLane(frame, box);
    frame.list->PopClipRect();
    for (const LaneBox& box : frame.layout.lanes) drawTitle(frame, box);
    drawMarks(frame);
    drawTimelineHandle(frame);
    scrub(frame);
    ImGui::PopFont();
    frame.list->PopClipRect();
    ImGui::End();
    if (panels.timelineOptions) drawTimelineOptions(input, panels, actions);
}

}  // namespace ui

#include "ui/timeline_frame.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {
namespace {

bool iconButton(const TimelineFrame& frame, const char* id, double x, double yPx, double radius,
                bool filled) {
    ImGui::SetCursorScreenPos(vec(x - radius, yPx - radius));
    const bool clicked = ImGui::InvisibleButton(id, vec(2 * radius, 2 * radius));
    drawFocus(frame.input);
    const bool hovered = ImGui::IsItemHovered();
    const scene::Theme& theme = frame.theme;
    if (filled)
        frame.list->AddCircleFilled(
            vec(x, yPx), static_cast<float>(radius),
            color(hovered ? base::mix(theme.member, theme.panelText, 0.15) : theme.member), 48);
    else if (hovered)
        frame.list->AddCircleFilled(vec(x, yPx), static_cast<float>(radius), color(theme.panelText, 0.10),
                                    32);
    return clicked;
}

void triangle(const TimelineFrame& frame, double x, double yPx, double size, bool right, base::Color c) {
    const double d = right ? size : -size;
    const ImVec2 a = vec(x - d * 0.45, yPx - size * 0.62), b = vec(x - d * 0.45, yPx + size * 0.62),
                 tipAt = vec(x + d * 0.62, yPx);
    if (right)
        frame.list->AddTriangleFilled(a, tipAt, b, color(c));
    else
        frame.list->AddTriangleFilled(a, b, tipAt, color(c));
}

void bar(const TimelineFrame& frame, double x, double yPx, double width, double height, base::Color c) {
    frame.list->AddRectFilled(vec(x - width / 2, yPx - height / 2), vec(x + width / 2, yPx + height / 2),
                              color(c));
}

void drawPlay(TimelineFrame& frame, double middle, double radiusUnits) {
    const double s = frame.s;
    const session::Playback& playback = frame.state.playback;
    const base::Color onMember = scene::inkOn(frame.theme, frame.theme.member);
    if (iconButton(frame, "play", 64 * s, middle, radiusUnits * s, true))
        frame.actions.push_back(session::Play{session::Switch::toggle});
    if (ImGui::IsItemHovered())
        tip(frame.input, frame.input.say(playback.playing ? phrases::key("timeline.pause")
                                                          : phrases::key("timeline.play")));
    if (playback.playing) {
        bar(frame, 64 * s - 7 * s, middle, 7 * s, 24 * s, onMember);
        bar(frame, 64 * s + 7 * s, middle, 7 * s, 24 * s, onMember);
    } else {
        triangle(frame, 64 * s + (playback.reverse ? -2 : 2) * s, middle, 20 * s, !playback.reverse,
                 onMember);
    }
}

void drawSkips(TimelineFrame& frame, double middle) {
    const double s = frame.s, x = (frame.narrow ? 122 : 136) * s, next = x + 46 * s;
    if (iconButton(frame, "previous", x, middle, 20 * s, false))
        frame.actions.push_back(session::JumpTo{session::Jump::previousChange});
    if (ImGui::IsItemHovered()) tip(frame.input, frame.input.say("timeline.previous"));
    triangle(frame, x + 2 * s, middle, 13 * s, false, frame.theme.panelText);
    bar(frame, x - 9 * s, middle, 3 * s, 17 * s, frame.theme.panelText);
    if (iconButton(frame, "next", next, middle, 20 * s, false))
        frame.actions.push_back(session::JumpTo{session::Jump::nextChange});
    if (ImGui::IsItemHovered()) tip(frame.input, frame.input.say("timeline.next"));
    triangle(frame, next - 2 * s, middle, 13 * s, true, frame.theme.panelText);
    bar(frame, next + 9 * s, middle, 3 * s, 17 * s, frame.theme.panelText);
}

void nextSpeed(TimelineFrame& frame) {
    const auto* faster = std::upper_bound(std::begin(session::speeds), std::end(session::speeds),
                                          frame.state.playback.yearsPerSecond + 1e-9);
    frame.actions.push_back(
        session::SetSpeed{faster == std::end(session::speeds) ? session::speeds[0] : *faster});
}

void drawOptions(TimelineFrame& frame, double top) {
    const double s = frame.s;
    const session::Playback& playback = frame.state.playback;
    ImGui::SetCursorScreenPos(vec(32 * s, top));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, vec(6 * s, 0));
    if (flatButton(
            frame.input, "speed",
            frame.input.say("timeline.speed",
                            phrases::arg("seconds", frame.input.phrases().decimal(
                                                        std::round(100 / playback.yearsPerSecond) / 100))),
            false, 84 * s, true))
        nextSpeed(frame);
    if (ImGui::IsItemHovered()) tip(frame.input, frame.input.say("timeline.speed-tip"));
    ImGui::SameLine();
    if (!frame.narrow) {
        if (flatButton(frame.input, "loop", frame.input.say("timeline.loop"), playback.loop, 0, true))
            frame.actions.push_back(session::Loop{session::Switch::toggle});
        ImGui::SameLine();
    }
    if (flatButton(frame.input, "more", frame.input.say("timeline.more-options"),
                   frame.panels.timelineOptions, 0, true))
        frame.panels.timelineOptions = !frame.panels.timelineOptions;
    if (ImGui::IsItemHovered()) tip(frame.input, frame.input.say("timeline.more-options-tip"));
    ImGui::PopStyleVar();
}

/// One toggle of the options, over the panel's whole width; `label` is the key of its phrase.
void toggleRow(const PanelInput& input, const char* label, bool on, const session::Action& action,
               std::vector<session::Action>& actions, double width) {
    const double s = input.scale;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    if (ImGui::InvisibleButton(label, vec(width, 32 * s))) actions.push_back(action);
    drawFocus(input);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 end = ImVec2(at.x + static_cast<float>(width), at.y + static_cast<float>(32 * s));
    if (ImGui::IsItemHovered())
        list.AddRectFilled(at, end, color(input.theme.panelText, 0.06), static_cast<float>(6 * s));
    const double box = 18 * s, middle = at.y + 16 * s, left = at.x + 6 * s;
    const ImVec2 min = vec(left, middle - box / 2), max = vec(left + box, middle + box / 2);
    const auto radius = static_cast<float>(4 * s);
    if (on) {
        list.AddRectFilled(min, max, color(input.theme.member), radius);
        const ImU32 ink = color(scene::inkOn(input.theme, input.theme.member));
        list.AddLine(vec(left + box * 0.25, middle), vec(left + box * 0.43, middle + box * 0.2), ink,
                     static_cast<float>(2 * s));
        list.AddLine(vec(left + box * 0.43, middle + box * 0.2), vec(left + box * 0.76, middle - box * 0.22),
                     ink, static_cast<float>(2 * s));
    } else {
        list.AddRect(min, max, color(input.theme.panelQuiet), radius, 0, static_cast<float>(1.5 * s));
    }
    list.AddText(vec(left + box + 10 * s, std::round(middle - ImGui::GetFontSize() / 2)),
                 color(input.theme.panelText), input.say(label).c_str());
}

constexpr std::array<const char*, 3> folds{phrases::key("timeline.lane-off"),
                                           phrases::key("timeline.lane-thin"),
                                           phrases::key("timeline.lane-open")};

/// As wide as the longest word for how a lane is shown.
double foldPx(const PanelInput& input) {
    double widest = 42 * input.scale;
    for (const char* fold : folds)
        widest = std::max<double>(widest, ImGui::CalcTextSize(input.say(fold).c_str()).x);
    return widest + 28 * input.scale;
}

/// The names of the lanes beside their folds, or the longest of the switches.
double optionsPx(const PanelInput& input) {
    double names = 0, labels = 0;
    for (const session::Lane lane : session::allLanes)
        names = std::max<double>(names, ImGui::CalcTextSize(laneTitle(input, lane).c_str()).x);
    for (const char* label : {phrases::key("timeline.equal-spacing"), phrases::key("timeline.skip-quiet"),
                              phrases::key("timeline.play-loop"), phrases::key("timeline.play-reverse")})
        labels = std::max<double>(labels, ImGui::CalcTextSize(input.say(label).c_str()).x);
    return std::max(
        {340 * input.scale, names + 3 * foldPx(input) + 24 * input.scale, labels + 48 * input.scale});
}

void laneRows(const PanelInput& input, std::vector<session::Action>& actions, double width) {
    const double s = input.scale, foldWidth = foldPx(input) / s;
    for (const session::Lane lane : session::allLanes) {
        if (!hasContent(lane, input.state.timeline->organization())) continue;
        const auto index = static_cast<std::size_t>(lane);
        const ImVec2 at = ImGui::GetCursorPos();
        ImGui::SetCursorPosY(at.y + static_cast<float>(18 * s) - ImGui::GetFontSize() / 2);
        ImGui::SetCursorPosX(at.x + static_cast<float>(6 * s));
        ImGui::TextUnformatted(laneTitle(input, lane).c_str());
        ImGui::SetCursorPos(ImVec2(at.x + static_cast<float>(width - 3 * foldWidth * s), at.y));
        ImGui::PushID(static_cast<int>(index));
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
        for (std::size_t fold = 0; fold < folds.size(); ++fold) {
            const auto to = static_cast<session::LaneFold>(fold);
            if (flatButton(input, folds[fold], input.say(folds[fold]), input.state.look.fold(lane) == to,
                           foldWidth * s))
                actions.push_back(session::FoldLane{lane, to});
            if (fold + 1 < folds.size()) ImGui::SameLine();
        }
        ImGui::PopStyleVar();
        ImGui::PopID();
    }
}

void dwellRow(const PanelInput& input, std::vector<session::Action>& actions, double width) {
    const double s = input.scale, seconds = input.state.playback.dwellS;
    const ImVec2 at = ImGui::GetCursorPos();
    ImGui::SetCursorPos(vec(at.x + 6 * s, at.y + 18 * s - ImGui::GetFontSize() / 2));
    ImGui::TextUnformatted(
        input.say("timeline.dwell", phrases::arg("seconds", input.phrases().decimal(seconds))).c_str());
    ImGui::SetCursorPos(vec(at.x + width - (2 * 44 + 6) * s, at.y));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, vec(6 * s, 4 * s));
    if (flatButton(input, "less", "\u2013", false, 44 * s, true))
        actions.push_back(session::SetDwell{std::max(0.0, std::round(seconds * 2 - 1) / 2)});
    ImGui::SameLine();
    if (flatButton(input, "longer", "+", false, 44 * s, true))
        actions.push_back(session::SetDwell{std::min(60.0, std::round(seconds * 2 + 1) / 2)});
    ImGui::PopStyleVar();
}

void rangeRows(const PanelInput& input, std::vector<session::Action>& actions) {
    const session::TimelineLook& look = input.state.look;
    const session::DateRange played = session::playedRange(input.state);
    const bool marked = look.markIn || look.markOut;
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + static_cast<float>(6 * input.scale));
    const auto day = [&](model::Date date) {
        return model::formatShort(date, model::Precision::day, input.phrases());
    };
    ImGui::TextUnformatted((marked
                                ? input.say("timeline.plays-range", phrases::arg("from", day(played.first)),
                                            phrases::arg("to", day(played.last)))
                                : input.say("timeline.plays-all"))
                               .c_str());
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, vec(6 * input.scale, 4 * input.scale));
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + static_cast<float>(6 * input.scale));
    if (flatButton(input, "in", input.say("timeline.from-here"), false, 0, true))
        actions.push_back(session::SetMark{session::Mark::in, {}});
    ImGui::SameLine();
    if (flatButton(input, "out", input.say("timeline.to-here"), false, 0, true))
        actions.push_back(session::SetMark{session::Mark::out, {}});
    if (marked) {
        ImGui::SameLine();
        if (flatButton(input, "clear", input.say("timeline.whole-range"), false, 0, true))
            actions.push_back(session::ClearMarks{});
    }
    ImGui::PopStyleVar();
}

}  // namespace

void drawTimelineControls(TimelineFrame& frame) {
    // From the foot: the buttons stay where they are when lanes open.
    const double foot = frame.layout.height;
    if (frame.layout.slim) {
        drawPlay(frame, frame.y(foot - 46), 24);
        return drawSkips(frame, frame.y(foot - 46));
    }
    drawPlay(frame, frame.y(foot - 114), 30);
    drawSkips(frame, frame.y(foot - 114));
    drawOptions(frame, frame.y(foot - 64));
}

void drawTimelineOptions(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions) {
    ImGui::PushFont(input.fonts.text);
    const double s = input.scale, width = std::min(optionsPx(input) + 32 * s, input.size.width - 52 * s),
                 inner = width - 32 * s;
    const double bottom = input.size.height - timelinePx(input) - 24 * s;
    // As high as its rows, which are known from the frame before.
    const double wanted = panels.timelineOptionsPx > 0 ? panels.timelineOptionsPx : 520 * s;
    const double height = std::min(wanted, bottom - 16 * s);
    const ImVec2 position = vec(32 * s, bottom - height), size = vec(width, height);
    beginPanel("timeline options", position, size, true);
    const ImVec2 end(position.x + size.x, position.y + size.y);
    drawGround(*ImGui::GetWindowDrawList(), position, end, input.theme, s, 8 * s);
    base::Color opaque = input.theme.panel;  // it lies on the legend
    opaque.a = 255;
    ImGui::GetWindowDrawList()->AddRectFilled(position, end, color(opaque), static_cast<float>(8 * s));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, vec(0, 4 * s));
    ImGui::PushFont(input.fonts.bold);
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + static_cast<float>(6 * s));
    ImGui::TextUnformatted(input.say("timeline.title").c_str());
    ImGui::PopFont();
    ImGui::SameLine(static_cast<float>(width - 46 * s));
    if (closeButton(input, "close options")) panels.timelineOptions = false;
    laneRows(input, actions, inner);
    ImGui::Dummy(vec(1, 6 * s));
    toggleRow(input, phrases::key("timeline.equal-spacing"), input.state.look.equalSpacing,
              session::EqualSpacing{session::Switch::toggle}, actions, inner);
    toggleRow(input, phrases::key("timeline.skip-quiet"), input.state.playback.skipQuiet,
              session::SkipQuiet{session::Switch::toggle}, actions, inner);
    toggleRow(input, phrases::key("timeline.play-loop"), input.state.playback.loop,
              session::Loop{session::Switch::toggle}, actions, inner);
    toggleRow(input, phrases::key("timeline.play-reverse"), input.state.playback.reverse,
              session::Reverse{session::Switch::toggle}, actions, inner);
    dwellRow(input, actions, inner);
    ImGui::Dummy(vec(1, 6 * s));
    rangeRows(input, actions);
    panels.timelineOptionsPx = contentPx();
    ImGui::PopStyleVar();
    endPanel();
    ImGui::PopFont();
}

}  // namespace ui

#include "model/typed_date.hpp"
#include "ui/timeline_frame.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {
namespace {

/// Above the panel's top and into it, units.
constexpr double handleTop = -14, handleHeight = 32;

struct Chip {
    double left, width;
};

void openDateField(PanelState& panels) {
    panels.typingDate = panels.focusWanted = true;
    panels.dateText = {};
    panels.dateWrong = false;
}

void drawDateField(TimelineFrame& frame, const Chip& chip) {
    PanelState& panels = frame.panels;
    ImGui::SetCursorScreenPos(vec(chip.left + 4 * frame.s, frame.y(handleTop)));
    ImGui::PushStyleColor(ImGuiCol_Text, color(frame.theme.accentText));
    ImGui::PushStyleColor(ImGuiCol_TextDisabled, color(frame.theme.accentText, 0.6));
    ImGui::PushStyleColor(ImGuiCol_FrameBg, 0);
    ImGui::SetNextItemWidth(static_cast<float>(chip.width - 8 * frame.s));
    if (panels.focusWanted) ImGui::SetKeyboardFocusHere();
    const bool opened = std::exchange(panels.focusWanted, false);
    const bool entered = ImGui::InputTextWithHint("##date", frame.input.say("timeline.date-hint").c_str(),
                                                  panels.dateText.data(), panels.dateText.size(),
                                                  ImGuiInputTextFlags_EnterReturnsTrue);
    if (ImGui::IsItemEdited()) panels.dateWrong = false;
    const bool left = !opened && ImGui::IsItemDeactivated();
    ImGui::PopStyleColor(3);
    if (entered) {
        const auto span = model::parseTypedDate(panels.dateText.data(), frame.state.today);
        panels.dateWrong = !span;
        panels.focusWanted = !span;
        panels.typingDate = !span;
        if (span) frame.actions.push_back(session::SetDate{span->last});
    } else if (left) {
        panels.typingDate = false;
    }
}

void drawDate(TimelineFrame& frame, const Chip& chip, const std::string& date) {
    const ImVec2 size = ImGui::CalcTextSize(date.c_str());
    frame.list->AddText(vec(chip.left + (chip.width - size.x) / 2,
                            frame.y(handleTop) + (handleHeight * frame.s - size.y) / 2),
                        color(frame.theme.accentText), date.c_str());
    ImGui::SetCursorScreenPos(vec(chip.left, frame.y(handleTop)));
    // By keyboard it opens the field; the arrow keys of the map move it.
    const bool pressed = ImGui::InvisibleButton("date", vec(chip.width, handleHeight * frame.s));
    drawFocus(frame.input);
    if (pressed && ImGui::GetIO().NavActive && !ImGui::IsMouseReleased(0)) openDateField(frame.panels);
    if (ImGui::IsItemActive() && ImGui::IsMouseDragging(0)) {
        const model::Date wanted = frame.dateAt(ImGui::GetIO().MousePos.x, ImGui::GetIO().KeyAlt);
        if (wanted != frame.state.date) frame.actions.push_back(session::SetDate{wanted});
    }
    const ImVec2 dragged = ImGui::GetMouseDragDelta(0);  // zero below the drag threshold
    if (ImGui::IsItemDeactivated() && dragged.x == 0 && dragged.y == 0) openDateField(frame.panels);
    if (ImGui::IsItemHovered() && !ImGui::IsItemActive())
        tip(frame.input, frame.input.say("timeline.drag-tip"));
}

/// Back to the whole timeline, beside its left end.
void drawSpanButton(TimelineFrame& frame) {
    if (!frame.state.look.span) return;
    const std::string words = frame.input.say("timeline.all-years");
    const double width = ImGui::CalcTextSize(words.c_str()).x + 20 * frame.s, height = 24 * frame.s;
    const double left = frame.leftPx - 10 * frame.s - width, top = frame.y(3);
    ImGui::SetCursorScreenPos(vec(left, top));
    if (ImGui::InvisibleButton("whole span", vec(width, height)))
        frame.actions.push_back(session::ShowSpan{});
    drawFocus(frame.input);
    frame.list->AddRectFilled(vec(left, top), vec(left + width, top + height),
                              color(frame.theme.panelText, ImGui::IsItemHovered() ? 0.12 : 0.06),
                              static_cast<float>(6 * frame.s));
    frame.text(left + width / 2, top + (height - ImGui::GetFontSize()) / 2, frame.theme.panelText, words,
               0.5);
    if (ImGui::IsItemHovered()) tip(frame.input, frame.input.say("timeline.all-years-tip"));
}

/// The date compared with: a chip in ink, which can be dragged too.
void drawCompareHandle(TimelineFrame& frame, const Chip& chip) {
    const session::ComparisonState& comparison = frame.state.comparison;
    if (comparison.mode == scene::CompareMode::off || !comparison.date) return;
    const double s = frame.s, x = frame.x(*comparison.date);
    if (frame.inside(x))
        frame.list->AddLine(vec(x, frame.y(handleTop + handleHeight)), vec(x, frame.y(frame.layout.axis + 6)),
                            color(frame.theme.panelText), static_cast<float>(2 * s));
    const std::string date =
        model::formatShort(*comparison.date, model::Precision::day, frame.input.phrases());
    ImGui::PushFont(frame.input.fonts.bold);
    const ImVec2 size = ImGui::CalcTextSize(date.c_str());
    const double width = size.x + 28 * s, middle = std::clamp(x, frame.leftPx, frame.rightPx);
    const double least = 12 * s, most = frame.input.size.width - width - 12 * s;
    double left = std::clamp(middle - width / 2, least, most);
    const double top = frame.y(handleTop), gap = 4 * s;
    // The two dates lie close to each other: the one compared with gives way, to its own side.
    if (left < chip.left + chip.width + gap && chip.left < left + width + gap) {
        const double before = chip.left - gap - width, after = chip.left + chip.width + gap;
        const bool earlier = *comparison.date <= frame.state.date;
        left = (earlier && before >= least) || after > most ? std::max(least, before) : after;
    }
    frame.list->AddRectFilled(vec(left, top), vec(left + width, top + handleHeight * s),
                              color(frame.theme.panelText), static_cast<float>(6 * s));
    frame.list->AddText(vec(left + 14 * s, top + (handleHeight * s - size.y) / 2),
                        color(scene::inkOn(frame.theme, frame.theme.panelText)), date.c_str());
    ImGui::SetCursorScreenPos(vec(left, top));
    ImGui::InvisibleButton("compare date", vec(width, handleHeight * s));
    if (ImGui::IsItemActive() && ImGui::IsMouseDragging(0)) {
        const model::Date wanted = frame.dateAt(ImGui::GetIO().MousePos.x, ImGui::GetIO().KeyAlt);
        if (wanted != *comparison.date) frame.actions.push_back(session::SetCompareDate{wanted});
    }
    if (ImGui::IsItemHovered() && !ImGui::IsItemActive())
        tip(frame.input, frame.input.say("compare.date-tip"));
    ImGui::PopFont();
}

void drawCaption(TimelineFrame& frame, const Chip& chip) {
    const PanelState& panels = frame.panels;
    const model::ChangeDay* change = frame.state.timeline->changeAtOrBefore(frame.state.date);
    std::string words = change ? model::datedCaption(*frame.state.timeline, *change) : "";
    base::Color ink = frame.theme.panelText;
    if (panels.typingDate)
        words = frame.input.say(panels.dateWrong ? phrases::key("timeline.date-wrong")
                                                 : phrases::key("timeline.date-help"));
    if (panels.typingDate && panels.dateWrong) ink = frame.theme.leave;
    if (words.empty()) return;
    ImGui::PushFont(frame.input.fonts.text);
    const double room = 14 * frame.s, begin = chip.left + chip.width + room,
                 atRight = frame.input.size.width - 24 * frame.s - begin,
                 atLeft = chip.left - room - frame.leftPx;
    // What is said of a date that is typed had better be seen in part than not at all.
    if (panels.typingDate) words = elided(frame.input.fonts.text, words, std::max(atLeft, atRight));
    const double width = ImGui::CalcTextSize(words.c_str()).x;
    const bool right = width <= atRight;
    if (right || width <= atLeft)
        frame.text(right ? begin : chip.left - room - width, frame.y(3), ink, words);
    ImGui::PopFont();
}

}  // namespace

void drawTimelineHandle(TimelineFrame& frame) {
    const double s = frame.s;
    const bool shown = frame.inside(frame.nowPx);
    if (shown)
        frame.list->AddLine(vec(frame.nowPx, frame.y(handleTop + handleHeight)),
                            vec(frame.nowPx, frame.y(frame.layout.axis + 6)), color(frame.theme.accent),
                            static_cast<float>(2.5 * s));
    drawSpanButton(frame);
    const std::string date =
        model::formatShort(frame.state.date, model::Precision::day, frame.input.phrases());
    ImGui::PushFont(frame.input.fonts.bold);
    const double width = frame.panels.typingDate ? 150 * s : ImGui::CalcTextSize(date.c_str()).x + 28 * s;
    const double middle = std::clamp(frame.nowPx, frame.leftPx, frame.rightPx);
    const Chip chip{std::clamp(middle - width / 2, 12 * s, frame.input.size.width - width - 12 * s), width};
    drawCompareHandle(frame, chip);
    frame.list->AddRectFilled(vec(chip.left, frame.y(handleTop)),
                              vec(chip.left + chip.width, frame.y(handleTop + handleHeight)),
                              color(frame.theme.accent), static_cast<float>(6 * s));
    if (frame.panels.typingDate)
        drawDateField(frame, chip);
    else
        drawDate(frame, chip, date);
    ImGui::PopFont();
    // The caption would lie under the other date's chip.
    if ((frame.state.comparison.mode == scene::CompareMode::off && !frame.state.quiz.hides()) ||
        frame.panels.typingDate)
        drawCaption(frame, chip);
}

}  // namespace ui

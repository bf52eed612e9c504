#include "ui/draw.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace ui {
namespace {

/// Where dates lie on the panel: a year takes the same width everywhere, and 31 December lies at its end.
struct Axis {
    double leftPx, rightPx;
    int firstYear, lastYear;

    double pxPerYear() const { return (rightPx - leftPx) / (lastYear - firstYear + 1); }
    /// The middle of the day.
    double at(model::Date date) const {
        const int year = date.year();
        const double days = model::endOfYear(year).days() - model::startOfYear(year).days() + 1;
        const double part = (date.days() - model::startOfYear(year).days() + 0.5) / days;
        return leftPx + (year - firstYear + part) * pxPerYear();
    }
    model::Date yearEndAt(double px) const {
        return model::endOfYear(std::clamp(
            firstYear + static_cast<int>(std::floor((px - leftPx) / pxPerYear())), firstYear, lastYear));
    }
    model::Date dayAt(double px) const {
        const double years = std::clamp((px - leftPx) / pxPerYear(), 0.0, lastYear - firstYear + 0.99999);
        const int year = firstYear + static_cast<int>(years);
        const int days = model::endOfYear(year).days() - model::startOfYear(year).days() + 1;
        return model::addDays(model::startOfYear(year), static_cast<int>((years - std::floor(years)) * days));
    }
};

/// Vertical places inside the panel, in units of the scale from its top.
constexpr double handleTop = -14, handleHeight = 32, stripTop = 34, stripHeight = 46, tickY = 104,
                 axisY = 118, labelY = 124;

class TimelinePanel {
  public:
    TimelinePanel(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions)
        : input_(input),
          panels_(panels),
          actions_(actions),
          s_(input.scale),
          theme_(input.theme),
          state_(input.state),
          top_(input.size.height - timelineHeight * s_) {
        const double controls = (input.size.width < 1100 * s_ ? 220 : 350) * s_;
        axis_ = {controls, input.size.width - 48 * s_, state_.firstDate.year(), state_.lastDate.year()};
    }

    void draw() {
        // Taller than its ground, which the scene draws, as the handle stands out of it.
        beginPanel("timeline", vec(0, top_ - 20 * s_), vec(input_.size.width, timelineHeight * s_ + 20 * s_));
        list_ = ImGui::GetWindowDrawList();
        list_->PushClipRectFullScreen();
        list_->AddLine(vec(0, top_), vec(input_.size.width, top_), color(theme_.panelEdge));
        ImGui::PushFont(input_.fonts.small);
        controls();
        years();
        memberStrip();
        ticks();
        scrub();
        handle();
        ImGui::PopFont();
        list_->PopClipRect();
        ImGui::End();
    }

  private:
    double y(double units) const { return top_ + units * s_; }
    void text(double x, double yPx, base::Color c, const std::string& words, double align = 0) {
        const ImVec2 size = ImGui::CalcTextSize(words.c_str());
        list_->AddText(vec(std::round(x - align * size.x), std::round(yPx)), color(c), words.c_str());
    }

    // --- the buttons at the left
    bool iconButton(const char* id, double x, double yPx, double radius, bool filled) {
        ImGui::SetCursorScreenPos(vec(x - radius, yPx - radius));
        const bool clicked = ImGui::InvisibleButton(id, vec(2 * radius, 2 * radius));
        const bool hovered = ImGui::IsItemHovered();
        if (filled)
            list_->AddCircleFilled(
                vec(x, yPx), static_cast<float>(radius),
                color(hovered ? base::mix(theme_.member, theme_.panelText, 0.15) : theme_.member), 48);
        else if (hovered)
            list_->AddCircleFilled(vec(x, yPx), static_cast<float>(radius), color(theme_.panelText, 0.10),
                                   32);
        return clicked;
    }
    void triangle(double x, double yPx, double size, bool right, base::Color c) {
        const double d = right ? size : -size;
        const ImVec2 a = vec(x - d * 0.45, yPx - size * 0.62), b = vec(x - d * 0.45, yPx + size * 0.62),
                     tipAt = vec(x + d * 0.62, yPx);
        if (right)
            list_->AddTriangleFilled(a, tipAt, b, color(c));
        else
            list_->AddTriangleFilled(a, b, tipAt, color(c));
    }
    void bar(double x, double yPx, double width, double height, base::Color c) {
        list_->AddRectFilled(vec(x - width / 2, yPx - height / 2), vec(x + width / 2, yPx + height / 2),
                             color(c));
    }

    void controls() {
        const double middle = y(58);
        const base::Color onMember = scene::inkOn(theme_, theme_.member);
        if (iconButton("play", 64 * s_, middle, 30 * s_, true))
            actions_.push_back(session::Play{session::Switch::toggle});
        if (ImGui::IsItemHovered())
            tip(input_, input_.say(state_.playback.playing ? phrases::key("timeline.pause")
                                                           : phrases::key("timeline.play")));
        if (state_.playback.playing) {
            bar(64 * s_ - 7 * s_, middle, 7 * s_, 24 * s_, onMember);
            bar(64 * s_ + 7 * s_, middle, 7 * s_, 24 * s_, onMember);
        } else {
            triangle(64 * s_ + (state_.playback.reverse ? -2 : 2) * s_, middle, 20 * s_,
                     !state_.playback.reverse, onMember);
        }
        const bool narrow = input_.size.width < 1100 * s_;
        const double x = (narrow ? 122 : 136) * s_;
        if (iconButton("previous", x, middle, 20 * s_, false))
            actions_.push_back(session::JumpTo{session::Jump::previousChange});
        if (ImGui::IsItemHovered()) tip(input_, input_.say("timeline.previous"));
        triangle(x + 2 * s_, middle, 13 * s_, false, theme_.panelText);
        bar(x - 9 * s_, middle, 3 * s_, 17 * s_, theme_.panelText);
        const double next = x + 46 * s_;
        if (iconButton("next", next, middle, 20 * s_, false))
            actions_.push_back(session::JumpTo{session::Jump::nextChange});
        if (ImGui::IsItemHovered()) tip(input_, input_.say("timeline.next"));
        triangle(next - 2 * s_, middle, 13 * s_, true, theme_.panelText);
        bar(next + 9 * s_, middle, 3 * s_, 17 * s_, theme_.panelText);
        options(narrow);
    }

    void options(bool narrow) {
        ImGui::SetCursorScreenPos(vec(26 * s_, y(108)));
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, vec(6 * s_, 0));
        const session::Playback& playback = state_.playback;
        const std::string speed = input_.say(
            "timeline.speed", phrases::arg("speed", input_.phrases().decimal(playback.yearsPerSecond)));
        if (flatButton(input_, "speed", speed, false, 0, true)) {
            const auto* faster = std::upper_bound(std::begin(session::speeds), std::end(session::speeds),
                                                  playback.yearsPerSecond + 1e-9);
            actions_.push_back(
                session::SetSpeed{faster == std::end(session::speeds) ? session::speeds[0] : *faster});
        }
        if (ImGui::IsItemHovered()) tip(input_, input_.say("timeline.speed-tip"));
        ImGui::SameLine();
        if (flatButton(input_, "loop", input_.say("timeline.loop"), playback.loop, 0, true))
            actions_.push_back(session::Loop{session::Switch::toggle});
        if (!narrow) {
            ImGui::SameLine();
            if (flatButton(input_, "reverse", input_.say("timeline.reverse"), playback.reverse, 0, true))
                actions_.push_back(session::Reverse{session::Switch::toggle});
        }
        ImGui::PopStyleVar();
    }

    // --- the lanes
    void years() {
        list_->AddLine(vec(axis_.leftPx, y(axisY)), vec(axis_.rightPx, y(axisY)),
                       color(theme_.panelQuiet, 0.6), static_cast<float>(s_));
        const double labelWidth = ImGui::CalcTextSize("2000").x + 14 * s_;
        const int every = axis_.pxPerYear() >= labelWidth ? 1 : axis_.pxPerYear() * 5 >= labelWidth ? 5 : 10;
        for (int year = axis_.firstYear; year <= axis_.lastYear; ++year) {
            const double x = axis_.leftPx + (year - axis_.firstYear) * axis_.pxPerYear();
            const bool named = year % every == 0;
            const double length = (named ? 7 : 4) * s_;
            list_->AddLine(vec(x, y(axisY)), vec(x, y(axisY) + length),
                           color(theme_.panelQuiet, named ? 0.8 : 0.35), static_cast<float>(s_));
            const bool now = year == state_.date.year();
            const double middle = x + axis_.pxPerYear() / 2;
            if (named || now) {
                // The year shown stands out and pushes a neighbour's label away rather than cover it.
                const bool nearNow =
                    !now && std::abs(year - state_.date.year()) * axis_.pxPerYear() < labelWidth;
                if (!nearNow) {
                    ImGui::PushFont(now ? input_.fonts.bold : input_.fonts.small);
                    text(middle, y(labelY) + (now ? -1 : 1) * s_, now ? theme_.panelText : theme_.panelQuiet,
                         std::to_string(year), 0.5);
                    ImGui::PopFont();
                }
            }
        }
    }

    void memberStrip() {
        const std::vector<model::CountStep>& steps = state_.timeline->memberCounts();
        int most = 1;
        for (const model::CountStep& step : steps) most = std::max(most, step.members);
        const double bottom = y(stripTop + stripHeight), now = axis_.at(state_.date);
        const bool titled = input_.size.width >= 1100 * s_;
        if (titled)
            text(axis_.leftPx - 12 * s_, bottom - 21 * s_, theme_.panelQuiet, input_.say("timeline.members"),
                 1);
        if (titled)
            text(axis_.leftPx - 12 * s_, y(tickY) - 11 * s_, theme_.panelQuiet,
                 input_.say("timeline.changes"), 1);
        double lastLabelEnd = -1;
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const double from = std::max(axis_.leftPx, axis_.at(steps[i].from));
            const double to =
                i + 1 < steps.size() ? std::min(axis_.rightPx, axis_.at(steps[i + 1].from)) : axis_.rightPx;
            if (to <= axis_.leftPx || from >= axis_.rightPx || steps[i].members == 0) continue;
            const double height = stripHeight * s_ * steps[i].members / most * 0.72;
            const auto fill = [&](double a, double b, double opacity) {
                if (b > a)
                    list_->AddRectFilled(vec(a, bottom - height), vec(b, bottom),
                                         color(theme_.member, opacity));
            };
            fill(from, std::min(to, now), 0.85);
            fill(std::max(from, now), to, 0.35);
            const std::string count = std::to_string(steps[i].members);
            const double width = ImGui::CalcTextSize(count.c_str()).x;
            if (to - from >= width + 8 * s_ && from > lastLabelEnd) {
                text(from + 4 * s_, bottom - height - 20 * s_, theme_.panelText, count);
                lastLabelEnd = from + 4 * s_ + width;
            }
        }
        list_->AddLine(vec(axis_.leftPx, bottom), vec(axis_.rightPx, bottom), color(theme_.panelEdge));
    }

    static model::ChangeKind leading(const model::ChangeDay& day) {
        return day.changes.empty() ? model::ChangeKind::status : day.changes.front().kind;
    }

    void ticks() {
        for (const model::ChangeDay& day : state_.timeline->changes()) {
            const double x = axis_.at(day.date), middle = y(tickY);
            if (x < axis_.leftPx || x > axis_.rightPx) continue;
            const double r = 6 * s_;
            switch (leading(day)) {
                case model::ChangeKind::join:
                    list_->AddTriangleFilled(vec(x, middle - r), vec(x + r, middle + r * 0.8),
                                             vec(x - r, middle + r * 0.8), color(theme_.join));
                    break;
                case model::ChangeKind::leave:
                    list_->AddTriangleFilled(vec(x, middle + r), vec(x - r, middle - r * 0.8),
                                             vec(x + r, middle - r * 0.8), color(theme_.leave));
                    break;
                case model::ChangeKind::status:
                    list_->AddCircleFilled(vec(x, middle), static_cast<float>(r * 0.75), color(theme_.event),
                                           20);
                    break;
                case model::ChangeKind::grouping:
                    list_->AddQuadFilled(vec(x, middle - r * 0.9), vec(x + r * 0.9, middle),
                                         vec(x, middle + r * 0.9), vec(x - r * 0.9, middle),
                                         color(theme_.event));
                    break;
            }
        }
    }

    const model::ChangeDay* tickAt(double px) const {
        const model::ChangeDay* best = nullptr;
        double nearest = 8 * s_;
        for (const model::ChangeDay& day : state_.timeline->changes())
            if (const double away = std::abs(axis_.at(day.date) - px); away < nearest) {
                nearest = away;
                best = &day;
            }
        return best;
    }

    void scrub() {
        const double margin = 10 * s_;
        ImGui::SetCursorScreenPos(vec(axis_.leftPx - margin, y(20)));
        ImGui::InvisibleButton("scrub",
                               vec(axis_.rightPx - axis_.leftPx + 2 * margin, (timelineHeight - 20) * s_));
        const ImGuiIO& io = ImGui::GetIO();
        const model::ChangeDay* tick =
            io.MousePos.y > y(tickY - 12) && io.MousePos.y < y(tickY + 10) ? tickAt(io.MousePos.x) : nullptr;
        if (ImGui::IsItemActivated() && tick) {
            actions_.push_back(session::SetDate{tick->date});
        } else if (ImGui::IsItemActive() && (!tick || ImGui::IsMouseDragging(0))) {
            const model::Date wanted =
                io.KeyAlt ? axis_.dayAt(io.MousePos.x) : axis_.yearEndAt(io.MousePos.x);
            if (wanted != state_.date) actions_.push_back(session::SetDate{wanted});
        }
        if (!ImGui::IsItemHovered()) return;
        if (io.MouseWheel != 0) actions_.push_back(session::StepYears{io.MouseWheel > 0 ? 1 : -1});
        if (tick && !ImGui::IsItemActive())
            tip(input_, input_.say("caption.dated",
                                   phrases::arg("date", model::formatLong(tick->date, tick->precision,
                                                                          input_.phrases())),
                                   phrases::arg("caption", tick->caption)));
    }

    void handle() {
        const double x = axis_.at(state_.date);
        list_->AddLine(vec(x, y(handleTop + handleHeight)), vec(x, y(axisY + 6)), color(theme_.accent),
                       static_cast<float>(2.5 * s_));
        const std::string date = model::formatShort(state_.date, model::Precision::day, input_.phrases());
        ImGui::PushFont(input_.fonts.bold);
        const double width = (panels_.typingDate ? 150 * s_ : ImGui::CalcTextSize(date.c_str()).x + 28 * s_);
        const double left = std::clamp(x - width / 2, 12 * s_, input_.size.width - width - 12 * s_);
        const ImVec2 min = vec(left, y(handleTop)), max = vec(left + width, y(handleTop + handleHeight));
        list_->AddRectFilled(min, max, color(theme_.accent), static_cast<float>(6 * s_));
        if (panels_.typingDate) {
            dateField(min, width);
        } else {
            const ImVec2 size = ImGui::CalcTextSize(date.c_str());
            list_->AddText(vec(left + (width - size.x) / 2, y(handleTop) + (handleHeight * s_ - size.y) / 2),
                           color(theme_.accentText), date.c_str());
            ImGui::SetCursorScreenPos(min);
            ImGui::InvisibleButton("date", ImVec2(max.x - min.x, max.y - min.y));
            if (ImGui::IsItemActive() && ImGui::IsMouseDragging(0)) {
                const double px = ImGui::GetIO().MousePos.x;
                const model::Date wanted = ImGui::GetIO().KeyAlt ? axis_.dayAt(px) : axis_.yearEndAt(px);
                if (wanted != state_.date) actions_.push_back(session::SetDate{wanted});
            }
            const ImVec2 dragged = ImGui::GetMouseDragDelta(0);  // zero below the drag threshold
            if (ImGui::IsItemDeactivated() && dragged.x == 0 && dragged.y == 0) openDateField();
            if (ImGui::IsItemHovered() && !ImGui::IsItemActive())
                tip(input_, input_.say("timeline.drag-tip"));
        }
        ImGui::PopFont();
        caption(left, left + width);
    }

    void openDateField() {
        panels_.typingDate = panels_.focusWanted = true;
        panels_.dateText = {};
        panels_.dateWrong = false;
    }

    void dateField(ImVec2 min, double width) {
        ImGui::SetCursorScreenPos(ImVec2(min.x + static_cast<float>(4 * s_), min.y));
        ImGui::PushStyleColor(ImGuiCol_Text, color(theme_.accentText));
        ImGui::PushStyleColor(ImGuiCol_TextDisabled, color(theme_.accentText, 0.6));
        ImGui::PushStyleColor(ImGuiCol_FrameBg, 0);
        ImGui::SetNextItemWidth(static_cast<float>(width - 8 * s_));
        if (panels_.focusWanted) ImGui::SetKeyboardFocusHere();
        const bool opened = std::exchange(panels_.focusWanted, false);
        const bool entered = ImGui::InputTextWithHint("##date", input_.say("timeline.date-hint").c_str(),
                                                      panels_.dateText.data(), panels_.dateText.size(),
                                                      ImGuiInputTextFlags_EnterReturnsTrue);
        if (ImGui::IsItemEdited()) panels_.dateWrong = false;
        const bool left = !opened && ImGui::IsItemDeactivated();
        ImGui::PopStyleColor(3);
        if (entered) {
            const auto span = model::parseDateSpan(panels_.dateText.data());
            panels_.dateWrong = !span;
            panels_.focusWanted = !span;
            panels_.typingDate = !span;
            if (span) actions_.push_back(session::SetDate{span->last});
        } else if (left) {
            panels_.typingDate = false;
        }
    }

    void caption(double chipLeft, double chipRight) {
        const model::ChangeDay* change = state_.timeline->changeAtOrBefore(state_.date);
        std::string words = change ? model::datedCaption(*state_.timeline, *change) : "";
        base::Color ink = theme_.panelText;
        if (panels_.typingDate)
            words = input_.say(panels_.dateWrong ? phrases::key("timeline.date-wrong")
                                                 : phrases::key("timeline.date-help"));
        if (panels_.typingDate && panels_.dateWrong) ink = theme_.leave;
        if (words.empty()) return;
        ImGui::PushFont(input_.fonts.text);
        const double width = ImGui::CalcTextSize(words.c_str()).x, room = 14 * s_;
        const bool right = chipRight + room + width < input_.size.width - 24 * s_;
        if (right || chipLeft - room - width > 24 * s_)
            text(right ? chipRight + room : chipLeft - room - width, y(3), ink, words);
        ImGui::PopFont();
    }

    const PanelInput& input_;
    PanelState& panels_;
    std::vector<session::Action>& actions_;
    double s_;
    const scene::Theme& theme_;
    const session::AppState& state_;
    double top_;
    Axis axis_{};
    ImDrawList* list_ = nullptr;
};

}  // namespace

void drawTimeline(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions) {
    TimelinePanel(input, panels, actions).draw();
}

}  // namespace ui

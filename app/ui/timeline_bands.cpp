#include "ui/timeline_frame.hpp"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

/// "1991 to 2003", "from January 2026": how the sources date it.
std::string periodWords(const PanelInput& input, const model::Period& period) {
    const std::string from = model::formatLong(period.from, period.fromPrecision, input.phrases());
    if (!period.to) return input.say("timeline.from", phrases::arg("from", from));
    return input.say("timeline.from-to", phrases::arg("from", from),
                     phrases::arg("to", model::formatLong(*period.to, period.toPrecision, input.phrases())));
}

struct Band {
    double fromPx, toPx, top, bottom;
};

/// The part of a period that is shown, or nothing.
std::optional<Band> bandOf(const TimelineFrame& frame, const model::Period& period, double top,
                           double bottom) {
    const double from = std::max(frame.leftPx, frame.x(period.from));
    const double to = period.to ? std::min(frame.rightPx, frame.x(*period.to)) : frame.rightPx;
    if (to <= frame.leftPx || from >= frame.rightPx || to - from < 0.5) return std::nullopt;
    return Band{from, std::max(from + 1, to - 1), top, bottom};
}

/// A folded band is thin and needs a stronger ink.
base::Color bandGround(const scene::Theme& theme, std::size_t index, std::size_t count, bool now, bool open) {
    const double depth = count < 2 ? 0.5 : static_cast<double>(index) / static_cast<double>(count - 1);
    if (!open) return base::mix(theme.panel, theme.panelText, 0.26 + 0.24 * depth + (now ? 0.1 : 0));
    return base::mix(theme.panel, theme.dark ? theme.panelText : theme.track,
                     (theme.dark ? 0.16 : 0.55) + (theme.dark ? 0.16 : 0.45) * depth + (now ? 0.08 : 0));
}

/// Low notches at the foot of the band: its name stands above them.
void drawMilestones(TimelineFrame& frame, const model::Stage& stage, const Band& band) {
    const double half = std::max(1.0, 0.9 * frame.s), height = 3.5 * frame.s;
    for (const model::Milestone& milestone : stage.milestones) {
        const double x = frame.x(milestone.date);
        if (!frame.inside(x)) continue;
        frame.list->AddRectFilled(vec(x - half, band.bottom - height), vec(x + half, band.bottom),
                                  color(frame.theme.panelText, 0.8));
        if (frame.hovers(x, (band.top + band.bottom) / 2, (band.bottom - band.top) / 2))
            frame.tips.push_back(
                model::formatLong(milestone.date, milestone.precision, frame.input.phrases()) + ": " +
                milestone.text);
    }
}

void drawStage(TimelineFrame& frame, const model::StagePlan& plan, const model::Stage& stage,
               std::size_t index, const Band& band, bool open) {
    const bool now = stage.period.contains(frame.state.date);
    const base::Color ground = bandGround(frame.theme, index, plan.stages.size(), now, open);
    const auto radius = static_cast<float>((open ? 3 : 1) * frame.s);
    const ImVec2 min = vec(band.fromPx, band.top), max = vec(band.toPx, band.bottom);
    // What was planned is drawn as an outline: it need not have happened.
    if (plan.planned)
        frame.list->AddRect(min, max, color(frame.theme.panelQuiet), radius, 0,
                            static_cast<float>(std::max(1.0, frame.s)));
    else
        frame.list->AddRectFilled(min, max, color(ground), radius);
    if (frame.hovers(min, max))
        frame.tips.push_back(
            frame.input.say(
                "caption.dated",
                phrases::arg("date", plan.planned ? frame.input.say("timeline.planned",
                                                                    phrases::arg("name", stage.name))
                                                  : stage.name),
                phrases::arg("caption", periodWords(frame.input, stage.period))) +
            (stage.note.empty() ? "" : "\n" + stage.note));
    if (!open) return;
    drawMilestones(frame, stage, band);
    const base::Color ink = plan.planned ? frame.theme.panelText : scene::inkOn(frame.theme, ground);
    const double pad = 6 * frame.s, middle = (band.top + band.bottom) / 2;
    const double raised = stage.milestones.empty() ? 0 : 1.5 * frame.s;
    frame.textWithin(band.fromPx + pad, band.toPx - pad, middle - raised, ink, stage.name);
}

}  // namespace

void drawStageLane(TimelineFrame& frame, const LaneBox& box) {
    std::size_t rows = 0;
    for (const model::StagePlan& plan : frame.organization().stagePlans) rows += stageRows(plan).size();
    const double each = box.height * frame.s / static_cast<double>(std::max<std::size_t>(1, rows));
    const double gap = (box.open ? 2 : 1) * frame.s;
    double top = frame.y(box.top);
    ImGui::PushFont(frame.input.fonts.note);
    for (const model::StagePlan& plan : frame.organization().stagePlans)
        for (const auto& row : stageRows(plan)) {
            double end = frame.leftPx;
            for (const model::Stage* stage : row)
                if (const auto band = bandOf(frame, stage->period, top, top + each - gap)) {
                    drawStage(frame, plan, *stage, static_cast<std::size_t>(stage - plan.stages.data()),
                              *band, box.open);
                    end = std::max(end, band->toPx);
                }
            // A plan says after its bands which it is.
            if (box.open && plan.planned && end > frame.leftPx)
                frame.textWithin(end + 8 * frame.s, frame.rightPx, top + (each - gap) / 2,
                                 frame.theme.panelQuiet, plan.name);
            top += each;
        }
    ImGui::PopFont();
}

void drawOfficeLane(TimelineFrame& frame, const LaneBox& box) {
    const auto& offices = frame.organization().offices;
    const double each = box.height * frame.s / static_cast<double>(offices.size());
    double top = frame.y(box.top);
    ImGui::PushFont(frame.input.fonts.note);
    for (const model::Office& office : offices) {
        std::size_t index = 0;
        for (const model::OfficeHolder& holder : office.holders) {
            const auto band = bandOf(frame, holder.period, top, top + each - (box.open ? 2 : 1) * frame.s);
            const bool odd = index++ % 2 == 1;
            if (!band) continue;
            const bool now = holder.period.contains(frame.state.date);
            const base::Color ground = bandGround(frame.theme, now ? 2 : odd ? 1 : 0, 3, now, box.open);
            const ImVec2 min = vec(band->fromPx, band->top), max = vec(band->toPx, band->bottom);
            frame.list->AddRectFilled(min, max, color(ground),
                                      static_cast<float>((box.open ? 3 : 1) * frame.s));
            const std::string who = holder.name.empty() ? nameOf(frame.input, holder.state) : holder.name;
            if (frame.hovers(min, max))
                frame.tips.push_back(frame.input.say(
                    holder.acting ? phrases::key("timeline.acting-holder") : phrases::key("timeline.holder"),
                    phrases::arg("office", office.name), phrases::arg("name", who),
                    phrases::arg("period", periodWords(frame.input, holder.period))));
            // A person is known by the surname where the whole name has no room.
            const double pad = 5 * frame.s, room = band->toPx - band->fromPx - 2 * pad;
            const std::string surname = who.substr(holder.name.empty() ? 0 : who.rfind(' ') + 1);
            const bool whole = ImGui::CalcTextSize(who.c_str()).x <= room;
            if (box.open)
                frame.textWithin(band->fromPx + pad, band->toPx - pad, (band->top + band->bottom) / 2,
                                 scene::inkOn(frame.theme, ground), whole ? who : surname);
        }
        top += each;
    }
    ImGui::PopFont();
}

}  // namespace ui

#include "ui/timeline_frame.hpp"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

/// How many years lie between two labels.
int yearsBetweenLabels(double yearPx, double labelPx) {
    for (const int every : {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000})
        if (yearPx * every >= labelPx) return every;
    return 2000;
}

void drawMonths(const TimelineFrame& frame, int year) {
    const double axis = frame.y(frame.layout.axis);
    for (unsigned month = 1; month <= 12; ++month) {
        const auto first = model::Date::fromYmd(year, month, 1);
        const double x = frame.x(*first);
        if (!frame.inside(x)) continue;
        frame.list->AddLine(vec(x, axis), vec(x, axis + 4 * frame.s), color(frame.theme.panelQuiet, 0.5),
                            static_cast<float>(frame.s));
        const double width = frame.yearPx(x) / 12;
        const std::string name =
            frame.input.phrases().under(phrases::prefix("month.short."), std::to_string(month));
        if (month > 1 && width >= ImGui::CalcTextSize(name.c_str()).x + 12 * frame.s)
            frame.text(x + 3 * frame.s, axis + 7 * frame.s, frame.theme.panelQuiet, name);
    }
}

}  // namespace

void drawTimelineAxis(TimelineFrame& frame) {
    const double s = frame.s, axis = frame.y(frame.layout.axis);
    frame.list->AddLine(vec(frame.leftPx, axis), vec(frame.rightPx, axis), color(frame.theme.panelQuiet, 0.6),
                        static_cast<float>(s));
    const session::DateRange& range = frame.axis.range();
    const int first = range.first.year(), last = range.last.year();
    const double meanPx = frame.widthPx() * 365.25 / (range.last.days() - range.first.days() + 1);
    const double labelPx = ImGui::CalcTextSize("2000").x + 14 * s;
    const int every = yearsBetweenLabels(meanPx, labelPx);
    const bool eachYear = meanPx >= 4 * s;
    const int now = frame.state.date.year();
    const double nowFrom = frame.leftPx + frame.axis.atYear(now) * frame.widthPx();
    const bool spread = meanPx >= 400 * s;  // years stand at their beginning, with months between them
    const double nowMiddle = spread ? nowFrom + 3 * s + labelPx / 2 : nowFrom + frame.yearPx(frame.nowPx) / 2;
    double lastEnd = -1e9;
    for (int year = first; year <= last; eachYear ? ++year : year = (year / every + 1) * every) {
        const double x = frame.leftPx + frame.axis.atYear(year) * frame.widthPx();
        const double next = frame.leftPx + frame.axis.atYear(year + 1) * frame.widthPx();
        if (spread) drawMonths(frame, year);
        const bool named = year % every == 0;
        if (frame.inside(x))
            frame.list->AddLine(vec(x, axis), vec(x, axis + (named ? 7 : 4) * s),
                                color(frame.theme.panelQuiet, named ? 0.8 : 0.35), static_cast<float>(s));
        const double middle = spread ? x + 3 * s + labelPx / 2 : (x + next) / 2;
        // The year shown stands out and pushes a neighbour's label away rather than cover it.
        if (!named || year == now || std::abs(middle - nowMiddle) < labelPx ||
            middle - labelPx / 2 < lastEnd || middle < frame.leftPx || middle > frame.rightPx)
            continue;
        frame.text(middle, axis + 7 * s, frame.theme.panelQuiet, std::to_string(year), 0.5);
        lastEnd = middle + labelPx / 2;
    }
    ImGui::PushFont(frame.input.fonts.bold);
    frame.text(std::clamp(nowMiddle, frame.leftPx, frame.rightPx), axis + 5 * s, frame.theme.panelText,
               std::to_string(now), 0.5);
    ImGui::PopFont();
}

}  // namespace ui

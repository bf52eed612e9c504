#include "model/lookup.hpp"
#include "ui/timeline_frame.hpp"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr double tickGap = 16;        ///< nearer ticks become one chip
constexpr std::size_t mostLines = 8;  ///< of a tip about several things

model::ChangeKind leading(const model::ChangeDay& day) {
    return day.changes.empty() ? model::ChangeKind::status : day.changes.front().kind;
}

base::Color colorOf(const scene::Theme& theme, model::ChangeKind kind) {
    return kind == model::ChangeKind::join    ? theme.join
           : kind == model::ChangeKind::leave ? theme.leave
                                              : theme.event;
}

/// Upwards for who joins, downwards for who leaves, a dot for a status, a diamond for a grouping.
void drawTick(const TimelineFrame& frame, model::ChangeKind kind, double x, double middle, double r) {
    ImDrawList& list = *frame.list;
    const ImU32 ink = color(colorOf(frame.theme, kind));
    switch (kind) {
        case model::ChangeKind::join:
            return list.AddTriangleFilled(vec(x, middle - r), vec(x + r, middle + r * 0.8),
                                          vec(x - r, middle + r * 0.8), ink);
        case model::ChangeKind::leave:
            return list.AddTriangleFilled(vec(x, middle + r), vec(x - r, middle - r * 0.8),
                                          vec(x + r, middle - r * 0.8), ink);
        case model::ChangeKind::status:
            return list.AddCircleFilled(vec(x, middle), static_cast<float>(r * 0.75), ink, 20);
        case model::ChangeKind::grouping:
            return list.AddQuadFilled(vec(x, middle - r * 0.9), vec(x + r * 0.9, middle),
                                      vec(x, middle + r * 0.9), vec(x - r * 0.9, middle), ink);
    }
}

/// Things of one lane that the span shows, with where they lie.
template <class Thing>
struct Laid {
    std::vector<const Thing*> things;
    std::vector<double> placesPx;
    std::vector<session::Cluster> clusters;
};

template <class Thing, class DateOf>
Laid<Thing> lay(const TimelineFrame& frame, const std::vector<const Thing*>& things, DateOf dateOf,
                double gap) {
    Laid<Thing> laid;
    for (const Thing* thing : things) {
        const double x = frame.x(dateOf(*thing));
        if (!frame.inside(x)) continue;
        laid.things.push_back(thing);
        laid.placesPx.push_back(x);
    }
    laid.clusters = session::clusters(laid.placesPx, gap * frame.s);
    return laid;
}

Laid<model::ChangeDay> layChanges(const TimelineFrame& frame) {
    std::vector<const model::ChangeDay*> days;
    for (const model::ChangeDay& day : frame.state.timeline->changes()) days.push_back(&day);
    return lay(
        frame, days, [](const model::ChangeDay& day) { return day.date; }, tickGap);
}

model::Date dateOf(const model::Event& event) {
    return event.first();
}

Laid<model::Event> layEvents(const TimelineFrame& frame) {
    const session::DateRange& range = frame.axis.range();
    return lay(frame, model::eventsWithin(frame.organization(), range.first, range.last), dateOf, 20);
}

/// The range that shows the things of a chip apart, with a margin.
session::DateRange around(model::Date first, model::Date last) {
    const int margin = std::max(20, (last.days() - first.days()) / 4);
    return {model::addDays(first, -margin), model::addDays(last, margin)};
}

std::string dated(const PanelInput& input, const std::string& date, const std::string& caption) {
    return input.say("caption.dated", phrases::arg("date", date), phrases::arg("caption", caption));
}

std::string lineOf(const PanelInput& input, const model::ChangeDay& day) {
    return dated(input, model::formatLong(day.date, day.precision, input.phrases()), day.caption);
}

std::string lineOf(const PanelInput& input, const model::Event& event) {
    return dated(
        input, model::formatWhen(event, input.phrases()),
        event.planned ? input.say("timeline.planned", phrases::arg("name", event.title)) : event.title);
}

template <class Thing>
void addTips(TimelineFrame& frame, const Laid<Thing>& laid, const session::Cluster& cluster) {
    for (std::size_t i = 0; i < std::min(cluster.count, mostLines); ++i)
        frame.tips.push_back(lineOf(frame.input, *laid.things[cluster.first + i]));
    if (cluster.count > mostLines)
        frame.tips.push_back(frame.input.phrases().count(
            "timeline.more", static_cast<std::int64_t>(cluster.count - mostLines)));
}

template <class Thing>
const session::Cluster* clusterAtCursor(const TimelineFrame& frame, const Laid<Thing>& laid,
                                        const LaneBox& box) {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    if (mouse.y < frame.y(box.top) || mouse.y >= frame.y(box.bottom())) return nullptr;
    const session::Cluster* nearest = nullptr;
    for (const session::Cluster& cluster : laid.clusters) {
        const double away = std::abs(cluster.place - mouse.x);
        if (away <= 9 * frame.s && (!nearest || away < std::abs(nearest->place - mouse.x)))
            nearest = &cluster;
    }
    return nearest;
}

}  // namespace

void drawChangeLane(TimelineFrame& frame, const LaneBox& box) {
    const Laid<model::ChangeDay> laid = layChanges(frame);
    const double middle = frame.y(box.middle());
    for (const session::Cluster& cluster : laid.clusters) {
        const model::ChangeKind kind = leading(*laid.things[cluster.first]);
        if (cluster.count == 1 || !box.open) {
            for (std::size_t i = 0; i < cluster.count; ++i)
                drawTick(frame, leading(*laid.things[cluster.first + i]), laid.placesPx[cluster.first + i],
                         middle, (box.open ? 6 : 4) * frame.s);
            continue;
        }
        const bool alike =
            std::all_of(laid.things.begin() + static_cast<std::ptrdiff_t>(cluster.first),
                        laid.things.begin() + static_cast<std::ptrdiff_t>(cluster.first + cluster.count),
                        [&](const model::ChangeDay* day) { return leading(*day) == kind; });
        frame.count(cluster.place, middle, cluster.count,
                    alike ? colorOf(frame.theme, kind) : frame.theme.event);
    }
    if (const session::Cluster* cluster = clusterAtCursor(frame, laid, box)) addTips(frame, laid, *cluster);
}

std::optional<LaneTarget> changeAtCursor(const TimelineFrame& frame, const LaneBox& box) {
    const Laid<model::ChangeDay> laid = layChanges(frame);
    const session::Cluster* cluster = clusterAtCursor(frame, laid, box);
    if (!cluster) return std::nullopt;
    const model::Date first = laid.things[cluster->first]->date,
                      last = laid.things[cluster->first + cluster->count - 1]->date;
    if (cluster->count == 1) return LaneTarget{first, {}, {}};
    return LaneTarget{first, around(first, last), {}};
}

void drawEventLane(TimelineFrame& frame, const LaneBox& box) {
    const Laid<model::Event> laid = layEvents(frame);
    const double middle = frame.y(box.middle());
    for (const session::Cluster& cluster : laid.clusters) {
        if (cluster.count > 1 && box.open) {
            frame.count(cluster.place, middle, cluster.count, frame.theme.event);
            continue;
        }
        for (std::size_t i = 0; i < cluster.count; ++i) {
            const ImVec2 at = vec(laid.placesPx[cluster.first + i], middle);
            const auto radius = static_cast<float>((box.open ? 5 : 3) * frame.s);
            if (laid.things[cluster.first + i]->planned)
                frame.list->AddCircle(at, radius, color(frame.theme.event), 16,
                                      static_cast<float>(1.5 * frame.s));
            else
                frame.list->AddCircleFilled(at, radius, color(frame.theme.event), 16);
        }
    }
    if (const session::Cluster* cluster = clusterAtCursor(frame, laid, box)) addTips(frame, laid, *cluster);
}

std::optional<LaneTarget> eventAtCursor(const TimelineFrame& frame, const LaneBox& box) {
    const Laid<model::Event> laid = layEvents(frame);
    const session::Cluster* cluster = clusterAtCursor(frame, laid, box);
    if (!cluster) return std::nullopt;
    const model::Event &first = *laid.things[cluster->first],
                       &last = *laid.things[cluster->first + cluster->count - 1];
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < cluster->count; ++i) ids.push_back(laid.things[cluster->first + i]->id);
    if (cluster->count == 1) return LaneTarget{first.last(), {}, ids};
    return LaneTarget{first.last(), around(first.first(), last.first()), ids};
}

void drawMemberLane(TimelineFrame& frame, const LaneBox& box) {
    const std::vector<model::CountStep>& steps = frame.state.timeline->memberCounts();
    int most = 1;
    for (const model::CountStep& step : steps) most = std::max(most, step.members);
    const double s = frame.s, bottom = frame.y(box.bottom()), textHeight = ImGui::GetFontSize();
    const double full = box.height * s - (box.open ? 4 : 2) * s;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const double from = std::max(frame.leftPx, frame.x(steps[i].from));
        const double to =
            i + 1 < steps.size() ? std::min(frame.rightPx, frame.x(steps[i + 1].from)) : frame.rightPx;
        if (to <= frame.leftPx || from >= frame.rightPx || steps[i].members == 0) continue;
        const double height = full * steps[i].members / most;
        const auto fill = [&](double a, double b, base::Color ground) {
            if (b > a) frame.list->AddRectFilled(vec(a, bottom - height), vec(b, bottom), color(ground));
        };
        const base::Color past = base::mix(frame.theme.panel, frame.theme.member, 0.85),
                          future = base::mix(frame.theme.panel, frame.theme.member, 0.35);
        fill(from, std::min(to, frame.nowPx), past);
        fill(std::max(from, frame.nowPx), to, future);
        if (frame.hovers(vec(from, frame.y(box.top)), vec(to, bottom)))
            frame.tips.push_back(frame.input.phrases().count(
                "timeline.members-from", steps[i].members,
                phrases::arg(
                    "date", model::formatLong(steps[i].from, model::Precision::day, frame.input.phrases()))));
        const std::string count = std::to_string(steps[i].members);
        const double width = ImGui::CalcTextSize(count.c_str()).x + 10 * s;
        if (!box.open || to - from < width) continue;
        const bool fits = height >= textHeight + 2 * s;  // else it stands above the bar
        // The line of the date does not cut a number: it stands beyond it.
        const bool beyond = from < frame.nowPx && frame.nowPx < from + width && to - frame.nowPx >= width;
        const double left = beyond ? frame.nowPx : from;
        const base::Color ground = left < frame.nowPx ? past : future;
        frame.text(left + 5 * s, fits ? bottom - height + 1 * s : bottom - height - textHeight,
                   fits ? scene::inkOn(frame.theme, ground) : frame.theme.panelText, count);
    }
    frame.list->AddLine(vec(frame.leftPx, bottom), vec(frame.rightPx, bottom), color(frame.theme.panelEdge));
}

}  // namespace ui

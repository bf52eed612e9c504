#include "session/timeline_actions.hpp"

#include "session/verbs.hpp"

#include <fmt/format.h>

namespace session {
namespace {

constexpr std::array<Named<Lane>, 5> laneNames{{{Lane::offices, "offices"},
                                                {Lane::events, "events"},
                                                {Lane::stages, "stages"},
                                                {Lane::members, "members"},
                                                {Lane::changes, "changes"}}};
constexpr std::array<Named<LaneFold>, 3> folds{
    {{LaneFold::off, "off"}, {LaneFold::folded, "folded"}, {LaneFold::open, "open"}}};

std::optional<model::DateSpan> dateSpan(Words& words) {
    const std::string text = words.word();
    auto span = model::parseDateSpan(text);
    if (!span) words.wrong(text, "a date: YYYY, YYYY-MM or YYYY-MM-DD");
    return span;
}

Action parseLane(Words& words) {
    const Lane lane = words.oneOf(laneNames);
    return FoldLane{lane, words.oneOf(folds)};
}

Action parseSpan(Words& words) {
    if (words.done()) return ShowSpan{};
    const auto from = dateSpan(words), to = dateSpan(words);
    if (!from || !to) return ShowSpan{};
    if (from->first > to->last) words.wrong(model::formatIso(to->last), "a date after the first");
    return ShowSpan{DateRange{from->first, to->last}};
}

Action parseZoomSpan(Words& words) {
    const double factor = words.number(0.001, 1000);
    const auto about = dateSpan(words);
    return ZoomSpan{factor, about ? about->last : model::Date::fromDays(0)};
}

template <Mark which>
Action parseMark(Words& words) {
    if (words.done()) return SetMark{which, std::nullopt};
    const auto span = dateSpan(words);
    if (!span) return SetMark{which, std::nullopt};
    return SetMark{which, which == Mark::in ? span->first : span->last};
}

}  // namespace

std::string laneName(Lane lane) {
    return wordOf(laneNames, lane);
}

std::string format(const FoldLane& a) {
    return fmt::format("lane {} {}", wordOf(laneNames, a.lane), wordOf(folds, a.to));
}
std::string format(const ShowSpan& a) {
    if (!a.range) return "span";
    return fmt::format("span {} {}", model::formatIso(a.range->first), model::formatIso(a.range->last));
}
std::string format(const ZoomSpan& a) {
    return fmt::format("zoom-span {} {}", a.factor, model::formatIso(a.about));
}
std::string format(const EqualSpacing& a) {
    return "equal-spacing " + wordOf(switches, a.to);
}
std::string format(const SetMark& a) {
    return withKey(a.which == Mark::in ? "mark-in" : "mark-out", a.date ? model::formatIso(*a.date) : "");
}
std::string format(const ClearMarks&) {
    return "clear-marks";
}
std::string format(const SetDwell& a) {
    return fmt::format("dwell {}", a.seconds);
}
std::string format(const SkipQuiet& a) {
    return "skip-quiet " + wordOf(switches, a.to);
}

const std::vector<Verb>& timelineVerbs() {
    static const std::vector<Verb> all{
        {"lane", parseLane},
        {"span", parseSpan},
        {"zoom-span", parseZoomSpan},
        {"equal-spacing", [](Words& words) -> Action { return EqualSpacing{words.oneOf(switches)}; }},
        {"mark-in", parseMark<Mark::in>},
        {"mark-out", parseMark<Mark::out>},
        {"clear-marks", [](Words&) -> Action { return ClearMarks{}; }},
        {"dwell", [](Words& words) -> Action { return SetDwell{words.number(0, 60)}; }},
        {"skip-quiet", [](Words& words) -> Action { return SkipQuiet{words.oneOf(switches)}; }},
    };
    return all;
}

}  // namespace session

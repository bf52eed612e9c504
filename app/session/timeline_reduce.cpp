#include "session/apply.hpp"

#include <algorithm>

namespace session {

DateRange wholeRange(const AppState& state) {
    return {state.firstDate, state.lastDate};
}

DateRange shownRange(const AppState& state) {
    return state.look.span.value_or(wholeRange(state));
}

DateRange playedRange(const AppState& state) {
    return {state.look.markIn.value_or(state.firstDate), state.look.markOut.value_or(state.lastDate)};
}

TimeAxis axisOf(const AppState& state) {
    if (!state.look.equalSpacing) return TimeAxis(shownRange(state));
    std::vector<model::Date> knots;
    for (const model::ChangeDay& change : state.timeline->changes()) knots.push_back(change.date);
    return TimeAxis(shownRange(state), knots);
}

void keepInSpan(AppState& state) {
    if (!state.look.span) return;
    DateRange& span = *state.look.span;
    const std::int32_t before = span.first.days() - state.date.days(),
                       after = state.date.days() - span.last.days();
    const std::int32_t by = before > 0 ? -before : after > 0 ? after : 0;
    span = {model::addDays(span.first, by), model::addDays(span.last, by)};
}

void keepLookInRange(AppState& state) {
    const DateRange whole = wholeRange(state);
    TimelineLook& look = state.look;
    const auto beyond = [&](const std::optional<model::Date>& mark) {
        return mark && (*mark < whole.first || *mark > whole.last);
    };
    if (beyond(look.markIn)) look.markIn.reset();
    if (beyond(look.markOut)) look.markOut.reset();
    if (look.span && (look.span->first < whole.first || look.span->last > whole.last)) look.span.reset();
    keepInSpan(state);
}

void apply(AppState& state, const FoldLane& a, const Surroundings&) {
    state.look.folds[static_cast<std::size_t>(a.lane)] = a.to;
}

void apply(AppState& state, const ShowSpan& a, const Surroundings&) {
    state.look.span.reset();
    if (!a.range) return;
    const DateRange whole = wholeRange(state);
    DateRange wanted{std::clamp(a.range->first, whole.first, whole.last),
                     std::clamp(a.range->last, whole.first, whole.last)};
    if (wanted.last.days() - wanted.first.days() + 1 < shortestRangeDays)
        wanted = zoomedRange(wanted, whole, 1, wanted.first);
    if (!(wanted == whole)) state.look.span = wanted;
}

void apply(AppState& state, const ZoomSpan& a, const Surroundings& around) {
    apply(state, ShowSpan{zoomedRange(shownRange(state), wholeRange(state), a.factor, a.about)}, around);
}

void apply(AppState& state, const EqualSpacing& a, const Surroundings&) {
    state.look.equalSpacing = switched(state.look.equalSpacing, a.to);
}

void apply(AppState& state, const SetMark& a, const Surroundings&) {
    const model::Date date = std::clamp(a.date.value_or(state.date), state.firstDate, state.lastDate);
    TimelineLook& look = state.look;
    (a.which == Mark::in ? look.markIn : look.markOut) = date;
    // A range that would end before it begins keeps the mark just set.
    if (look.markIn && look.markOut && *look.markIn > *look.markOut)
        (a.which == Mark::in ? look.markOut : look.markIn).reset();
}

void apply(AppState& state, const ClearMarks&, const Surroundings&) {
    state.look.markIn.reset();
    state.look.markOut.reset();
}

void apply(AppState& state, const SetDwell& a, const Surroundings&) {
    state.playback.dwellS = a.seconds;
}

void apply(AppState& state, const SkipQuiet& a, const Surroundings&) {
    state.playback.skipQuiet = switched(state.playback.skipQuiet, a.to);
}

}  // namespace session

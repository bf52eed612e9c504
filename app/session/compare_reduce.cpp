#include "session/apply.hpp"

#include <algorithm>
#include <cmath>

namespace session {
namespace {

using scene::CompareMode;

/// A divider nearer to an edge than this could not be taken hold of any more.
constexpr double leastPart = 0.04;

void setCompareDate(AppState& state, model::Date date) {
    state.comparison.date = std::clamp(date, state.firstDate, state.lastDate);
    state.comparison.snapshot =
        std::make_shared<model::Snapshot>(state.timeline->snapshot(*state.comparison.date));
}

/// What there is to compare with where nobody said: the year in which the members were first counted, or,
/// when that is the date itself, the end of the slider.
model::Date suitableDate(const AppState& state) {
    const auto& counts = state.timeline->memberCounts();
    const model::Date first = counts.empty() ? state.firstDate : model::endOfYear(counts.front().from.year());
    return first < state.date ? first : state.lastDate;
}

}  // namespace

void refreshComparison(AppState& state) {
    if (state.comparison.date) setCompareDate(state, *state.comparison.date);
}

void apply(AppState& state, const Compare& a, const Surroundings&) {
    if (state.quiz.hides() && a.mode != CompareMode::off) return;  // it would give the answer away
    state.comparison.mode = a.mode;
    if (a.mode == CompareMode::off) return;
    if (a.with)
        setCompareDate(state, *a.with);
    else
        setCompareDate(state, state.comparison.date.value_or(suitableDate(state)));
}

void apply(AppState& state, const SetCompareDate& a, const Surroundings&) {
    setCompareDate(state, a.date);
}

void apply(AppState& state, const SwapDates&, const Surroundings&) {
    if (!state.comparison.date) return;
    const model::Date shown = state.date;
    stopPlaying(state);
    moveTo(state, *state.comparison.date);
    setCompareDate(state, shown);
}

void apply(AppState& state, const SetDivider& a, const Surroundings&) {
    state.comparison.divider = std::clamp(std::isfinite(a.part) ? a.part : 0.5, leastPart, 1 - leastPart);
}

void apply(AppState& state, const MoveDivider& a, const Surroundings& around) {
    apply(state, SetDivider{state.comparison.divider + a.by}, around);
}

}  // namespace session

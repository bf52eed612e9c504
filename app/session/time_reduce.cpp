#include "session/apply.hpp"

#include <algorithm>
#include <cmath>

namespace session {
namespace {

constexpr double daysPerYear = 365.2425;

bool lookAlike(const model::StateStatus* a, const model::StateStatus* b) {
    if (!a || !b) return a == b;
    return a->status == b->status && a->groupings == b->groupings;
}

/// The states whose status or groupings differ.
std::vector<std::string> changedStates(const model::Snapshot& before, const model::Snapshot& after) {
    std::vector<std::string> keys;
    for (const model::StateStatus& then : before.states)
        if (!lookAlike(&then, after.find(then.code))) keys.push_back(then.code);
    for (const model::StateStatus& now : after.states)
        if (!before.find(now.code)) keys.push_back(now.code);
    return keys;
}

}  // namespace

void moveTo(AppState& state, model::Date date) {
    date = std::clamp(date, state.firstDate, state.lastDate);
    if (date == state.date) return;
    state.date = date;
    keepInSpan(state);
    auto snapshot = std::make_shared<model::Snapshot>(state.timeline->snapshot(date));
    if (!state.reducedMotion && snapshot->states != state.snapshot->states) {
        state.pulseKeys = changedStates(*state.snapshot, *snapshot);
        state.fadeFrom = state.snapshot;
        state.fadeFromTimeline.reset();
        state.fadeElapsedS = 0;
        state.pulseElapsedS = 0;
    }
    state.snapshot = std::move(snapshot);
    if (!state.overlay) return;
    auto overlaid = std::make_shared<model::Snapshot>(state.overlay->snapshot(date));
    if (!state.reducedMotion && overlaid->states != state.overlaid->states)
        state.overlayFade = OverlayFade{state.overlay, state.overlaid, 0};
    state.overlaid = std::move(overlaid);
}

void stopPlaying(AppState& state) {
    state.playback.playing = false;
    state.playback.dwellLeftS = 0;
}

void apply(AppState& state, const SetDate& a, const Surroundings&) {
    stopPlaying(state);
    moveTo(state, a.date);
}

/// From 16 August 2006 one year back is 31 December 2005: the years' ends are where years are looked at.
void apply(AppState& state, const StepYears& a, const Surroundings&) {
    stopPlaying(state);
    if (a.years == 0) return;
    const bool atEnd = state.date == model::endOfYear(state.date.year());
    int year = state.date.year() + a.years;
    if (!atEnd && a.years > 0) --year;
    year = std::clamp(year, state.firstDate.year(), state.lastDate.year());
    moveTo(state, model::endOfYear(year));
}

void apply(AppState& state, const JumpTo& a, const Surroundings&) {
    stopPlaying(state);
    switch (a.where) {
        case Jump::first:
            return moveTo(state, model::endOfYear(state.firstDate.year()));
        case Jump::last:
            return moveTo(state, state.lastDate);
        case Jump::today:
            return moveTo(state, state.today);
        case Jump::previousChange:
            if (const auto* change = state.timeline->changeBefore(state.date)) moveTo(state, change->date);
            return;
        case Jump::nextChange:
            if (const auto* change = state.timeline->changeAfter(state.date)) moveTo(state, change->date);
            return;
    }
}

void apply(AppState& state, const Play& a, const Surroundings&) {
    Playback& playback = state.playback;
    const bool play = switched(playback.playing, a.to);
    if (play && !playback.playing) {
        // At the end of the way, or outside its range, playing begins again at the other end.
        const DateRange range = playedRange(state);
        const bool outside = state.date < range.first || state.date > range.last;
        // Nothing is known of the rest of this year, after which the way ends in most datasets.
        const bool upToNow = state.date == state.today && range.first < state.today &&
                             range.last <= model::endOfYear(state.today.year());
        if (!playback.reverse && (outside || upToNow || state.date >= range.last)) moveTo(state, range.first);
        if (playback.reverse && (outside || state.date <= range.first)) moveTo(state, range.last);
    }
    playback.playing = play;
    playback.dwellLeftS = 0;
    playback.dayFraction = 0;
}

void apply(AppState& state, const Loop& a, const Surroundings&) {
    state.playback.loop = switched(state.playback.loop, a.to);
}

void apply(AppState& state, const Reverse& a, const Surroundings&) {
    state.playback.reverse = switched(state.playback.reverse, a.to);
}

void apply(AppState& state, const SetSpeed& a, const Surroundings&) {
    state.playback.yearsPerSecond = a.yearsPerSecond;
}

namespace {

/// The change that playing meets next, and the day on which it is met: running back, that before it took
/// effect.
struct Next {
    const model::ChangeDay* change;
    model::Date day;
};
Next nextChange(const AppState& state, const DateRange& range) {
    const bool back = state.playback.reverse;
    const model::ChangeDay* change =
        back ? state.timeline->changeAtOrBefore(state.date) : state.timeline->changeAfter(state.date);
    if (!change) return {nullptr, back ? range.first : range.last};
    return {change, back ? model::addDays(change->date, -1) : change->date};
}

/// Where `target` lies after years without a change have been passed over.
model::Date withoutQuietYears(const AppState& state, model::Date target, const Next& next,
                              const DateRange& range) {
    const bool back = state.playback.reverse;
    const int year = state.date.year(), step = back ? -1 : 1;
    if (target.year() == year || (next.change && next.change->date.year() == year + step)) return target;
    if (!next.change) return back ? range.first : range.last;
    const int busy = next.change->date.year();
    return back ? std::min(target, model::endOfYear(busy)) : std::max(target, model::startOfYear(busy));
}

}  // namespace

void playOn(AppState& state, double seconds) {
    Playback& playback = state.playback;
    const double waited = std::min(playback.dwellLeftS, seconds);
    playback.dwellLeftS -= waited;
    const double days = (seconds - waited) * playback.yearsPerSecond * daysPerYear + playback.dayFraction;
    const auto whole = static_cast<std::int32_t>(days);
    playback.dayFraction = days - whole;
    if (whole == 0) return;
    const bool back = playback.reverse;
    const DateRange range = playedRange(state);
    const Next next = nextChange(state, range);
    model::Date target = model::addDays(state.date, back ? -whole : whole);
    if (playback.skipQuiet) target = withoutQuietYears(state, target, next, range);
    target = std::clamp(target, range.first, range.last);
    const bool reached =
        next.change && (back ? next.day >= target && next.day < state.date : next.day <= target);
    if (reached) {
        moveTo(state, next.day);
        playback.dwellLeftS = playback.dwellS;
        playback.dayFraction = 0;
        return;
    }
    moveTo(state, target);
    if (state.date != (back ? range.first : range.last)) return;
    if (playback.loop) {
        moveTo(state, back ? range.last : range.first);
        playback.dwellLeftS = playback.dwellS;
    } else {
        playback.playing = false;
    }
}

}  // namespace session

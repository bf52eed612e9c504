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
    auto snapshot = std::make_shared<model::Snapshot>(state.timeline->snapshot(date));
    if (snapshot->states != state.snapshot->states) {
        state.pulseKeys = changedStates(*state.snapshot, *snapshot);
        state.fadeFrom = state.snapshot;
        state.fadeElapsedS = 0;
        state.pulseElapsedS = 0;
    }
    state.snapshot = std::move(snapshot);
    if (state.overlay) state.overlaid = std::make_shared<model::Snapshot>(state.overlay->snapshot(date));
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
        // At the end of the way, playing begins again at the other end.
        if (!playback.reverse && state.date >= state.lastDate) moveTo(state, state.firstDate);
        if (playback.reverse && state.date <= state.firstDate) moveTo(state, state.lastDate);
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

void playOn(AppState& state, double seconds) {
    Playback& playback = state.playback;
    const double waited = std::min(playback.dwellLeftS, seconds);
    playback.dwellLeftS -= waited;
    const double days = (seconds - waited) * playback.yearsPerSecond * daysPerYear + playback.dayFraction;
    const auto whole = static_cast<std::int32_t>(days);
    playback.dayFraction = days - whole;
    if (whole == 0) return;
    const bool back = playback.reverse;
    const model::Date target =
        std::clamp(model::addDays(state.date, back ? -whole : whole), state.firstDate, state.lastDate);
    // Running back, a change is reached on the day before it took effect.
    const model::ChangeDay* change =
        back ? state.timeline->changeAtOrBefore(state.date) : state.timeline->changeAfter(state.date);
    const model::Date stopAt = !change ? target : back ? model::addDays(change->date, -1) : change->date;
    const bool reached = change && (back ? stopAt >= target && stopAt < state.date : stopAt <= target);
    if (reached) {
        moveTo(state, stopAt);
        playback.dwellLeftS = dwellS;
        playback.dayFraction = 0;
        return;
    }
    moveTo(state, target);
    if (state.date != (back ? state.firstDate : state.lastDate)) return;
    if (playback.loop) {
        moveTo(state, back ? state.lastDate : state.firstDate);
        playback.dwellLeftS = dwellS;
    } else {
        playback.playing = false;
    }
}

}  // namespace session

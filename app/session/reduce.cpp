#include "session/reduce.hpp"

#include "projection/projection.hpp"
#include "scene/theme.hpp"

#include <algorithm>
#include <cmath>

namespace session {
namespace {

constexpr double daysPerYear = 365.2425;

bool switched(bool now, Switch to) {
    return to == Switch::toggle ? !now : to == Switch::on;
}

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

/// Moves to another date and starts the fade where that changes anything.
void setDate(AppState& state, model::Date date) {
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
}

void jump(AppState& state, Jump where) {
    switch (where) {
        case Jump::first:
            return setDate(state, model::endOfYear(state.firstDate.year()));
        case Jump::last:
            return setDate(state, state.lastDate);
        case Jump::today:
            return setDate(state, state.today);
        case Jump::previousChange:
            if (const auto* change = state.timeline->changeBefore(state.date)) setDate(state, change->date);
            return;
        case Jump::nextChange:
            if (const auto* change = state.timeline->changeAfter(state.date)) setDate(state, change->date);
            return;
    }
}

/// From 16 August 2006 one year back is 31 December 2005: the years' ends are where years are looked at.
void stepYears(AppState& state, int years) {
    if (years == 0) return;
    const bool atEnd = state.date == model::endOfYear(state.date.year());
    int year = state.date.year() + years;
    if (!atEnd && years > 0) --year;
    year = std::clamp(year, state.firstDate.year(), state.lastDate.year());
    setDate(state, model::endOfYear(year));
}

void startFlight(AppState& state, const scene::View& from, const scene::View& to) {
    state.view = to;
    state.flight = Flight{from, to, 0};
}

/// Applies one action each.
struct Reducer {
    AppState& state;
    const Surroundings& around;

    scene::View view() const { return currentView(state, around.fitted); }
    void stop() const {
        state.playback.playing = false;
        state.playback.dwellLeftS = 0;
    }

    void operator()(const SetDate& a) const { stop(), setDate(state, a.date); }
    void operator()(const StepYears& a) const { stop(), stepYears(state, a.years); }
    void operator()(const JumpTo& a) const { stop(), jump(state, a.where); }
    void operator()(const Play& a) const {
        Playback& playback = state.playback;
        const bool play = switched(playback.playing, a.to);
        if (play && !playback.playing) {
            // At the end of the way, playing begins again at the other end.
            if (!playback.reverse && state.date >= state.lastDate) setDate(state, state.firstDate);
            if (playback.reverse && state.date <= state.firstDate) setDate(state, state.lastDate);
        }
        playback.playing = play;
        playback.dwellLeftS = 0;
        playback.dayFraction = 0;
    }
    void operator()(const Loop& a) const { state.playback.loop = switched(state.playback.loop, a.to); }
    void operator()(const Reverse& a) const {
        state.playback.reverse = switched(state.playback.reverse, a.to);
    }
    void operator()(const SetSpeed& a) const { state.playback.yearsPerSecond = a.yearsPerSecond; }
    void operator()(const SetLayer& a) const {
        if (state.layer == a.layer) return;
        state.layer = a.layer;
        state.legendPinned.clear();
        state.legendHovered.clear();
    }
    void operator()(const SetTheme& a) const {
        if (scene::findTheme(a.id)) state.themeId = a.id;
    }
    void operator()(const SetProjection& a) const {
        if (!projection::make(a.id, {}) || a.id == state.projectionId) return;
        state.projectionId = a.id;
        state.view.reset();
        state.flight.reset();
    }
    void operator()(const Select& a) const { state.selected = a.key; }
    void operator()(const Hover& a) const { state.hovered = a.key; }
    void operator()(const HoverLegend& a) const { state.legendHovered = a.key; }
    void operator()(const PinLegend& a) const {
        state.legendPinned = a.key == state.legendPinned ? "" : a.key;
    }
    void operator()(const Pan& a) const {
        const scene::View moved = scene::panned(view(), a.byPx);
        state.flight.reset();
        state.view = moved;
    }
    void operator()(const Zoom& a) const {
        const scene::View closer = scene::zoomed(view(), around.size, a.aboutPx, a.factor);
        state.flight.reset();
        state.view = closer;
    }
    void operator()(const Fit&) const {
        if (!state.view) return;
        startFlight(state, view(), around.fitted);
        state.view.reset();  // and then follows the fit when the size changes
    }
    void operator()(const FlyTo& a) const {
        if (around.viewOf) startFlight(state, view(), around.viewOf(a.key));
    }
    void operator()(const SetScale& a) const { state.uiScale = std::clamp(a.scale, 0.75, 3.0); }
    void operator()(const Show& a) const {
        bool& flag = a.what == Display::fullScreen ? state.fullScreen
                     : a.what == Display::hud      ? state.hud
                     : a.what == Display::help     ? state.help
                                                   : state.panels;
        flag = switched(flag, a.to);
    }
    void operator()(const Quit&) const { state.quit = true; }
};

/// Plays on by `seconds`, stopping on every change on the way.
void play(AppState& state, double seconds) {
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
        setDate(state, stopAt);
        playback.dwellLeftS = dwellS;
        playback.dayFraction = 0;
        return;
    }
    setDate(state, target);
    if (state.date != (back ? state.firstDate : state.lastDate)) return;
    if (playback.loop) {
        setDate(state, back ? state.lastDate : state.firstDate);
        playback.dwellLeftS = dwellS;
    } else {
        playback.playing = false;
    }
}

}  // namespace

AppState makeState(std::shared_ptr<const model::Timeline> timeline, model::Date today, model::Date date) {
    const model::Organization& organization = timeline->organization();
    const model::Date first = model::startOfYear(organization.firstYear);
    const model::Date last =
        model::endOfYear(std::max(organization.firstYear, organization.lastYear.value_or(today.year())));
    const model::Date start = std::clamp(date, first, last);
    auto snapshot = std::make_shared<model::Snapshot>(timeline->snapshot(start));
    return AppState{std::move(timeline), first, last, today, start, std::move(snapshot), nullptr, 0, {}, 0};
}

scene::View currentView(const AppState& state, const scene::View& fitted) {
    if (state.flight) {
        const double t = std::clamp(state.flight->elapsedS / flightS, 0.0, 1.0);
        return scene::between(state.flight->from, state.flight->to, t * t * (3 - 2 * t));
    }
    return state.view.value_or(fitted);
}

bool isAnimating(const AppState& state) {
    return state.playback.playing || state.fadeFrom || !state.pulseKeys.empty() || state.flight.has_value();
}

void reduce(AppState& state, const Action& action, const Surroundings& surroundings) {
    std::visit(Reducer{state, surroundings}, action);
}

void advance(AppState& state, double seconds) {
    seconds = std::clamp(std::isfinite(seconds) ? seconds : 0.0, 0.0, 1.0);
    if (state.fadeFrom && (state.fadeElapsedS += seconds) >= fadeS) state.fadeFrom.reset();
    if (!state.pulseKeys.empty() && (state.pulseElapsedS += seconds) >= pulseS) state.pulseKeys.clear();
    if (state.flight && (state.flight->elapsedS += seconds) >= flightS) state.flight.reset();
    if (state.playback.playing) play(state, seconds);
}

}  // namespace session

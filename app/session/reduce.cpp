#include "session/reduce.hpp"

#include "session/apply.hpp"

#include <algorithm>
#include <cmath>

namespace session {

AppState makeState(std::shared_ptr<const model::Timeline> timeline, model::Date today, model::Date date) {
    const model::Organization& organization = timeline->organization();
    const model::Date first = model::startOfYear(organization.firstYear);
    const model::Date last =
        model::endOfYear(std::max(organization.firstYear, organization.lastYear.value_or(today.year())));
    const model::Date start = std::clamp(date, first, last);
    auto snapshot = std::make_shared<model::Snapshot>(timeline->snapshot(start));
    AppState state{timeline, first, last, today, start, std::move(snapshot)};
    state.untranslated = std::move(timeline);
    return state;
}

const scene::Theme& themeOf(const AppState& state) {
    if (state.ownTheme && state.ownTheme->id == state.themeId) return *state.ownTheme;
    const scene::Theme* shipped = scene::findTheme(state.themeId);
    return shipped ? *shipped : scene::themes().front();
}

std::vector<const scene::Theme*> themesOf(const AppState& state) {
    std::vector<const scene::Theme*> all;
    for (const scene::Theme& theme : scene::themes()) all.push_back(&theme);
    if (state.ownTheme) all.push_back(state.ownTheme.get());
    return all;
}

scene::View currentView(const AppState& state, const scene::View& fitted) {
    const scene::View goal = state.view.value_or(fitted);
    if (!state.flight) return goal;
    const double t = std::clamp(state.flight->elapsedS / flightS, 0.0, 1.0);
    return scene::between(state.flight->from, goal, t * t * (3 - 2 * t));
}

std::string mapLanguage(const AppState& state) {
    return state.mapLanguage.empty() ? state.phrases.code() : state.mapLanguage;
}

bool isAnimating(const AppState& state) {
    return state.playback.playing || state.fadeFrom || state.overlayFade || !state.pulseKeys.empty() ||
           state.flight.has_value() || state.morph.has_value() || state.turn.has_value() ||
           state.noticeLeftS > 0 || (state.story.story && state.story.shownS < storyFadeS);
}

void reduce(AppState& state, const Action& action, const Surroundings& surroundings) {
    const bool walks = std::holds_alternative<Undo>(action) || std::holds_alternative<Redo>(action);
    const bool gradual =
        std::holds_alternative<Pan>(action) || std::holds_alternative<Zoom>(action) ||
        std::holds_alternative<SetDate>(action) || std::holds_alternative<StepYears>(action) ||
        std::holds_alternative<SetCompareDate>(action) || std::holds_alternative<SetDivider>(action) ||
        std::holds_alternative<MoveDivider>(action) || std::holds_alternative<ZoomSpan>(action) ||
        std::holds_alternative<TurnGlobe>(action);
    const Glance before = glanceOf(state);
    std::visit([&](const auto& a) { apply(state, a, surroundings); }, action);
    // What was saved stays saved.
    const bool saves = std::holds_alternative<SaveStory>(action);
    if (!walks && !saves) noteStep(state, before, action.index(), gradual);
}

void advance(AppState& state, double seconds) {
    seconds = std::clamp(std::isfinite(seconds) ? seconds : 0.0, 0.0, 1.0);
    if (state.fadeFrom && (state.fadeElapsedS += seconds) >= fadeS) state.fadeFrom.reset();
    if (state.overlayFade && (state.overlayFade->elapsedS += seconds) >= fadeS) state.overlayFade.reset();
    if (!state.pulseKeys.empty() && (state.pulseElapsedS += seconds) >= pulseS) state.pulseKeys.clear();
    state.noticeLeftS = std::max(0.0, state.noticeLeftS - seconds);
    if (state.flight && (state.flight->elapsedS += seconds) >= flightS) state.flight.reset();
    passMotion(state, seconds);
    if (state.story.story) state.story.shownS = std::min(storyFadeS, state.story.shownS + seconds);
    if (state.playback.playing) playOn(state, seconds);
}

}  // namespace session

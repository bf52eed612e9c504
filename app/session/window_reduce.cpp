#include "model/translate.hpp"
#include "session/apply.hpp"

#include <algorithm>

namespace session {

void apply(AppState& state, const SetScale& a, const Surroundings&) {
    state.uiScale = std::clamp(a.scale, 0.75, 3.0);
}

std::shared_ptr<const model::Timeline> spoken(const std::shared_ptr<const model::Timeline>& timeline,
                                              const phrases::Phrases& phrases) {
    if (!timeline || phrases.code() == timeline->phrases().code()) return timeline;
    return std::make_shared<model::Timeline>(model::localized(timeline->organization(), phrases), phrases);
}

void apply(AppState& state, const SetInterfaceLanguage& a, const Surroundings&) {
    for (const phrases::Phrases& each : state.languages) {
        if (each.code() != a.code || each.code() == state.phrases.code()) continue;
        state.phrases = each;
        state.timeline = spoken(state.untranslated, each);
        state.overlay = spoken(state.untranslatedOverlay, each);
        return;
    }
}

void apply(AppState& state, const SetMapLanguage& a, const Surroundings&) {
    if (a.code.empty() || (state.gazetteer && state.gazetteer->hasLanguage(a.code)))
        state.mapLanguage = a.code;
}

void apply(AppState& state, const Show& a, const Surroundings&) {
    bool& flag = a.what == Display::fullScreen    ? state.fullScreen
                 : a.what == Display::hud         ? state.hud
                 : a.what == Display::help        ? state.help
                 : a.what == Display::graticule   ? state.graticule
                 : a.what == Display::scaleBar    ? state.scaleBar
                 : a.what == Display::description ? state.description
                                                  : state.panels;
    flag = switched(flag, a.to);
}

void apply(AppState& state, const Quit&, const Surroundings&) {
    state.quit = true;
}

}  // namespace session

#include "session/apply.hpp"

#include <algorithm>

namespace session {

void apply(AppState& state, const SetScale& a, const Surroundings&) {
    state.uiScale = std::clamp(a.scale, 0.75, 3.0);
}

void apply(AppState& state, const Show& a, const Surroundings&) {
    bool& flag = a.what == Display::fullScreen ? state.fullScreen
                 : a.what == Display::hud      ? state.hud
                 : a.what == Display::help     ? state.help
                                               : state.panels;
    flag = switched(flag, a.to);
}

void apply(AppState& state, const Quit&, const Surroundings&) {
    state.quit = true;
}

}  // namespace session

#include "session/apply.hpp"

#include <algorithm>

namespace session {

void fitPresenter(AppState& state, scene::SizePx size) {
    if (!state.presenter.on) return;
    const double before = state.presenter.scaleBefore;
    state.uiScale = std::clamp(size.height / presenterHeightPx, before, 3.0);
}

void apply(AppState& state, const Present& a, const Surroundings& around) {
    PresenterState& presenter = state.presenter;
    const bool on = switched(presenter.on, a.to);
    if (on == presenter.on) return;
    presenter.on = on;
    if (on) {
        presenter.wasFullScreen = state.fullScreen;
        presenter.hadPanels = state.panels;
        presenter.scaleBefore = state.uiScale;
        state.fullScreen = true;
        state.panels = false;
        state.help = false;
        presenter.notes = state.notes || around.displays > 1;
        if (!state.story.story) presenter.elapsedS = 0;
        fitPresenter(state, around.size);
        if (!state.story.editing) showStepView(state, around);  // beside words that lie elsewhere now
        return;
    }
    state.fullScreen = presenter.wasFullScreen;
    state.panels = presenter.hadPanels;
    state.uiScale = presenter.scaleBefore;
    const double elapsedS = presenter.elapsedS;  // the talk goes on where it was
    presenter = {};
    presenter.elapsedS = elapsedS;
    if (!state.story.editing) showStepView(state, around);
}

void apply(AppState& state, const SetBlank& a, const Surroundings&) {
    if (!state.presenter.on) return;
    state.presenter.blank = state.presenter.blank == a.to ? Blank::off : a.to;
}

void apply(AppState& state, const Laser& a, const Surroundings&) {
    if (!state.presenter.on) return;
    state.presenter.laser = switched(state.presenter.laser, a.to);
    if (state.presenter.laser) state.presenter.pen = false;
}

void apply(AppState& state, const Pen& a, const Surroundings&) {
    if (!state.presenter.on) return;
    state.presenter.pen = switched(state.presenter.pen, a.to);
    if (state.presenter.pen) state.presenter.laser = false;
}

void apply(AppState& state, const DrawWithPen& a, const Surroundings&) {
    PresenterState& presenter = state.presenter;
    if (!presenter.on) return;
    std::size_t points = 0;
    for (const auto& stroke : presenter.strokes) points += stroke.size();
    if (points >= mostPenPoints) return;
    const base::Vec2 at{std::clamp(a.at.x, 0.0, 1.0), std::clamp(a.at.y, 0.0, 1.0)};
    if (a.begins || presenter.strokes.empty())
        presenter.strokes.push_back({at});
    else if (!(presenter.strokes.back().back() == at))
        presenter.strokes.back().push_back(at);
}

void apply(AppState& state, const Notes& a, const Surroundings&) {
    bool& notes = state.presenter.on ? state.presenter.notes : state.notes;
    notes = switched(notes, a.to);
}

void apply(AppState& state, const ClearPen&, const Surroundings&) {
    state.presenter.strokes.clear();
}

}  // namespace session

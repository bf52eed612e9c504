#include "ui/panels.hpp"

#include "ui/draw.hpp"

namespace ui {

scene::Insets panelInsets(bool shown, double scale) {
    if (!shown) return {};
    return {0, 0, toolbarWidth * scale, timelineHeight * scale};
}

std::vector<session::Action> drawPanels(const PanelInput& input, PanelState& panels) {
    std::vector<session::Action> actions;
    if (input.state.panels) {
        drawTimeline(input, panels, actions);
        drawToolbar(input, panels, actions);
        drawCard(input, actions);
    }
    if (input.state.hud) drawHud(input);
    if (input.state.help) drawHelp(input, actions);
    return actions;
}

std::vector<session::Action> handlePanelKey(const std::string& name, const session::AppState& state,
                                            PanelState& panels) {
    if (name == "find" || name == "type-date") {
        panels.finding = name == "find";
        panels.typingDate = name == "type-date";
        panels.focusWanted = true;
        panels.findText = {};
        panels.dateText = {};
        panels.dateWrong = false;
        if (!state.panels) return {session::Show{session::Display::panels, session::Switch::on}};
        return {};
    }
    if (name == "theme") {
        const scene::Theme* theme = scene::findTheme(state.themeId);
        return {session::SetTheme{theme && theme->dark ? "paper" : "dark"}};
    }
    if (name != "close") return {};
    // The innermost first.
    if (panels.finding || panels.typingDate) {
        panels.finding = panels.typingDate = false;
        return {};
    }
    if (state.help) return {session::Show{session::Display::help, session::Switch::off}};
    if (!state.selected.empty()) return {session::Select{}};
    if (!state.legendPinned.empty()) return {session::PinLegend{state.legendPinned}};
    if (state.fullScreen) return {session::Show{session::Display::fullScreen, session::Switch::off}};
    return {};
}

}  // namespace ui

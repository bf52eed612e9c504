#include "model/description.hpp"

#include "ui/side_panel.hpp"

namespace ui {

void drawDescription(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions) {
    const session::AppState& state = input.state;
    // The sentences are made anew with the date, not with every frame.
    if (panels.describedDate != state.date || panels.describedSerial != state.timeline->serial()) {
        panels.sentences = model::describeSnapshot(*state.timeline, state.date);
        panels.describedDate = state.date;
        panels.describedSerial = state.timeline->serial();
    }
    SidePanel panel(input, panels, "description", input.say("description.title"), 560);
    if (!panel) return;
    if (panel.closed()) actions.push_back(session::Show{session::Display::description, session::Switch::off});
    ImGui::PushTextWrapPos(0);
    for (const std::string& sentence : panels.sentences) {
        ImGui::TextUnformatted(sentence.c_str());
        ImGui::Dummy(vec(1, 1 * input.scale));
    }
    ImGui::PopTextWrapPos();
    if (flatButton(input, "copy", input.say("description.copy"), false, 0, true))
        actions.push_back(session::Copy{session::Copied::description});
}

}  // namespace ui

#include "model/description.hpp"

#include "ui/draw.hpp"

#include <algorithm>

namespace ui {

void drawDescription(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions) {
    const session::AppState& state = input.state;
    // The sentences are made anew with the date, not with every frame.
    if (panels.describedDate != state.date || panels.describedSerial != state.timeline->serial()) {
        panels.sentences = model::describeSnapshot(*state.timeline, state.date);
        panels.describedDate = state.date;
        panels.describedSerial = state.timeline->serial();
    }
    const double s = input.scale;
    const double width = std::min(760 * s, input.size.width - 32.0),
                 top = (toolbarTop + toolbarHeight + 16) * s;
    const auto wrap = static_cast<float>(width - 64 * s);
    ImGui::PushFont(input.fonts.text);
    double text = 0;
    for (const std::string& sentence : panels.sentences)
        text += ImGui::CalcTextSize(sentence.c_str(), nullptr, false, wrap).y + 16 * s;
    const double height = std::clamp(text + 160 * s, 160 * s,
                                     std::max(160 * s, input.size.height - top - timelinePx(input) - 32 * s));
    const ImVec2 position = vec((input.size.width - width) / 2, top);
    beginPanel("description", position, vec(width, height), true);
    drawGround(*ImGui::GetWindowDrawList(), position,
               ImVec2(position.x + static_cast<float>(width), position.y + static_cast<float>(height)),
               input.theme, s, 8 * s);
    ImGui::SetCursorPos(vec(32 * s, 20 * s));
    ImGui::PushFont(input.fonts.title);
    ImGui::TextUnformatted(input.say("description.title").c_str());
    ImGui::PopFont();
    ImGui::SameLine(static_cast<float>(width - 62 * s));
    if (closeButton(input, "close"))
        actions.push_back(session::Show{session::Display::description, session::Switch::off});
    ImGui::SetCursorPosY(static_cast<float>(68 * s));
    ImGui::PushTextWrapPos(static_cast<float>(width - 32 * s));
    for (const std::string& sentence : panels.sentences) {
        ImGui::SetCursorPosX(static_cast<float>(32 * s));
        ImGui::TextUnformatted(sentence.c_str());
        ImGui::Dummy(vec(1, 2 * s));
    }
    ImGui::PopTextWrapPos();
    ImGui::SetCursorPosX(static_cast<float>(32 * s));
    if (flatButton(input, "copy", input.say("description.copy"), false, 0, true))
        actions.push_back(session::Copy{session::Copied::description});
    ImGui::End();
    ImGui::PopFont();
}

}  // namespace ui

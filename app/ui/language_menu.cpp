#include "ui/draw.hpp"

#include <algorithm>

namespace ui {
namespace {

struct Choice {
    std::string label;
    bool on = false;
    session::Action action;
};

std::vector<Choice> interfaceChoices(const PanelInput& input) {
    std::vector<Choice> choices;
    for (const phrases::Phrases& each : input.state.languages)
        choices.push_back(
            {each.name(), each.code() == input.phrases().code(), session::SetInterfaceLanguage{each.code()}});
    return choices;
}

/// That of the interface, each state's own, and the languages that the interface has.
std::vector<Choice> mapChoices(const PanelInput& input) {
    const std::string& now = input.state.mapLanguage;
    std::vector<Choice> choices{
        {input.say("languages.as-interface"), now.empty(), session::SetMapLanguage{""}},
        {input.say("languages.native"), now == names::native,
         session::SetMapLanguage{std::string(names::native)}}};
    for (const phrases::Phrases& each : input.state.languages)
        choices.push_back({each.name(), now == each.code(), session::SetMapLanguage{each.code()}});
    return choices;
}

}  // namespace

void drawLanguageMenu(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions) {
    if (panels.menu != "languages") return;
    const double s = input.scale;
    const std::vector<Choice> interface = interfaceChoices(input), map = mapChoices(input);
    const double width = std::min(320 * s, input.size.width - 64 * s),
                 top = (toolbarTop + toolbarHeight + 8) * s;
    const double height = (40.0 * static_cast<double>(interface.size() + map.size()) + 80) * s;
    const ImVec2 position = vec(input.size.width - 32 * s - width, top), size = vec(width, height);
    ImGui::SetNextWindowFocus();
    ImGui::PushFont(input.fonts.text);
    beginPanel("languages-menu", position, size, true);
    drawGround(*ImGui::GetWindowDrawList(), position, ImVec2(position.x + size.x, position.y + size.y),
               input.theme, s, 8 * s);
    bool chosen = false;
    const auto group = [&](const char* title, const std::vector<Choice>& choices) {
        ImGui::PushFont(input.fonts.small);
        ImGui::TextDisabled("%s", input.say(title).c_str());
        ImGui::PopFont();
        for (std::size_t i = 0; i < choices.size(); ++i) {
            ImGui::PushID(static_cast<int>(i));
            if (flatButton(input, title, choices[i].label, choices[i].on, width - 32 * s)) {
                actions.push_back(choices[i].action);
                chosen = true;
            }
            ImGui::PopID();
            ImGui::SetCursorPosY(ImGui::GetCursorPosY() - static_cast<float>(2 * s));
        }
    };
    group(phrases::key("languages.interface"), interface);
    group(phrases::key("languages.map"), map);
    endPanel();
    ImGui::PopFont();
    if (chosen || clickedBeside(input, position, size)) panels.menu.clear();
}

}  // namespace ui

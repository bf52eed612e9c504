#include "ui/draw.hpp"
#include "ui/shortcuts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace ui {

void drawHud(const PanelInput& input) {
    const double s = input.scale;
    const HudNumbers& hud = input.hud;
    const std::string words = fmt::format(
        "{}\n{}\n{}\n{}\n{}",
        input.say("hud.frame", phrases::arg("ms", fmt::format("{:.1f}", hud.frameMs)),
                  phrases::arg("frame", hud.frames)),
        input.say("hud.draws", phrases::arg("calls", hud.drawCalls)),
        input.say("hud.scenes", phrases::arg("scenes", hud.scenesBuilt), phrases::arg("why", hud.why)),
        input.say("hud.uploads", phrases::arg("surveys", hud.surveysDrawn),
                  phrases::arg("meshes", hud.meshesUploaded)),
        hud.driver);
    ImGui::PushFont(input.fonts.small);
    const ImVec2 text = ImGui::CalcTextSize(words.c_str());
    const ImVec2 size(text.x + static_cast<float>(32 * s), text.y + static_cast<float>(24 * s));
    const ImVec2 position =
        vec(input.size.width - 32 * s - size.x, input.size.height - timelinePx(input) - 56 * s - size.y);
    beginPanel("hud", position, size);
    drawGround(*ImGui::GetWindowDrawList(), position, ImVec2(position.x + size.x, position.y + size.y),
               input.theme, s, 8 * s);
    ImGui::TextUnformatted(words.c_str());
    ImGui::End();
    ImGui::PopFont();
}

namespace {

/// "Shift+Left" with the keys named as the language names them.
std::string keyWords(const PanelInput& input, const std::string& key) {
    const std::size_t plus = key.size() < 2 ? std::string::npos : key.find('+');
    if (plus != std::string::npos && plus + 1 < key.size())
        return keyWords(input, key.substr(0, plus)) + "+" + keyWords(input, key.substr(plus + 1));
    const std::string phrase = phrases::prefix("key.") + key;
    return phrases::Phrases().has(phrase) ? input.say(phrase) : key;
}

}  // namespace

void drawHelp(const PanelInput& input, std::vector<session::Action>& actions) {
    const double s = input.scale;
    const double row = 28 * s;
    ImGui::PushFont(input.fonts.text);
    double keys = 0, words = 0;
    for (const Shortcut& shortcut : shortcuts()) {
        keys = std::max<double>(keys, ImGui::CalcTextSize(keyWords(input, shortcut.key).c_str()).x * 1.08);
        words = std::max<double>(words, ImGui::CalcTextSize(input.say(shortcut.help).c_str()).x);
    }
    ImGui::PopFont();
    const double column = keys + words + 48 * s, beside = input.size.width - 32.0 - 64 * s;
    const auto columns = static_cast<std::size_t>(std::clamp(std::floor(beside / column), 1.0, 3.0));
    const std::size_t perColumn = (shortcuts().size() + columns - 1) / columns;
    const double width = std::min(column * static_cast<double>(columns) + 64 * s, input.size.width - 32.0),
                 height = std::min(140 * s + row * static_cast<double>(perColumn), input.size.height - 32.0);
    const ImVec2 position =
        vec((input.size.width - width) / 2, std::max(16.0, (input.size.height - height) / 2 - 40 * s));
    ImGui::SetNextWindowFocus();  // above the timeline, which it may reach
    beginPanel("help", position, vec(width, height), true);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    drawGround(list, position,
               ImVec2(position.x + static_cast<float>(width), position.y + static_cast<float>(height)),
               input.theme, s, 8 * s);
    ImGui::SetCursorPos(vec(32 * s, 24 * s));
    ImGui::PushFont(input.fonts.title);
    ImGui::TextUnformatted(input.say("help.title").c_str());
    ImGui::PopFont();
    ImGui::SameLine(static_cast<float>(width - 62 * s));
    ImGui::PushFont(input.fonts.text);
    if (closeButton(input, "close"))
        actions.push_back(session::Show{session::Display::help, session::Switch::off});
    for (std::size_t i = 0; i < shortcuts().size(); ++i) {
        const Shortcut& shortcut = shortcuts()[i];
        const std::size_t inColumn = i / perColumn;
        const double x = 32 * s + static_cast<double>(inColumn) * column,
                     y = 74 * s + row * static_cast<double>(i % perColumn);
        ImGui::SetCursorPos(vec(x, y));
        ImGui::PushFont(input.fonts.bold);
        ImGui::TextUnformatted(keyWords(input, shortcut.key).c_str());
        ImGui::PopFont();
        ImGui::SetCursorPos(vec(x + keys + 16 * s, y));
        ImGui::TextUnformatted(input.say(shortcut.help).c_str());
    }
    ImGui::SetCursorPos(vec(32 * s, 84 * s + row * static_cast<double>(perColumn)));
    ImGui::PushTextWrapPos(static_cast<float>(width - 32 * s));
    ImGui::TextDisabled("%s", input.say("help.mouse").c_str());
    ImGui::PopTextWrapPos();
    ImGui::PopFont();
    ImGui::End();
}

}  // namespace ui

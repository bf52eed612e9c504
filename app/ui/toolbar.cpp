#include "ui/draw.hpp"

#include <algorithm>
#include <cstring>

namespace ui {
namespace {

/// Lands whose name begins with, then contains, what was typed; the dataset's states first.
std::vector<std::size_t> findLands(const PanelInput& input, const std::string& typed) {
    const std::string wanted = text::upperCase(typed);
    std::vector<std::pair<int, std::size_t>> ranked;
    for (std::size_t i = 0; i < input.lands.lands.size(); ++i) {
        const scene::Land& land = input.lands.lands[i];
        const std::size_t at = text::upperCase(land.name).find(wanted);
        const bool code = land.code == wanted;
        if (at == std::string::npos && !code) continue;
        const bool named = model::stateName(input.state.timeline->organization(), land.code) != land.code;
        ranked.emplace_back((at == 0 || code ? 0 : 2) + (named ? 0 : 1), i);
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::size_t> found;
    for (const auto& [rank, i] : ranked)
        if (found.size() < 8) found.push_back(i);
    return found;
}

void drawFinder(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions,
                ImVec2 position, double width) {
    const double s = input.scale;
    const std::vector<std::size_t> found =
        panels.findText[0] ? findLands(input, panels.findText.data()) : std::vector<std::size_t>{};
    const double rows = panels.findText[0] ? std::max<double>(1, static_cast<double>(found.size())) : 0;
    const ImVec2 size = vec(width, (64 + rows * 36) * s);
    beginPanel("finder", position, size);
    drawGround(*ImGui::GetWindowDrawList(), position, ImVec2(position.x + size.x, position.y + size.y),
               input.theme, s, 8 * s);
    if (panels.focusWanted) ImGui::SetKeyboardFocusHere();
    panels.focusWanted = false;
    ImGui::SetNextItemWidth(-1);
    const bool entered =
        ImGui::InputTextWithHint("##find", "Name of a state", panels.findText.data(), panels.findText.size(),
                                 ImGuiInputTextFlags_EnterReturnsTrue);
    const auto go = [&](std::size_t land) {
        actions.push_back(session::FlyTo{input.lands.lands[land].code});
        actions.push_back(session::Select{input.lands.lands[land].code});
        panels.finding = false;
        panels.findText = {};
    };
    for (std::size_t i = 0; i < found.size(); ++i) {
        ImGui::PushID(static_cast<int>(i));
        if (flatButton(input, "result", input.lands.lands[found[i]].name, false, width - 32 * s))
            go(found[i]);
        ImGui::PopID();
        ImGui::SetCursorPosY(ImGui::GetCursorPosY() - static_cast<float>(6 * s));
    }
    if (panels.findText[0] && found.empty()) ImGui::TextDisabled("No state of that name on this map");
    if (entered && !found.empty()) go(found.front());
    ImGui::End();
}

}  // namespace

void drawToolbar(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions) {
    const double s = input.scale;
    ImGui::PushFont(input.fonts.text);
    const auto textWidth = [](const std::string& words) {
        return static_cast<double>(ImGui::CalcTextSize(words.c_str()).x);
    };
    const std::string theme = input.theme.dark ? "Light" : "Dark";
    std::vector<std::string> labels{"Find a state", "Fit", theme, "Help"};
    for (const auto& layer : scene::layers()) labels.push_back(layer.name);
    double width = 8 * s;
    for (const std::string& label : labels) width += textWidth(label) + 28 * s;
    const ImVec2 position = vec(input.size.width - 32 * s - width, toolbarTop * s),
                 size = vec(width, toolbarHeight * s);
    beginPanel("toolbar", position, size);
    drawGround(*ImGui::GetWindowDrawList(), position, ImVec2(position.x + size.x, position.y + size.y),
               input.theme, s, 8 * s);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    ImGui::SetCursorPos(vec(4 * s, 4 * s));
    for (const auto& layer : scene::layers()) {
        if (flatButton(input, layer.id.c_str(), layer.name, input.state.layer == layer.layer))
            actions.push_back(session::SetLayer{layer.layer});
        ImGui::SameLine();
    }
    if (flatButton(input, "find", "Find a state", panels.finding)) {
        panels.finding = !panels.finding;
        panels.focusWanted = panels.finding;
    }
    ImGui::SameLine();
    if (flatButton(input, "fit", "Fit", false)) actions.push_back(session::Fit{});
    if (ImGui::IsItemHovered()) tip(input, "Bring all members into view (0)");
    ImGui::SameLine();
    if (flatButton(input, "theme", theme, false))
        actions.push_back(session::SetTheme{input.theme.dark ? "paper" : "dark"});
    ImGui::SameLine();
    if (flatButton(input, "help", "Help", input.state.help))
        actions.push_back(session::Show{session::Display::help, session::Switch::toggle});
    ImGui::PopStyleVar();
    ImGui::End();
    if (panels.finding) {
        const double below = (toolbarTop + toolbarHeight + 8) * s;
        drawFinder(input, panels, actions, vec(input.size.width - 32 * s - std::min(width, 360 * s), below),
                   std::min(width, 360 * s));
    }
    ImGui::PopFont();
}

}  // namespace ui

#include "ui/draw.hpp"

#include <algorithm>
#include <cstring>

namespace ui {
namespace {

/// What is typed finds a state by any of its names. The capitals of all names are made once.
const std::vector<std::string>& upperNames(const PanelInput& input, PanelState& panels,
                                           const scene::Land& land) {
    const auto known = panels.upperNames.find(land.code);
    if (known != panels.upperNames.end()) return known->second;
    std::vector<std::string> names{text::upperCase(land.name)};
    if (const auto* all = input.state.gazetteer ? input.state.gazetteer->namesOf(land.code) : nullptr)
        for (const auto& [language, name] : *all) names.push_back(text::upperCase(name));
    return panels.upperNames.emplace(land.code, std::move(names)).first->second;
}

/// 0: a name begins so; 1: one holds it; nothing otherwise.
std::optional<int> rankOf(const std::vector<std::string>& names, const std::string& wanted) {
    std::optional<int> best;
    for (const std::string& name : names) {
        const std::size_t at = name.find(wanted);
        if (at == 0) return 0;
        if (at != std::string::npos) best = 1;
    }
    return best;
}

/// Lands with a name, in any language, that begins with, then contains, what was typed; the dataset's first.
std::vector<std::size_t> findLands(const PanelInput& input, PanelState& panels) {
    const std::string wanted = text::upperCase(panels.findText.data());
    std::vector<std::pair<int, std::size_t>> ranked;
    for (std::size_t i = 0; i < input.lands.lands.size(); ++i) {
        const scene::Land& land = input.lands.lands[i];
        const auto rank =
            land.code == wanted ? std::optional(0) : rankOf(upperNames(input, panels, land), wanted);
        if (!rank) continue;
        const bool named = model::stateName(input.state.timeline->organization(), land.code) != land.code;
        ranked.emplace_back(2 * *rank + (named ? 0 : 1), i);
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::size_t> found;
    for (const auto& [rank, i] : ranked)
        if (found.size() < 8) found.push_back(i);
    return found;
}

/// The name as the panels say it, and quietly the state's own where that is another and there is room.
bool resultRow(const PanelInput& input, const std::string& code, double width) {
    const double s = input.scale;
    const std::string name = nameOf(input, code), own = ownNameOf(input, code);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const bool pressed = flatButton(input, "result", "", false, width);
    const double y = at.y + 18 * s - ImGui::GetFontSize() / 2, begin = at.x + 10 * s;
    const double nameWidth = ImGui::CalcTextSize(name.c_str()).x, gap = 14 * s;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddText(vec(begin, y), color(input.theme.panelText), name.c_str());
    if (!own.empty() && nameWidth + gap + ImGui::CalcTextSize(own.c_str()).x <= width - 20 * s)
        list.AddText(vec(begin + nameWidth + gap, y), color(input.theme.panelQuiet), own.c_str());
    return pressed;
}

}  // namespace

void drawFinder(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions,
                ImVec2 position, double width) {
    const double s = input.scale;
    const std::vector<std::size_t> found =
        panels.findText[0] ? findLands(input, panels) : std::vector<std::size_t>{};
    const double rows = panels.findText[0] ? std::max<double>(1, static_cast<double>(found.size())) : 0;
    const ImVec2 size = vec(width, (64 + rows * 36) * s);
    beginPanel("finder", position, size);
    drawGround(*ImGui::GetWindowDrawList(), position, ImVec2(position.x + size.x, position.y + size.y),
               input.theme, s, 8 * s);
    if (panels.focusWanted) ImGui::SetKeyboardFocusHere();
    panels.focusWanted = false;
    ImGui::SetNextItemWidth(-1);
    const bool entered =
        ImGui::InputTextWithHint("##find", input.say("toolbar.find-hint").c_str(), panels.findText.data(),
                                 panels.findText.size(), ImGuiInputTextFlags_EnterReturnsTrue);
    const auto go = [&](std::size_t land) {
        actions.push_back(session::FlyTo{input.lands.lands[land].code});
        actions.push_back(session::Select{input.lands.lands[land].code});
        panels.finding = false;
        panels.findText = {};
    };
    for (std::size_t i = 0; i < found.size(); ++i) {
        ImGui::PushID(static_cast<int>(i));
        if (resultRow(input, input.lands.lands[found[i]].code, width - 32 * s)) go(found[i]);
        ImGui::PopID();
        ImGui::SetCursorPosY(ImGui::GetCursorPosY() - static_cast<float>(6 * s));
    }
    if (panels.findText[0] && found.empty())
        ImGui::TextDisabled("%s", input.say("toolbar.find-none").c_str());
    if (entered && !found.empty()) go(found.front());
    ImGui::End();
}

}  // namespace ui

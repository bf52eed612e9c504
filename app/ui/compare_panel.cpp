// Two dates in one picture: how they are shown, and the divider between them.
#include "ui/draw.hpp"

#include <algorithm>
#include <array>

namespace ui {
namespace {

using scene::CompareMode;

struct ModeButton {
    CompareMode mode;
    const char* label;  ///< key of its phrase
};
constexpr std::array<ModeButton, 3> modeButtons{
    {{CompareMode::side, phrases::key("compare.side")},
     {CompareMode::swipe, phrases::key("compare.swipe")},
     {CompareMode::difference, phrases::key("compare.difference")}}};

void drawDivider(const PanelInput& input, std::vector<session::Action>& actions) {
    const double s = input.scale, x = input.state.comparison.divider * input.size.width;
    const double top = 0, bottom = input.size.height - (input.state.panels ? timelinePx(input) : 0);
    const double reach = 22 * s, middle = top + (bottom - top) * 0.62;
    beginPanel("divider", vec(x - reach, middle - reach), vec(2 * reach, 2 * reach));
    ImGui::SetCursorPos(ImVec2(0, 0));
    ImGui::InvisibleButton("knob", vec(2 * reach, 2 * reach));
    if (ImGui::IsItemActive() && ImGui::IsMouseDragging(0, 0))
        actions.push_back(session::SetDivider{
            std::clamp(static_cast<double>(ImGui::GetIO().MousePos.x) / input.size.width, 0.0, 1.0)});
    const bool near = ImGui::IsItemHovered() || ImGui::IsItemActive();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImU32 ground = color(near ? input.theme.accent : input.theme.panelText),
                ink = color(near ? input.theme.accentText : input.theme.panel);
    list.AddCircleFilled(vec(x, middle), static_cast<float>(18 * s), ground, 40);
    for (const double side : {-1.0, 1.0})
        list.AddTriangleFilled(vec(x + side * 11 * s, middle), vec(x + side * 4 * s, middle - 6 * s),
                               vec(x + side * 4 * s, middle + 6 * s), ink);
    if (ImGui::IsItemHovered() && !ImGui::IsItemActive()) tip(input, input.say("compare.divider-tip"));
    ImGui::End();
}

}  // namespace

double compareBarPx(const PanelInput& input) {
    return input.state.panels && input.state.comparison.mode != CompareMode::off ? 52 * input.scale : 0;
}

void drawComparison(const PanelInput& input, std::vector<session::Action>& actions) {
    const session::ComparisonState& comparison = input.state.comparison;
    if (comparison.mode == CompareMode::off || !comparison.date) return;
    if (comparison.mode == CompareMode::swipe) drawDivider(input, actions);
    if (!input.state.panels) return;
    const double s = input.scale;
    ImGui::PushFont(input.fonts.text);
    const std::string swap = input.say("compare.swap");
    double width = 16 * s + 34 * s + ImGui::CalcTextSize(swap.c_str()).x + 28 * s;
    for (const ModeButton& each : modeButtons)
        width += ImGui::CalcTextSize(input.say(each.label).c_str()).x + 28 * s;
    const ImVec2 position = vec(std::max(8 * s, input.size.width - 32 * s - width),
                                (toolbarTop + toolbarHeight + 8) * s),
                 size = vec(width, toolbarHeight * s);
    beginPanel("compare", position, size);
    drawGround(*ImGui::GetWindowDrawList(), position, ImVec2(position.x + size.x, position.y + size.y),
               input.theme, s, 8 * s);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    ImGui::SetCursorPos(vec(8 * s, 4 * s));
    for (const ModeButton& each : modeButtons) {
        if (flatButton(input, each.label, input.say(each.label), comparison.mode == each.mode))
            actions.push_back(session::Compare{each.mode, {}});
        ImGui::SameLine();
    }
    if (flatButton(input, "swap", swap, false)) actions.push_back(session::SwapDates{});
    if (ImGui::IsItemHovered()) tip(input, input.say("compare.swap-tip"));
    ImGui::SameLine();
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + static_cast<float>(3 * s));
    if (closeButton(input, "end")) actions.push_back(session::Compare{CompareMode::off, {}});
    ImGui::PopStyleVar();
    ImGui::End();
    ImGui::PopFont();
}

session::Action nextComparison(const session::AppState& state) {
    switch (state.comparison.mode) {
        case CompareMode::off:
            return session::Compare{CompareMode::side, {}};
        case CompareMode::side:
            return session::Compare{CompareMode::swipe, {}};
        case CompareMode::swipe:
            return session::Compare{CompareMode::difference, {}};
        case CompareMode::difference:
            break;
    }
    return session::Compare{CompareMode::off, {}};
}

}  // namespace ui

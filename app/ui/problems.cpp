#include "ui/draw.hpp"

#include <algorithm>

namespace ui {

void drawProblems(const PanelInput& input, const PanelState& panels, std::vector<session::Action>& actions) {
    const std::vector<base::Issue>& problems = input.state.problems;
    if (problems.empty()) return;
    const double s = input.scale;
    const auto count = static_cast<std::int64_t>(problems.size());
    // Beside the panel at the right, above the timeline.
    const double right = panels.cardPx.empty() ? input.size.width - 32 * s : panels.cardPx.minX - 16 * s;
    const double width = std::min(720 * s, right - 32 * s);
    const double height = std::min(64 + 54.0 * static_cast<double>(problems.size()), 260.0) * s;
    const double bottom = input.size.height - timelinePx(input) - 32 * s;
    if (width < 240 * s || height > bottom) return;
    const ImVec2 position = vec(std::min(right - width, (input.size.width - width) / 2), bottom - height),
                 size = vec(width, height);
    ImGui::PushFont(input.fonts.text);
    ImGui::SetNextWindowFocus();
    beginPanel("problems", position, size, true);
    drawGround(*ImGui::GetWindowDrawList(), position, ImVec2(position.x + size.x, position.y + size.y),
               input.theme, s, 8 * s);
    const bool errors = base::hasError(problems);
    const ImVec2 start = ImGui::GetCursorPos();
    ImGui::PushFont(input.fonts.bold);
    ImGui::PushStyleColor(ImGuiCol_Text, color(errors ? input.theme.leave : input.theme.panelText));
    const std::string title = errors ? input.phrases().count("problems.kept", count)
                                     : input.phrases().count("problems.warnings", count);
    ImGui::TextUnformatted(title.c_str());
    ImGui::PopStyleColor();
    ImGui::PopFont();
    const ImVec2 after = ImGui::GetCursorPos();
    ImGui::SetCursorPos(ImVec2(static_cast<float>(width - 54 * s), start.y));
    if (closeButton(input, "close")) actions.push_back(session::DismissProblems{});
    ImGui::SetCursorPos(after);
    ImGui::PushFont(input.fonts.small);
    for (const base::Issue& issue : problems) {
        ImGui::PushStyleColor(ImGuiCol_Text, color(input.theme.panelQuiet));
        ImGui::TextWrapped("%s", issue.where.c_str());
        ImGui::PopStyleColor();
        ImGui::TextWrapped("%s", issue.message.c_str());
    }
    ImGui::PopFont();
    endPanel();
    ImGui::PopFont();
}

}  // namespace ui

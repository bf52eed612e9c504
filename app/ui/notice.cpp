#include "ui/draw.hpp"

#include <algorithm>

namespace ui {

void drawNotice(const PanelInput& input) {
    const session::AppState& state = input.state;
    if (state.notice.empty() || state.noticeLeftS <= 0) return;
    const double s = input.scale;
    const std::string words = input.say(state.notice);
    ImGui::PushFont(input.fonts.text);
    const ImVec2 text = ImGui::CalcTextSize(words.c_str());
    const ImVec2 size(text.x + static_cast<float>(48 * s), text.y + static_cast<float>(24 * s));
    const ImVec2 position = vec((static_cast<double>(input.size.width) - size.x) / 2,
                                input.size.height - timelinePx(input) - 72 * s - size.y);
    beginPanel("notice", position, size);
    drawGround(*ImGui::GetWindowDrawList(), position, ImVec2(position.x + size.x, position.y + size.y),
               input.theme, s, 8 * s);
    ImGui::SetCursorPos(vec(24 * s, 12 * s));
    ImGui::TextUnformatted(words.c_str());
    ImGui::End();
    ImGui::PopFont();
}

}  // namespace ui

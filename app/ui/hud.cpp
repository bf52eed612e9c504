#include "ui/draw.hpp"

#include <fmt/format.h>

#include <cmath>

namespace ui {

void drawHud(const PanelInput& input) {
    const double s = input.scale;
    const HudNumbers& hud = input.hud;
    const std::string words = fmt::format(
        "{}\n{}\n{}\n{}\n{}",
        input.say("hud.frame", phrases::arg("ms", input.phrases().decimal(std::round(hud.frameMs * 10) / 10)),
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

}  // namespace ui

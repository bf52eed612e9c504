// What the map shows, to choose: where the tool bar has no room for a button each.
#include "ui/draw.hpp"

#include <algorithm>

namespace ui {

void drawLayerMenu(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions) {
    if (panels.menu != "layers") return;
    const double s = input.scale;
    const auto layers = scene::layersOf(input.state.timeline->organization(), input.phrases());
    ImGui::PushFont(input.fonts.text);
    double widest = 0;
    for (const scene::LayerDescription& layer : layers)
        widest = std::max(widest, static_cast<double>(ImGui::CalcTextSize(layer.name.c_str()).x));
    const double width = std::min(widest + 64 * s, input.size.width - 64 * s);
    const ImVec2 position = vec(input.size.width - 32 * s - width, (toolbarTop + toolbarHeight + 8) * s),
                 size = vec(width, (40.0 * static_cast<double>(layers.size()) + 20) * s);
    ImGui::SetNextWindowFocus();
    beginPanel("layers-menu", position, size);
    drawGround(*ImGui::GetWindowDrawList(), position, ImVec2(position.x + size.x, position.y + size.y),
               input.theme, s, 8 * s);
    bool chosen = false;
    for (const scene::LayerDescription& layer : layers) {
        if (flatButton(input, layer.id.c_str(), layer.name, input.state.layer == layer.layer,
                       width - 32 * s)) {
            actions.push_back(session::SetLayer{layer.layer});
            chosen = true;
        }
        ImGui::SetCursorPosY(ImGui::GetCursorPosY() - static_cast<float>(2 * s));
    }
    ImGui::End();
    ImGui::PopFont();
    if (chosen || clickedBeside(input, position, size)) panels.menu.clear();
}

}  // namespace ui

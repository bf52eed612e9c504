// Over everything while presenting: the pen's strokes, the dot, the blank screen.
#include "ui/draw.hpp"

namespace ui {

void drawPresenter(const PanelInput& input) {
    const session::PresenterState& presenter = input.state.presenter;
    if (!presenter.on) return;
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    const double s = input.scale;
    const ImU32 ink = color(input.theme.leave);
    std::vector<ImVec2> points;
    for (const std::vector<base::Vec2>& stroke : presenter.strokes) {
        points.clear();
        for (const base::Vec2 at : stroke)
            points.push_back(vec(at.x * input.size.width, at.y * input.size.height));
        if (points.size() == 1)
            list.AddCircleFilled(points[0], static_cast<float>(2.5 * s), ink, 16);
        else
            list.AddPolyline(points.data(), static_cast<int>(points.size()), ink, 0,
                             static_cast<float>(4 * s));
    }
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    if (presenter.laser && mouse.x > -1) {
        list.AddCircleFilled(mouse, static_cast<float>(14 * s), IM_COL32(230, 30, 30, 70), 32);
        list.AddCircleFilled(mouse, static_cast<float>(7 * s), IM_COL32(230, 30, 30, 255), 32);
        list.AddCircleFilled(mouse, static_cast<float>(3 * s), IM_COL32(255, 220, 220, 255), 24);
    }
    if (presenter.blank != session::Blank::off)
        list.AddRectFilled(ImVec2(0, 0), vec(input.size.width, input.size.height),
                           presenter.blank == session::Blank::black ? IM_COL32_BLACK : IM_COL32_WHITE);
}

}  // namespace ui

// What the pointer does over the map: hover, click, drag, wheel and the pen.
#include "projection/projection.hpp"
#include "window/parts.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace window {
namespace {

constexpr double clickPx = 5;         ///< a press that moves less is a click
constexpr double wheelFactor = 1.25;  ///< of the scale, a notch

}  // namespace

session::Hover App::Parts::under(base::Vec2 pointPx) const {
    if (moving) return {};
    const std::vector<scene::Pane> all = panes();
    const scene::Pane& pane = scene::paneAt(all, pointPx.x);
    const int feature =
        atlas->featureAt(geometries->topology().projection, scene::toMetres(pane.view, size, pointPx));
    if (feature == mesh::noFeature) return {};
    const bool other = comparing() && all.size() > 1 && &pane == all.data();
    const scene::Lands& lands = other ? *withMap.content().lands : *map.content().lands;
    const auto unit = static_cast<std::size_t>(feature);
    const territory::Unit& here = atlas->territory().units()[unit];
    return {lands.lands[lands.ofFeature[unit]].code, here.whole, here.region};
}

base::Vec2 App::Parts::inPane(base::Vec2 pointPx) const {
    if (state.comparison.mode != scene::CompareMode::side) return pointPx;
    const std::vector<scene::Pane> all = panes();
    return {pointPx.x - scene::paneAt(all, pointPx.x).fromPx, pointPx.y};
}

/// While the pen is out, a drag draws instead of moving the map.
void App::Parts::drawWithPen() {
    const Pointer& p = pointer;
    if (!p.down && !p.pressed) return;
    user(session::DrawWithPen{
        p.pressed,
        {std::clamp(p.atPx.x / size.width, 0.0, 1.0), std::clamp(p.atPx.y / size.height, 0.0, 1.0)}});
}

/// The map under the panels: hover, click, drag and wheel.
void App::Parts::usePointer() {
    Pointer& p = pointer;
    const bool overMap = p.inside && !p.resting && !ImGui::GetIO().WantCaptureMouse;
    if (p.pressed) session::endGesture(state);
    if (p.pressed && overMap && !state.presenter.pen) {
        p.pressedOnMap = true;
        p.draggingMap = false;
        p.pressedAtPx = p.lastPx = p.atPx;
    }
    if (p.pressedOnMap && p.down && base::length(p.atPx - p.pressedAtPx) >= clickPx) p.draggingMap = true;
    if (state.presenter.pen && overMap) drawWithPen();
    if (p.draggingMap && !(p.atPx == p.lastPx)) {
        if (state.projectionId == "globe")
            user(session::TurnGlobe{p.lastPx, p.atPx});
        else
            user(session::Pan{p.atPx - p.lastPx});
        p.lastPx = p.atPx;
    }
    const scene::HotSpot* spot = overMap ? scene::hotSpotAt(picture, p.atPx) : nullptr;
    if (p.released && p.pressedOnMap && !p.draggingMap) {
        if (spot) {
            click(*spot);
        } else {
            const std::string key = under(p.atPx).key;
            if (!state.quiz.hides())
                user(session::Select{key == state.selected ? "" : key});
            else if (!key.empty())
                user(session::ChooseState{key});
        }
    }
    if (p.released) p.pressedOnMap = p.draggingMap = false;
    if (p.wheel != 0 && overMap) user(session::Zoom{std::pow(wheelFactor, p.wheel), inPane(p.atPx)});
    if (!p.draggingMap) hover(spot, overMap && !spot ? under(p.atPx) : session::Hover{});
    p.pressed = p.released = false;
    p.wheel = 0;
}

}  // namespace window

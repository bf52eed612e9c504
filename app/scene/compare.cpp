#include "scene/compare.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace scene {
namespace {

constexpr std::array<std::pair<std::string_view, CompareMode>, 3> modes{
    {{"side", CompareMode::side}, {"swipe", CompareMode::swipe}, {"difference", CompareMode::difference}}};

base::Box outside(const Pane& pane, SizePx size, bool left) {
    base::Box box;
    box.add(base::Vec2{left ? -1e5 : static_cast<double>(pane.toPx), 0});
    box.add(base::Vec2{left ? static_cast<double>(pane.fromPx) : 1e5, static_cast<double>(size.height)});
    return box;
}

/// The input for the map of one pane, whose names keep within it.
SceneInput inputFor(const SceneInput& input, const Comparison& comparison, const Pane& pane, bool left) {
    SceneInput map = input;
    map.parts = SceneParts::map;
    map.view = pane.view;
    map.compareWith = comparison.with;
    if (left) {
        map.snapshot = comparison.with;
        map.compareWith = input.snapshot;
        map.map = comparison.withMap;
        map.transition = {};
        map.pulse = 0;
    }
    if (pane.fromPx > 0) map.coveredPx.push_back(outside(pane, input.size, true));
    if (pane.toPx < input.size.width) map.coveredPx.push_back(outside(pane, input.size, false));
    return map;
}

Scene buildFurniture(const SceneInput& input, const Comparison& comparison, const Pane& right,
                     const text::Fonts& fonts) {
    SceneInput furniture = input;
    furniture.parts = SceneParts::furniture;
    furniture.compareWith = comparison.with;
    furniture.legendInRow = comparison.mode == CompareMode::side;
    LabelPlan none;
    Scene scene = buildScene(furniture, fonts, none);
    const double bottom = input.size.height - input.insets.bottom, x = right.fromPx;
    Line divider{{x, 0}, {x, bottom}, std::max(1.0, std::round(3 * input.scale)), input.theme->panelText};
    scene.items.insert(scene.items.begin(), divider);
    return scene;
}

}  // namespace

std::optional<CompareMode> findCompareMode(std::string_view id) {
    for (const auto& [name, mode] : modes)
        if (name == id) return mode;
    return std::nullopt;
}

std::string_view compareModeId(CompareMode mode) {
    for (const auto& [name, each] : modes)
        if (each == mode) return name;
    return {};
}

SizePx paneSize(CompareMode mode, SizePx size) {
    return mode == CompareMode::side ? SizePx{std::max(1, size.width / 2), size.height} : size;
}

std::vector<Pane> panes(CompareMode mode, double divider, const View& view, SizePx size) {
    if (mode == CompareMode::swipe) {
        const int at = static_cast<int>(std::lround(std::clamp(divider, 0.0, 1.0) * size.width));
        return {{0, at, view}, {at, size.width, view}};
    }
    if (mode != CompareMode::side) return {{0, size.width, view}};
    const SizePx half = paneSize(mode, size);
    std::vector<Pane> both;
    for (const int from : {0, size.width - half.width}) {
        // The middle of the view lies in the middle of the pane.
        View shifted = view;
        shifted.centerM.x -= (from + half.width / 2.0 - size.width / 2.0) * view.metresPerPx;
        both.push_back({from, from + half.width, shifted});
    }
    both.front().toPx = both.back().fromPx;
    return both;
}

const Pane& paneAt(const std::vector<Pane>& panes, double xPx) {
    for (const Pane& pane : panes)
        if (xPx < pane.toPx) return pane;
    return panes.back();
}

const HotSpot* hotSpotAt(const Picture& picture, base::Vec2 pointPx) {
    for (auto part = picture.parts.rbegin(); part != picture.parts.rend(); ++part)
        if (pointPx.x >= part->fromPx && pointPx.x < part->toPx)
            if (const HotSpot* spot = hotSpotAt(part->scene, pointPx)) return spot;
    return nullptr;
}

Picture buildPicture(const SceneInput& input, const Comparison& comparison, const text::Fonts& fonts,
                     std::vector<LabelPlan>& labels) {
    const std::vector<Pane> all = panes(comparison.mode, comparison.divider, input.view, input.size);
    labels.resize(all.size());
    Picture picture;
    if (all.size() == 1) {
        SceneInput whole = input;
        if (comparison.mode == CompareMode::difference) whole.difference = comparison.difference;
        picture.parts.push_back({buildScene(whole, fonts, labels[0]), 0, input.size.width, false});
        return picture;
    }
    for (std::size_t i = 0; i < all.size(); ++i)
        picture.parts.push_back({buildScene(inputFor(input, comparison, all[i], i == 0), fonts, labels[i]),
                                 all[i].fromPx, all[i].toPx, false});
    picture.parts.push_back(
        {buildFurniture(input, comparison, all.back(), fonts), 0, input.size.width, true});
    return picture;
}

}  // namespace scene

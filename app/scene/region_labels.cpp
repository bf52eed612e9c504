// Names of regions, where the map is close enough and the names of states and towns leave room.
#include "scene/build_scene.hpp"
#include "scene/labels.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace scene {
namespace {

constexpr double typePx = 16;
constexpr double seenEnough =
    0.5;  ///< of regionsSeen: from there on the borders say what the names belong to

}  // namespace

double regionsSeen(const SceneInput& input) {
    constexpr double farM = 1500, nearM = 900;  // metres a pixel at a type scale of 1
    const double mpp = input.view.metresPerPx * input.scale;
    return std::clamp(std::log(farM / mpp) / std::log(farM / nearM), 0.0, 1.0);
}

void planRegions(const SceneInput& input, const text::Fonts& fonts, std::vector<base::Box>& taken,
                 LabelPlan& plan) {
    plan.regions.clear();
    if (!input.gazetteer || regionsSeen(input) < seenEnough) return;
    const Lands& lands = *input.map.lands;
    const std::vector<mesh::FeatureShape>& shapes = input.map.geometry->features;
    // A region in pieces is named in the largest.
    std::map<std::string_view, std::size_t> largest;
    for (std::size_t f = 0; f < lands.regions.size(); ++f) {
        if (lands.regions[f].empty()) continue;
        const auto [at, added] = largest.try_emplace(lands.regions[f], f);
        if (!added && shapes[f].areaM2 > shapes[at->second].areaM2) at->second = f;
    }
    std::vector<std::size_t> order;
    for (const auto& [code, feature] : largest) order.push_back(feature);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return shapes[a].labelRadiusM > shapes[b].labelRadiusM;
    });
    const double mpp = input.view.metresPerPx, s = input.scale;
    const text::Style style{std::round(typePx * s), text::Weight::regular, 0};
    for (const std::size_t f : order) {
        const double radiusPx = shapes[f].labelRadiusM / mpp;
        if (radiusPx < typePx * s) break;
        const auto name = input.gazetteer->region(lands.regions[f], lands.homes[f], input.mapLanguage);
        if (!name) continue;
        LabelPlan::RegionName region{f, {}, name->text, style, fonts.measure(name->text, style).widthPx};
        if (region.widthPx > 2 * radiusPx) continue;
        region.offsetPx = {-region.widthPx / 2, style.sizePx * 0.36};
        const base::Vec2 anchor{shapes[f].labelM.x / mpp, -shapes[f].labelM.y / mpp};
        const base::Box box = textBox(anchor + region.offsetPx, region.widthPx, style);
        if (std::any_of(taken.begin(), taken.end(),
                        [&](const base::Box& other) { return other.intersects(box); }))
            continue;
        taken.push_back(box);
        plan.regions.push_back(std::move(region));
    }
}

void appendRegions(const SceneInput& input, const LabelPlan& plan, const std::vector<FeatureStyle>& styles,
                   const std::vector<base::Box>& keepClear, std::vector<Item>& items) {
    for (const LabelPlan::RegionName& region : plan.regions) {
        const base::Vec2 anchor =
            toPixels(input.view, input.size, input.map.geometry->features[region.feature].labelM);
        const base::Vec2 origin{std::round(anchor.x + region.offsetPx.x),
                                std::round(anchor.y + region.offsetPx.y)};
        const base::Box box = textBox(origin, region.widthPx, region.style);
        if (!hasRoom(input, keepClear, box)) continue;
        Text label;
        label.xPx = origin.x;
        label.baselinePx = origin.y;
        label.text = region.text;
        label.style = region.style;
        inkFor(input, &styles[region.feature], label);
        // Quieter than the names of states and towns, whose ink is that of the land too.
        label.color.a = 215;
        label.haloPx = 2 * input.scale;
        items.push_back(std::move(label));
    }
}

}  // namespace scene

// Capitals and towns: dots with names, by importance the closer one looks.
#include "scene/build_scene.hpp"
#include "scene/labels.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_set>

namespace scene {
namespace {

/// The scale, metres a pixel at a type scale of 1, from which on they are shown.
constexpr double datasetCapitalsM = 3500, otherCapitalsM = 2200, townsM = 1400;
constexpr double typePx = 16, dotPx = 3.2, gapPx = 7;

int importanceOf(const names::Place& place, const std::unordered_set<std::string>& ofDataset) {
    if (place.capitalOf.empty()) return 0;
    return ofDataset.contains(place.capitalOf) ? 2 : 1;
}

bool isShown(int importance, double metresPerPx) {
    return metresPerPx <=
           std::array{townsM, otherCapitalsM, datasetCapitalsM}[static_cast<std::size_t>(importance)];
}

/// Left ends of the baseline around a dot, the best first: right, left, above, below.
std::array<base::Vec2, 4> spotsFor(double width, double scale) {
    const double gap = gapPx * scale, rise = typePx * scale * 0.36;
    return {
        {{gap, rise}, {-gap - width, rise}, {-width / 2, -gap}, {-width / 2, gap + typePx * scale * 0.75}}};
}

}  // namespace

base::Box textBox(base::Vec2 originPx, double widthPx, const text::Style& style) {
    base::Box box;
    box.add(base::Vec2{originPx.x - 3, originPx.y - style.sizePx * 0.75 - 2});
    box.add(base::Vec2{originPx.x + widthPx + 3, originPx.y + style.sizePx * 0.22 + 2});
    return box;
}

base::Box placeBox(const SceneInput& input, const LabelPlan::Place& place) {
    const base::Vec2 at = toPixels(input.view, input.size, place.atM);
    const base::Vec2 origin{std::round(at.x + place.offsetPx.x), std::round(at.y + place.offsetPx.y)};
    base::Box box = textBox(origin, place.widthPx, place.style);
    box.add(base::Vec2{at.x - dotPx * input.scale, at.y - dotPx * input.scale});
    box.add(base::Vec2{at.x + dotPx * input.scale, at.y + dotPx * input.scale});
    return box;
}

void planPlaces(const SceneInput& input, const text::Fonts& fonts,
                const std::unordered_set<std::string>& ofDataset, std::vector<base::Box>& taken,
                LabelPlan& plan) {
    plan.places.clear();
    if (!input.gazetteer || !input.map.project) return;
    const double mpp = input.view.metresPerPx, s = input.scale;
    std::vector<std::pair<int, const names::Place*>> shown;
    for (const names::Place& place : input.gazetteer->places())
        if (const int importance = importanceOf(place, ofDataset); isShown(importance, mpp * s))
            shown.emplace_back(importance, &place);
    std::stable_sort(shown.begin(), shown.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    for (const auto& [importance, place] : shown) {
        const auto atM = input.map.project(place->at);
        if (!atM) continue;
        LabelPlan::Place dot;
        dot.atM = *atM;
        dot.capital = importance > 0;
        const base::Vec2 at{atM->x / mpp, -atM->y / mpp};
        base::Box own;
        own.add(base::Vec2{at.x - dotPx * s, at.y - dotPx * s});
        own.add(base::Vec2{at.x + dotPx * s, at.y + dotPx * s});
        const auto isFree = [&](const base::Box& box) {
            return std::none_of(taken.begin(), taken.end(),
                                [&](const base::Box& other) { return other.intersects(box); });
        };
        if (!isFree(own)) continue;
        const names::Name name = input.gazetteer->place(*place, input.mapLanguage);
        dot.style = {std::round(typePx * s), importance == 2 ? text::Weight::bold : text::Weight::regular, 0};
        dot.widthPx = fonts.measure(name.text, dot.style).widthPx;
        for (const base::Vec2 offset : spotsFor(dot.widthPx, s)) {
            const base::Box box = textBox({at.x + offset.x, at.y + offset.y}, dot.widthPx, dot.style);
            if (!isFree(box)) continue;
            dot.text = name.text;
            dot.offsetPx = offset;
            taken.push_back(box);
            break;
        }
        if (dot.text.empty()) continue;  // a dot that nobody can name says nothing
        taken.push_back(own);
        plan.places.push_back(std::move(dot));
    }
}

void appendPlaces(const SceneInput& input, const LabelPlan& plan, const std::vector<FeatureStyle>& styles,
                  const std::vector<base::Box>& keepClear, std::vector<Item>& items) {
    const double s = input.scale;
    for (const LabelPlan::Place& place : plan.places) {
        const base::Vec2 at = toPixels(input.view, input.size, place.atM);
        const base::Vec2 origin{std::round(at.x + place.offsetPx.x), std::round(at.y + place.offsetPx.y)};
        const base::Box box = placeBox(input, place);
        if (!hasRoom(input, keepClear, box)) continue;
        Text label;
        label.xPx = origin.x;
        label.baselinePx = origin.y;
        label.text = place.text;
        label.style = place.style;
        label.haloPx = 2 * s;
        inkFor(input, groundUnder(input, styles, textBox(origin, place.widthPx, place.style)), label);
        const double r = (place.capital ? dotPx : dotPx * 0.75) * s;
        Box ring{at.x - r - 1.2 * s, at.y - r - 1.2 * s, 2 * (r + 1.2 * s), 2 * (r + 1.2 * s), r + 1.2 * s};
        ring.fill.colors[0] = label.halo;
        Box dot{at.x - r, at.y - r, 2 * r, 2 * r, r};
        dot.fill.colors[0] = label.color;
        items.push_back(ring);
        items.push_back(dot);
        items.push_back(std::move(label));
    }
}

}  // namespace scene

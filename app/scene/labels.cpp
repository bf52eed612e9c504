#include "scene/labels.hpp"

#include "scene/beside.hpp"
#include "scene/build_scene.hpp"

#include <algorithm>
#include <cmath>

namespace scene {
namespace {

base::Vec2 originOf(const SceneInput& input, const LabelPlan::Name& name, base::Vec2 anchorM) {
    const base::Vec2 anchor = toPixels(input.view, input.size, anchorM);
    return {std::round(anchor.x + name.offsetPx.x), std::round(anchor.y + name.offsetPx.y)};
}

bool isLight(base::Color color) {
    return base::contrastRatio(color, {0, 0, 0}) > base::contrastRatio(color, {255, 255, 255});
}

bool isOnLand(const Theme& theme, const Fill& fill) {
    return fill.colors[0] == theme.land || (fill.count > 1 && fill.colors[fill.count - 1u] == theme.land);
}

/// Ink and halo for the ground that the name lies on.
void colorLabel(const SceneInput& input, const LabelPlan::Name& name, const FeatureStyle& style,
                Text& label) {
    if (name.outside)
        inkFor(input, nullptr, label);
    else
        inkFor(input, &style, label);
    if (!name.named) return;
    const Theme& theme = *input.theme;
    const Fill& fill = style.progress >= 0.5f ? style.to : style.from;
    if ((name.outside || isOnLand(theme, fill)) && fill.colors[0] != theme.land) label.color = theme.text;
}

void appendLeader(const SceneInput& input, base::Vec2 anchorPx, const base::Box& box, base::Color color,
                  std::vector<Item>& items) {
    const double s = input.scale;
    const base::Vec2 to = leaderEnd(anchorPx, box);
    base::Color glow = input.theme->halo;
    glow.a = 150;
    items.push_back(Line{anchorPx, to, 3.5 * s, glow});
    items.push_back(Line{anchorPx, to, 1.4 * s, color});
    Box dot{anchorPx.x - 2.5 * s, anchorPx.y - 2.5 * s, 5 * s, 5 * s, 2.5 * s};
    dot.fill.colors[0] = color;
    items.push_back(dot);
}

}  // namespace

void inkFor(const SceneInput& input, const FeatureStyle* style, Text& label) {
    const Theme& theme = *input.theme;
    label.color = theme.textQuiet;
    label.halo = theme.halo;
    if (style) {
        const Fill& fill = style->progress >= 0.5f ? style->to : style->from;
        if (!isOnLand(theme, fill)) {
            label.color = labelColorOn(theme, fill.colors[0]);
            const bool light = isLight(label.color);
            label.halo = base::mix(fill.colors[0], light ? base::Color{0, 0, 0} : base::Color{255, 255, 255},
                                   light ? 0.4 : 0.5);
        }
    }
    label.halo.a = 220;
}

std::string nameOf(const SceneInput& input, const std::string& code, const std::string& otherwise) {
    if (!input.gazetteer) return otherwise;
    const auto name = input.gazetteer->state(code, input.mapLanguage);
    return name ? name->text : otherwise;
}

base::Box nameBox(const SceneInput& input, const LabelPlan::Name& name, base::Vec2 anchorM) {
    const base::Vec2 origin = originOf(input, name, anchorM);
    base::Box box;
    box.add(base::Vec2{origin.x - 3, origin.y - name.style.sizePx * 0.72 - 3});
    box.add(base::Vec2{origin.x + name.widthPx + 3, origin.y + 4});
    return box;
}

LabelPlan::Name seatedName(LabelPlan::Name name, const LabelPlan::Seat& seat) {
    if (seat.besidePx) {
        name.outside = true;
        name.offsetPx = *seat.besidePx;
    } else if (name.outside) {
        name.outside = false;
        name.offsetPx = {-name.widthPx / 2, capHeightPx(name.style) / 2};
    }
    return name;
}

bool hasRoom(const SceneInput& input, const std::vector<base::Box>& keepClear, const base::Box& box) {
    if (box.minX < 0 || box.minY < 0 || box.maxX > input.size.width || box.maxY > input.size.height)
        return false;
    return std::none_of(keepClear.begin(), keepClear.end(),
                        [&](const base::Box& other) { return other.intersects(box); });
}

std::vector<base::Box> appendLabels(const SceneInput& input, const LabelPlan& plan,
                                    const std::vector<FeatureStyle>& styles,
                                    const std::vector<base::Box>& keepClear, std::vector<Item>& items) {
    std::vector<base::Box> seated;
    std::vector<Item> words;  // above all lines
    for (const LabelPlan::Name& planned : plan.names) {
        const Land& land = input.map.lands->lands[planned.land];
        const auto seat = std::find_if(plan.seats.begin(), plan.seats.end(),
                                       [&](const LabelPlan::Seat& each) { return each.code == land.code; });
        const bool hasSeat = seat != plan.seats.end();
        const LabelPlan::Name name = hasSeat ? seatedName(planned, *seat) : planned;
        const base::Vec2 anchorM = hasSeat ? seat->atM : land.labelM;
        const base::Vec2 origin = originOf(input, name, anchorM);
        const base::Box box = nameBox(input, name, anchorM);
        if (!hasRoom(input, keepClear, box)) continue;
        Text label;
        label.xPx = origin.x;
        label.baselinePx = origin.y;
        label.text = name.text;
        label.style = name.style;
        label.haloPx = 2 * input.scale;
        colorLabel(input, name, styles[land.features.front()], label);
        if (name.outside)
            appendLeader(input, toPixels(input.view, input.size, anchorM), box, label.color, items);
        words.push_back(std::move(label));
        if (hasSeat) seated.push_back(box);
    }
    items.insert(items.end(), std::make_move_iterator(words.begin()), std::make_move_iterator(words.end()));
    return seated;
}

}  // namespace scene

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

const Fill& fillOf(const FeatureStyle& style) {
    return style.progress >= 0.5f ? style.to : style.from;
}

/// Ink and halo for the ground that the name lies on; `own` is its land's style.
void colorLabel(const SceneInput& input, const LabelPlan::Name& name, const FeatureStyle& own,
                const FeatureStyle* ground, Text& label) {
    inkFor(input, ground, label);
    if (!name.named || (ground && !isOnLand(*input.theme, fillOf(*ground)))) return;
    if (fillOf(own).colors[0] != input.theme->land) label.color = input.theme->text;
}

void appendLeader(const SceneInput& input, base::Vec2 anchorPx, const base::Box& box, const Text& label,
                  std::vector<Item>& items) {
    const double s = input.scale;
    const base::Vec2 to = leaderEnd(anchorPx, box);
    base::Color glow = label.halo;
    glow.a = 150;
    items.push_back(Line{anchorPx, to, 3.5 * s, glow});
    items.push_back(Line{anchorPx, to, 1.4 * s, label.color});
    Box dot{anchorPx.x - 2.5 * s, anchorPx.y - 2.5 * s, 5 * s, 5 * s, 2.5 * s};
    dot.fill.colors[0] = label.color;
    items.push_back(dot);
}

}  // namespace

const FeatureStyle* groundUnder(const SceneInput& input, const std::vector<FeatureStyle>& styles,
                                const base::Box& box) {
    if (!input.map.featureAt) return nullptr;
    const Theme& theme = *input.theme;
    const FeatureStyle* ground = nullptr;
    constexpr int most = 2;  // of five places
    int others = 0;
    for (const double part : {0.5, 0.28, 0.72, 0.06, 0.94}) {
        const base::Vec2 px{box.minX + part * box.width(), box.center().y};
        const int feature = input.map.featureAt(toMetres(input.view, input.size, px));
        const FeatureStyle* style =
            feature == mesh::noFeature ? nullptr : &styles[static_cast<std::size_t>(feature)];
        const bool isColored = style && !isOnLand(theme, fillOf(*style));
        if (isColored && !ground) ground = style;
        const bool isSame = isColored && labelColorOn(theme, fillOf(*style).colors[0]) ==
                                             labelColorOn(theme, fillOf(*ground).colors[0]);
        if (!isSame && ++others > most) return nullptr;
    }
    return ground;
}

void inkFor(const SceneInput& input, const FeatureStyle* style, Text& label) {
    const Theme& theme = *input.theme;
    label.color = theme.textQuiet;
    label.halo = theme.halo;
    if (style) {
        const Fill& fill = fillOf(*style);
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
    const double cap = capHeightPx(name.style);
    return nameBoxAt({origin.x + name.widthPx / 2, origin.y - cap / 2}, name.widthPx, cap);
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
                                    const std::vector<base::Box>& keepClear, Scene& scene) {
    std::vector<base::Box> seated;
    std::vector<Item> words;  // above all lines
    for (const LabelPlan::Name& planned : plan.names) {
        if (!planned.stands) continue;
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
        const FeatureStyle& own = scene.map.styles[land.features.front()];
        colorLabel(input, name, own, name.outside ? groundUnder(input, scene.map.styles, box) : &own, label);
        if (name.outside)
            appendLeader(input, toPixels(input.view, input.size, anchorM), box, label, scene.items);
        words.push_back(std::move(label));
        if (hasSeat) seated.push_back(box);
        scene.namedStates.push_back(land.code);
    }
    scene.items.insert(scene.items.end(), std::make_move_iterator(words.begin()),
                       std::make_move_iterator(words.end()));
    return seated;
}

std::vector<std::string> unnamedStates(const Scene& scene, const Lands& lands,
                                       const model::Snapshot& snapshot) {
    const base::Box visible = visibleBox(scene.map.view, scene.size);
    std::vector<std::string> codes;
    for (const model::StateStatus& state : snapshot.states) {
        const Land* land = lands.find(state.code);
        if (!land || land->labelRadiusM <= 0 || !visible.intersects(land->mainBoundsM)) continue;
        if (std::find(scene.namedStates.begin(), scene.namedStates.end(), state.code) ==
            scene.namedStates.end())
            codes.push_back(state.code);
    }
    return codes;
}

}  // namespace scene

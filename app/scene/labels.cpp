#include "scene/labels.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_set>
#include <utility>

namespace scene {
namespace {

struct Candidate {
    std::size_t feature = 0;
    bool named = false;  ///< a state of the dataset
    base::Vec2 anchorPx;
    double radiusPx = 0;
    double spanPx = 0;  ///< width of its largest part
    std::string text;
    text::Style style;
    text::Extent extent;
};

struct Placed {
    base::Box box;
    base::Vec2 originPx;  ///< left end of the baseline
    bool outside = false;
};

std::unordered_set<std::string> datasetStates(const model::Organization& organization) {
    std::unordered_set<std::string> codes;
    for (const model::Membership& membership : organization.memberships) codes.insert(membership.state);
    for (const model::Grouping& grouping : organization.groupings)
        for (const model::GroupingMember& member : grouping.members) codes.insert(member.state);
    return codes;
}

std::vector<Candidate> candidates(const SceneInput& input, const text::Fonts& fonts) {
    const auto named = datasetStates(input.timeline->organization());
    const mesh::MapGeometry& geometry = *input.map.geometry;
    const double scale = input.scale;
    std::vector<Candidate> all;
    for (std::size_t f = 0; f < geometry.features.size(); ++f) {
        const mesh::FeatureShape& shape = geometry.features[f];
        if (shape.labelRadiusM <= 0) continue;
        Candidate c;
        c.feature = f;
        c.named = named.contains((*input.map.keys)[f]);
        c.anchorPx = toPixels(input.view, input.size, shape.labelM);
        c.radiusPx = shape.labelRadiusM / input.view.metresPerPx;
        c.spanPx = shape.mainBoundsM.width() / input.view.metresPerPx;
        const double margin = 300 * scale;
        if (c.anchorPx.x < -margin || c.anchorPx.y < -margin || c.anchorPx.x > input.size.width + margin ||
            c.anchorPx.y > input.size.height + margin)
            continue;
        // A name much larger than its land says nothing; unless the dataset is about that land.
        if (!c.named && c.radiusPx < 10 * scale) continue;
        if (c.named && c.spanPx < 4 * scale) continue;
        const std::string& name = (*input.map.names)[f];
        c.text = c.named ? text::upperCase(name) : name;
        if (c.named)
            c.style = {std::clamp(c.radiusPx * 0.20, 16 * scale, 32 * scale), text::Weight::bold,
                       0.6 * scale};
        else
            c.style = {std::clamp(c.radiusPx * 0.12, 16 * scale, 22 * scale), text::Weight::regular, 0};
        c.style.sizePx = std::round(c.style.sizePx);
        c.extent = fonts.measure(c.text, c.style);
        all.push_back(std::move(c));
    }
    std::stable_sort(all.begin(), all.end(), [](const Candidate& a, const Candidate& b) {
        return std::pair(a.named, a.radiusPx) > std::pair(b.named, b.radiusPx);
    });
    return all;
}

Placed at(const Candidate& c, base::Vec2 middlePx, bool outside) {
    Placed placed;
    const double capHeight = c.style.sizePx * 0.72;  // of Noto Sans and DejaVu Sans alike
    placed.originPx = {std::round(middlePx.x - c.extent.widthPx / 2), std::round(middlePx.y + capHeight / 2)};
    placed.box.add(base::Vec2{placed.originPx.x - 3, placed.originPx.y - capHeight - 3});
    placed.box.add(base::Vec2{placed.originPx.x + c.extent.widthPx + 3, placed.originPx.y + 4});
    placed.outside = outside;
    return placed;
}

bool fitsInside(const Candidate& c) {
    if (c.extent.widthPx <= 2.1 * c.radiusPx) return true;
    // A long, flat land holds a name that is wider than the circle within it.
    return c.extent.widthPx <= 0.8 * c.spanPx && c.style.sizePx <= 1.5 * c.radiusPx;
}

/// Places names one after another, most important first.
class Placement {
  public:
    Placement(const SceneInput& input, const std::vector<base::Box>& keepClear,
              const std::vector<Candidate>& all)
        : input_(input), keepClear_(keepClear) {
        for (const Candidate& c : all)
            if (c.named) anchors_.push_back(c.anchorPx);
    }

    bool place(const Candidate& c, Placed& out) {
        if (fitsInside(c) && take(at(c, c.anchorPx, false), out)) return true;
        if (!c.named) return false;
        // Beside it, on a line: nearer before further, below and above before the sides.
        static constexpr std::array<base::Vec2, 8> directions{
            {{0, 1}, {0, -1}, {-1, 0.35}, {1, 0.35}, {-0.8, 0.9}, {0.8, 0.9}, {-0.8, -0.9}, {0.8, -0.9}}};
        for (const double gap : {16.0, 34.0, 56.0, 84.0})
            for (const base::Vec2 d : directions) {
                const double reach = c.radiusPx * 0.5 + gap * input_.scale;
                const base::Vec2 middle{c.anchorPx.x + d.x * (reach + c.extent.widthPx / 2 * std::abs(d.x)),
                                        c.anchorPx.y + d.y * reach};
                if (coversAnchor(at(c, middle, true).box, c.anchorPx)) continue;
                if (take(at(c, middle, true), out)) return true;
            }
        return false;
    }

  private:
    bool coversAnchor(const base::Box& box, base::Vec2 own) const {
        for (const base::Vec2& anchor : anchors_)
            if (!(anchor == own) && box.contains(anchor)) return true;
        return false;
    }

    bool take(const Placed& placed, Placed& out) {
        const base::Box& box = placed.box;
        if (box.minX < 0 || box.minY < 0 || box.maxX > input_.size.width || box.maxY > input_.size.height)
            return false;
        for (const std::vector<base::Box>* list : {&keepClear_, &std::as_const(taken_)})
            for (const base::Box& other : *list)
                if (other.intersects(box)) return false;
        taken_.push_back(box);
        out = placed;
        return true;
    }

    const SceneInput& input_;
    const std::vector<base::Box>& keepClear_;
    std::vector<base::Box> taken_;
    std::vector<base::Vec2> anchors_;
};

void appendLabel(const SceneInput& input, const Candidate& c, const Placed& placed, const FeatureStyle& style,
                 std::vector<Item>& items) {
    const Theme& theme = *input.theme;
    const Fill& fill = style.progress >= 0.5f ? style.to : style.from;
    const base::Color ground = fill.pattern == Pattern::stripes && fill.colors[fill.count - 1u] == theme.land
                                   ? theme.land
                                   : fill.colors[0];
    Text label;
    label.xPx = placed.originPx.x;
    label.baselinePx = placed.originPx.y;
    label.text = c.text;
    label.style = c.style;
    label.haloPx = 2 * input.scale;
    const bool plain = placed.outside || ground == theme.land;
    if (plain) {
        label.color = c.named ? theme.text : theme.textQuiet;
        label.halo = theme.halo;
    } else {
        label.color = labelColorOn(theme, ground);
        const bool light =
            base::contrastRatio(label.color, {0, 0, 0}) > base::contrastRatio(label.color, {255, 255, 255});
        label.halo =
            base::mix(ground, light ? base::Color{0, 0, 0} : base::Color{255, 255, 255}, light ? 0.35 : 0.5);
    }
    label.halo.a = 220;
    if (placed.outside) {
        const base::Vec2 to{std::clamp(c.anchorPx.x, placed.box.minX, placed.box.maxX),
                            std::clamp(c.anchorPx.y, placed.box.minY, placed.box.maxY)};
        items.push_back(Line{c.anchorPx, to, 1.5 * input.scale, theme.text});
        Box dot{c.anchorPx.x - 2.5 * input.scale, c.anchorPx.y - 2.5 * input.scale, 5 * input.scale,
                5 * input.scale, 2.5 * input.scale};
        dot.fill.colors[0] = theme.text;
        items.push_back(dot);
    }
    items.push_back(std::move(label));
}

}  // namespace

void appendLabels(const SceneInput& input, const text::Fonts& fonts, const std::vector<FeatureStyle>& styles,
                  const std::vector<base::Box>& keepClear, std::vector<Item>& items) {
    const std::vector<Candidate> all = candidates(input, fonts);
    Placement placement(input, keepClear, all);
    for (const Candidate& c : all)
        if (Placed placed; placement.place(c, placed))
            appendLabel(input, c, placed, styles[c.feature], items);
}

}  // namespace scene

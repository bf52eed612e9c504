#include "scene/beside.hpp"

#include "scene/build_scene.hpp"
#include "scene/labels.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace scene {
namespace {

/// From the anchor to the name's near edge, at a type scale of 1.
constexpr std::array gapsPx{14.0, 26.0, 42.0, 64.0, 90.0, 120.0, 160.0};
constexpr int directions = 12;
constexpr double worstCost = 5.5;  ///< from here on no name is better
constexpr double gapCostPx = 40;  ///< so much farther away is as bad as a name wholly on another's plain land

/// The sea is the best ground for a name; ink that is read on plain land is hard to read on a state's colour.
double groundCost(const SceneInput& input, const Beside& name, const std::unordered_set<std::size_t>& named,
                  base::Vec2 middlePx) {
    if (!input.map.featureAt) return 0;
    constexpr double onOwn = 0.6, onNamed = 0.8, onOther = 0.15;
    double cost = 0;
    for (const double part : {-0.45, -0.15, 0.15, 0.45}) {
        const base::Vec2 px{middlePx.x + part * name.widthPx, middlePx.y};
        const int feature = input.map.featureAt(
            {name.anchorM.x + px.x * input.view.metresPerPx, name.anchorM.y - px.y * input.view.metresPerPx});
        if (feature == mesh::noFeature) continue;
        const std::size_t land = input.map.lands->ofFeature[static_cast<std::size_t>(feature)];
        cost += land == name.land ? onOwn : named.contains(land) ? onNamed : onOther;
    }
    return cost;
}

/// True where some of the stretch lies in the box (clipping by slabs, Liang and Barsky 1984).
bool crosses(base::Vec2 from, base::Vec2 to, const base::Box& box) {
    double enter = 0, leave = 1;
    const auto clip = [&](double at, double step, double low, double high) {
        if (step == 0) return at >= low && at <= high;
        const double a = (low - at) / step, b = (high - at) / step;
        enter = std::max(enter, std::min(a, b));
        leave = std::min(leave, std::max(a, b));
        return enter <= leave;
    };
    return clip(from.x, to.x - from.x, box.minX, box.maxX) && clip(from.y, to.y - from.y, box.minY, box.maxY);
}

/// True where two stretches cross each other.
bool cross(base::Vec2 a, base::Vec2 b, base::Vec2 c, base::Vec2 d) {
    const auto side = [](base::Vec2 p, base::Vec2 q, base::Vec2 r) {
        return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
    };
    return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

}  // namespace

base::Vec2 leaderEnd(base::Vec2 anchorPx, const base::Box& box) {
    return {std::clamp(anchorPx.x, box.minX, box.maxX), std::clamp(anchorPx.y, box.minY, box.maxY)};
}

bool Crowd::isFree(const base::Box& box) const {
    return std::none_of(boxes_.begin(), boxes_.end(),
                        [&](const base::Box& other) { return other.intersects(box); });
}

double Crowd::crossingCost(base::Vec2 anchorPx, const base::Box& box) const {
    constexpr double throughName = 1.6, throughLine = 1;
    const base::Vec2 end = leaderEnd(anchorPx, box);
    double cost = 0;
    for (const base::Box& other : boxes_)
        if (crosses(anchorPx, end, other)) cost += throughName;
    for (const Line& line : lines_)
        if (crosses(line.from, line.to, box))
            cost += throughName;
        else if (cross(anchorPx, end, line.from, line.to))
            cost += throughLine;
    return cost;
}

std::unordered_set<std::size_t> namedLands(const SceneInput& input) {
    const std::unordered_set<std::string> codes = datasetStates(input.timeline->organization());
    std::unordered_set<std::size_t> lands;
    for (std::size_t i = 0; i < input.map.lands->lands.size(); ++i)
        if (codes.contains(input.map.lands->lands[i].code)) lands.insert(i);
    return lands;
}

std::optional<base::Vec2> placeBeside(const SceneInput& input, const Beside& name,
                                      const std::unordered_set<std::size_t>& named,
                                      const std::function<std::optional<double>(base::Vec2)>& costOf) {
    std::optional<base::Vec2> best;
    double bestCost = worstCost;
    for (const double gapPx : gapsPx)
        for (int direction = 0; direction < directions; ++direction) {
            const double base = gapPx / gapCostPx;
            if (base >= bestCost) continue;
            const double angle = direction * 2 * std::numbers::pi / directions;
            const double reach = gapPx * input.scale;
            // The box's near edge, not its middle, lies at the gap.
            const base::Vec2 middle{std::cos(angle) * (reach + name.widthPx / 2),
                                    std::sin(angle) * (reach + name.capHeightPx / 2)};
            const auto against = costOf(middle);
            if (!against || base + *against >= bestCost) continue;
            const double cost = base + *against + groundCost(input, name, named, middle);
            if (cost >= bestCost) continue;
            bestCost = cost;
            best = middle;
        }
    return best;
}

}  // namespace scene

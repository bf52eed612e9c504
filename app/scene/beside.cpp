#include "scene/beside.hpp"

#include "scene/build_scene.hpp"
#include "scene/labels.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace scene {
namespace {

constexpr double throughName = 3, throughLine = 1.5, throughAnchor = 1.5;
constexpr double cellPx = 14;  ///< of a patch of ground, at a type scale of 1

/// True where some of the stretch lies in the box (clipping by slabs, Liang and Barsky 1984).
bool crosses(const Leader& line, const base::Box& box) {
    double enter = 0, leave = 1;
    const auto clip = [&](double at, double step, double low, double high) {
        if (step == 0) return at >= low && at <= high;
        const double a = (low - at) / step, b = (high - at) / step;
        enter = std::max(enter, std::min(a, b));
        leave = std::min(leave, std::max(a, b));
        return enter <= leave;
    };
    return clip(line.fromPx.x, line.toPx.x - line.fromPx.x, box.minX, box.maxX) &&
           clip(line.fromPx.y, line.toPx.y - line.fromPx.y, box.minY, box.maxY);
}

/// True where two stretches cross each other.
bool cross(const Leader& one, const Leader& other) {
    const auto side = [](base::Vec2 p, base::Vec2 q, base::Vec2 r) {
        return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
    };
    const auto parts = [&](const Leader& l, const Leader& m) {
        return side(l.fromPx, l.toPx, m.fromPx) * side(l.fromPx, l.toPx, m.toPx) < 0;
    };
    return parts(one, other) && parts(other, one);
}

double distance(const Leader& line, base::Vec2 point) {
    const base::Vec2 along = line.toPx - line.fromPx, to = point - line.fromPx;
    const double length2 = along.x * along.x + along.y * along.y;
    const double t = length2 > 0 ? std::clamp((to.x * along.x + to.y * along.y) / length2, 0.0, 1.0) : 0;
    return base::length(to - along * t);
}

}  // namespace

base::Box nameBoxAt(base::Vec2 middlePx, double widthPx, double capHeightPx) {
    base::Box box;
    box.add(base::Vec2{middlePx.x - widthPx / 2 - 3, middlePx.y - capHeightPx / 2 - 3});
    box.add(base::Vec2{middlePx.x + widthPx / 2 + 3, middlePx.y + capHeightPx / 2 + 4});
    return box;
}

base::Vec2 leaderEnd(base::Vec2 anchorPx, const base::Box& box) {
    return {std::clamp(anchorPx.x, box.minX, box.maxX), std::clamp(anchorPx.y, box.minY, box.maxY)};
}

double crossingCost(const Leader& line, const base::Box& box, const Leader& otherLine,
                    const base::Box& otherBox) {
    double cost = 0;
    if (crosses(line, otherBox)) cost += throughName;
    if (crosses(otherLine, box))
        cost += throughName;
    else if (cross(line, otherLine))
        cost += throughLine;
    return cost;
}

bool Crowd::isFree(const base::Box& box) const {
    return std::none_of(boxes_.begin(), boxes_.end(),
                        [&](const base::Box& other) { return other.intersects(box); });
}

bool Crowd::hidesAnchor(const base::Box& box, base::Vec2 ownPx) const {
    return std::any_of(anchors_.begin(), anchors_.end(), [&](base::Vec2 anchor) {
        return box.contains(anchor) && base::length(anchor - ownPx) > 0.5;
    });
}

double Crowd::crossingCost(base::Vec2 anchorPx, const base::Box& box, double scale) const {
    const Leader own{anchorPx, leaderEnd(anchorPx, box)};
    double cost = 0;
    for (const base::Box& other : boxes_)
        if (crosses(own, other)) cost += throughName;
    for (const Leader& line : lines_)
        if (crosses(line, box))
            cost += throughName;
        else if (cross(own, line))
            cost += throughLine;
    for (const base::Vec2& anchor : anchors_)
        if (base::length(anchor - anchorPx) > 0.5 && distance(own, anchor) < 5 * scale) cost += throughAnchor;
    return cost;
}

std::vector<base::Box> Crowd::lineBoxes(double scale) const {
    std::vector<base::Box> boxes;
    const double step = 6 * scale, half = 3 * scale;
    for (const Leader& line : lines_) {
        const base::Vec2 along = line.toPx - line.fromPx;
        const int count = std::max(1, static_cast<int>(std::ceil(base::length(along) / step)));
        for (int i = 0; i <= count; ++i) {
            const base::Vec2 at = line.fromPx + along * (static_cast<double>(i) / count);
            base::Box& box = boxes.emplace_back();
            box.add(at - base::Vec2{half, half});
            box.add(at + base::Vec2{half, half});
        }
    }
    return boxes;
}

Ground::Ground(const SceneInput& input)
    : input_(input), cellM_(cellPx * input.scale * input.view.metresPerPx) {
    const std::unordered_set<std::string> codes = datasetStates(input.timeline->organization());
    for (const std::string& home : input.map.lands->homes) isNamed_.push_back(codes.contains(home));
}

int Ground::featureIn(std::int32_t column, std::int32_t row) {
    const std::uint64_t key = static_cast<std::uint64_t>(static_cast<std::uint32_t>(column)) << 32 |
                              static_cast<std::uint32_t>(row);
    const auto [at, isNew] = features_.try_emplace(key, mesh::noFeature);
    if (isNew) at->second = input_.map.featureAt({(column + 0.5) * cellM_, (row + 0.5) * cellM_});
    return at->second;
}

double Ground::cost(const Beside& name, base::Vec2 middlePx) {
    if (!input_.map.featureAt) return 0;
    constexpr double onOwn = 0.2, halfOnOwn = 1, onNamed = 1.8, onOther = 0.12;
    constexpr int parts = 5;
    constexpr double farthest = 1e9;  // cells
    const double mpp = input_.view.metresPerPx;
    double cost = 0;
    int own = 0;
    for (int part = 0; part < parts; ++part) {
        const double along = part / (parts - 1.0) - 0.5;
        const double column =
            std::floor((name.anchorM.x + (middlePx.x + along * name.widthPx) * mpp) / cellM_);
        const double row = std::floor((name.anchorM.y - middlePx.y * mpp) / cellM_);
        if (!(std::abs(column) < farthest && std::abs(row) < farthest)) continue;
        const int feature = featureIn(static_cast<std::int32_t>(column), static_cast<std::int32_t>(row));
        if (feature == mesh::noFeature) continue;
        const auto f = static_cast<std::size_t>(feature);
        if (input_.map.lands->homes[f] == name.code)
            ++own;
        else
            cost += isNamed_[f] ? onNamed : onOther;
    }
    // No ink is read well on both.
    return cost + onOwn * own + halfOnOwn * std::min(own, parts - own);
}

}  // namespace scene

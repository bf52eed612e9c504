#include "scene/build_scene.hpp"
#include "scene/labels.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_set>

namespace scene {
namespace {

struct Candidate {
    std::size_t land = 0;
    bool named = false;
    base::Vec2 anchorPx;  ///< from the projection's origin, y downwards
    double radiusPx = 0;
    double spanPx = 0;  ///< width of its largest part
    std::string text;
    text::Style style;
    text::Extent extent;
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
    const std::vector<Land>& lands = input.map.lands->lands;
    const double scale = input.scale, mpp = input.view.metresPerPx;
    std::vector<Candidate> all;
    for (std::size_t i = 0; i < lands.size(); ++i) {
        const Land& land = lands[i];
        if (land.labelRadiusM <= 0) continue;
        Candidate c;
        c.land = i;
        c.named = named.contains(land.code);
        c.anchorPx = {land.labelM.x / mpp, -land.labelM.y / mpp};
        c.radiusPx = land.labelRadiusM / mpp;
        c.spanPx = land.mainBoundsM.width() / mpp;
        // A name much larger than its land says nothing; unless the dataset is about that land.
        if (!c.named && c.radiusPx < 10 * scale) continue;
        if (c.named && c.spanPx < 4 * scale) continue;
        const std::string name = nameOf(input, land.code, land.name);
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

double capHeightPx(const text::Style& style) {
    return style.sizePx * 0.72;
}  // of Noto Sans and DejaVu Sans alike

bool fitsInside(const Candidate& c) {
    if (c.extent.widthPx <= 2.1 * c.radiusPx) return true;
    // A long, flat land holds a name that is wider than the circle within it.
    return c.extent.widthPx <= 0.8 * c.spanPx && c.style.sizePx <= 1.2 * c.radiusPx;
}

/// The box of a name whose middle lies at `middle`, with a little air.
base::Box boxAt(const Candidate& c, base::Vec2 middle) {
    const double height = capHeightPx(c.style);
    base::Box box;
    box.add(base::Vec2{middle.x - c.extent.widthPx / 2 - 3, middle.y - height / 2 - 3});
    box.add(base::Vec2{middle.x + c.extent.widthPx / 2 + 3, middle.y + height / 2 + 4});
    return box;
}

/// Places names one after another.
class Planner {
  public:
    Planner(const SceneInput& input, const std::vector<Candidate>& all, LabelPlan& plan)
        : input_(input), all_(all), plan_(plan) {
        for (const Candidate& c : all)
            if (c.named) namedLands_.insert(c.land);
    }

    std::vector<base::Box>& taken() { return taken_; }

    void plan() {
        // Names inside their land first, then those on a line, which have the choice; neighbours take what is
        // left.
        for (const bool inside : {true, false})
            for (const Candidate& c : all_)
                if (c.named && fitsInside(c) == inside)
                    inside ? (placeInside(c) || placeBeside(c)) : placeBeside(c);
        for (const Candidate& c : all_)
            if (!c.named && fitsInside(c)) placeInside(c);
    }

  private:
    bool isFree(const base::Box& box) const {
        return std::none_of(taken_.begin(), taken_.end(),
                            [&](const base::Box& other) { return other.intersects(box); });
    }

    bool placeInside(const Candidate& c) {
        if (!isFree(boxAt(c, c.anchorPx))) return false;
        add(c, c.anchorPx, false);
        return true;
    }

    bool placeBeside(const Candidate& c) {
        std::optional<base::Vec2> best;
        double bestCost = 1e9;
        for (const double gap : {14.0, 26.0, 42.0, 64.0, 90.0})
            for (int direction = 0; direction < 12; ++direction) {
                const double angle = direction * 3.14159265358979 / 6;
                const base::Vec2 d{std::cos(angle), std::sin(angle)};
                const double reach = gap * input_.scale;
                // The box's near edge, not its middle, lies at the gap.
                const base::Vec2 middle{c.anchorPx.x + d.x * (reach + c.extent.widthPx / 2),
                                        c.anchorPx.y + d.y * (reach + capHeightPx(c.style) / 2)};
                const double base = gap / 40;
                if (base >= bestCost) continue;
                const base::Box box = boxAt(c, middle);
                if (!isFree(box) || coversAnchor(box, c)) continue;
                const double cost = base + groundCost(c, middle);
                if (cost < bestCost) {
                    bestCost = cost;
                    best = middle;
                }
            }
        if (best) add(c, *best, true);
        return best.has_value();
    }

    bool coversAnchor(const base::Box& box, const Candidate& own) const {
        return std::any_of(all_.begin(), all_.end(), [&](const Candidate& c) {
            return c.named && c.land != own.land && box.contains(c.anchorPx);
        });
    }

    /// The sea is the best ground for a name, another state of the dataset the worst.
    double groundCost(const Candidate& c, base::Vec2 middle) const {
        if (!input_.map.featureAt) return 0;
        double cost = 0;
        for (const double part : {-0.45, -0.15, 0.15, 0.45}) {
            const base::Vec2 px{middle.x + part * c.extent.widthPx, middle.y};
            const int feature =
                input_.map.featureAt({px.x * input_.view.metresPerPx, -px.y * input_.view.metresPerPx});
            if (feature == mesh::noFeature) continue;
            const std::size_t land = input_.map.lands->ofFeature[static_cast<std::size_t>(feature)];
            cost += land == c.land ? 0.5 : namedLands_.contains(land) ? 0.8 : 0.15;
        }
        return cost;
    }

    void add(const Candidate& c, base::Vec2 middle, bool outside) {
        taken_.push_back(boxAt(c, middle));
        const base::Vec2 origin{middle.x - c.extent.widthPx / 2, middle.y + capHeightPx(c.style) / 2};
        plan_.names.push_back(
            {c.land, c.named, outside, origin - c.anchorPx, c.text, c.style, c.extent.widthPx});
    }

    const SceneInput& input_;
    const std::vector<Candidate>& all_;
    LabelPlan& plan_;
    std::unordered_set<std::size_t> namedLands_;
    std::vector<base::Box> taken_;
};

}  // namespace

void updateLabelPlan(const SceneInput& input, const text::Fonts& fonts, LabelPlan& plan) {
    if (plan.lands == input.map.lands->serial && plan.metresPerPx == input.view.metresPerPx &&
        plan.scale == input.scale && plan.dataset == input.timeline->serial() &&
        plan.language == input.mapLanguage)
        return;
    plan.names.clear();
    plan.lands = input.map.lands->serial;
    plan.metresPerPx = input.view.metresPerPx;
    plan.scale = input.scale;
    plan.dataset = input.timeline->serial();
    plan.language = input.mapLanguage;
    const std::vector<Candidate> all = candidates(input, fonts);
    Planner planner(input, all, plan);
    planner.plan();
    planPlaces(input, fonts, datasetStates(input.timeline->organization()), planner.taken(), plan);
    planRegions(input, fonts, planner.taken(), plan);
}

}  // namespace scene

#include "scene/beside.hpp"
#include "scene/build_scene.hpp"
#include "scene/labels.hpp"

#include <algorithm>
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
        : input_(input), all_(all), plan_(plan), namedLands_(namedLands(input)) {}

    std::vector<base::Box>& taken() { return crowd_.boxes(); }

    void plan() {
        // Names inside their land first, then those on a line, which have the choice; neighbours take what is
        // left.
        for (const bool inside : {true, false})
            for (const Candidate& c : all_)
                if (c.named && (fitsInside(c) || liesOnOwnLand(c)) == inside)
                    inside ? (placeInside(c) || placeOutside(c)) : placeOutside(c);
        for (const Candidate& c : all_)
            if (!c.named && fitsInside(c)) placeInside(c);
    }

  private:
    /// A name may spill a little over the borders of its land: better than a line across its neighbours.
    bool liesOnOwnLand(const Candidate& c) const {
        constexpr double enough = 0.75;
        if (!input_.map.featureAt) return false;
        const double mpp = input_.view.metresPerPx, half = capHeightPx(c.style) / 2;
        const base::Vec2 labelM = input_.map.lands->lands[c.land].labelM;
        int own = 0, all = 0;
        for (const double up : {-0.8 * half, 0.8 * half})
            for (const double part : {-0.48, -0.36, -0.24, -0.12, 0.0, 0.12, 0.24, 0.36, 0.48}) {
                const int feature =
                    input_.map.featureAt({labelM.x + part * c.extent.widthPx * mpp, labelM.y + up * mpp});
                ++all;
                own += feature != mesh::noFeature &&
                       input_.map.lands->ofFeature[static_cast<std::size_t>(feature)] == c.land;
            }
        return own >= enough * all;
    }

    bool placeInside(const Candidate& c) {
        const base::Box box = boxAt(c, c.anchorPx);
        if (!crowd_.isFree(box) || (!fitsInside(c) && coversAnchor(box, c))) return false;
        add(c, c.anchorPx, false);
        return true;
    }

    bool placeOutside(const Candidate& c) {
        const auto costOf = [&](base::Vec2 offset) -> std::optional<double> {
            const base::Box box = boxAt(c, c.anchorPx + offset);
            if (!crowd_.isFree(box) || coversAnchor(box, c)) return std::nullopt;
            return crowd_.crossingCost(c.anchorPx, box);
        };
        const auto offset = placeBeside(
            input_, {c.land, input_.map.lands->lands[c.land].labelM, c.extent.widthPx, capHeightPx(c.style)},
            namedLands_, costOf);
        if (offset) add(c, c.anchorPx + *offset, true);
        return offset.has_value();
    }

    bool coversAnchor(const base::Box& box, const Candidate& own) const {
        return std::any_of(all_.begin(), all_.end(), [&](const Candidate& c) {
            return c.named && c.land != own.land && box.contains(c.anchorPx);
        });
    }

    void add(const Candidate& c, base::Vec2 middle, bool outside) {
        crowd_.add(boxAt(c, middle));
        if (outside) crowd_.addLine(c.anchorPx, boxAt(c, middle));
        const base::Vec2 origin{middle.x - c.extent.widthPx / 2, middle.y + capHeightPx(c.style) / 2};
        plan_.names.push_back(
            {c.land, c.named, outside, origin - c.anchorPx, c.text, c.style, c.extent.widthPx});
    }

    const SceneInput& input_;
    const std::vector<Candidate>& all_;
    LabelPlan& plan_;
    std::unordered_set<std::size_t> namedLands_;
    Crowd crowd_;
};

}  // namespace

double capHeightPx(const text::Style& style) {
    return style.sizePx * 0.72;
}

std::unordered_set<std::string> datasetStates(const model::Organization& organization) {
    std::unordered_set<std::string> codes;
    for (const model::Membership& membership : organization.memberships) codes.insert(membership.state);
    for (const model::Grouping& grouping : organization.groupings)
        for (const model::GroupingMember& member : grouping.members) codes.insert(member.state);
    return codes;
}

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

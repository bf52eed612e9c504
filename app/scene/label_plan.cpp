#include "scene/beside.hpp"
#include "scene/build_scene.hpp"
#include "scene/labels.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <tuple>
#include <unordered_set>

namespace scene {
namespace {

constexpr std::size_t absent = std::numeric_limits<std::size_t>::max();

struct Candidate {
    const Land* land = nullptr;
    std::size_t number = absent;  ///< its position in the map's lands
    bool named = false;
    base::Vec2 anchorPx;  ///< from the projection's origin, y downwards
    double radiusPx = 0;
    double spanPx = 0;  ///< width of its largest part
    std::string text;
    text::Style style;
    text::Extent extent;
};

std::optional<Candidate> candidate(const SceneInput& input, const text::Fonts& fonts, const Land& land,
                                   bool named) {
    const double scale = input.scale, mpp = input.view.metresPerPx;
    if (land.labelRadiusM <= 0) return std::nullopt;
    Candidate c;
    c.land = &land;
    c.named = named;
    c.anchorPx = {land.labelM.x / mpp, -land.labelM.y / mpp};
    c.radiusPx = land.labelRadiusM / mpp;
    c.spanPx = land.mainBoundsM.width() / mpp;
    // A name much larger than its land says nothing; unless the dataset is about that land.
    if (!named && c.radiusPx < 10 * scale) return std::nullopt;
    const std::string name = nameOf(input, land.code, land.name);
    c.text = named ? text::upperCase(name) : name;
    if (named)
        c.style = {std::clamp(c.radiusPx * 0.20, 16 * scale, 32 * scale), text::Weight::bold, 0.6 * scale};
    else
        c.style = {std::clamp(c.radiusPx * 0.12, 16 * scale, 22 * scale), text::Weight::regular, 0};
    c.style.sizePx = std::round(c.style.sizePx);
    c.extent = fonts.measure(c.text, c.style);
    return c;
}

/// Of the dataset's states also those that own nothing on the day: they have their places, so that the others
/// stay where they are when those appear.
std::vector<Candidate> candidates(const SceneInput& input, const text::Fonts& fonts,
                                  const std::unordered_set<std::string>& named) {
    const std::vector<Land>& lands = input.map.lands->lands;
    std::vector<Candidate> all;
    for (std::size_t i = 0; i < lands.size(); ++i)
        if (auto c = candidate(input, fonts, lands[i], named.contains(lands[i].code))) {
            c->number = i;
            all.push_back(std::move(*c));
        }
    for (const Land& land : input.map.lands->absent)
        if (named.contains(land.code))
            if (auto c = candidate(input, fonts, land, true)) all.push_back(std::move(*c));
    std::stable_sort(all.begin(), all.end(), [](const Candidate& a, const Candidate& b) {
        return std::tuple(a.named, a.radiusPx, b.land->code) > std::tuple(b.named, b.radiusPx, a.land->code);
    });
    return all;
}

bool fitsInside(const Candidate& c) {
    if (c.extent.widthPx <= 2.1 * c.radiusPx) return true;
    // A long, flat land holds a name that is wider than the circle within it.
    return c.extent.widthPx <= 0.8 * c.spanPx && c.style.sizePx <= 1.2 * c.radiusPx;
}

/// The box of a name whose middle lies at `middle`.
base::Box boxAt(const Candidate& c, base::Vec2 middle) {
    return nameBoxAt(middle, c.extent.widthPx, capHeightPx(c.style));
}

/// Places names inside their land first, then those on a line, which have the choice; neighbours take what is
/// left.
class Planner {
  public:
    Planner(const SceneInput& input, const std::unordered_set<std::string>& codes,
            const std::vector<Candidate>& all, LabelPlan& plan)
        : input_(input), codes_(codes), all_(all), plan_(plan) {}

    /// Returns the boxes that are taken.
    std::vector<base::Box> plan() {
        std::vector<const Candidate*> outside;
        for (const Candidate& c : all_)
            if (c.named && !((fitsInside(c) || liesOnOwnLand(c)) && placeInside(c))) outside.push_back(&c);
        placeOutside(outside);
        std::vector<base::Box> taken = crowd_.boxes(), lines = crowd_.lineBoxes(input_.scale);
        taken.insert(taken.end(), lines.begin(), lines.end());
        for (const Candidate& c : all_)
            if (!c.named && fitsInside(c)) placeNeighbour(c, taken);
        return taken;
    }

  private:
    /// A name may spill a little over the borders of its land, more on the dataset's other states, where it
    /// is read as well: better than a line across its neighbours.
    bool liesOnOwnLand(const Candidate& c) const {
        constexpr double enough = 0.75, enoughNamed = 0.8;
        if (!input_.map.featureAt) return false;
        const Lands& lands = *input_.map.lands;
        const double mpp = input_.view.metresPerPx, half = capHeightPx(c.style) / 2;
        const base::Vec2 labelM = c.land->labelM;
        int own = 0, named = 0, all = 0;
        for (const double up : {-0.8 * half, 0.8 * half})
            for (const double part : {-0.48, -0.36, -0.24, -0.12, 0.0, 0.12, 0.24, 0.36, 0.48}) {
                const int feature =
                    input_.map.featureAt({labelM.x + part * c.extent.widthPx * mpp, labelM.y + up * mpp});
                ++all;
                if (feature == mesh::noFeature) continue;
                const auto f = static_cast<std::size_t>(feature);
                own += c.number == absent ? lands.homes[f] == c.land->code : lands.ofFeature[f] == c.number;
                named += codes_.contains(lands.homes[f]);
            }
        return own >= enough * all && named >= enoughNamed * all;
    }

    bool placeInside(const Candidate& c) {
        const base::Box box = boxAt(c, c.anchorPx);
        if (!crowd_.isFree(box) || (!fitsInside(c) && coversAnchor(box, c))) return false;
        add(c, c.anchorPx, false);
        return true;
    }

    void placeNeighbour(const Candidate& c, std::vector<base::Box>& taken) {
        const base::Box box = boxAt(c, c.anchorPx);
        if (std::any_of(taken.begin(), taken.end(),
                        [&](const base::Box& other) { return other.intersects(box); }))
            return;
        add(c, c.anchorPx, false);
        taken.push_back(box);
    }

    void placeOutside(const std::vector<const Candidate*>& outside) {
        if (outside.empty()) return;
        std::vector<Beside> names;
        for (const Candidate* c : outside) {
            names.push_back(
                {c->land->code, c->land->labelM, c->anchorPx, c->extent.widthPx, capHeightPx(c->style)});
            crowd_.addAnchor(c->anchorPx);
        }
        Ground ground(input_);
        const auto places = placeBeside(input_.scale, ground, crowd_, names);
        for (std::size_t i = 0; i < places.size(); ++i)
            if (places[i]) add(*outside[i], names[i].anchorPx + *places[i], true);
    }

    bool coversAnchor(const base::Box& box, const Candidate& own) const {
        return std::any_of(all_.begin(), all_.end(), [&](const Candidate& c) {
            return c.named && c.land != own.land && box.contains(c.anchorPx);
        });
    }

    void add(const Candidate& c, base::Vec2 middle, bool outside) {
        crowd_.add(boxAt(c, middle));
        if (outside) crowd_.addLine(c.anchorPx, boxAt(c, middle));
        if (c.number == absent) return;
        const base::Vec2 origin{middle.x - c.extent.widthPx / 2, middle.y + capHeightPx(c.style) / 2};
        plan_.names.push_back(
            {c.number, c.named, outside, origin - c.anchorPx, c.text, c.style, c.extent.widthPx});
    }

    const SceneInput& input_;
    const std::unordered_set<std::string>& codes_;  ///< of the dataset's states
    const std::vector<Candidate>& all_;
    LabelPlan& plan_;
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

namespace {

/// Puts what was planned for the lands shown until now aside; takes up what was put aside for these.
bool takeUp(std::uint64_t lands, LabelPlan& plan) {
    constexpr std::size_t most = 8;
    if (plan.others.size() == most) plan.others.erase(plan.others.begin());
    plan.others.push_back(
        {plan.lands, std::move(plan.names), std::move(plan.places), std::move(plan.regions)});
    plan.names.clear(), plan.places.clear(), plan.regions.clear();
    const auto at = std::find_if(plan.others.begin(), plan.others.end(),
                                 [&](const LabelPlan::OfLands& other) { return other.lands == lands; });
    if (at == plan.others.end()) return false;
    plan.lands = lands;
    plan.names = std::move(at->names);
    plan.places = std::move(at->places);
    plan.regions = std::move(at->regions);
    plan.others.erase(at);
    return true;
}

}  // namespace

void updateLabelPlan(const SceneInput& input, const text::Fonts& fonts, LabelPlan& plan) {
    const bool sameMap = plan.metresPerPx == input.view.metresPerPx && plan.scale == input.scale &&
                         plan.dataset == input.timeline->serial() && plan.language == input.mapLanguage;
    if (sameMap && plan.lands == input.map.lands->serial) return;
    if (sameMap) {
        if (takeUp(input.map.lands->serial, plan)) return;
    } else {
        plan.names.clear();
        plan.others.clear();
    }
    plan.lands = input.map.lands->serial;
    plan.metresPerPx = input.view.metresPerPx;
    plan.scale = input.scale;
    plan.dataset = input.timeline->serial();
    plan.language = input.mapLanguage;
    const std::unordered_set<std::string> codes = datasetStates(input.timeline->organization());
    const std::vector<Candidate> all = candidates(input, fonts, codes);
    std::vector<base::Box> taken = Planner(input, codes, all, plan).plan();
    planPlaces(input, fonts, codes, taken, plan);
    planRegions(input, fonts, taken, plan);
}

}  // namespace scene

// Names beside their lands, placed together.
#include "scene/beside.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <limits>
#include <numbers>
#include <tuple>
#include <utility>

namespace scene {
namespace {

/// So much farther away costs one more, at a type scale of 1; see Ground::cost.
constexpr double gapCostPx = 40;

/// Where a name may stand round its anchor.
struct Spot {
    double gapPx = 0;    ///< from the anchor to the name's near edge, at a type scale of 1
    base::Vec2 towards;  ///< of length 1, y downwards
};

/// The nearest first.
const std::vector<Spot>& spots() {
    static const std::vector<Spot> all = [] {
        constexpr std::array gapsPx{14.0, 26.0, 42.0, 64.0, 90.0, 120.0, 160.0, 205.0, 255.0, 310.0};
        std::vector<Spot> made;
        for (const double gapPx : gapsPx) {
            const int directions = gapPx < 60 ? 12 : 24;
            for (int direction = 0; direction < directions; ++direction) {
                const double angle = direction * 2 * std::numbers::pi / directions;
                made.push_back({gapPx, {std::cos(angle), std::sin(angle)}});
            }
        }
        return made;
    }();
    return all;
}

/// The middle of the name there, pixels from its anchor.
base::Vec2 middleAt(const Spot& spot, const Beside& name, double scale) {
    const double reach = spot.gapPx * scale;
    return {spot.towards.x * (reach + name.widthPx / 2), spot.towards.y * (reach + name.capHeightPx / 2)};
}

/// A spot for one of the names that nothing fixed takes.
struct Choice {
    base::Vec2 middlePx;  ///< from the anchor
    base::Box box;
    base::Box reach;  ///< the box with the line
    Leader line;
    double gapCost = 0;
    std::optional<double> fixedCost{};  ///< with that of the ground and of what is fixed; found when needed
};

class Arrangement {
  public:
    Arrangement(double scale, Ground& ground, const Crowd& fixed, const std::vector<Beside>& names)
        : scale_(scale),
          ground_(ground),
          fixed_(fixed),
          names_(names),
          taken_(names.size()),
          turns_(names.size()) {
        for (std::size_t i = 0; i < names.size(); ++i) {
            choices_.push_back(choicesOf(names[i]));
            if (names[i].beforePx) takeBefore(i);
        }
    }

    /// Large lands first, or small ones: whichever disturbs less.
    std::vector<std::optional<base::Vec2>> arrange() {
        constexpr int rounds = 6;
        const std::vector<std::optional<std::size_t>> before = taken_;
        std::vector<std::optional<std::size_t>> best;
        double least = std::numeric_limits<double>::max();
        for (const bool reversed : {false, true}) {
            taken_ = before;
            turns_.assign(names_.size(), 0);
            seatAll(reversed);
            for (int round = 0; round < rounds && (improve() || untangle()); ++round) {
            }
            const double cost = totalCost();
            if (cost >= least) continue;
            least = cost;
            best = taken_;
        }
        taken_ = std::move(best);
        std::vector<std::optional<base::Vec2>> places(names_.size());
        for (std::size_t i = 0; i < names_.size(); ++i)
            if (taken_[i]) places[i] = chosen(i).middlePx;
        return places;
    }

  private:
    /// With room for what comes of rounding to whole pixels.
    Choice choiceAt(const Beside& name, base::Vec2 middlePx, double gapPx) const {
        Choice choice;
        choice.middlePx = middlePx;
        choice.box = nameBoxAt(name.anchorPx + middlePx, name.widthPx + 2, name.capHeightPx + 2);
        choice.line = {name.anchorPx, leaderEnd(name.anchorPx, choice.box)};
        choice.reach = choice.box;
        choice.reach.add(name.anchorPx);
        choice.gapCost = gapPx / gapCostPx;
        return choice;
    }

    std::vector<Choice> choicesOf(const Beside& name) const {
        std::vector<Choice> choices;
        for (const Spot& spot : spots()) {
            const Choice choice = choiceAt(name, middleAt(spot, name, scale_), spot.gapPx);
            if (fixed_.isFree(choice.box) && !fixed_.hidesAnchor(choice.box, name.anchorPx))
                choices.push_back(choice);
        }
        return choices;
    }

    void takeBefore(std::size_t i) {
        Choice choice = choiceAt(names_[i], *names_[i].beforePx, 0);
        choice.gapCost = base::length(choice.line.toPx - choice.line.fromPx) / (scale_ * gapCostPx);
        auto& choices = choices_[i];
        const auto after = std::find_if(choices.begin(), choices.end(),
                                        [&](const Choice& other) { return other.gapCost > choice.gapCost; });
        taken_[i] = static_cast<std::size_t>(after - choices.begin());
        choices.insert(after, choice);
    }

    const Choice& chosen(std::size_t i) const { return choices_[i][*taken_[i]]; }

    /// Every name in turn takes the place that costs least, those it lies on among the costs, and sends them
    /// to look for another; the longer a name has looked, the more it resists.
    void seatAll(bool reversed) {
        constexpr std::size_t turnsEach = 10;
        std::deque<std::size_t> waiting;
        for (std::size_t i = 0; i < names_.size(); ++i)
            if (!taken_[i]) waiting.push_back(i);
        if (reversed) std::reverse(waiting.begin(), waiting.end());
        std::vector<std::optional<std::size_t>> best = taken_;
        std::size_t fewest = names_.size() + 1;
        for (std::size_t turn = 0; turn < turnsEach * names_.size() && !waiting.empty(); ++turn) {
            const std::size_t i = waiting.front();
            waiting.pop_front();
            ++turns_[i];
            const auto choice = cheapest(i, true);
            if (!choice) continue;  // no ground at all
            for (std::size_t j = 0; j < names_.size(); ++j)
                if (j != i && taken_[j] && chosen(j).box.intersects(choices_[i][*choice].box)) {
                    taken_[j].reset();
                    waiting.push_back(j);
                }
            taken_[i] = choice;
            if (waiting.size() >= fewest) continue;
            fewest = waiting.size();
            best = taken_;
        }
        taken_ = std::move(best);
    }

    double totalCost() {
        constexpr double unnamed = 1000;
        double cost = 0;
        for (std::size_t i = 0; i < names_.size(); ++i) {
            if (!taken_[i]) {
                cost += unnamed;
                continue;
            }
            Choice& own = choices_[i][*taken_[i]];
            cost +=
                costOf(i, own) + costAmong(i, own, true, std::numeric_limits<double>::max()).value_or(0) / 2;
        }
        return cost;
    }

    /// True where a name that has looked for a place has found a better one.
    bool improve() {
        bool better = false;
        for (std::size_t i = 0; i < names_.size(); ++i) {
            if (turns_[i] == 0) continue;
            const auto choice = cheapest(i, false);
            if (!choice || choice == taken_[i]) continue;
            taken_[i] = choice;
            better = true;
        }
        return better;
    }

    /// What a name's own place costs, among the others; nothing where it has none.
    std::optional<double> costNow(std::size_t i) {
        if (!taken_[i]) return std::nullopt;
        Choice& own = choices_[i][*taken_[i]];
        const auto among = costAmong(i, own, false, std::numeric_limits<double>::max());
        return among ? std::optional(costOf(i, own) + *among) : std::nullopt;
    }

    /// Two names whose lines cross may each hold the other's best place: both look anew at once. True where
    /// that was better for a pair.
    bool untangle() {
        bool better = false;
        for (std::size_t i = 0; i < names_.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (taken_[i] && taken_[j] && (turns_[i] > 0 || turns_[j] > 0) && disturb(i, j))
                    better |= reseat(i, j) || reseat(j, i);
        return better;
    }

    bool disturb(std::size_t i, std::size_t j) const {
        return scene::crossingCost(chosen(i).line, chosen(i).box, chosen(j).line, chosen(j).box) > 0;
    }

    /// Seats one, then the other; takes it back where that costs more.
    bool reseat(std::size_t first, std::size_t second) {
        const auto before = std::pair(taken_[first], taken_[second]);
        const auto costBefore = costOfBoth(first, second);
        taken_[first].reset();
        taken_[second].reset();
        taken_[first] = cheapest(first, false);
        taken_[second] = cheapest(second, false);
        const auto costAfter = costOfBoth(first, second);
        if (costBefore && costAfter && *costAfter < *costBefore - 1e-9) return true;
        std::tie(taken_[first], taken_[second]) = before;
        return false;
    }

    /// What disturbs both counts twice.
    std::optional<double> costOfBoth(std::size_t i, std::size_t j) {
        const auto one = costNow(i), other = costNow(j);
        return one && other ? std::optional(*one + *other) : std::nullopt;
    }

    std::optional<std::size_t> cheapest(std::size_t i, bool ousting) {
        std::optional<std::size_t> best;
        double least = std::numeric_limits<double>::max();
        for (std::size_t c = 0; c < choices_[i].size() && choices_[i][c].gapCost < least; ++c) {
            Choice& choice = choices_[i][c];
            const double fixedCost = costOf(i, choice);
            if (fixedCost >= least) continue;
            const auto cost = costAmong(i, choice, ousting, least - fixedCost);
            if (!cost || fixedCost + *cost >= least) continue;
            least = fixedCost + *cost;
            best = c;
        }
        return best;
    }

    double costOf(std::size_t i, Choice& choice) {
        if (!choice.fixedCost)
            choice.fixedCost = choice.gapCost + ground_.cost(names_[i], choice.middlePx) +
                               fixed_.crossingCost(names_[i].anchorPx, choice.box, scale_);
        return *choice.fixedCost;
    }

    /// Of the names that have their places; nothing where one of them lies there and must not be ousted. What
    /// costs more than `most` need not be known exactly.
    std::optional<double> costAmong(std::size_t i, const Choice& choice, bool ousting, double most) const {
        constexpr double oust = 4, oustAgain = 2;
        double cost = 0;
        for (std::size_t j = 0; j < names_.size() && cost < most; ++j) {
            if (j == i || !taken_[j]) continue;
            const Choice& other = chosen(j);
            if (!other.reach.intersects(choice.reach)) continue;
            if (other.box.intersects(choice.box)) {
                if (!ousting) return std::nullopt;
                cost += oust + oustAgain * turns_[j];
            } else {
                cost += crossingCost(choice.line, choice.box, other.line, other.box);
            }
        }
        return cost;
    }

    double scale_;
    Ground& ground_;
    const Crowd& fixed_;
    const std::vector<Beside>& names_;
    std::vector<std::vector<Choice>> choices_;       ///< by name, the nearest first
    std::vector<std::optional<std::size_t>> taken_;  ///< which of them
    std::vector<int> turns_;                         ///< how often each has looked
};

}  // namespace

std::vector<std::optional<base::Vec2>> placeBeside(double scale, Ground& ground, const Crowd& fixed,
                                                   const std::vector<Beside>& names) {
    return Arrangement(scale, ground, fixed, names).arrange();
}

}  // namespace scene

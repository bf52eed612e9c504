#include "scene/styles.hpp"

#include "base/vision.hpp"
#include "scene/overlay.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

namespace scene {
namespace {

Fill solid(base::Color color) {
    Fill fill;
    fill.colors[0] = color;
    return fill;
}

Fill twoColored(Pattern pattern, base::Color first, base::Color second) {
    Fill fill;
    fill.pattern = pattern;
    fill.count = 2;
    fill.colors[0] = first;
    fill.colors[1] = second;
    return fill;
}

/// Luminance as WCAG defines it, 0 to 1: what the contrast with black says.
double luminance(base::Color color) {
    return base::contrastRatio(color, {0, 0, 0}) * 0.05 - 0.05;
}

/// The colour with white or black mixed in until it has that luminance.
base::Color withLuminance(base::Color color, double wanted) {
    const base::Color end = luminance(color) < wanted ? base::Color{255, 255, 255} : base::Color{0, 0, 0};
    double low = 0, high = 1;
    for (int step = 0; step < 12; ++step) {
        const double t = (low + high) / 2;
        const bool beyond = (luminance(base::mix(color, end, t)) < wanted) == (end.r == 0);
        (beyond ? high : low) = t;
    }
    return base::mix(color, end, (low + high) / 2);
}

/// Stripes over a land as large as Russia are loud by their light and dark. So the colours keep their hues
/// and the order of their lightness, but differ in it by no more than every eye needs. Where lightness is all
/// that there is, they only come nearer to their mean.
Fill calmed(const Theme& theme, Fill fill) {
    constexpr double stepL = 12;   // of CIE L*
    constexpr double muted = 0.1;  // of the way to the mean
    base::Color mean = fill.colors[0];
    std::array<double, Fill::maxColors> lightness{};
    double middleL = 0;
    for (std::size_t i = 0; i < fill.count; ++i) {
        mean = base::mix(mean, fill.colors[i], 1.0 / static_cast<double>(i + 1));
        lightness[i] = base::toLab(fill.colors[i]).l;
        middleL += lightness[i] / fill.count;
    }
    for (std::size_t i = 0; i < fill.count; ++i) {
        if (theme.grey) {
            fill.colors[i] = base::mix(fill.colors[i], mean, 0.35);
            continue;
        }
        const auto darker = std::count_if(lightness.begin(), lightness.begin() + fill.count,
                                          [&](double other) { return other < lightness[i]; });
        const double wantedL = middleL + stepL * (static_cast<double>(darker) - (fill.count - 1) / 2.0);
        const double root = (wantedL + 16) / 116;
        fill.colors[i] = base::mix(withLuminance(fill.colors[i], root * root * root), mean, muted);
    }
    return fill;
}

/// Keeps the pattern, takes the colour away: for states that the isolated legend entry does not hold.
Fill dimmed(const Theme& theme, Fill fill) {
    for (std::size_t i = 0; i < fill.count; ++i) fill.colors[i] = base::mix(fill.colors[i], theme.land, 0.82);
    return fill;
}

}  // namespace

base::Color markInk(const Theme& theme, base::Color ground) {
    return base::mix(ground, inkOn(theme, ground), 0.55);
}

Fill statusFill(const Theme& theme, const model::StatusDefinition& status) {
    const base::Color color = statusColor(theme, status);
    // A pattern of a kind that is in lies on the members' colour, of a kind that is out on the land.
    const bool inside = status.kind == model::StatusKind::member;
    const base::Color ground = inside ? theme.member : theme.land;
    switch (status.pattern) {
        case model::FillPattern::solid:
            return solid(color);
        case model::FillPattern::stripes:
            return twoColored(Pattern::stripes, color, ground);
        case model::FillPattern::hatch:
            return twoColored(Pattern::hatch, inside ? color : ground, inside ? ground : color);
        case model::FillPattern::dots:
            return twoColored(Pattern::dots, inside ? color : ground, inside ? ground : color);
    }
    return solid(color);
}

Fill groupingsFill(const Theme& theme, const model::Organization& organization,
                   const std::vector<std::size_t>& positions) {
    Fill fill;
    fill.count = static_cast<std::uint8_t>(std::clamp<std::size_t>(positions.size(), 1, Fill::maxColors));
    fill.pattern = fill.count > 1 ? Pattern::stripes : Pattern::solid;
    for (std::size_t i = 0; i < fill.count; ++i)
        fill.colors[i] = positions.empty() ? theme.land : groupingColor(theme, organization, positions[i]);
    return fill.count > 1 ? calmed(theme, fill) : fill;
}

std::string legendKey(const model::Organization&, const Layer& layer, const model::StateStatus* state) {
    if (!state) return "none";
    if (layer.kind == Layer::Kind::proposal) return "none";
    if (layer == Layer::status) return state->status.empty() ? "none" : state->status;
    std::string key;
    for (const std::string& id : state->groupings) key += (key.empty() ? "" : "+") + id;
    return key.empty() ? "none" : key;
}

namespace {

/// Told apart by pattern too: joining and leaving are green and red.
Fill differenceFill(const Theme& theme, const std::string& key) {
    if (key == model::differenceId(model::DifferenceKind::joined)) return solid(theme.join);
    if (key == model::differenceId(model::DifferenceKind::returned))
        return twoColored(Pattern::hatch, theme.join, theme.halo);
    if (key == model::differenceId(model::DifferenceKind::left))
        return twoColored(Pattern::stripes, theme.leave, theme.land);
    if (key == model::differenceId(model::DifferenceKind::changed))
        return twoColored(Pattern::dots, theme.land, theme.event);
    if (key == model::differenceId(model::DifferenceKind::unchanged))
        return solid(base::mix(theme.member, theme.land, 0.45));
    return solid(theme.land);
}

}  // namespace

std::string legendKey(const SceneInput& input, const model::Snapshot& snapshot, const std::string& code) {
    if (!input.difference) return legendKey(input.timeline->organization(), input.layer, snapshot.find(code));
    const model::StateDifference* state = input.difference->find(code);
    return state ? model::differenceId(state->kind) : "none";
}

Fill legendFill(const SceneInput& input, const std::string& key) {
    const model::Organization& organization = input.timeline->organization();
    if (key == disputedKey)
        return twoColored(Pattern::claim, input.theme->land, markInk(*input.theme, input.theme->land));
    if (key == uncertainKey)
        return twoColored(Pattern::doubt, input.theme->land, markInk(*input.theme, input.theme->land));
    if (input.difference) return differenceFill(*input.theme, key);
    if (key == "none") return solid(input.theme->land);
    if (input.layer == Layer::status) {
        const model::StatusDefinition* status = model::findStatus(organization, key);
        return status ? statusFill(*input.theme, *status) : solid(input.theme->land);
    }
    if (const model::Proposal* proposal = proposalOf(organization, input.layer)) {
        const Fill fill = zoneFill(*input.theme, *proposal, key);
        return fill.pattern == Pattern::stripes ? calmed(*input.theme, fill) : fill;
    }
    std::vector<std::size_t> positions;
    for (std::size_t begin = 0; begin <= key.size();) {
        const std::size_t end = std::min(key.find('+', begin), key.size());
        for (std::size_t i = 0; i < organization.groupings.size(); ++i)
            if (organization.groupings[i].id == key.substr(begin, end - begin)) positions.push_back(i);
        begin = end + 1;
    }
    return groupingsFill(*input.theme, organization, positions);
}

namespace {

bool isSamePart(model::Date a, model::Date b, model::Precision precision) {
    if (precision == model::Precision::day || a.year() != b.year()) return false;
    return precision == model::Precision::year || a.month() == b.month();
}

bool isKept(const std::string& isolated, const std::string& key) {
    return isolated.empty() || key == isolated ||
           ("+" + key + "+").find("+" + isolated + "+") != std::string::npos;
}

/// A proposal cuts states: each feature by itself.
std::vector<FeatureStyle> zoneStyles(const SceneInput& input, const model::Proposal& proposal) {
    static const Division whole;
    std::vector<FeatureStyle> styles;
    const Lands& lands = *input.map.lands;
    for (std::size_t f = 0; f < lands.ofFeature.size(); ++f) {
        const std::string& state = lands.lands[lands.ofFeature[f]].code;
        const Division& division = input.map.divisions ? (*input.map.divisions)[f] : whole;
        const std::string key = zoneKey(proposal, state, division);
        FeatureStyle style;
        style.to = legendFill(input, key);
        if (isReading(zonesAt(proposal, state, division))) style.to = paler(*input.theme, style.to);
        const std::string& isolated = input.isolatedLegendKey;
        const bool kept = isolated == disputedKey  ? lands.disputes[f] != nullptr
                          : isOverlayKey(isolated) ? overlayHolds(input, isolated, state)
                                                   : isKept(isolated, key);
        if (!kept) style.to = dimmed(*input.theme, style.to);
        style.from = style.to;
        if (lands.disputes[f]) style.claim = markInk(*input.theme, style.to.colors[0]);
        styles.push_back(style);
    }
    return styles;
}

}  // namespace

bool isUncertain(const model::StateStatus& state, model::Date date) {
    return state.verification == model::Verification::unverified ||
           isSamePart(state.since, date, state.sincePrecision);
}

std::vector<FeatureStyle> featureStyles(const SceneInput& input) {
    if (const auto* proposal = proposalOf(input.timeline->organization(), input.layer);
        proposal && !input.difference)
        return zoneStyles(input, *proposal);
    std::unordered_map<std::string, Fill> known;  // few entries, many features
    const auto fillOf = [&](const std::string& key) {
        const auto [at, added] = known.try_emplace(key);
        if (added) at->second = legendFill(input, key);
        const std::string& isolated = input.isolatedLegendKey;
        const bool kept = isolated == disputedKey || isolated == uncertainKey || isOverlayKey(isolated) ||
                          isKept(isolated, key);
        return kept ? at->second : dimmed(*input.theme, at->second);
    };
    // Another dataset's statuses and groupings have colours of their own.
    SceneInput then = input;
    if (input.transition.timeline) then.timeline = input.transition.timeline;
    const auto fillThen = [&](const std::string& code) {
        const std::string key = legendKey(then, *input.transition.from, code);
        return input.transition.timeline ? legendFill(then, key) : fillOf(key);
    };
    std::vector<FeatureStyle> ofLand;
    for (const Land& land : input.map.lands->lands) {
        const std::string& code = land.code;
        FeatureStyle style;
        style.to = fillOf(legendKey(input, *input.snapshot, code));
        style.from = style.to;
        if (input.transition.from && input.transition.progress < 1 && !input.difference) {
            style.from = fillThen(code);
            if (!(style.from == style.to)) style.progress = static_cast<float>(input.transition.progress);
        }
        if (isOverlayKey(input.isolatedLegendKey) && !overlayHolds(input, input.isolatedLegendKey, code)) {
            style.from = dimmed(*input.theme, style.from);
            style.to = dimmed(*input.theme, style.to);
        }
        const model::StateStatus* state = input.snapshot->find(code);
        const bool doubted = !input.difference && state && isUncertain(*state, input.snapshot->date);
        if (input.isolatedLegendKey == uncertainKey && !doubted) {
            style.from = dimmed(*input.theme, style.from);
            style.to = dimmed(*input.theme, style.to);
        }
        if (doubted) style.doubt = markInk(*input.theme, style.to.colors[0]);
        ofLand.push_back(style);
    }
    std::vector<FeatureStyle> styles;
    const Lands& lands = *input.map.lands;
    styles.reserve(lands.ofFeature.size());
    for (std::size_t f = 0; f < lands.ofFeature.size(); ++f) {
        FeatureStyle style = ofLand[lands.ofFeature[f]];
        if (!lands.disputes[f] && input.isolatedLegendKey == disputedKey) {
            style.from = dimmed(*input.theme, style.from);
            style.to = dimmed(*input.theme, style.to);
        }
        if (lands.disputes[f]) style.claim = markInk(*input.theme, style.to.colors[0]);
        styles.push_back(style);
    }
    return styles;
}

}  // namespace scene

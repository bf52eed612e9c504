#include "scene/legend_entry.hpp"
#include "scene/styles.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace scene {
namespace {

std::map<std::string, int> countByKey(const SceneInput& input, const model::Snapshot& snapshot) {
    std::map<std::string, int> counts;
    for (const model::StateStatus& state : snapshot.states)
        ++counts[legendKey(input.timeline->organization(), input.layer, &state)];
    return counts;
}

/// Statuses that some state has at some time, so that the legend keeps its form while time runs.
std::vector<LegendEntry> statusEntries(const SceneInput& input) {
    const model::Organization& organization = input.timeline->organization();
    std::set<std::string> used;
    for (const model::Membership& membership : organization.memberships) used.insert(membership.status);
    auto counts = countByKey(input, *input.snapshot);
    std::vector<LegendEntry> entries;
    for (const model::StatusKind kind :
         {model::StatusKind::member, model::StatusKind::signatory, model::StatusKind::observer,
          model::StatusKind::former, model::StatusKind::none})
        for (const model::StatusDefinition& status : organization.statuses) {
            if (status.kind != kind) continue;
            if (kind == model::StatusKind::none)
                entries.push_back({"none", status.label});
            else if (used.contains(status.id))
                entries.push_back({status.id, status.label, counts[status.id]});
        }
    return entries;
}

/// "in all three" or "Eastern European and Caucasus" for "eastern-european+caucasus".
std::string combinationName(const model::Timeline& timeline, const std::string& key) {
    const model::Organization& organization = timeline.organization();
    const auto parts = static_cast<std::size_t>(std::count(key.begin(), key.end(), '+')) + 1;
    if (parts == organization.groupings.size() && parts <= 4)
        return timeline.phrases().under(phrases::prefix("legend.in-all-"), std::to_string(parts));
    std::vector<std::string> names;
    for (const model::Grouping& grouping : organization.groupings)
        if (("+" + key + "+").find("+" + grouping.id + "+") != std::string::npos)
            names.push_back(grouping.name);
    return timeline.phrases().list(names);
}

std::vector<LegendEntry> groupingEntries(const SceneInput& input) {
    const model::Organization& organization = input.timeline->organization();
    std::vector<LegendEntry> entries;
    for (const model::Grouping& grouping : organization.groupings) {
        int count = 0;
        for (const model::StateStatus& state : input.snapshot->states)
            count +=
                static_cast<int>(std::count(state.groupings.begin(), state.groupings.end(), grouping.id));
        entries.push_back({grouping.id, grouping.name, count});
    }
    for (const auto& [key, count] : countByKey(input, *input.snapshot)) {
        const auto parts = static_cast<std::size_t>(std::count(key.begin(), key.end(), '+')) + 1;
        if (parts < 2) continue;
        entries.push_back({key, combinationName(*input.timeline, key), count});
    }
    entries.push_back({"none", input.timeline->phrases().say("legend.no-grouping")});
    return entries;
}

/// What became of the states, each with their names.
std::vector<LegendEntry> differenceEntries(const SceneInput& input) {
    const phrases::Phrases& say = input.timeline->phrases();
    std::vector<LegendEntry> entries;
    for (const model::DifferenceKind kind : model::allDifferenceKinds) {
        const std::string id = model::differenceId(kind);
        const std::vector<std::string> states = input.difference->statesOf(kind);
        LegendEntry entry{id, say.under(phrases::prefix("difference."), id), static_cast<int>(states.size())};
        for (const std::string& code : states)
            entry.names.push_back(model::stateName(input.timeline->organization(), code));
        std::sort(entry.names.begin(), entry.names.end());
        entries.push_back(std::move(entry));
    }
    return entries;
}

/// How large the legend of groupings becomes while time runs: it grows with the combinations.
struct MostGroupings {
    std::size_t rows = 0;
    std::set<std::string> labels;  ///< of the combinations
};
MostGroupings mostGroupings(const model::Timeline& timeline) {
    MostGroupings found;
    std::size_t most = 0;
    for (const model::ChangeDay& day : timeline.changes()) {
        if (std::none_of(day.changes.begin(), day.changes.end(), [](const model::Change& change) {
                return change.kind == model::ChangeKind::grouping;
            }))
            continue;
        std::set<std::vector<std::string>> combinations;
        const model::Snapshot snapshot = timeline.snapshot(day.date);
        for (const model::StateStatus& state : snapshot.states)
            if (state.groupings.size() > 1) combinations.insert(state.groupings);
        most = std::max(most, combinations.size());
        for (const model::StateStatus& state : snapshot.states)
            if (state.groupings.size() > 1)
                found.labels.insert(
                    combinationName(timeline, legendKey(timeline.organization(), Layer::groupings, &state)));
    }
    found.rows = timeline.organization().groupings.size() + most + 1;
    return found;
}

}  // namespace

std::vector<LegendEntry> legendEntries(const SceneInput& input) {
    if (input.difference) return differenceEntries(input);
    if (input.layer.kind == Layer::Kind::proposal) return zoneEntries(input);
    std::vector<LegendEntry> entries =
        input.layer == Layer::status ? statusEntries(input) : groupingEntries(input);
    if (input.countsHidden) {
        for (LegendEntry& entry : entries) entry.count = -1;
        return entries;
    }
    if (!input.compareWith) return entries;
    SceneInput other = input;
    other.snapshot = input.compareWith;
    for (const LegendEntry& then :
         input.layer == Layer::status ? statusEntries(other) : groupingEntries(other)) {
        const auto same = std::find_if(entries.begin(), entries.end(),
                                       [&](const LegendEntry& entry) { return entry.key == then.key; });
        if (same != entries.end()) {
            same->before = then.count;
            continue;
        }
        entries.insert(entries.end() - 1, {then.key, then.label, 0, then.count});  // before "none"
    }
    for (LegendEntry& entry : entries)
        if (entry.count >= 0) entry.before = std::max(entry.before, 0);
    return entries;
}

std::string countWords(const LegendEntry& entry) {
    if (entry.count < 0) return "";
    if (entry.before < 0) return std::to_string(entry.count);
    return std::to_string(entry.before) + " / " + std::to_string(entry.count);
}

DatasetMeasures measure(const model::Timeline& timeline, const text::Fonts& fonts, double scale) {
    const MostGroupings most = mostGroupings(timeline);
    DatasetMeasures measures{timeline.serial(), scale, most.rows, 0, 0};
    for (const std::string& label : most.labels)
        measures.groupingPx =
            std::max(measures.groupingPx, fonts.measure(label, text::Style{18 * scale}).widthPx);
    for (const model::ChangeDay& day : timeline.changes())
        measures.captionPx =
            std::max(measures.captionPx,
                     fonts.measure(model::datedCaption(timeline, day), text::Style{18 * scale}).widthPx);
    return measures;
}

Box legendGround(const Theme& theme, double left, double top, double width, double height, double scale) {
    Box ground{left, top, width, height, 8 * scale};
    ground.fill.colors[0] = theme.panel;
    ground.fill.colors[0].a = 255;
    ground.edge = theme.panelEdge;
    ground.edgePx = 1;
    ground.shadowPx = 10 * scale;
    return ground;
}

base::Box legendBox(const model::Timeline& timeline, const text::Fonts& fonts, double s) {
    const model::Organization& organization = timeline.organization();
    std::set<std::string> used{"none"};
    for (const model::Membership& membership : organization.memberships) used.insert(membership.status);
    const text::Style style{18 * s};
    double widest = 0;
    std::size_t rows = 0;
    for (const model::StatusDefinition& status : organization.statuses) {
        if (!used.contains(status.id)) continue;
        ++rows;
        widest = std::max(widest, fonts.measure(status.label, style).widthPx);
    }
    for (const model::Grouping& grouping : organization.groupings)
        widest = std::max(widest, fonts.measure(grouping.name, style).widthPx);
    if (!organization.groupings.empty()) rows = std::max(rows, mostGroupings(timeline).rows);
    base::Box box;
    box.add(base::Vec2{32 * s, 118 * s});
    box.add(base::Vec2{32 * s + widest + 110 * s, (118 + 24 + 32 * static_cast<double>(rows)) * s});
    return box;
}

}  // namespace scene

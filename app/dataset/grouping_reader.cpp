#include "dataset/grouping_reader.hpp"

#include "dataset/chronicle_reader.hpp"
#include "dataset/overlaps.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <limits>
#include <utility>

namespace dataset {
namespace {

const std::vector<std::pair<std::string_view, model::Bound>> bounds = {{"exact", model::Bound::exact},
                                                                       {"about", model::Bound::about},
                                                                       {"at-most", model::Bound::atMost},
                                                                       {"at-least", model::Bound::atLeast}};

/// The bounds that the grouping gives to members that name none of their own.
struct GroupingSpan {
    std::optional<model::DateSpan> from;
    std::optional<model::DateSpan> to;
    bool named = false;  ///< the grouping has a "from", be it right or wrong
};

std::optional<model::GroupingMember> readMember(const ObjectReader& reader, const GroupingSpan& span,
                                                const std::vector<std::string>& inherited,
                                                ClaimReader& claims) {
    const std::string code = claims.state(reader);
    const auto ownFrom = reader.date("from");
    const auto ownTo = reader.date("to");
    std::vector<std::string> sources = claims.sourceKeys(reader);
    if (!reader.has("from") && !span.named)
        claims.problems().error(reader.pointer(),
                                "the field \"from\" is missing, and the grouping has none either");
    const auto from = ownFrom ? ownFrom : span.from;
    const auto to = ownTo ? ownTo : span.to;
    if (!from || code.empty()) return std::nullopt;
    model::Period period{from->first, {}, from->precision, model::Precision::day};
    if (to) {
        period.to = to->first;
        period.toPrecision = to->precision;
    }
    if (ownFrom || ownTo) claims.checkPeriod(reader, period);
    if (ownFrom && span.from && ownFrom->first < span.from->first)
        reader.error("from", "begins before the grouping does");
    if (ownTo && span.to && ownTo->first > span.to->first) reader.error("to", "ends after the grouping does");
    if (sources.empty()) sources = inherited;
    return model::GroupingMember{code, period, std::move(sources)};
}

void readMembers(const ObjectReader& reader, model::Grouping& grouping, ClaimReader& claims) {
    const GroupingSpan span{reader.date("from"), reader.date("to"), reader.has("from")};
    if (span.from && span.to)
        claims.checkPeriod(reader,
                           {span.from->first, span.to->first, span.from->precision, span.to->precision});
    std::map<std::string, std::vector<PlacedPeriod>> periods;
    claims.forEach(reader, "members", kinds::groupingMember, [&](const ObjectReader& element) {
        auto member = readMember(element, span, grouping.sources, claims);
        if (!member) return;
        periods[member->state].push_back({member->period, element.pointer()});
        grouping.members.push_back(std::move(*member));
    });
    for (const auto& [code, placed] : periods)
        for (const Overlap& overlap : findOverlaps(placed))
            claims.problems().error(
                placed[overlap.second].pointer,
                fmt::format("{} is in this grouping already: the period overlaps that of {}", code,
                            placed[overlap.first].pointer));
}

std::vector<model::Strength> readStrengths(const ObjectReader& reader, const model::Grouping& grouping,
                                           ClaimReader& claims) {
    std::vector<model::Strength> strengths;
    claims.forEach(reader, "strengths", kinds::strength, [&](const ObjectReader& element) {
        const auto date = element.date("date");
        const auto value = element.integer("value", 0, std::numeric_limits<int>::max());
        const model::Bound bound = element.choice("bound", bounds).value_or(model::Bound::exact);
        std::string unit = element.text("unit");
        std::string by = element.text("by");
        std::string note = element.text("note");
        Evidence evidence = claims.evidence(element, grouping.sources, grouping.verification);
        if (!date || !value) return;
        strengths.push_back({date->first, date->precision, *value, bound, std::move(unit), std::move(by),
                             std::move(note), std::move(evidence.sources), evidence.verification,
                             std::move(evidence.contradictions)});
    });
    std::stable_sort(strengths.begin(), strengths.end(),
                     [](const model::Strength& a, const model::Strength& b) { return a.date < b.date; });
    return strengths;
}

}  // namespace

std::vector<model::Grouping> readGroupings(const ObjectReader& root, ClaimReader& claims) {
    std::vector<model::Grouping> groupings;
    Places ids;
    const auto read = [&](const ObjectReader& reader) {
        model::Grouping grouping;
        grouping.id = reader.identifier("id");
        claims.checkUnique(reader, "id", grouping.id, ids);
        grouping.name = reader.text("name");
        grouping.color = reader.color("color");
        grouping.note = reader.text("note");
        Evidence evidence = claims.evidence(reader);
        grouping.sources = std::move(evidence.sources);
        grouping.verification = evidence.verification;
        readMembers(reader, grouping, claims);
        grouping.strengths = readStrengths(reader, grouping, claims);
        grouping.basis =
            readMilestones(reader, "basis", {grouping.sources, grouping.verification, {}}, claims);
        groupings.push_back(std::move(grouping));
    };
    claims.forEach(root, "groupings", kinds::grouping, read, maxGroupings);
    return groupings;
}

}  // namespace dataset

// Timeline::history(): a state's card, line by line.
#include "model/caption.hpp"
#include "model/timeline.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <set>

namespace model {
namespace {

using phrases::arg;

std::string withInstrument(std::string text, const Membership& claim) {
    return claim.instrument.empty() ? text : fmt::format("{} ({})", text, claim.instrument);
}

std::string labelOf(const Organization& organization, const Membership& claim) {
    const StatusDefinition* status = findStatus(organization, claim.status);
    return labelInSentence(status ? status->label : claim.status);
}

std::string shownStatus(const StateLine& line, Date date) {
    const Stretch* stretch = stretchAt(line, date);
    return stretch ? stretch->status : "none";
}

bool names(const Act& act, const std::string& state) {
    return std::find(act.states.begin(), act.states.end(), state) != act.states.end();
}

/// The days on which a claim of the state begins or an act names it: the end of a claim on one of them needs
/// no line of its own.
std::set<Date> toldDays(const Organization& organization, const StateLine& line, const std::string& state) {
    std::set<Date> days;
    for (const std::size_t index : line.memberships) days.insert(organization.memberships[index].period.from);
    for (const Act& act : organization.acts)
        if (names(act, state)) days.insert(act.date);
    return days;
}

HistoryLine beginning(const Organization& organization, const Membership& claim,
                      const phrases::Phrases& phrases) {
    const std::string text =
        claim.act.empty()
            ? withInstrument(phrases.say("history.becomes", arg("status", labelOf(organization, claim))),
                             claim)
            : claim.act;
    return {claim.period.from,  claim.period.fromPrecision, text, claim.status, claim.note, claim.sources,
            claim.verification, claim.contradictions};
}

void addEnding(const Organization& organization, const StateLine& line, const Membership& claim,
               const std::set<Date>& told, const phrases::Phrases& phrases,
               std::vector<HistoryLine>& history) {
    if (!claim.period.to || told.contains(*claim.period.to)) return;
    const Date end = *claim.period.to;
    const std::string after = shownStatus(line, end);
    const bool visible = after != shownStatus(line, addDays(end, -1));
    history.push_back(
        {end, claim.period.toPrecision,
         withInstrument(phrases.say("history.no-longer", arg("status", labelOf(organization, claim))), claim),
         visible ? after : "", "", claim.sources, claim.verification});
}

/// Each step once, and only where no other line stands on its day.
void addSteps(const Membership& claim, std::set<Date>& told, const phrases::Phrases& phrases,
              std::vector<HistoryLine>& history) {
    std::set<Date> days;
    for (const Step& step : claim.steps) {
        if (told.contains(step.date)) continue;
        days.insert(step.date);
        std::string text = withInstrument(stepName(step.kind, phrases), claim);
        if (!step.of.empty()) text += ": " + step.of;
        if (!step.note.empty()) text += "; " + step.note;
        history.push_back({step.date, step.precision, text, "", "", step.sources, step.verification, {}});
    }
    told.merge(days);
}

void addGroupingLines(const Organization& organization, const StateLine& line,
                      const phrases::Phrases& phrases, std::vector<HistoryLine>& history) {
    for (const StateLine::GroupingRef& ref : line.groupings) {
        const Grouping& grouping = organization.groupings[ref.grouping];
        const GroupingMember& member = grouping.members[ref.member];
        const std::vector<std::string>& sources = member.sources.empty() ? grouping.sources : member.sources;
        history.push_back({member.period.from, member.period.fromPrecision,
                           phrases.say("history.in-grouping", arg("name", grouping.name)), "", "", sources,
                           grouping.verification});
        if (member.period.to)
            history.push_back({*member.period.to, member.period.toPrecision,
                               phrases.say("history.no-longer-in-grouping", arg("name", grouping.name)), "",
                               "", sources, grouping.verification});
    }
}

}  // namespace

std::vector<HistoryLine> Timeline::history(const std::string& state) const {
    std::vector<HistoryLine> history;
    if (const auto at = lines_.find(state); at != lines_.end()) {
        const StateLine& line = at->second;
        std::set<Date> told = toldDays(organization_, line, state);
        for (const std::size_t index : line.memberships) {
            const Membership& claim = organization_.memberships[index];
            addEnding(organization_, line, claim, told, phrases_, history);
            history.push_back(beginning(organization_, claim, phrases_));
        }
        for (const std::size_t index : line.memberships)
            addSteps(organization_.memberships[index], told, phrases_, history);
        addGroupingLines(organization_, line, phrases_, history);
    }
    for (const Act& act : organization_.acts)
        if (names(act, state))
            history.push_back({act.date, act.precision, act.text, "", "", act.sources, act.verification,
                               act.contradictions});
    std::stable_sort(history.begin(), history.end(),
                     [](const HistoryLine& a, const HistoryLine& b) { return a.date < b.date; });
    return history;
}

}  // namespace model

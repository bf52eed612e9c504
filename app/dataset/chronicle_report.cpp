#include "dataset/chronicle_report.hpp"

#include "model/lookup.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace dataset {
namespace {

Cell dateCell(model::Date date, model::Precision precision) {
    return {model::formatIso(date, precision), model::formatShort(date, precision)};
}

const char* changeName(model::ChangeKind kind) {
    switch (kind) {
        case model::ChangeKind::join:
            return "join";
        case model::ChangeKind::leave:
            return "leave";
        case model::ChangeKind::status:
            return "status";
        case model::ChangeKind::grouping:
            return "grouping";
    }
    return "";
}

void addOnce(std::vector<std::string>& values, const std::string& value) {
    if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
}

Report emptyReport(const model::Organization& organization, std::string rowsKey,
                   std::vector<Column> columns) {
    return {
        organization.name, {{"organization", organization.id}}, std::move(rowsKey), std::move(columns), {}};
}

std::vector<Cell> eventRow(const model::Organization& organization, const model::Event& event) {
    const model::EventKind* kind = model::findEventKind(organization, event.kind);
    const model::Place place = event.place.value_or(model::Place{});
    const Cell none(nullptr);
    std::string title = event.planned ? "planned: " + event.title : event.title;
    return {Cell(model::formatIso(event.begin.first, event.begin.precision), model::formatWhen(event)),
            event.end ? Cell(model::formatIso(event.end->first, event.end->precision)) : none,
            Cell(event.kind, kind ? kind->label : event.kind),
            Cell(event.title, std::move(title)),
            event.place ? Cell(place.name) : none,
            place.position ? Cell(place.position->lonDeg) : none,
            place.position ? Cell(place.position->latDeg) : none,
            place.approximate,
            place.assumed,
            event.states,
            event.planned,
            verificationName(event.verification),
            event.sources};
}

}  // namespace

const char* verificationName(model::Verification verification) {
    switch (verification) {
        case model::Verification::verified:
            return "verified";
        case model::Verification::reported:
            return "reported";
        case model::Verification::unverified:
            return "unverified";
        case model::Verification::interpretation:
            return "interpretation";
    }
    return "";
}

Report reportChanges(const model::Timeline& timeline) {
    struct Entry {
        model::Date date;
        std::vector<Cell> row;
    };
    std::vector<Entry> entries;
    std::set<model::Date> captioned;
    for (const model::ChangeDay& day : timeline.changes()) {
        std::vector<std::string> kinds;
        std::vector<std::string> states;
        for (const model::Change& change : day.changes) {
            addOnce(kinds, changeName(change.kind));
            addOnce(states, change.state);
        }
        std::sort(states.begin(), states.end());
        captioned.insert(day.date);
        entries.push_back(
            {day.date, {dateCell(day.date, day.precision), kinds, states, day.caption, day.sources}});
    }
    for (const model::Act& act : timeline.organization().acts) {
        if (act.caption && captioned.contains(act.date)) continue;
        entries.push_back({act.date,
                           {dateCell(act.date, act.precision), std::vector<std::string>{"act"}, act.states,
                            act.text, act.sources}});
    }
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry& a, const Entry& b) { return a.date < b.date; });
    Report report = emptyReport(timeline.organization(), "changes",
                                {{"date", "Date"},
                                 {"kinds", "Kinds"},
                                 {"states", "States"},
                                 {"change", "Change"},
                                 {"sources", "Sources"}});
    for (Entry& entry : entries) report.rows.push_back(std::move(entry.row));
    return report;
}

Report reportEvents(const model::Organization& organization) {
    Report report = emptyReport(organization, "events",
                                {{"date", "Date"},
                                 {"end", ""},
                                 {"kind", "Kind"},
                                 {"event", "Event"},
                                 {"place", "Place"},
                                 {"lon", ""},
                                 {"lat", ""},
                                 {"approximate", ""},
                                 {"assumed", ""},
                                 {"states", "States"},
                                 {"planned", ""},
                                 {"verification", ""},
                                 {"sources", "Sources"}});
    for (const model::Event& event : organization.events)
        report.rows.push_back(eventRow(organization, event));
    return report;
}

Report reportSources(const model::Organization& organization) {
    Report report = emptyReport(organization, "sources",
                                {{"key", "Key"},
                                 {"author", "Author"},
                                 {"title", "Title"},
                                 {"year", "Year"},
                                 {"date", ""},
                                 {"place", "Place"}});
    const auto optional = [](const std::string& text) { return text.empty() ? Cell(nullptr) : Cell(text); };
    for (const model::Source& source : organization.sources) {
        const auto year = model::yearOf(source);
        report.rows.push_back({source.key, optional(source.author), source.title,
                               year ? Cell(*year) : Cell(nullptr), optional(source.date),
                               optional(source.place)});
    }
    return report;
}

Report reportContradictions(const model::Organization& organization) {
    Report report = emptyReport(organization, "contradictions",
                                {{"id", "Id"},
                                 {"topic", "Topic"},
                                 {"claim", "Claim"},
                                 {"followed", "Followed"},
                                 {"sources", "Sources"},
                                 {"verdict", "Verdict"},
                                 {"verdictSources", ""},
                                 {"verification", ""},
                                 {"states", ""}});
    for (const model::Contradiction& each : organization.contradictions)
        for (const model::CompetingClaim& claim : each.claims)
            report.rows.push_back({each.id, each.topic, claim.text, claim.followed, claim.sources,
                                   each.verdict, each.sources, verificationName(each.verification),
                                   each.states});
    return report;
}

}  // namespace dataset

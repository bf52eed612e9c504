#include "dataset/chronicle_reader.hpp"

#include "dataset/overlaps.hpp"
#include "dataset/texts.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace dataset {
namespace {

std::optional<model::Place> readPlace(const ObjectReader& event, ClaimReader& claims) {
    const nlohmann::json* value = event.find("place");
    if (!value) return std::nullopt;
    const ObjectReader reader(*value, event.pointerTo("place"), kinds::place, claims.problems());
    if (!reader.isObject()) return std::nullopt;
    model::Place place;
    place.name = reader.text("name");
    place.state = claims.state(reader);
    const auto lon = reader.number("lon", -180, 180);
    const auto lat = reader.number("lat", -90, 90);
    if (lon && lat) place.position = base::LonLat{*lon, *lat};
    if (reader.has("lon") != reader.has("lat"))
        claims.problems().error(reader.pointer(), "\"lon\" and \"lat\" belong together; one is missing");
    place.approximate = reader.boolean("approximate").value_or(false);
    place.assumed = reader.boolean("assumed").value_or(false);
    return place;
}

std::string readKind(const ObjectReader& reader, const std::vector<model::EventKind>& kinds) {
    std::string kind = reader.text("kind");
    const auto is = [&](const model::EventKind& each) { return each.id == kind; };
    if (kind.empty() || std::any_of(kinds.begin(), kinds.end(), is)) return kind;
    std::vector<std::string_view> known;
    for (const model::EventKind& each : kinds) known.push_back(each.id);
    reader.error("kind", fmt::format("unknown kind of event \"{}\"{}; \"eventKinds\" declares further ones",
                                     printable(kind), didYouMean(kind, known)));
    return {};
}

void readEvent(const ObjectReader& reader, const std::vector<model::EventKind>& kinds, Places& ids,
               ClaimReader& claims, std::vector<model::Event>& events) {
    std::string id = reader.identifier("id");
    claims.checkUnique(reader, "id", id, ids);
    std::string kind = readKind(reader, kinds);
    const auto begin = reader.date("date");
    const auto end = reader.date("end");
    if (begin && end && end->last < begin->first)
        reader.error("end", fmt::format("the event ends on {}, before it begins on {}",
                                        model::formatIso(end->first, end->precision),
                                        model::formatIso(begin->first, begin->precision)));
    std::string title = reader.text("title");
    auto place = readPlace(reader, claims);
    std::vector<std::string> states = claims.states(reader);
    const bool planned = reader.boolean("planned").value_or(false);
    std::string note = reader.text("note");
    Evidence evidence = claims.evidence(reader);
    if (!begin) return;
    events.push_back({std::move(id), std::move(kind), *begin, end, std::move(title), std::move(place),
                      std::move(states), planned, std::move(note), std::move(evidence.sources),
                      evidence.verification, std::move(evidence.contradictions)});
}

void readStage(const ObjectReader& reader, const Evidence& plan, Places& ids, ClaimReader& claims,
               std::vector<model::Stage>& stages) {
    std::string id = reader.identifier("id");
    claims.checkUnique(reader, "id", id, ids);
    std::string name = reader.text("name");
    std::string note = reader.text("note");
    Evidence evidence = claims.evidence(reader, plan.sources, plan.verification);
    auto milestones = readMilestones(reader, "milestones", evidence, claims);
    const auto period = claims.period(reader);
    if (!period) return;
    for (const model::Milestone& milestone : milestones)
        if (!period->contains(milestone.date))
            claims.problems().warning(reader.pointer(),
                                      fmt::format("the milestone of {} lies outside the stage",
                                                  model::formatIso(milestone.date, milestone.precision)));
    stages.push_back({std::move(id), std::move(name), *period, std::move(note), std::move(milestones),
                      std::move(evidence.sources), evidence.verification});
}

void readHolder(const ObjectReader& reader, const Evidence& office, ClaimReader& claims,
                std::vector<model::OfficeHolder>& holders, std::vector<PlacedPeriod>& periods) {
    std::string name = reader.text("name");
    std::string state = claims.state(reader);
    if (!reader.has("name") && !reader.has("state"))
        claims.problems().error(reader.pointer(),
                                "names neither a person (\"name\") nor a state (\"state\")");
    const bool acting = reader.boolean("acting").value_or(false);
    std::string note = reader.text("note");
    Evidence evidence = claims.evidence(reader, office.sources, office.verification);
    const auto period = claims.period(reader);
    if (!period) return;
    periods.push_back({*period, reader.pointer()});
    holders.push_back({std::move(name), std::move(state), *period, acting, std::move(note),
                       std::move(evidence.sources), evidence.verification,
                       std::move(evidence.contradictions)});
}

}  // namespace

std::vector<model::EventKind> readEventKinds(const ObjectReader& root, ClaimReader& claims) {
    std::vector<model::EventKind> all = model::builtinEventKinds();
    Places ids;
    const auto read = [&](const ObjectReader& reader) {
        model::EventKind kind{reader.identifier("id"), reader.text("label")};
        if (!claims.checkUnique(reader, "id", kind.id, ids) || kind.id.empty()) return;
        const auto at = std::find_if(all.begin(), all.end(),
                                     [&](const model::EventKind& each) { return each.id == kind.id; });
        if (at == all.end())
            all.push_back(std::move(kind));
        else
            *at = std::move(kind);
    };
    claims.forEach(root, "eventKinds", kinds::eventKind, read, maxStatuses);
    return all;
}

std::vector<model::Event> readEvents(const ObjectReader& root, const std::vector<model::EventKind>& all,
                                     ClaimReader& claims) {
    std::vector<model::Event> events;
    Places ids;
    claims.forEach(root, "events", kinds::event,
                   [&](const ObjectReader& reader) { readEvent(reader, all, ids, claims, events); });
    std::stable_sort(events.begin(), events.end(),
                     [](const model::Event& a, const model::Event& b) { return a.first() < b.first(); });
    return events;
}

std::vector<model::Milestone> readMilestones(const ObjectReader& reader, std::string_view field,
                                             const Evidence& parent, ClaimReader& claims) {
    std::vector<model::Milestone> milestones;
    claims.forEach(reader, field, kinds::milestone, [&](const ObjectReader& element) {
        const auto date = element.date("date");
        std::string text = element.text("text");
        Evidence evidence = claims.evidence(element, parent.sources, parent.verification);
        if (!date) return;
        milestones.push_back({date->first, date->precision, std::move(text), std::move(evidence.sources),
                              evidence.verification, std::move(evidence.contradictions)});
    });
    std::stable_sort(milestones.begin(), milestones.end(),
                     [](const model::Milestone& a, const model::Milestone& b) { return a.date < b.date; });
    return milestones;
}

std::vector<model::StagePlan> readStagePlans(const ObjectReader& root, ClaimReader& claims) {
    std::vector<model::StagePlan> plans;
    Places ids;
    claims.forEach(root, "stagePlans", kinds::stagePlan, [&](const ObjectReader& reader) {
        model::StagePlan plan;
        plan.id = reader.identifier("id");
        claims.checkUnique(reader, "id", plan.id, ids);
        plan.name = reader.text("name");
        plan.planned = reader.boolean("planned").value_or(false);
        plan.note = reader.text("note");
        const Evidence evidence = claims.evidence(reader);
        plan.sources = evidence.sources;
        plan.verification = evidence.verification;
        Places stageIds;
        claims.forEach(reader, "stages", kinds::stage, [&](const ObjectReader& stage) {
            readStage(stage, evidence, stageIds, claims, plan.stages);
        });
        plans.push_back(std::move(plan));
    });
    return plans;
}

std::vector<model::Office> readOffices(const ObjectReader& root, ClaimReader& claims) {
    std::vector<model::Office> offices;
    Places ids;
    claims.forEach(root, "offices", kinds::office, [&](const ObjectReader& reader) {
        model::Office office;
        office.id = reader.identifier("id");
        claims.checkUnique(reader, "id", office.id, ids);
        office.name = reader.text("name");
        office.note = reader.text("note");
        const Evidence evidence = claims.evidence(reader);
        office.sources = evidence.sources;
        office.verification = evidence.verification;
        std::vector<PlacedPeriod> periods;
        claims.forEach(reader, "holders", kinds::officeHolder, [&](const ObjectReader& holder) {
            readHolder(holder, evidence, claims, office.holders, periods);
        });
        for (const Overlap& overlap : findOverlaps(periods))
            claims.problems().warning(
                periods[overlap.second].pointer,
                fmt::format("two hold the office at once: the period overlaps that of {}",
                            periods[overlap.first].pointer));
        std::stable_sort(office.holders.begin(), office.holders.end(),
                         [](const model::OfficeHolder& a, const model::OfficeHolder& b) {
                             return a.period.from < b.period.from;
                         });
        offices.push_back(std::move(office));
    });
    return offices;
}

std::vector<model::Body> readBodies(const ObjectReader& root, ClaimReader& claims) {
    std::vector<model::Body> bodies;
    std::vector<Link> links;
    Places ids;
    claims.forEach(root, "bodies", kinds::body, [&](const ObjectReader& reader) {
        std::string id = reader.identifier("id");
        claims.checkUnique(reader, "id", id, ids);
        std::string name = reader.text("name");
        std::string partOf = reader.identifier("partOf");
        links.push_back({id, partOf, reader.pointerTo("partOf")});
        std::string note = reader.text("note");
        Evidence evidence = claims.evidence(reader);
        const auto period = claims.period(reader);
        if (!period) return;
        bodies.push_back({std::move(id), std::move(name), *period, std::move(partOf), std::move(note),
                          std::move(evidence.sources), evidence.verification,
                          std::move(evidence.contradictions)});
    });
    checkLinks(links, "body", claims.problems());
    return bodies;
}

}  // namespace dataset

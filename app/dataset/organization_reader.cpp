#include "dataset/organization_reader.hpp"

#include "dataset/chronicle_reader.hpp"
#include "dataset/grouping_reader.hpp"
#include "dataset/json_text.hpp"
#include "dataset/proposal_reader.hpp"
#include "dataset/texts.hpp"
#include "dataset/translation_reader.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cassert>
#include <utility>

namespace dataset {
namespace {

using nlohmann::json;

const std::vector<std::pair<std::string_view, model::StatusKind>> statusKinds = {
    {"member", model::StatusKind::member},
    {"signatory", model::StatusKind::signatory},
    {"observer", model::StatusKind::observer},
    {"former", model::StatusKind::former},
    {"none", model::StatusKind::none}};

const std::vector<std::pair<std::string_view, model::FillPattern>> patterns = {
    {"solid", model::FillPattern::solid},
    {"stripes", model::FillPattern::stripes},
    {"hatch", model::FillPattern::hatch},
    {"dots", model::FillPattern::dots}};

const std::vector<std::pair<std::string_view, model::StepKind>> stepKinds = {
    {"signed", model::StepKind::signing},          {"approved", model::StepKind::approval},
    {"ratified", model::StepKind::ratification},   {"deposited", model::StepKind::deposit},
    {"in-force", model::StepKind::entryIntoForce}, {"notice", model::StepKind::notice},
    {"accepted", model::StepKind::acceptance},     {"left", model::StepKind::exit},
    {"effective", model::StepKind::effect}};

/// Steps of which the second cannot come before the first. (A parliament may approve before the signature,
/// and a treaty may be in force before one of its states ratifies it.)
constexpr std::pair<model::StepKind, model::StepKind> stepOrder[] = {
    {model::StepKind::signing, model::StepKind::ratification},
    {model::StepKind::ratification, model::StepKind::deposit},
    {model::StepKind::notice, model::StepKind::acceptance},
    {model::StepKind::notice, model::StepKind::exit},
    {model::StepKind::notice, model::StepKind::effect}};

/// The last day on which something of that date and precision can have happened.
model::Date lastDay(const model::Step& step) {
    return model::parseDateSpan(model::formatIso(step.date, step.precision))->last;
}

std::vector<std::string> everySource(const model::Contradiction& contradiction) {
    std::vector<std::string> keys;
    for (const model::CompetingClaim& claim : contradiction.claims)
        keys.insert(keys.end(), claim.sources.begin(), claim.sources.end());
    return keys;
}

}  // namespace

OrganizationReader::OrganizationReader(const std::vector<model::State>& knownStates, Problems& problems,
                                       Strictness strictness)
    : problems_(problems), claims_(knownStates, strictness, problems) {}

model::Organization OrganizationReader::read(const json& document) {
    if (!readFormat(document)) return {};
    const ObjectReader root(document, "", kinds::dataset, problems_);
    readHead(root);
    readYears(root);
    readStatuses(root);
    readSources(root);
    readContradictions(root);
    readMemberships(root);
    readActs(root);
    organization_.groupings = readGroupings(root, claims_);
    organization_.eventKinds = readEventKinds(root, claims_);
    organization_.events = readEvents(root, organization_.eventKinds, claims_);
    organization_.stagePlans = readStagePlans(root, claims_);
    organization_.offices = readOffices(root, claims_);
    organization_.bodies = readBodies(root, claims_);
    organization_.proposals = readProposals(root, claims_);
    readTranslations(root, organization_, claims_.strictness(), problems_);
    checkOverlaps();
    checkUnusedSources();
    organization_.states = claims_.usedStates();
    return std::move(organization_);
}

/// A file that does not call itself a dataset and has no memberships is something else (a GeoJSON, say); one
/// sentence is more use than a list of all that it lacks.
bool OrganizationReader::readFormat(const json& document) {
    if (!document.is_object()) {
        problems_.error("", "is no pactmap dataset: expected an object, found " + describe(document));
        return false;
    }
    const auto format = document.find("format");
    if (format != document.end() && *format == std::string(formatName)) return true;
    if (document.contains("memberships")) {
        if (format != document.end())
            problems_.error("/format",
                            fmt::format("expected \"{}\", found {}", formatName, describe(*format)));
        return true;
    }
    problems_.error(
        "", fmt::format("is no pactmap dataset: expected an object with \"format\": \"{}\"", formatName));
    return false;
}

void OrganizationReader::readHead(const ObjectReader& root) {
    if (const json* version = root.find("version")) {
        const auto* number = version->get_ptr<const json::number_integer_t*>();
        if (number && *number > formatVersion)
            root.error("version", fmt::format("version {} is newer than this program reads ({})", *number,
                                              formatVersion));
        else
            root.integer("version", formatVersion, formatVersion);
    }
    if (const json* schema = root.find("$schema"); schema && !schema->is_string())
        root.error("$schema", "expected text, found " + describe(*schema));
    organization_.id = root.identifier("id");
    organization_.name = root.text("name");
    organization_.shortName = root.has("shortName") ? root.text("shortName") : organization_.name;
    organization_.description = root.text("description");
}

void OrganizationReader::readYears(const ObjectReader& root) {
    const json* value = root.find("years");
    if (!value) return;
    const ObjectReader years(*value, root.pointerTo("years"), kinds::years, problems_);
    const auto first = years.integer("first", 1, 9999);
    organization_.lastYear = years.integer("last", 1, 9999);
    if (first) organization_.firstYear = *first;
    if (first && organization_.lastYear && *organization_.lastYear < *first)
        years.error("last", fmt::format("the last year {} comes before the first, {}",
                                        *organization_.lastYear, *first));
}

void OrganizationReader::readStatuses(const ObjectReader& root) {
    organization_.statuses = model::builtinStatuses();
    claims_.forEach(
        root, "statuses", kinds::status, [&](const ObjectReader& status) { readStatus(status); },
        maxStatuses);
}

/// A built-in status keeps what its new definition leaves out; a status of the dataset's own must say what it
/// is.
void OrganizationReader::readStatus(const ObjectReader& reader) {
    model::StatusDefinition status;
    status.id = reader.identifier("id");
    if (!claims_.checkUnique(reader, "id", status.id, statusIds_)) return;
    auto& statuses = organization_.statuses;
    const auto builtin = std::find_if(statuses.begin(), statuses.end(),
                                      [&](const model::StatusDefinition& s) { return s.id == status.id; });
    const bool isNew = builtin == statuses.end();
    if (!isNew) status = *builtin;

    if (const std::string label = reader.text("label"); !label.empty()) status.label = label;
    const auto kind = reader.choice("kind", statusKinds);
    if (kind && !isNew && *kind != status.kind)
        reader.error("kind",
                     fmt::format("the kind of the built-in status \"{}\" cannot be changed", status.id));
    status.kind = kind.value_or(status.kind);
    status.rank = reader.integer("rank", 0, 1000).value_or(status.rank);
    status.pattern = reader.choice("pattern", patterns).value_or(status.pattern);
    if (const auto color = reader.color("color")) status.color = color;
    if (!isNew) {
        *builtin = status;
        return;
    }
    for (const std::string_view field : {"label", "kind", "rank"})
        if (!reader.has(field))
            problems_.error(reader.pointer(),
                            fmt::format("a status that is not built in needs the field \"{}\"", field));
    statuses.insert(std::prev(statuses.end()), status);  // "none" stays the last in the legend
}

void OrganizationReader::readSources(const ObjectReader& root) {
    const json* sources = root.find("sources");
    if (!sources) return;
    const std::string pointer = root.pointerTo("sources");
    if (!sources->is_object()) {
        problems_.error(pointer,
                        "expected an object with a source under each key, found " + describe(*sources));
        return;
    }
    for (const auto& [key, value] : sources->items()) {
        const ObjectReader reader(value, childPointer(pointer, key), kinds::source, problems_);
        if (const auto problem = textProblem(key, 64))
            problems_.error(reader.pointer(), "the source's key " + *problem);
        claims_.knowSource(key);
        organization_.sources.push_back(
            {key, reader.text("title"), reader.text("author"), reader.text("date"), reader.text("place")});
    }
}

void OrganizationReader::readContradictions(const ObjectReader& root) {
    Places ids;
    claims_.forEach(root, "contradictions", kinds::contradiction, [&](const ObjectReader& reader) {
        model::Contradiction contradiction;
        contradiction.id = reader.identifier("id");
        claims_.checkUnique(reader, "id", contradiction.id, ids);
        contradiction.topic = reader.text("topic");
        claims_.forEach(reader, "claims", kinds::competingClaim, [&](const ObjectReader& claim) {
            model::CompetingClaim competing{claim.text("text"), {}, false};
            competing.followed = claim.boolean("followed").value_or(false);
            competing.sources = claims_.evidence(claim).sources;
            if (competing.followed && model::followedClaim(contradiction))
                claim.error("followed", "another claim is followed already; expected one at most");
            contradiction.claims.push_back(std::move(competing));
        });
        if (const json* list = reader.find("claims"); list && list->is_array() && list->size() < 2)
            reader.error("claims", "a contradiction needs two claims or more");
        contradiction.verdict = reader.text("verdict");
        contradiction.states = claims_.states(reader);
        const Evidence evidence = claims_.evidence(reader, everySource(contradiction));
        contradiction.sources = reader.has("sources") ? evidence.sources : std::vector<std::string>();
        contradiction.verification = evidence.verification;
        claims_.knowContradiction(contradiction.id);
        organization_.contradictions.push_back(std::move(contradiction));
    });
}

void OrganizationReader::readMemberships(const ObjectReader& root) {
    claims_.forEach(root, "memberships", kinds::membership,
                    [&](const ObjectReader& reader) { readMembership(reader); });
    const json* list = root.find("memberships");
    if (list && list->is_array() && list->empty())
        problems_.warning(root.pointerTo("memberships"), "the list is empty, so no state will have a status");
}

std::string OrganizationReader::readStatusId(const ObjectReader& reader) {
    std::string status = reader.text("status");
    if (status == "none") {
        reader.error("status", "\"none\" cannot be claimed; leave the period out");
    } else if (!status.empty() && !model::findStatus(organization_, status)) {
        std::vector<std::string_view> known;
        for (const model::StatusDefinition& s : organization_.statuses) known.push_back(s.id);
        reader.error("status",
                     fmt::format("unknown status \"{}\"{}", printable(status), didYouMean(status, known)));
    }
    return status;
}

void OrganizationReader::readMembership(const ObjectReader& reader) {
    const std::string state = claims_.state(reader);
    std::string status = readStatusId(reader);
    const std::string instrument = reader.text("instrument");
    std::string act = reader.text("act");
    std::string note = reader.text("note");
    Evidence evidence = claims_.evidence(reader);
    std::vector<model::Step> steps = readSteps(reader, evidence);
    const auto period = claims_.period(reader);
    if (!period || state.empty()) return;
    periods_[{state, instrument}].push_back({{*period, reader.pointer()}, status});
    organization_.memberships.push_back({state, std::move(status), *period, instrument, std::move(act),
                                         std::move(note), std::move(evidence.sources), evidence.verification,
                                         std::move(steps), std::move(evidence.contradictions)});
}

std::vector<model::Step> OrganizationReader::readSteps(const ObjectReader& reader,
                                                       const Evidence& membership) {
    std::vector<model::Step> steps;
    claims_.forEach(reader, "steps", kinds::step, [&](const ObjectReader& element) {
        const auto kind = element.choice("kind", stepKinds);
        const auto date = element.date("date");
        std::string of = element.text("of");
        std::string note = element.text("note");
        Evidence evidence = claims_.evidence(element, membership.sources, membership.verification);
        if (!kind || !date) return;
        const model::Step step{*kind,           date->first,      date->precision,      std::move(of),
                               std::move(note), evidence.sources, evidence.verification};
        checkStepOrder(element, step, steps);
        steps.push_back(step);
    });
    std::stable_sort(steps.begin(), steps.end(),
                     [](const model::Step& a, const model::Step& b) { return a.date < b.date; });
    return steps;
}

void OrganizationReader::checkStepOrder(const ObjectReader& reader, const model::Step& step,
                                        const std::vector<model::Step>& others) {
    for (const model::Step& other : others) {
        if (other.of != step.of) continue;  // of different documents
        for (const auto& [first, second] : stepOrder) {
            const bool after = other.kind == first && step.kind == second && lastDay(step) < other.date;
            const bool before = step.kind == first && other.kind == second && lastDay(other) < step.date;
            if (after || before)
                reader.error("date",
                             fmt::format("the dates are out of order: \"{}\" on {} comes before \"{}\" on {}",
                                         model::stepName(second),
                                         after ? model::formatIso(step.date, step.precision)
                                               : model::formatIso(other.date, other.precision),
                                         model::stepName(first),
                                         after ? model::formatIso(other.date, other.precision)
                                               : model::formatIso(step.date, step.precision)));
        }
    }
}

void OrganizationReader::readActs(const ObjectReader& root) {
    claims_.forEach(root, "acts", kinds::act, [&](const ObjectReader& reader) {
        const auto date = reader.date("date");
        std::vector<std::string> states = claims_.states(reader);
        std::string text = reader.text("text");
        const bool caption = reader.boolean("caption").value_or(false);
        Evidence evidence = claims_.evidence(reader);
        if (!date) return;
        organization_.acts.push_back({date->first, date->precision, std::move(states), std::move(text),
                                      caption, std::move(evidence.sources), evidence.verification,
                                      std::move(evidence.contradictions)});
    });
}

/// Periods of one state and instrument may not say the same status twice, nor that it was a member and a
/// former one at once.
void OrganizationReader::checkOverlaps() {
    for (const auto& [claim, periods] : periods_) {
        std::map<std::string, std::vector<PlacedPeriod>> byStatus;
        for (const ClaimedPeriod& each : periods)
            if (!each.status.empty()) byStatus[each.status].push_back(each.placed);
        for (const auto& [status, placed] : byStatus)
            for (const Overlap& overlap : findOverlaps(placed))
                problems_.error(
                    placed[overlap.second].pointer,
                    fmt::format("the period overlaps that of {} (the same state, status and instrument)",
                                placed[overlap.first].pointer));
        checkFormerMembers(periods);
    }
}

void OrganizationReader::checkFormerMembers(const std::vector<ClaimedPeriod>& periods) {
    const auto isOf = [&](const ClaimedPeriod& each, model::StatusKind kind) {
        const model::StatusDefinition* status = model::findStatus(organization_, each.status);
        return status && status->kind == kind;
    };
    std::vector<const ClaimedPeriod*> members;
    for (const ClaimedPeriod& each : periods)
        if (isOf(each, model::StatusKind::member)) members.push_back(&each);
    for (const ClaimedPeriod& former : periods) {
        if (problems_.full() || !isOf(former, model::StatusKind::former)) continue;
        const auto at = std::find_if(members.begin(), members.end(), [&](const ClaimedPeriod* member) {
            return member->placed.period.overlaps(former.placed.period);
        });
        if (at != members.end())
            problems_.error(
                former.placed.pointer,
                fmt::format("contradicts {}: a state cannot be a member and a former member by the "
                            "same instrument at once",
                            (*at)->placed.pointer));
    }
}

void OrganizationReader::checkUnusedSources() {
    for (const model::Source& source : organization_.sources)
        if (!claims_.usedSources().contains(source.key))
            problems_.note(childPointer("/sources", source.key), "nothing refers to this source");
}

}  // namespace dataset

#include "dataset/organization_reader.hpp"

#include "dataset/json_text.hpp"
#include "dataset/nearest.hpp"
#include "dataset/texts.hpp"

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

const std::vector<std::pair<std::string_view, model::Verification>> verifications = {
    {"verified", model::Verification::verified},
    {"reported", model::Verification::reported},
    {"unverified", model::Verification::unverified},
    {"interpretation", model::Verification::interpretation}};

/// "1999-04-20", or "1999 (counted from 1999-01-01)" for a bound that is known less exactly.
std::string formatBound(model::Date date, model::Precision precision) {
    if (precision == model::Precision::day) return model::formatIso(date);
    return fmt::format("{} (counted from {})", model::formatIso(date, precision), model::formatIso(date));
}

std::string didYouMean(std::string_view word, const std::vector<std::string_view>& known) {
    const std::string_view near = nearest(word, known);
    return near.empty() ? "" : fmt::format("; did you mean \"{}\"?", near);
}

}  // namespace

OrganizationReader::OrganizationReader(const std::vector<model::State>& knownStates, Problems& problems)
    : problems_(problems) {
    for (const model::State& state : knownStates) knownStates_.emplace(state.code, &state);
}

model::Organization OrganizationReader::read(const json& document) {
    if (!readFormat(document)) return {};
    const ObjectReader root(document, "", kinds::dataset, problems_);
    readHead(root);
    readYears(root);
    readStatuses(root);
    readSources(root);
    readMemberships(root);
    readActs(root);
    readGroupings(root);
    checkOverlaps();
    checkUnusedSources();
    collectStates();
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

template <class Read>
void OrganizationReader::forEach(const ObjectReader& reader, std::string_view field, const ObjectKind& kind,
                                 Read read, std::size_t maxItems) {
    const json* list = reader.list(field, maxItems);
    if (!list) return;
    const std::string pointer = reader.pointerTo(field);
    for (std::size_t i = 0; i < list->size(); ++i) {
        const ObjectReader element((*list)[i], childPointer(pointer, i), kind, problems_);
        if (element.isObject()) read(element);
    }
}

void OrganizationReader::readStatuses(const ObjectReader& root) {
    organization_.statuses = model::builtinStatuses();
    forEach(
        root, "statuses", kinds::status, [&](const ObjectReader& status) { readStatus(status); },
        maxStatuses);
}

/// A built-in status keeps what its new definition leaves out; a status of the dataset's own must say what it
/// is.
void OrganizationReader::readStatus(const ObjectReader& reader) {
    model::StatusDefinition status;
    status.id = reader.identifier("id");
    if (!checkUnique(reader, "id", status.id, statusIds_)) return;
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
        sourceNames_.insert(key);
        organization_.sources.push_back(
            {key, reader.text("title"), reader.text("author"), reader.text("date"), reader.text("place")});
    }
}

void OrganizationReader::readMemberships(const ObjectReader& root) {
    forEach(root, "memberships", kinds::membership,
            [&](const ObjectReader& reader) { readMembership(reader); });
    const json* list = root.find("memberships");
    if (list && list->is_array() && list->empty())
        problems_.warning(root.pointerTo("memberships"), "the list is empty, so no state will have a status");
}

void OrganizationReader::readMembership(const ObjectReader& reader) {
    if (const json* state = reader.find("state")) stateCode(*state, reader.pointerTo("state"));
    std::string status = reader.text("status");
    if (status == "none") {
        reader.error("status", "\"none\" cannot be claimed; leave the period out");
    } else if (!status.empty() && !model::findStatus(organization_, status)) {
        std::vector<std::string_view> known;
        for (const model::StatusDefinition& s : organization_.statuses) known.push_back(s.id);
        reader.error("status",
                     fmt::format("unknown status \"{}\"{}", printable(status), didYouMean(status, known)));
    }
    const auto from = reader.date("from");
    const auto to = reader.date("to");
    const std::string instrument = reader.text("instrument");
    std::string act = reader.text("act");
    std::string note = reader.text("note");
    std::vector<std::string> sources = sourceKeys(reader);
    const model::Verification support = verification(reader);
    warnWithoutSource(reader);
    const json* state = reader.find("state");
    if (!from || (reader.has("to") && !to) || !state || !state->is_string()) return;

    model::Period period{from->first, {}, from->precision, model::Precision::day};
    if (to) {
        period.to = to->first;
        period.toPrecision = to->precision;
    }
    checkPeriod(reader, period);
    const std::string& code = *state->get_ptr<const std::string*>();
    claims_[{code, status, instrument}].push_back({period, reader.pointer()});
    organization_.memberships.push_back({code, std::move(status), period, instrument, std::move(act),
                                         std::move(note), std::move(sources), support});
}

void OrganizationReader::readActs(const ObjectReader& root) {
    forEach(root, "acts", kinds::act, [&](const ObjectReader& reader) { readAct(reader); });
}

void OrganizationReader::readAct(const ObjectReader& reader) {
    const auto date = reader.date("date");
    model::Act act{date ? date->first : model::Date::fromDays(0),
                   date ? date->precision : model::Precision::day,
                   states(reader),
                   reader.text("text"),
                   reader.boolean("caption").value_or(false),
                   sourceKeys(reader),
                   verification(reader)};
    warnWithoutSource(reader);
    if (date) organization_.acts.push_back(std::move(act));
}

void OrganizationReader::readGroupings(const ObjectReader& root) {
    forEach(
        root, "groupings", kinds::grouping, [&](const ObjectReader& reader) { readGrouping(reader); },
        maxGroupings);
}

void OrganizationReader::readGrouping(const ObjectReader& reader) {
    model::Grouping grouping;
    grouping.id = reader.identifier("id");
    checkUnique(reader, "id", grouping.id, groupingIds_);
    grouping.name = reader.text("name");
    grouping.color = reader.color("color");
    grouping.note = reader.text("note");
    grouping.sources = sourceKeys(reader);
    grouping.verification = verification(reader);
    warnWithoutSource(reader);
    readGroupingMembers(reader, grouping);
    organization_.groupings.push_back(std::move(grouping));
}

/// A member's period is the grouping's own where it does not say otherwise.
void OrganizationReader::readGroupingMembers(const ObjectReader& reader, model::Grouping& grouping) {
    const auto groupingFrom = reader.date("from");
    const auto groupingTo = reader.date("to");
    if (groupingFrom && groupingTo)
        checkPeriod(reader,
                    {groupingFrom->first, groupingTo->first, groupingFrom->precision, groupingTo->precision});
    std::map<std::string, std::vector<PlacedPeriod>> periods;
    forEach(reader, "members", kinds::groupingMember, [&](const ObjectReader& member) {
        const json* state = member.find("state");
        const std::string code = state ? stateCode(*state, member.pointerTo("state")) : std::string();
        const auto ownFrom = member.date("from");
        const auto ownTo = member.date("to");
        std::vector<std::string> sources = sourceKeys(member);
        if (!member.has("from") && !reader.has("from"))
            problems_.error(member.pointer(),
                            "the field \"from\" is missing, and the grouping has none either");
        const auto from = ownFrom ? ownFrom : groupingFrom;
        const auto to = ownTo ? ownTo : groupingTo;
        if (!from || code.empty()) return;
        model::Period period{from->first, {}, from->precision, model::Precision::day};
        if (to) {
            period.to = to->first;
            period.toPrecision = to->precision;
        }
        if (ownFrom || ownTo) checkPeriod(member, period);
        if (ownFrom && groupingFrom && ownFrom->first < groupingFrom->first)
            member.error("from", "begins before the grouping does");
        if (ownTo && groupingTo && ownTo->first > groupingTo->first)
            member.error("to", "ends after the grouping does");
        periods[code].push_back({period, member.pointer()});
        if (sources.empty()) sources = grouping.sources;
        grouping.members.push_back({code, period, std::move(sources)});
    });
    for (const auto& [code, placed] : periods)
        for (const Overlap& overlap : findOverlaps(placed))
            problems_.error(placed[overlap.second].pointer,
                            fmt::format("{} is in this grouping already: the period overlaps that of {}",
                                        code, placed[overlap.first].pointer));
}

std::string OrganizationReader::stateCode(const json& value, const std::string& pointer) {
    const auto* code = value.get_ptr<const std::string*>();
    if (!code) {
        problems_.error(pointer, "expected a state's code as text (\"ARM\"), found " + describe(value));
        return {};
    }
    if (knownStates_.contains(*code)) {
        usedStates_.insert(*code);
        return *code;
    }
    std::string hint = "; expected an ISO 3166-1 alpha-3 code";
    if (!problems_.full()) {
        std::vector<std::string_view> likely(usedStates_.begin(),
                                             usedStates_.end());  // near and in use comes first
        for (const auto& known : knownStates_) likely.push_back(known.first);
        const auto byName = std::find_if(knownStates_.begin(), knownStates_.end(), [&](const auto& known) {
            return editDistance(known.second->name, code->substr(0, 64)) == 0;
        });
        const std::string_view near = byName != knownStates_.end() ? byName->first : nearest(*code, likely);
        if (!near.empty())
            hint = fmt::format("; did you mean \"{}\" ({})?", near, knownStates_.at(near)->name);
    }
    problems_.error(pointer, fmt::format("unknown state \"{}\"{}", printable(*code), hint));
    return {};
}

std::vector<std::string> OrganizationReader::states(const ObjectReader& reader) {
    std::vector<std::string> codes;
    const json* list = reader.list("states");
    if (!list) return codes;
    std::set<std::string> seen;
    for (std::size_t i = 0; i < list->size(); ++i) {
        const std::string pointer = childPointer(reader.pointerTo("states"), i);
        std::string code = stateCode((*list)[i], pointer);
        if (code.empty()) continue;
        if (!seen.insert(code).second)
            problems_.error(pointer, fmt::format("the state {} is listed twice", code));
        codes.push_back(std::move(code));
    }
    return codes;
}

std::vector<std::string> OrganizationReader::sourceKeys(const ObjectReader& reader) {
    std::vector<std::string> keys;
    const json* list = reader.list("sources", maxSourcesOfClaim);
    if (!list) return keys;
    std::set<std::string> seen;
    for (std::size_t i = 0; i < list->size(); ++i) {
        const std::string pointer = childPointer(reader.pointerTo("sources"), i);
        const auto* key = (*list)[i].get_ptr<const std::string*>();
        if (!key) {
            problems_.error(pointer, "expected the key of a source as text, found " + describe((*list)[i]));
            continue;
        }
        usedSources_.insert(*key);
        if (!sourceNames_.contains(*key)) {
            std::vector<std::string_view> known;
            if (!problems_.full()) known.assign(sourceNames_.begin(), sourceNames_.end());
            problems_.error(pointer,
                            fmt::format("unknown source \"{}\"{}", printable(*key), didYouMean(*key, known)));
        }
        if (!seen.insert(*key).second)
            problems_.warning(pointer, fmt::format("the source \"{}\" is listed twice", printable(*key)));
        else
            keys.push_back(*key);
    }
    return keys;
}

void OrganizationReader::warnWithoutSource(const ObjectReader& reader) {
    const json* list = reader.find("sources");
    if (!list || (list->is_array() && list->empty())) problems_.warning(reader.pointer(), "names no source");
}

model::Verification OrganizationReader::verification(const ObjectReader& reader) {
    return reader.choice("verification", verifications).value_or(model::Verification::verified);
}

void OrganizationReader::checkPeriod(const ObjectReader& reader, const model::Period& period) {
    if (!period.to || period.from < *period.to) return;
    const char* how = *period.to == period.from ? "ends when it begins" : "ends before it begins";
    reader.error("to", fmt::format("the period {}: from {} to {}; it would hold on no day", how,
                                   formatBound(period.from, period.fromPrecision),
                                   formatBound(*period.to, period.toPrecision)));
}

bool OrganizationReader::checkUnique(const ObjectReader& reader, std::string_view field,
                                     const std::string& id, std::map<std::string, std::string>& seen) {
    if (id.empty()) return true;
    const auto [at, isNew] = seen.emplace(id, reader.pointer());
    if (!isNew) reader.error(field, fmt::format("\"{}\" is the id of {} already", id, at->second));
    return isNew;
}

void OrganizationReader::checkOverlaps() {
    for (const auto& [claim, periods] : claims_) {
        const auto& [state, status, instrument] = claim;
        if (status.empty()) continue;
        for (const Overlap& overlap : findOverlaps(periods))
            problems_.error(
                periods[overlap.second].pointer,
                fmt::format("the period overlaps that of {} (the same state, status and instrument)",
                            periods[overlap.first].pointer));
    }
}

void OrganizationReader::checkUnusedSources() {
    for (const model::Source& source : organization_.sources)
        if (!usedSources_.contains(source.key))
            problems_.note(childPointer("/sources", source.key), "nothing refers to this source");
}

void OrganizationReader::collectStates() {
    for (const std::string& code : usedStates_) organization_.states.push_back(*knownStates_.at(code));
}

}  // namespace dataset

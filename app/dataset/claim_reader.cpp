#include "dataset/claim_reader.hpp"

#include "dataset/json_text.hpp"
#include "dataset/nearest.hpp"
#include "dataset/texts.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace dataset {
namespace {

using nlohmann::json;

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

}  // namespace

std::string didYouMean(std::string_view word, const std::vector<std::string_view>& known) {
    const std::string_view near = nearest(word, known);
    return near.empty() ? "" : fmt::format("; did you mean \"{}\"?", near);
}

ClaimReader::ClaimReader(const std::vector<model::State>& knownStates, Strictness strictness,
                         Problems& problems)
    : problems_(problems), strictness_(strictness) {
    for (const model::State& state : knownStates) knownStates_.emplace(state.code, &state);
}

std::string ClaimReader::stateCode(const json& value, const std::string& pointer) {
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

std::string ClaimReader::state(const ObjectReader& reader, std::string_view field) {
    const json* value = reader.find(field);
    return value ? stateCode(*value, reader.pointerTo(field)) : std::string();
}

std::vector<std::string> ClaimReader::states(const ObjectReader& reader, std::string_view field) {
    std::vector<std::string> codes;
    const json* list = reader.list(field);
    if (!list) return codes;
    std::set<std::string> seen;
    for (std::size_t i = 0; i < list->size(); ++i) {
        const std::string pointer = childPointer(reader.pointerTo(field), i);
        std::string code = stateCode((*list)[i], pointer);
        if (code.empty()) continue;
        if (!seen.insert(code).second)
            problems_.error(pointer, fmt::format("the state {} is listed twice", code));
        codes.push_back(std::move(code));
    }
    return codes;
}

Evidence ClaimReader::evidence(const ObjectReader& reader, const std::vector<std::string>& inherited,
                               model::Verification usual) {
    Evidence evidence;
    evidence.sources = sourceKeys(reader);
    evidence.verification = usual;
    if (reader.mayHave("verification"))
        evidence.verification = reader.choice("verification", verifications).value_or(usual);
    if (reader.mayHave("contradictions")) evidence.contradictions = contradictions(reader);
    const json* list = reader.find("sources");
    if ((!list || (list->is_array() && list->empty())) && inherited.empty()) {
        if (strictness_ == Strictness::strict)
            problems_.error(reader.pointer(), "names no source");
        else
            problems_.warning(reader.pointer(), "names no source");
    }
    if (evidence.sources.empty()) evidence.sources = inherited;
    return evidence;
}

std::vector<std::string> ClaimReader::sourceKeys(const ObjectReader& reader) {
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

std::vector<std::string> ClaimReader::contradictions(const ObjectReader& reader) {
    std::vector<std::string> ids;
    const json* list = reader.list("contradictions", maxSourcesOfClaim);
    if (!list) return ids;
    for (std::size_t i = 0; i < list->size(); ++i) {
        const std::string pointer = childPointer(reader.pointerTo("contradictions"), i);
        const auto* id = (*list)[i].get_ptr<const std::string*>();
        if (!id) {
            problems_.error(pointer,
                            "expected the id of a contradiction as text, found " + describe((*list)[i]));
        } else if (!contradictionIds_.contains(*id)) {
            std::vector<std::string_view> known;
            if (!problems_.full()) known.assign(contradictionIds_.begin(), contradictionIds_.end());
            problems_.error(pointer, fmt::format("unknown contradiction \"{}\"{}", printable(*id),
                                                 didYouMean(*id, known)));
        } else if (std::find(ids.begin(), ids.end(), *id) != ids.end()) {
            problems_.warning(pointer, fmt::format("the contradiction \"{}\" is listed twice", *id));
        } else {
            ids.push_back(*id);
        }
    }
    return ids;
}

std::optional<model::Period> ClaimReader::period(const ObjectReader& reader) {
    const auto from = reader.date("from");
    const auto to = reader.date("to");
    if (!from || (reader.has("to") && !to)) return std::nullopt;
    model::Period period{from->first, {}, from->precision, model::Precision::day};
    if (to) {
        period.to = to->first;
        period.toPrecision = to->precision;
    }
    checkPeriod(reader, period);
    return period;
}

void ClaimReader::checkPeriod(const ObjectReader& reader, const model::Period& period) {
    if (!period.to || period.from < *period.to) return;
    const char* how = *period.to == period.from ? "ends when it begins" : "ends before it begins";
    reader.error("to", fmt::format("the period {}: from {} to {}; it would hold on no day", how,
                                   formatBound(period.from, period.fromPrecision),
                                   formatBound(*period.to, period.toPrecision)));
}

bool ClaimReader::checkUnique(const ObjectReader& reader, std::string_view field, const std::string& id,
                              Places& seen) {
    if (id.empty()) return true;
    const auto [at, isNew] = seen.emplace(id, reader.pointer());
    if (!isNew) reader.error(field, fmt::format("\"{}\" is the id of {} already", id, at->second));
    return isNew;
}

std::vector<model::State> ClaimReader::usedStates() const {
    std::vector<model::State> states;
    for (const std::string& code : usedStates_) states.push_back(*knownStates_.at(code));
    return states;
}

void checkLinks(const std::vector<Link>& links, std::string_view what, Problems& problems) {
    std::map<std::string, const Link*> byId;
    std::vector<std::string_view> known;
    for (const Link& link : links)
        if (!link.from.empty() && byId.emplace(link.from, &link).second) known.push_back(link.from);
    std::set<std::string> settled;  // known to lead to an end, or reported
    for (const Link& link : links) {
        if (!link.to.empty() && !byId.contains(link.to)) {
            problems.error(link.pointer, fmt::format("unknown {} \"{}\"{}", what, printable(link.to),
                                                     didYouMean(link.to, known)));
        }
        std::set<std::string> path;
        std::string circle = link.from;
        for (const Link* at = &link; at && !at->from.empty() && !settled.contains(at->from);) {
            path.insert(at->from);
            const auto next = byId.find(at->to);
            if (next == byId.end()) break;
            circle += " > " + next->first;
            if (path.contains(next->first)) {
                problems.error(at->pointer, fmt::format("leads back to itself: {}", printable(circle, 200)));
                break;
            }
            at = next->second;
        }
        settled.merge(path);
    }
}

}  // namespace dataset

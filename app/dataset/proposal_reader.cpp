#include "dataset/proposal_reader.hpp"

#include "dataset/json_text.hpp"
#include "dataset/texts.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

namespace dataset {
namespace {

/// "RU-KGD", "KZ-63": two capital letters, a hyphen, one to three capital letters or digits.
bool isSubdivision(std::string_view code) {
    const auto isLetter = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto isPart = [&](char c) { return isLetter(c) || (c >= '0' && c <= '9'); };
    return code.size() >= 4 && code.size() <= 6 && isLetter(code[0]) && isLetter(code[1]) && code[2] == '-' &&
           std::all_of(code.begin() + 3, code.end(), isPart);
}

/// The codes of the field; `country` is that of the first code of the part, to which all others must belong.
std::vector<std::string> subdivisions(const ObjectReader& reader, std::string_view field,
                                      std::set<std::string>& seen, std::string& country,
                                      ClaimReader& claims) {
    std::vector<std::string> codes;
    const nlohmann::json* list = reader.list(field, maxSubdivisions);
    if (!list) return codes;
    for (std::size_t i = 0; i < list->size(); ++i) {
        const std::string pointer = childPointer(reader.pointerTo(field), i);
        const auto* code = (*list)[i].get_ptr<const std::string*>();
        if (!code || !isSubdivision(*code)) {
            claims.problems().error(pointer, fmt::format("expected an ISO 3166-2 code (\"RU-KGD\"), found {}",
                                                         describe((*list)[i])));
            continue;
        }
        if (country.empty()) country = code->substr(0, 2);
        if (!code->starts_with(country))
            claims.problems().error(pointer, fmt::format("{} belongs to another state than {}-; expected a "
                                                         "part of its own for each state",
                                                         *code, country));
        if (!seen.insert(*code).second)
            claims.problems().error(pointer, fmt::format("{} is listed twice", *code));
        codes.push_back(*code);
    }
    return codes;
}

void readPart(const ObjectReader& reader, const Evidence& proposal, ClaimReader& claims,
              std::vector<model::ZonePart>& parts) {
    model::ZonePart part;
    part.name = reader.text("name");
    part.state = claims.state(reader);
    std::set<std::string> seen;
    std::string country;
    part.subdivisions = subdivisions(reader, "subdivisions", seen, country, claims);
    part.optionalSubdivisions = subdivisions(reader, "optionalSubdivisions", seen, country, claims);
    part.definition = reader.text("definition");
    part.note = reader.text("note");
    Evidence evidence = claims.evidence(reader, proposal.sources, proposal.verification);
    part.sources = std::move(evidence.sources);
    part.verification = evidence.verification;
    parts.push_back(std::move(part));
}

std::vector<model::Zone> readZones(const ObjectReader& reader, const Evidence& proposal,
                                   ClaimReader& claims) {
    std::vector<model::Zone> zones;
    std::vector<Link> links;
    Places ids;
    const auto read = [&](const ObjectReader& element) {
        model::Zone zone;
        zone.id = element.identifier("id");
        claims.checkUnique(element, "id", zone.id, ids);
        zone.name = element.text("name");
        zone.color = element.color("color");
        zone.within = element.identifier("within");
        links.push_back({zone.id, zone.within, element.pointerTo("within")});
        zone.note = element.text("note");
        claims.forEach(
            element, "parts", kinds::zonePart,
            [&](const ObjectReader& part) { readPart(part, proposal, claims, zone.parts); }, maxParts);
        zones.push_back(std::move(zone));
    };
    claims.forEach(reader, "zones", kinds::zone, read, maxZones);
    checkLinks(links, "zone", claims.problems());
    return zones;
}

}  // namespace

std::vector<model::Proposal> readProposals(const ObjectReader& root, ClaimReader& claims) {
    std::vector<model::Proposal> proposals;
    Places ids;
    const auto read = [&](const ObjectReader& reader) {
        std::string id = reader.identifier("id");
        claims.checkUnique(reader, "id", id, ids);
        std::string name = reader.text("name");
        const auto date = reader.date("date");
        std::string note = reader.text("note");
        std::vector<std::string> partners = claims.states(reader, "partners");
        const Evidence evidence = claims.evidence(reader);
        std::vector<model::Zone> zones = readZones(reader, evidence, claims);
        if (!date) return;
        proposals.push_back({std::move(id), std::move(name), date->first, date->precision, std::move(note),
                             std::move(partners), std::move(zones), evidence.sources, evidence.verification});
    };
    claims.forEach(root, "proposals", kinds::proposal, read, maxProposals);
    return proposals;
}

}  // namespace dataset

// The reader, its table of fields and the JSON Schema beside the datasets say the same.
#include "dataset/fields.hpp"

#include "base/file.hpp"
#include "dataset/read.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

using nlohmann::json;

namespace {

const std::string root = PACTMAP_SOURCE_ROOT;

json readJson(const std::string& path) {
    const auto bytes = base::readFile(root + path, 1 << 20);
    REQUIRE_MESSAGE(bytes, path);
    return json::parse(*bytes);
}

const std::vector<model::State>& states() {
    static const auto read = dataset::readStates(root + "/tests/data/datasets/states.json");
    REQUIRE(read);
    return *read;
}

json full() {
    return readJson("/tests/data/datasets/full.json");
}

base::Result<model::Organization> parse(const json& document) {
    return dataset::parseDataset(document.dump(), "f", states());
}

/// The places in full.json of the objects of each kind.
std::vector<std::string> placesOf(std::string_view kind) {
    if (kind == "dataset") return {""};
    if (kind == "years") return {"/years"};
    if (kind == "status") return {"/statuses/0"};
    if (kind == "membership") return {"/memberships/0"};
    if (kind == "act") return {"/acts/0"};
    if (kind == "grouping") return {"/groupings/0"};
    if (kind == "groupingMember") return {"/groupings/0/members/0"};
    if (kind == "source") return {"/sources/gazette"};
    if (kind == "step") return {"/memberships/0/steps/0"};
    if (kind == "strength") return {"/groupings/0/strengths/0"};
    if (kind == "contradiction") return {"/contradictions/0"};
    if (kind == "competingClaim") return {"/contradictions/0/claims/0"};
    if (kind == "eventKind") return {"/eventKinds/0"};
    if (kind == "event") return {"/events/0"};
    if (kind == "place") return {"/events/0/place"};
    if (kind == "stagePlan") return {"/stagePlans/0"};
    if (kind == "stage") return {"/stagePlans/0/stages/0"};
    if (kind == "milestone") return {"/groupings/0/basis/0", "/stagePlans/0/stages/0/milestones/0"};
    if (kind == "office") return {"/offices/0"};
    if (kind == "officeHolder") return {"/offices/0/holders/0"};
    if (kind == "body") return {"/bodies/0"};
    if (kind == "proposal") return {"/proposals/0"};
    if (kind == "zone") return {"/proposals/0/zones/0"};
    if (kind == "zonePart") return {"/proposals/0/zones/0/parts/0"};
    return {};
}

bool hasIssue(const std::vector<base::Issue>& issues, base::Severity severity, const std::string& pointer,
              std::string_view words) {
    const std::string where = pointer.empty() ? "f" : "f#" + pointer;
    return std::any_of(issues.begin(), issues.end(), [&](const base::Issue& issue) {
        return issue.severity == severity && issue.where == where &&
               issue.message.find(words) != std::string::npos;
    });
}

/// Calls check(kind, field, pointer of an object that has the field).
template <class Check>
void forEachField(Check check) {
    const json sample = full();
    for (const dataset::ObjectKind* kind : dataset::objectKinds()) {
        const std::vector<std::string> places = placesOf(kind->name);
        REQUIRE_FALSE(places.empty());
        for (const std::string& place : places) {
            for (const dataset::Field& field : kind->fields) {
                CAPTURE(place);
                CAPTURE(std::string(field.name));
                REQUIRE(sample.at(json::json_pointer(place)).contains(field.name));
                check(*kind, field, place);
            }
        }
    }
}

const json& definition(const json& schema, const json& property) {
    if (!property.contains("$ref")) return property;
    return schema.at(json::json_pointer(property.at("$ref").get<std::string>().substr(1)));
}

}  // namespace

TEST_CASE("the sample has every field and is read without a word") {
    const auto organization = parse(full());
    REQUIRE(organization);
    CHECK(organization.issues.empty());
}

TEST_CASE("a wrong type in any field is an error at that field") {
    forEachField([](const dataset::ObjectKind&, const dataset::Field& field, const std::string& place) {
        json document = full();
        const std::string pointer = place + "/" + std::string(field.name);
        json& value = document[json::json_pointer(pointer)];
        value = value.is_number() ? json("seven") : json(-7);
        const std::string found = value.is_number() ? "-7" : "\"seven\"";
        const auto result = parse(document);
        CHECK_FALSE(result);
        CHECK(hasIssue(result.issues, base::Severity::error, pointer, found));
    });
}

TEST_CASE("a missing field is an error exactly where it is required") {
    forEachField([](const dataset::ObjectKind&, const dataset::Field& field, const std::string& place) {
        json document = full();
        document.at(json::json_pointer(place)).erase(std::string(field.name));
        const std::string words = "the field \"" + std::string(field.name) + "\" is missing";
        CHECK(hasIssue(parse(document).issues, base::Severity::error, place, words) == field.required);
    });
}

TEST_CASE("an unknown field is a warning that names the nearest") {
    forEachField([](const dataset::ObjectKind& kind, const dataset::Field& field, const std::string& place) {
        json document = full();
        const std::string wrong = std::string(field.name) + "q";
        document.at(json::json_pointer(place))[wrong] = 1;
        const auto result = parse(document);
        CHECK(result);
        CHECK(hasIssue(result.issues, base::Severity::warning, place + "/" + wrong, "unknown field"));
        CHECK(hasIssue(result.issues, base::Severity::warning, place + "/" + wrong,
                       "did you mean \"" + std::string(field.name) + "\"?"));
        CHECK(kind.find(wrong) == nullptr);
    });
}

TEST_CASE("texts are held to their length") {
    forEachField([](const dataset::ObjectKind&, const dataset::Field& field, const std::string& place) {
        if (field.maxLength == 0) return;
        const std::string pointer = place + "/" + std::string(field.name);
        json document = full();
        document[json::json_pointer(pointer)] = std::string(field.maxLength, 'x');
        CHECK_FALSE(hasIssue(parse(document).issues, base::Severity::error, pointer, "characters long"));
        document[json::json_pointer(pointer)] = std::string(field.maxLength + 1, 'x');
        CHECK(hasIssue(parse(document).issues, base::Severity::error, pointer, "characters long"));
        for (const char* bad : {"", " ", "a\tb"}) {
            document[json::json_pointer(pointer)] = bad;
            CHECK(hasIssue(parse(document).issues, base::Severity::error, pointer, ""));
        }
    });
}

TEST_CASE("the schema has the reader's fields, and only those") {
    const json schema = readJson("/assets/organizations/pactmap-dataset.schema.json");
    std::set<std::string> objects;
    for (const auto& [name, item] : schema.at("$defs").items())
        if (item.value("type", "") == "object") objects.insert(name);
    for (const dataset::ObjectKind* kind : dataset::objectKinds()) {
        const std::string name(kind->name);
        CAPTURE(name);
        objects.erase(name);
        const json& object = name == "dataset" ? schema : schema.at("$defs").at(name);
        std::set<std::string> required;
        for (const dataset::Field& field : kind->fields) {
            CAPTURE(std::string(field.name));
            if (field.required) required.insert(std::string(field.name));
            REQUIRE(object.at("properties").contains(field.name));
            const json& property = object.at("properties").at(std::string(field.name));
            const json& type = definition(schema, property);
            CHECK((property.contains("description") || type.contains("description")));
            CHECK(type.value("maxLength", std::size_t{0}) == field.maxLength);
        }
        CHECK(object.at("properties").size() == kind->fields.size());
        CHECK(object.at("required").get<std::set<std::string>>() == required);
    }
    CHECK(objects.empty());
    CHECK(schema.at("properties").at("format").at("const") == std::string(dataset::formatName));
    CHECK(schema.at("properties").at("version").at("const") == dataset::formatVersion);
    CHECK(schema.at("properties").at("statuses").at("maxItems") == dataset::maxStatuses);
    CHECK(schema.at("properties").at("groupings").at("maxItems") == dataset::maxGroupings);
    CHECK(schema.at("$defs").at("sourceKeys").at("maxItems") == dataset::maxSourcesOfClaim);
    CHECK(schema.at("$defs").at("contradictionIds").at("maxItems") == dataset::maxSourcesOfClaim);
    CHECK(schema.at("properties").at("eventKinds").at("maxItems") == dataset::maxStatuses);
    CHECK(schema.at("properties").at("proposals").at("maxItems") == dataset::maxProposals);
    CHECK(schema.at("$defs").at("proposal").at("properties").at("zones").at("maxItems") == dataset::maxZones);
    const json& part = schema.at("$defs").at("zonePart").at("properties");
    CHECK(schema.at("$defs").at("zone").at("properties").at("parts").at("maxItems") == dataset::maxParts);
    CHECK(part.at("subdivisions").at("maxItems") == dataset::maxSubdivisions);
    CHECK(part.at("optionalSubdivisions").at("maxItems") == dataset::maxSubdivisions);
}

TEST_CASE("the schema's choices and ranges are the reader's") {
    const json schema = readJson("/assets/organizations/pactmap-dataset.schema.json");
    forEachField([&](const dataset::ObjectKind& kind, const dataset::Field& field, const std::string& place) {
        const json& object = kind.name == "dataset" ? schema : schema.at("$defs").at(std::string(kind.name));
        const json& type = definition(schema, object.at("properties").at(std::string(field.name)));
        const std::string pointer = place + "/" + std::string(field.name);
        const auto accepted = [&](const json& value) {
            json document = full();
            document[json::json_pointer(pointer)] = value;
            return !hasIssue(parse(document).issues, base::Severity::error, pointer, "");
        };
        if (type.contains("enum")) {
            for (const json& value : type.at("enum")) CHECK(accepted(value));
            CHECK_FALSE(accepted("something else"));
        }
        if (type.contains("minimum") && field.name != "last") {
            CHECK(accepted(type.at("minimum")));
            CHECK_FALSE(accepted(type.at("minimum").get<std::int64_t>() - 1));
            CHECK_FALSE(accepted(type.at("maximum").get<std::int64_t>() + 1));
        }
        if (type.contains("minimum")) CHECK(accepted(type.at("maximum")));
    });
}

TEST_CASE("lists longer than the format allows are refused") {
    json document = full();
    for (std::size_t i = 0; i < dataset::maxStatuses; ++i)
        document["statuses"].push_back({{"id", "s" + std::to_string(i)}});
    CHECK(hasIssue(parse(document).issues, base::Severity::error, "/statuses", "at most 64"));
    document = full();
    for (std::size_t i = 0; i <= dataset::maxSourcesOfClaim; ++i)
        document["acts"][0]["sources"].push_back("gazette");
    CHECK(hasIssue(parse(document).issues, base::Severity::error, "/acts/0/sources", "at most 64"));
    document = full();
    document["groupings"] = json::array();
    for (std::size_t i = 0; i <= dataset::maxGroupings; ++i) document["groupings"].push_back(json::object());
    CHECK(hasIssue(parse(document).issues, base::Severity::error, "/groupings", "at most 256"));
}

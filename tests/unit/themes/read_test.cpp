#include "themes/read.hpp"

#include "base/file.hpp"
#include "themes/fields.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace {

const std::string start = R"("format": "pactmap-theme", "version": 1, "id": "own", "name": "Own")";

base::Result<scene::Theme> parse(const std::string& more) {
    return themes::parseTheme("{" + start + more + "}", "own.json");
}

/// The places of the issues that are of the severity.
std::vector<std::string> places(const base::Result<scene::Theme>& result, base::Severity severity) {
    std::vector<std::string> all;
    for (const base::Issue& issue : result.issues)
        if (issue.severity == severity) all.push_back(issue.where);
    return all;
}

std::string root() {
    return PACTMAP_SOURCE_ROOT;
}

}  // namespace

TEST_CASE("a theme without colours is its base under another name") {
    for (const scene::Theme& shipped : scene::themes()) {
        const auto theme = parse(R"(, "base": ")" + shipped.id + "\"");
        REQUIRE(theme);
        scene::Theme expected = shipped;
        expected.id = "own";
        expected.name = "Own";
        CHECK(*theme == expected);
        CHECK(theme.issues.empty());
    }
    const auto theme = parse("");
    REQUIRE(theme);
    CHECK(theme->sea == scene::findTheme("paper")->sea);
}

TEST_CASE("every colour can be set") {
    for (const themes::ColorField& field : themes::colorFields()) {
        CAPTURE(field.name);
        const auto theme = parse(R"(, "colors": {")" + std::string(field.name) + R"(": "#123456"})");
        REQUIRE(theme);
        CHECK((*theme).*field.color == base::Color{0x12, 0x34, 0x56});
    }
    const auto theme = parse(
        R"(, "dark": true, "grey": true, "lineScale": 2.5, "colors": {"groupings": ["#010203", "#aabbcc80"]})");
    REQUIRE(theme);
    CHECK(theme->dark);
    CHECK(theme->grey);
    CHECK(theme->lineScale == 2.5);
    CHECK(theme->groupings == std::vector<base::Color>{{1, 2, 3}, {0xaa, 0xbb, 0xcc, 0x80}});
}

TEST_CASE("all problems are named at once, each with its place") {
    const auto theme = themes::parseTheme(
        R"({"format": "pactmap-dataset", "version": 2, "id": "Own theme", "base": "mars", "dark": "yes",
            "lineScale": 9, "colors": {"sea": "blue", "land": 7, "groupings": ["#112233", "red", 4]}})",
        "bad.json");
    CHECK_FALSE(theme);
    CHECK(places(theme, base::Severity::error) ==
          std::vector<std::string>{"bad.json", "bad.json#/format", "bad.json#/version", "bad.json#/base",
                                   "bad.json#/id", "bad.json#/dark", "bad.json#/lineScale",
                                   "bad.json#/colors/sea", "bad.json#/colors/land",
                                   "bad.json#/colors/groupings/1", "bad.json#/colors/groupings/2"});
}

TEST_CASE("what is no theme at all") {
    for (const char* text : {"", "[]", "7", "{", "{\"a\": 1, \"a\": 2}", "\xff\xfe{}", "{}"}) {
        CAPTURE(text);
        const auto theme = themes::parseTheme(text, "bad.json");
        CHECK_FALSE(theme);
        CHECK(base::hasError(theme.issues));
    }
    CHECK_FALSE(parse(R"(, "colors": [])"));
    CHECK_FALSE(parse(R"(, "colors": {"groupings": []})"));
    CHECK_FALSE(themes::parseTheme(
        R"({"format": "pactmap-theme", "version": 1, "id": "paper", "name": "Mine"})", "own.json"));
    CHECK_FALSE(themes::readTheme(root() + "/no-such-file.json"));
}

TEST_CASE("an unknown field is a warning that names the nearest known one") {
    const auto theme = parse(R"(, "colors": {"membr": "#123456"}, "$comment": "ours")");
    REQUIRE(theme);
    REQUIRE(theme.issues.size() == 1);
    CHECK(theme.issues[0].severity == base::Severity::warning);
    CHECK(theme.issues[0].where == "own.json#/colors/membr");
    CHECK(theme.issues[0].message.find("member") != std::string::npos);
}

TEST_CASE("what can hardly be seen is a warning") {
    const auto faint = parse(R"(, "colors": {"text": "#c0c0c0"})");
    REQUIRE(faint);
    CHECK(places(faint, base::Severity::warning) ==
          std::vector<std::string>{"own.json#/colors/text", "own.json#/colors/text"});
    const auto alike = parse(R"(, "colors": {"signatory": "#b9803a"})");
    REQUIRE(alike);
    CHECK(places(alike, base::Severity::warning) == std::vector<std::string>{"own.json#/colors/signatory"});
}

TEST_CASE("the example is sound, and the schema lists the fields that are read") {
    const auto example = themes::readTheme(root() + "/assets/themes/example.json");
    CHECK(example);
    CHECK(example.issues.empty());

    const auto text = base::readFile(root() + "/assets/themes/pactmap-theme.schema.json", 1 << 20);
    REQUIRE(text);
    const auto schema = nlohmann::json::parse(*text);
    const auto names = [](const nlohmann::json& properties) {
        std::set<std::string> all;
        for (const auto& [name, value] : properties.items())
            if (name != dataset::commentField) all.insert(name);
        return all;
    };
    const auto fields = [](const dataset::ObjectKind& kind) {
        std::set<std::string> all;
        for (const dataset::Field& field : kind.fields) all.insert(std::string(field.name));
        return all;
    };
    CHECK(names(schema["properties"]) == fields(themes::themeKind));
    CHECK(names(schema["properties"]["colors"]["properties"]) == fields(themes::colorsKind));
    std::vector<std::string> shipped;
    for (const scene::Theme& theme : scene::themes()) shipped.push_back(theme.id);
    CHECK(schema["properties"]["base"]["enum"] == nlohmann::json(shipped));
    CHECK(schema["properties"]["id"]["not"]["enum"] == nlohmann::json(shipped));
}

#include "dataset/json_text.hpp"

#include "dataset/read.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

struct Outcome {
    bool parsed;
    std::vector<std::string> issues;
};

Outcome parse(std::string_view text) {
    dataset::Problems problems("f.json");
    const auto tree = dataset::parseJson(text, problems);
    Outcome outcome{tree.has_value(), {}};
    for (const base::Issue& issue : problems.take()) outcome.issues.push_back(base::formatIssue(issue));
    return outcome;
}

std::string onlyIssue(std::string_view text) {
    const Outcome outcome = parse(text);
    CHECK_FALSE(outcome.parsed);
    REQUIRE(outcome.issues.size() == 1);
    return outcome.issues[0];
}

std::string repeat(std::string_view part, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += part;
    return text;
}

}  // namespace

TEST_CASE("JSON text becomes a tree") {
    dataset::Problems problems("f.json");
    const auto tree = dataset::parseJson(R"({"a": [1, -2, 2.5, true, null, "x"], "b": {"c": {}}})", problems);
    REQUIRE(tree.has_value());
    CHECK(*tree == nlohmann::json::parse(R"({"a": [1, -2, 2.5, true, null, "x"], "b": {"c": {}}})"));
    CHECK(problems.take().empty());
    CHECK(parse("  7\n").parsed);
}

TEST_CASE("malformed text is placed by line and column") {
    CHECK(onlyIssue("{\n  \"a\": 1,\n  \"b\": }\n").starts_with("error: f.json:3:8: is not JSON: "));
    CHECK(onlyIssue("{'a': 1}").starts_with("error: f.json:1:2: is not JSON: "));
    CHECK(onlyIssue("{\"a\": 1} x").starts_with("error: f.json:1:10: is not JSON: "));
    CHECK(onlyIssue("{\"a\": 1,}").starts_with("error: f.json:1:9: is not JSON: "));
    CHECK(onlyIssue("code,status\nARM,member\n").starts_with("error: f.json:1:1: is not JSON: "));
    CHECK(onlyIssue("{\"ä\": x}").starts_with("error: f.json:1:7: "));  // columns count characters
    CHECK(onlyIssue("{\"a\": \"line\nbreak\"}").starts_with("error: f.json:"));
    CHECK(onlyIssue("[1e999]") == "error: f.json:1:6: is not JSON: a number is too large");
    CHECK(onlyIssue("// no comments\n{}").starts_with("error: f.json:1:1: is not JSON: "));
}

TEST_CASE("text that ends early says so") {
    for (const char* text : {"{", "{\"a\"", "{\"a\": ", "[1, 2", "{\"a\": \"b", "tru"}) {
        CAPTURE(text);
        CHECK(onlyIssue(text).find("ends before the JSON is complete") != std::string::npos);
    }
    CHECK(onlyIssue("{\n\"a\": [1,\n").starts_with("error: f.json:3:1: "));
}

TEST_CASE("a message holds neither the whole text nor control characters") {
    const std::string issue = onlyIssue("{\"a\": x\x1b[31m" + std::string(100000, 'y') + "}");
    CHECK(issue.size() < 300);
    CHECK(issue.find('\x1b') == std::string::npos);
    CHECK(onlyIssue("{\"a\": \"" + std::string(100000, 'y') + "\n\"}").size() < 300);
}

TEST_CASE("what is no UTF-8 text is named") {
    CHECK(onlyIssue("") == "error: f.json: is empty; expected JSON");
    CHECK(onlyIssue(" \r\n\t") == "error: f.json: is empty; expected JSON");
    CHECK(parse("\xEF\xBB\xBF").issues.back() == "error: f.json: is empty; expected JSON");
    CHECK(onlyIssue(std::string_view("\x89PNG\r\n\x1a\n\0\0", 10)) ==
          "error: f.json: is not text: a zero byte at offset 8; expected JSON in UTF-8");
    CHECK(onlyIssue(std::string_view("\xFF\xFE{\0}\0", 6)) ==
          "error: f.json: is UTF-16 text; expected UTF-8");
    CHECK(onlyIssue("{\"a\": \"\xFFx\"}") ==
          "error: f.json:1:8: is not valid UTF-8 here; expected UTF-8 text");
    CHECK(onlyIssue("{\"a\": \"\xC3\"}").find("is not valid UTF-8") != std::string::npos);
}

TEST_CASE("a byte order mark is passed over with a warning") {
    const Outcome outcome = parse("\xEF\xBB\xBF{}");
    CHECK(outcome.parsed);
    REQUIRE(outcome.issues.size() == 1);
    CHECK(outcome.issues[0] == "warning: f.json: begins with a byte order mark, which was passed over");
}

TEST_CASE("nesting is bounded, however deep the text goes") {
    const std::string tooDeep = "error: f.json: nests deeper than 64 levels";
    CHECK(parse(repeat("[", dataset::maxDepth) + repeat("]", dataset::maxDepth)).parsed);
    CHECK(onlyIssue(repeat("[", dataset::maxDepth + 1) + repeat("]", dataset::maxDepth + 1)) == tooDeep);
    CHECK(onlyIssue(std::string(100000, '[')) == tooDeep);
    CHECK(onlyIssue(repeat("{\"a\":", 100000)) == tooDeep);
    CHECK(onlyIssue(repeat("[{\"a\":", 1000000)) == tooDeep);
}

TEST_CASE("the number of values is bounded") {
    std::string text = "[0";
    for (std::size_t i = 0; i < dataset::maxValues; ++i) text += ",0";
    CHECK(onlyIssue(text + "]") == "error: f.json: holds more than 2000000 values");
    CHECK(onlyIssue("[" + repeat("{},", static_cast<int>(dataset::maxValues)) + "0]") ==
          "error: f.json: holds more than 2000000 values");
}

TEST_CASE("a field given twice is an error with its pointer, and reading goes on") {
    const Outcome outcome = parse(R"({"a": 1, "b": [0, {"c": {"d/e": 1, "d/e": 2}}], "a": 2})");
    CHECK(outcome.parsed);
    const std::vector<std::string> expected = {
        "error: f.json#/b/1/c/d~1e: the object has this field twice; expected it once",
        "error: f.json#/a: the object has this field twice; expected it once"};
    CHECK(outcome.issues == expected);
    CHECK(parse(R"({"a": {"x": 1}, "b": {"x": 1}})").issues.empty());
}

TEST_CASE("a value is described in a few words") {
    using nlohmann::json;
    CHECK(dataset::describe(json(12)) == "the number 12");
    CHECK(dataset::describe(json(true)) == "true");
    CHECK(dataset::describe(json()) == "null");
    CHECK(dataset::describe(json::array()) == "an empty list");
    CHECK(dataset::describe(json::array({1})) == "a list");
    CHECK(dataset::describe(json::object()) == "an empty object");
    CHECK(dataset::describe(json("a\nb")) == "the text \"a\\u000ab\"");
    CHECK(dataset::describe(json(std::string(1000, 'x'))).size() < 100);
}

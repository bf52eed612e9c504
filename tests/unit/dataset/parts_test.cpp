// The small parts of the reader: texts, spelling, overlaps, the list of problems.
#include "dataset/nearest.hpp"
#include "dataset/overlaps.hpp"
#include "dataset/problems.hpp"
#include "dataset/texts.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using dataset::isIdentifier;
using dataset::nearest;
using dataset::printable;
using dataset::textProblem;

TEST_CASE("plain text of any script passes") {
    for (const char* text : {"Armenia", "Հայաստան", "საქართველო",
                             "a\xE2\x80\x8E"
                             "b",
                             "Côte d’Ivoire", "日本", "𝒳"}) {
        CAPTURE(text);
        CHECK_FALSE(textProblem(text, 100).has_value());
    }
    CHECK_FALSE(textProblem("Հայաստան", 8).has_value());  // 8 characters in 16 bytes
}

TEST_CASE("empty, long and controlling text is refused") {
    CHECK(*textProblem("", 10) == "is empty; expected text");
    CHECK(*textProblem("  ", 10) == "is empty; expected text");
    CHECK(*textProblem("\xC2\xA0", 10) == "is empty; expected text");
    CHECK(*textProblem("Հայաստան", 7) == "is 8 characters long; at most 7 are allowed");
    CHECK(textProblem(std::string(1 << 20, 'x'), 2000)->starts_with("is 1048576 characters long"));
    CHECK(*textProblem("a\nb", 10) ==
          "holds the control character U+000A (character 2); expected plain text");
    CHECK(textProblem("a\x1b[0m", 10)->starts_with("holds the control character U+001B"));
    CHECK(textProblem("a\x7f", 10)->starts_with("holds the control character U+007F"));
    CHECK(textProblem("a\xC2\x85", 10)->starts_with("holds the control character U+0085"));
    CHECK(textProblem("a\xE2\x80\xA8", 10)->starts_with("holds the control character U+2028"));
    CHECK(textProblem("\xEF\xBB\xBFx", 10)->starts_with("holds the control character U+FEFF"));
    for (const char* mark : {"\xE2\x80\xAA", "\xE2\x80\xAE", "\xE2\x81\xA6", "\xE2\x81\xA9"})
        CHECK(textProblem(std::string("abc") + mark, 10)->find("reorders") != std::string::npos);
}

TEST_CASE("identifiers are lower-case words joined by hyphens") {
    for (const char* text : {"csto", "member-frozen", "x", "2", "a-1-b"}) CHECK(isIdentifier(text));
    for (const char* text : {"", "-", "a-", "-a", "a--b", "CSTO", "a b", "a_b", "ä", "a."})
        CHECK_FALSE(isIdentifier(text));
}

TEST_CASE("foreign text is made fit for a terminal") {
    CHECK(printable("Հայաստան") == "Հայաստան");
    CHECK(printable("a\x1b[31m\n") == "a\\u001b[31m\\u000a");
    CHECK(printable("a\xE2\x80\xAE"
                    "b") == "a\\u202eb");
    CHECK(printable("a\xFFz") == "a?z");
    CHECK(printable("a\xE2\x80") == "a??");
    CHECK(printable(std::string(100, 'x'), 5) == "xxxxx...");
    CHECK(printable("xxxxx", 5) == "xxxxx");
    CHECK(printable("Հայաստան", 3) == "Հայ...");
}

TEST_CASE("the distance counts single mistakes") {
    CHECK(dataset::editDistance("", "") == 0);
    CHECK(dataset::editDistance("abc", "") == 3);
    CHECK(dataset::editDistance("member", "Member") == 0);
    CHECK(dataset::editDistance("membr", "member") == 1);
    CHECK(dataset::editDistance("mmeber", "member") == 1);
    CHECK(dataset::editDistance("kitten", "sitting") == 3);
    CHECK(dataset::editDistance("sitting", "kitten") == 3);
}

TEST_CASE("the nearest word is near or there is none") {
    const std::vector<std::string_view> words = {"state", "status", "sources", "from"};
    CHECK(nearest("sate", words) == "state");
    CHECK(nearest("source", words) == "sources");
    CHECK(nearest("Form", words) == "from");
    CHECK(nearest("population", words).empty());
    CHECK(nearest("", words).empty());
    CHECK(nearest(std::string(100000, 's'), words).empty());
    CHECK(nearest("from", {}).empty());
}

TEST_CASE("overlaps are found and touching periods are none") {
    const auto day = [](int n) { return model::Date::fromDays(n); };
    const auto period = [&](int from, int to) {
        return dataset::PlacedPeriod{{day(from), to < 0 ? std::nullopt : std::optional(day(to)), {}, {}}, ""};
    };
    CHECK(dataset::findOverlaps({}).empty());
    CHECK(dataset::findOverlaps({period(0, 5), period(5, 7), period(7, -1)}).empty());
    CHECK(dataset::findOverlaps({period(7, -1), period(0, 5), period(5, 7)}).empty());
    const auto one = dataset::findOverlaps({period(4, 7), period(0, 5)});
    REQUIRE(one.size() == 1);
    CHECK(one[0].first == 1);
    CHECK(one[0].second == 0);
    // The first reaches over all the others, which do not touch each other.
    CHECK(dataset::findOverlaps({period(0, 100), period(1, 2), period(3, 4), period(99, -1)}).size() == 3);
    CHECK(dataset::findOverlaps({period(0, -1), period(5, 6), period(8, -1), period(9, 10)}).size() == 3);
    CHECK(dataset::findOverlaps({period(0, 5), period(0, 5)}).size() == 1);
}

TEST_CASE("problems keep their order and only the first two hundred are listed") {
    dataset::Problems problems("f.json");
    problems.warning("", "first");
    problems.errorAt(3, 4, "second");
    for (int i = 0; i < 300; ++i) problems.warning("/a", "more");
    CHECK(problems.full());
    problems.error("/b", "late");
    CHECK(problems.hasError());
    const std::vector<base::Issue> issues = problems.take();
    REQUIRE(issues.size() == dataset::maxIssues + 1);
    CHECK(base::formatIssue(issues[0]) == "warning: f.json: first");
    CHECK(base::formatIssue(issues[1]) == "error: f.json:3:4: second");
    CHECK(base::formatIssue(issues.back()) == "error: f.json: and 103 more problems, 1 of them errors");

    dataset::Problems warnings("f.json");
    for (std::size_t i = 0; i <= dataset::maxIssues; ++i) warnings.warning("", "w");
    CHECK_FALSE(base::hasError(warnings.take()));
}

TEST_CASE("pointers are escaped and printable") {
    CHECK(dataset::childPointer("", "a") == "/a");
    CHECK(dataset::childPointer("/a", std::size_t{3}) == "/a/3");
    CHECK(dataset::childPointer("/a", "b/c~d") == "/a/b~1c~0d");
    CHECK(dataset::childPointer("", "a\x1b") == "/a\\u001b");
}

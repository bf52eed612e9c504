#include "dataset/phrase_file.hpp"

#include "dataset/read.hpp"
#include "model/date.hpp"
#include "model/timeline.hpp"
#include "model/translate.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace {

const std::string root = PACTMAP_SOURCE_ROOT;

std::vector<base::Issue> issuesOf(const std::string& phrases, const std::string& plural = "one-few-many") {
    return dataset::parsePhrases(R"({"language": "xx", "name": "Xx", "plural": ")" + plural +
                                     R"(", "phrases": )" + phrases + "}",
                                 "f")
        .issues;
}

bool says(const std::vector<base::Issue>& issues, const std::string& where, const std::string& words) {
    return std::any_of(issues.begin(), issues.end(), [&](const base::Issue& issue) {
        return issue.severity == base::Severity::error && issue.where == where &&
               issue.message.find(words) != std::string::npos;
    });
}

phrases::Phrases russian() {
    auto read = dataset::readPhrases(root + "/assets/languages/ru.json");
    REQUIRE(read);
    return *read;
}

}  // namespace

TEST_CASE("every problem of a language's file is named") {
    CHECK(issuesOf(R"({"toolbar.fit": "Обзор"})").empty());
    CHECK(says(issuesOf(R"({"toolbar.fitt": "x"})"), "f#/phrases/toolbar.fitt", "English has no phrase"));
    CHECK(says(issuesOf(R"({"toolbar.fit": 3})"), "f#/phrases/toolbar.fit", "expected a text"));
    CHECK(says(issuesOf(R"({"toolbar.fit": "{size}"})"), "f#/phrases/toolbar.fit", "asks for {size}"));
    CHECK(says(issuesOf(R"({"toolbar.fit": "{"})"), "f#/phrases/toolbar.fit", "braces"));
    CHECK(says(issuesOf(R"({"toolbar.fit": "a\u0007"})"), "f#/phrases/toolbar.fit", "control character"));
    CHECK(says(issuesOf(R"({"caption.states": {"one": "{count}", "many": "{count}"}})"),
               "f#/phrases/caption.states", "has no form \"few\""));
    CHECK(says(issuesOf("{}", "two"), "f#/plural", "no such rule"));
    CHECK(says(issuesOf("[]"), "f#/phrases", "expected an object"));
    const auto bare = dataset::parsePhrases("{}", "f");
    CHECK_FALSE(bare);
    CHECK(bare.issues.size() == 4);
    CHECK_FALSE(dataset::parsePhrases("[1", "f"));
    CHECK_FALSE(dataset::readPhrases(root + "/assets/languages/none.json"));
}

TEST_CASE("Russian dates have genitive months and say how exact they are") {
    const phrases::Phrases say = russian();
    const model::Date date = *model::Date::fromYmd(2006, 8, 16), may = *model::Date::fromYmd(2001, 5, 25);
    CHECK(model::formatShort(date, model::Precision::day, say) == "16 авг. 2006");
    CHECK(model::formatLong(date, model::Precision::day, say) == "16 августа 2006 года");
    CHECK(model::formatShort(may, model::Precision::month, say) == "май 2001");
    CHECK(model::formatLong(may, model::Precision::month, say) == "май 2001 года");
    CHECK(model::formatSince(may, model::Precision::day, say) == "с 25 мая 2001");
    CHECK(model::formatSince(may, model::Precision::month, say) == "с мая 2001");
    CHECK(model::formatLong(may, model::Precision::year, say) == "2001 год");
    CHECK(model::formatSince(date, model::Precision::day) == "since 16 Aug 2006");
}

TEST_CASE("a timeline speaks the language that it is given") {
    const auto states = dataset::readStates(root + "/geodata/states.json");
    REQUIRE(states);
    const auto read =
        dataset::parseDataset(R"({"format": "pactmap-dataset", "version": 1, "id": "x", "name": "League",
        "years": {"first": 2000}, "memberships": [
          {"state": "ARM", "status": "member", "from": "2001", "to": "2005", "sources": ["s"], "note": "A note"},
          {"state": "GEO", "status": "observer", "from": "2002-05-03", "sources": ["s"]},
          {"state": "UZB", "status": "member", "from": "2001", "sources": ["s"]}],
        "sources": {"s": {"title": "A Book"}},
        "translations": {"ru": {"League": "Лига", "A note": "Примечание"}}})",
                              "f", *states);
    REQUIRE(read);
    CHECK(read.issues.empty());
    const phrases::Phrases say = russian();
    const model::Timeline timeline(model::localized(*read, say), say);
    CHECK(timeline.organization().name == "Лига");
    CHECK(model::stateName(timeline.organization(), "ARM") == "Армения");
    CHECK(model::findStatus(timeline.organization(), "member")->label == "Член");
    CHECK(timeline.organization().memberships[0].note == "Примечание");
    CHECK(model::findSource(timeline.organization(), "s")->title == "A Book");
    REQUIRE(timeline.changes().size() == 3);
    CHECK(model::datedCaption(timeline, timeline.changes()[0]) == "2001: Армения и Узбекистан вступают");
    CHECK(model::datedCaption(timeline, timeline.changes()[1]) == "3 мая 2002: Грузия: наблюдатель");
    CHECK(model::datedCaption(timeline, timeline.changes()[2]) == "2005: Армения выходит");
    REQUIRE(timeline.history("UZB").size() == 1);
    CHECK(timeline.history("UZB")[0].text == "статус: член");
    CHECK(model::localized(*read, phrases::Phrases()) == *read);
}

TEST_CASE("translations of texts that are not there are warnings, of the wrong kind errors") {
    const auto states = dataset::readStates(root + "/geodata/states.json");
    REQUIRE(states);
    const auto read = [&](const std::string& translations,
                          dataset::Strictness strictness = dataset::Strictness::lenient) {
        return dataset::parseDataset(
            R"({"format": "pactmap-dataset", "version": 1, "id": "x", "name": "League",
            "years": {"first": 2000}, "memberships": [], "translations": )" +
                translations + "}",
            "f", *states, strictness);
    };
    const auto stale = read(R"({"ru": {"Leage": "Лига"}})");
    REQUIRE(stale);
    REQUIRE_FALSE(stale.issues.empty());
    CHECK(stale.issues.back() ==
          base::Issue{base::Severity::warning, "f#/translations/ru/Leage", "the dataset has no such text"});
    CHECK(read(R"({"ru": {}})").issues.size() + 1 == stale.issues.size());
    const auto strict = read(R"({"ru": {}})", dataset::Strictness::strict);
    REQUIRE_FALSE(strict.issues.empty());
    CHECK(strict.issues.back() ==
          base::Issue{base::Severity::warning, "f#/translations/ru", "lacks \"League\""});
    CHECK(says(read("[]").issues, "f#/translations", "expected an object"));
    CHECK(says(read(R"({"Ru": {}})").issues, "f#/translations/Ru", "code of a language"));
    CHECK(says(read(R"({"ru": 1})").issues, "f#/translations/ru", "expected an object"));
    CHECK(says(read(R"({"ru": {"League": 1}})").issues, "f#/translations/ru/League", "expected the text"));
    CHECK(says(read(R"({"ru": {"League": ""}})").issues, "f#/translations/ru/League", "is empty"));
}

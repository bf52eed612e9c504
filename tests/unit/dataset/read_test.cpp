#include "dataset/read.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace {

const std::string data = std::string(PACTMAP_SOURCE_ROOT) + "/tests/data/datasets/";

const std::vector<model::State>& states() {
    static const auto read = dataset::readStates(data + "states.json");
    REQUIRE(read);
    return *read;
}

/// The issues of a dataset whose memberships, acts or further fields are given.
std::vector<std::string> issuesOf(std::string_view fields) {
    const std::string text = R"({"format": "pactmap-dataset", "version": 1, "id": "x", "name": "X",
        "years": {"first": 1990}, "sources": {"s": {"title": "S"}}, )" +
                             std::string(fields) + "}";
    std::vector<std::string> lines;
    for (const base::Issue& issue : dataset::parseDataset(text, "f", states()).issues)
        lines.push_back(base::formatIssue(issue));
    return lines;
}

std::vector<std::string> issuesOfMembership(std::string_view fields) {
    return issuesOf(R"("memberships": [{"sources": ["s"], )" + std::string(fields) + "}]");
}

using Lines = std::vector<std::string>;

/// A file of the test's own, removed at the end.
class ScratchFile {
  public:
    explicit ScratchFile(std::string_view bytes)
        : path_(std::filesystem::temp_directory_path() /
                ("pactmap-read-test-" + std::to_string(::getpid()) + ".json")) {
        std::ofstream(path_, std::ios::binary) << bytes;
    }
    ~ScratchFile() { std::filesystem::remove(path_); }
    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

}  // namespace

TEST_CASE("every field of a dataset reaches the model") {
    const auto read = dataset::readDataset(data + "full.json", states());
    REQUIRE(read);
    CHECK(read.issues.empty());
    const model::Organization& league = *read;
    CHECK(league.id == "league");
    CHECK(league.name == "League of Examples");
    CHECK(league.shortName == "LoE");
    CHECK(league.description == "Every field of the format, in a made-up league.");
    CHECK(league.firstYear == 1990);
    CHECK(league.lastYear == 2030);

    REQUIRE(league.statuses.size() == 7);
    CHECK(league.statuses[5] == model::StatusDefinition{"candidate", "Candidate", model::StatusKind::observer,
                                                        25, model::FillPattern::dots,
                                                        base::Color{170, 187, 204, 128}});
    CHECK(league.statuses[6].id == "none");
    const model::StatusDefinition* member = model::findStatus(league, "member");
    CHECK(member->label == "Member");
    CHECK(member->rank == 40);
    CHECK(member->color == base::Color{17, 34, 51, 255});

    REQUIRE(league.memberships.size() == 3);
    const model::Membership& first = league.memberships[0];
    CHECK(first.state == "ARM");
    CHECK(first.status == "candidate");
    CHECK(first.instrument == "treaty");
    CHECK(first.period == model::Period{*model::Date::fromYmd(1990, 1, 1), model::Date::fromYmd(1994, 4, 1),
                                        model::Precision::year, model::Precision::month});
    CHECK(first.act == "asks to join");
    CHECK(first.note == "the month of the end is certain, the day is not");
    CHECK(first.sources == Lines{"gazette"});
    CHECK(first.verification == model::Verification::reported);
    CHECK(league.memberships[1].verification == model::Verification::verified);
    CHECK_FALSE(league.memberships[1].period.to.has_value());
    CHECK(league.memberships[2].period.from == *model::Date::fromYmd(2000, 2, 29));

    REQUIRE(league.acts.size() == 1);
    CHECK(league.acts[0] == model::Act{*model::Date::fromYmd(1994, 4, 1),
                                       model::Precision::month,
                                       {"ARM", "RUS"},
                                       "meets in the capital",
                                       true,
                                       {"memoir"},
                                       model::Verification::interpretation,
                                       {"day-of-asking"}});

    REQUIRE(league.groupings.size() == 1);
    const model::Grouping& south = league.groupings[0];
    CHECK(south.name == "Southern");
    CHECK(south.color == base::Color{18, 52, 86, 255});
    CHECK(south.note == "planned earlier");
    CHECK(south.verification == model::Verification::unverified);
    REQUIRE(south.members.size() == 2);
    CHECK(south.members[0].period == model::Period{*model::Date::fromYmd(1996, 1, 2),
                                                   model::Date::fromYmd(1999, 1, 1), model::Precision::day,
                                                   model::Precision::year});
    CHECK(south.members[0].sources == Lines{"memoir"});
    CHECK(south.members[1].period == model::Period{*model::Date::fromYmd(1995, 1, 1),
                                                   model::Date::fromYmd(2020, 6, 1), model::Precision::year,
                                                   model::Precision::month});
    CHECK(south.members[1].sources == Lines{"gazette"});

    REQUIRE(league.sources.size() == 2);
    CHECK(*model::findSource(league, "gazette") ==
          model::Source{"gazette", "The Gazette", "An Author", "about 2007", "https://example.org/gazette"});
    CHECK(model::findSource(league, "memoir")->author.empty());
    CHECK(league.states == std::vector<model::State>{{"ARM", "Armenia", {{"hy", "Հայաստան"}}},
                                                     {"GEO", "Georgia"},
                                                     {"RUS", "Russia", {{"ru", "Россия"}}}});
    CHECK(league.translations.at("ru").at("asks to join") == "просит о приёме");
}

TEST_CASE("a small dataset needs little") {
    const auto read = dataset::parseDataset(
        R"({"format": "pactmap-dataset", "version": 1, "id": "x", "name": "X", "years": {"first": 1990}, "memberships": []})",
        "f", states());
    REQUIRE(read);
    CHECK(read->shortName == "X");
    CHECK_FALSE(read->lastYear.has_value());
    CHECK(read->statuses == model::builtinStatuses());
    REQUIRE(read.issues.size() == 1);
    CHECK(read.issues[0].severity == base::Severity::warning);
}

TEST_CASE("all problems of a broken file are reported in one run") {
    const auto read = dataset::readDataset(data + "broken.json", states());
    CHECK_FALSE(read);
    Lines places;
    for (const base::Issue& issue : read.issues) {
        REQUIRE(issue.where.starts_with(data + "broken.json#"));
        places.push_back(issue.where.substr(data.size() + std::string("broken.json#").size()));
    }
    const Lines expected = {"/shortname",
                            "/id",
                            "/name",
                            "/years/last",
                            "/statuses/0/kind",
                            "/statuses/1/id",
                            "/statuses/2/kind",
                            "/statuses/3/pattern",
                            "/statuses/3/color",
                            "/statuses/3",
                            "/statuses/3",
                            "/statuses/3",
                            "/sources/unused",
                            "/memberships/0/state",
                            "/memberships/0/from",
                            "/memberships/1/status",
                            "/memberships/1/sources/0",
                            "/memberships/1/to",
                            "/memberships/2/state",
                            "/memberships/2/status",
                            "/memberships/2/from",
                            "/memberships/4/sources/1",
                            "/memberships/5/note",
                            "/memberships/5",
                            "/memberships/5/to",
                            "/memberships/6",
                            "/memberships/6/sources",
                            "/memberships/7",
                            "/acts/0/date",
                            "/acts/0/states/1",
                            "/acts/0/states/2",
                            "/acts/0/text",
                            "/acts/0/caption",
                            "/acts/0",
                            "/groupings/0",
                            "/groupings/0/members/0/from",
                            "/groupings/1/id",
                            "/groupings/1/members/0",
                            "/groupings/1/members/2",
                            "/memberships/4",
                            "/sources/unused"};
    CHECK(places == expected);
}

TEST_CASE("dates are said to be wrong in their own words") {
    CHECK(issuesOfMembership(R"("state": "ARM", "status": "member", "from": "1999-02-30")") ==
          Lines{"error: f#/memberships/0/from: \"1999-02-30\" is no date; expected a day, month or year that "
                "exists, "
                "written YYYY-MM-DD, YYYY-MM or YYYY"});
    CHECK(issuesOfMembership(R"("state": "ARM", "status": "member", "from": 1999)") ==
          Lines{"error: f#/memberships/0/from: expected a date as text (\"1999\", \"1999-04\" or "
                "\"1999-04-20\"), "
                "found the number 1999"});
    CHECK(
        issuesOfMembership(R"("state": "ARM", "status": "member", "from": "1999-04-20", "to": "1999-04")") ==
        Lines{"error: f#/memberships/0/to: the period ends before it begins: from 1999-04-20 to 1999-04 "
              "(counted "
              "from 1999-04-01); it would hold on no day"});
    CHECK(issuesOfMembership(R"("state": "ARM", "status": "member", "from": "1999", "to": "1999-01-01")") ==
          Lines{"error: f#/memberships/0/to: the period ends when it begins: from 1999 (counted from "
                "1999-01-01) to "
                "1999-01-01; it would hold on no day"});
    CHECK(issuesOfMembership(R"("state": "ARM", "status": "member", "from": "1999", "to": "1999-01-02")")
              .empty());
    CHECK(
        issuesOfMembership(R"("state": "ARM", "status": "member", "from": "2000-02-29", "to": "2000-03-01")")
            .empty());
}

TEST_CASE("an unknown state is met with the likely one") {
    const auto issue = [](std::string_view state) {
        const Lines lines = issuesOfMembership("\"state\": \"" + std::string(state) +
                                               R"(", "status": "member", "from": "1999")");
        REQUIRE(lines.size() == 1);
        return lines[0];
    };
    CHECK(issue("ARN") ==
          "error: f#/memberships/0/state: unknown state \"ARN\"; did you mean \"ARM\" (Armenia)?");
    CHECK(issue("arm") ==
          "error: f#/memberships/0/state: unknown state \"arm\"; did you mean \"ARM\" (Armenia)?");
    CHECK(issue("georgia").ends_with("did you mean \"GEO\" (Georgia)?"));
    CHECK(issue("XYQ") ==
          "error: f#/memberships/0/state: unknown state \"XYQ\"; expected an ISO 3166-1 alpha-3 code");
    CHECK(issue("").find("unknown state \"\"") != std::string::npos);
}

TEST_CASE("two periods of the same claim must not overlap, others may") {
    const auto both = [](std::string_view second) {
        return issuesOf(
            R"("memberships": [{"state": "ARM", "status": "member", "instrument": "A", "from": "1994", "to": "2000",
            "sources": ["s"]}, {"sources": ["s"], )" +
            std::string(second) + "}]");
    };
    CHECK(
        both(R"("state": "ARM", "status": "member", "instrument": "A", "from": "1999")") ==
        Lines{
            "error: f#/memberships/1: the period overlaps that of /memberships/0 (the same state, status and "
            "instrument)"});
    CHECK(both(R"("state": "ARM", "status": "member", "instrument": "A", "from": "2000")").empty());
    CHECK(both(R"("state": "ARM", "status": "member", "instrument": "B", "from": "1999")").empty());
    CHECK(both(R"("state": "ARM", "status": "observer", "instrument": "A", "from": "1999")").empty());
    CHECK(both(R"("state": "GEO", "status": "member", "instrument": "A", "from": "1999")").empty());
}

TEST_CASE("a claim without a source, and a source without a claim, are mentioned") {
    CHECK(
        issuesOf(R"("memberships": [{"state": "ARM", "status": "member", "from": "1999", "sources": []}])") ==
        Lines{"warning: f#/memberships/0: names no source",
              "note: f#/sources/s: nothing refers to this source"});
}

TEST_CASE("what is no dataset is called so, once") {
    for (const char* text :
         {"[]", "7", "\"x\"", "null", "{}", R"({"type": "FeatureCollection", "features": []})",
          R"({"format": "another", "version": 1})"}) {
        CAPTURE(text);
        const auto read = dataset::parseDataset(text, "f", states());
        CHECK_FALSE(read);
        REQUIRE(read.issues.size() == 1);
        CHECK(read.issues[0].where == "f");
        CHECK(read.issues[0].message.starts_with("is no pactmap dataset: expected an object"));
    }
}

TEST_CASE("a newer version of the format is refused as such") {
    const auto read = dataset::parseDataset(
        R"({"format": "pactmap-dataset", "version": 2, "id": "x", "name": "X", "years": {"first": 1990}, "memberships": []})",
        "f", states());
    CHECK_FALSE(read);
    CHECK(base::formatIssue(read.issues[0]) ==
          "error: f#/version: version 2 is newer than this program reads (1)");
}

TEST_CASE("a field that is given twice is an error beside the others") {
    const Lines lines = issuesOf(
        R"("memberships": [{"state": "ARM", "state": "XYQ", "status": "member", "from": "1999", "sources": ["s"]}])");
    REQUIRE(lines.size() == 2);
    CHECK(lines[0] == "error: f#/memberships/0/state: the object has this field twice; expected it once");
}

TEST_CASE("thousands of problems are counted, not listed") {
    std::string memberships = "\"memberships\": [7";
    for (int i = 0; i < 5000; ++i) memberships += ",7";
    const Lines lines = issuesOf(memberships + "]");
    REQUIRE(lines.size() == 201);
    CHECK(lines.back() == "error: f: and 4802 more problems, 4801 of them errors");
}

TEST_CASE("a large dataset with nothing wrong is read in time that grows with its length") {
    std::string memberships = "\"memberships\": [";
    for (int i = 0; i < 20000; ++i)
        memberships += (i ? "," : "") +
                       std::string(R"({"state": "ARM", "status": "member", "instrument": ")") +
                       std::to_string(i) + R"(", "from": "1999", "to": "2000", "sources": ["s"]})";
    CHECK(issuesOf(memberships + "]").empty());
}

TEST_CASE("files that cannot be read are refused by name") {
    const auto missing = dataset::readDataset(data + "missing.json", states());
    CHECK_FALSE(missing);
    CHECK(missing.issues[0].where == data + "missing.json");
    CHECK_FALSE(dataset::readDataset(data, states()));
    const ScratchFile truncated(R"({"format": "pactmap-dataset", "version": 1,)");
    const auto cut = dataset::readDataset(truncated.path(), states());
    CHECK_FALSE(cut);
    CHECK(cut.issues[0].where == truncated.path().string() + ":1:44");
    const ScratchFile deep(std::string(100000, '['));
    CHECK_FALSE(dataset::readDataset(deep.path(), states()));
}

TEST_CASE("a file over the limit is refused before it is read") {
    const ScratchFile file("");
    std::filesystem::resize_file(file.path(), 100u << 20);  // sparse
    const auto read = dataset::readDataset(file.path(), states());
    CHECK_FALSE(read);
    CHECK(read.issues[0].message.find("104857600 bytes") != std::string::npos);
    CHECK_FALSE(dataset::readStates(file.path()));
}

TEST_CASE("states are read with their English names, by code") {
    CHECK(states().size() == 6);
    CHECK(states()[0] == model::State{"ARM", "Armenia", {{"hy", "Հայաստան"}}});
    const auto issues = [](std::string_view text) {
        const ScratchFile file(text);
        const auto read = dataset::readStates(file.path());
        Lines messages;
        for (const base::Issue& issue : read.issues)
            messages.push_back(issue.where.substr(file.path().string().size()) + " " + issue.message);
        CHECK(read.value.has_value() == messages.empty());
        return messages;
    };
    CHECK(issues(R"({"states": {"ARM": {"en": "Armenia"}}})").empty());
    CHECK(issues(R"({"states": {"arm": {"en": "Armenia"}, "GEO": {"ka": "x"}, "RUS": 7, "UZB": {"en": 7}}})")
              .size() == 4);
    CHECK(issues(R"({"states": {}})").size() == 1);
    CHECK(issues("[]").size() == 1);
    CHECK(issues("{").size() == 1);
    CHECK_FALSE(dataset::readStates(data + "missing.json"));
}

#include "dataset/report.hpp"

#include "dataset/chronicle_report.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using dataset::Cell;
using dataset::Report;

namespace {

model::Date day(int year, unsigned month, unsigned dayOfMonth) {
    const auto date = model::Date::fromYmd(year, month, dayOfMonth);
    REQUIRE(date);
    return *date;
}

Report sample() {
    Report report;
    report.title = "A title";
    report.facts = {{"organization", "x"}};
    report.rowsKey = "things";
    report.columns = {{"z", "Zed"}, {"a", "Ay"}, {"n", "Count"}};
    report.rows = {{"one", Cell("2006-08", "Aug 2006"), 3},
                   {Cell(nullptr, "open"), std::vector<std::string>{"p", "q"}, true}};
    return report;
}

model::Organization pact() {
    model::Organization organization;
    organization.id = "pact";
    organization.name = "The Pact";
    organization.shortName = "P";
    organization.firstYear = 1990;
    organization.statuses = model::builtinStatuses();
    organization.states = {{"AAA", "Alpha"}, {"BBB", "Beta"}};
    organization.sources = {{"s1", "One", "", "", ""}, {"s2", "Two", "", "", ""}};
    const model::Period fromMarch{day(1995, 3, 1), std::nullopt, model::Precision::month,
                                  model::Precision::day};
    const model::Period before{day(1991, 1, 1), day(1996, 1, 1), model::Precision::day,
                               model::Precision::day};
    const model::Membership alpha{"AAA", "member", fromMarch, "", "", "", {"s1", "s2"}, {}};
    const model::Membership beta{"BBB", "member", before, "", "", "", {"s1", "s2"}, {}};
    organization.memberships = {alpha, beta};
    organization.groupings = {{"north",
                               "The North",
                               std::nullopt,
                               "",
                               {{"AAA", {day(1990, 1, 1), std::nullopt, {}, {}}, {}}},
                               {"s1"},
                               {}}};
    return organization;
}

}  // namespace

TEST_CASE("JSON is one line with the keys in the order of the columns") {
    CHECK(
        dataset::formatJson(sample()) ==
        R"({"organization":"x","things":[{"z":"one","a":"2006-08","n":3},{"z":null,"a":["p","q"],"n":true}]})"
        "\n");
}

TEST_CASE("JSON of text that is no UTF-8, or that needs escapes, is still JSON") {
    Report report;
    report.rowsKey = "r";
    report.columns = {{"t", "T"}};
    report.rows = {{"a\"\\\n\x01"}, {"\xff"}, {"Ереван"}};
    CHECK(dataset::formatJson(report) ==
          "{\"r\":[{\"t\":\"a\\\"\\\\\\n\\u0001\"},{\"t\":\"\xEF\xBF\xBD\"},{\"t\":\"Ереван\"}]}\n");
}

TEST_CASE("CSV follows RFC 4180") {
    CHECK(dataset::formatCsv(sample()) == "z,a,n\r\none,2006-08,3\r\n,p q,yes\r\n");
    Report report;
    report.columns = {{"t", "T"}, {"u", "U"}};
    report.rows = {{"a,b", "say \"so\""}, {"line\nbreak", "plain text"}};
    CHECK(dataset::formatCsv(report) ==
          "t,u\r\n\"a,b\",\"say \"\"so\"\"\"\r\n\"line\nbreak\",plain text\r\n");
}

TEST_CASE("a table shows the words for people, aligned by letters, not bytes") {
    CHECK(dataset::formatTable(sample()) ==
          "A title\n\nZed   Ay        Count\none   Aug 2006  3\nopen  p q       yes\n");
    Report report;
    report.columns = {{"t", "T"}, {"u", "U"}};
    report.rows = {{"Ереван", "x"}, {"ab", "y"}};
    CHECK(dataset::formatTable(report) == "T       U\nЕреван  x\nab      y\n");
}

TEST_CASE("a table without rows says so") {
    Report report;
    report.title = "Nobody here";
    report.columns = {{"t", "T"}};
    CHECK(dataset::formatTable(report) == "Nobody here\n\n(none)\n");
    report.rowsKey = "r";
    CHECK(dataset::formatJson(report) == "{\"r\":[]}\n");
    CHECK(dataset::formatCsv(report) == "t\r\n");
}

TEST_CASE("reportSnapshot says who, since when as exactly as known, where and from what") {
    const model::Timeline timeline(pact());
    const Report report =
        dataset::reportSnapshot(timeline.organization(), timeline.snapshot(day(1995, 12, 31)));
    CHECK(
        dataset::formatJson(report) ==
        R"({"organization":"pact","date":"1995-12-31","states":[)"
        R"({"code":"AAA","name":"Alpha","status":"member","since":"1995-03","groupings":["north"],"sources":["s1","s2"]},)"
        R"({"code":"BBB","name":"Beta","status":"member","since":"1991-01-01","groupings":[],"sources":["s1","s2"]}]})"
        "\n");
    CHECK(dataset::formatTable(report) ==
          "The Pact, as of 31 December 1995\n\n"
          "Code  State  Status  Since       Groupings  Sources\n"
          "AAA   Alpha  Member  Mar 1995    The North  s1 s2\n"
          "BBB   Beta   Member  1 Jan 1991             s1 s2\n");
}

TEST_CASE("reportSnapshot leaves out a state that is only in a grouping") {
    const model::Timeline timeline(pact());
    const Report report =
        dataset::reportSnapshot(timeline.organization(), timeline.snapshot(day(1992, 1, 1)));
    REQUIRE(report.rows.size() == 1);
    CHECK(std::get<std::string>(report.rows[0][0].value) == "BBB");
}

TEST_CASE("reportOrganizations gives the years as numbers and an open end as null") {
    model::Organization closed = pact();
    closed.id = "closed";
    closed.lastYear = 2000;
    CHECK(
        dataset::formatJson(dataset::reportOrganizations({pact(), closed})) ==
        R"({"organizations":[{"id":"pact","name":"The Pact","shortName":"P","from":1990,"to":null,"states":2,"groupings":["north"]},)"
        R"({"id":"closed","name":"The Pact","shortName":"P","from":1990,"to":2000,"states":2,"groupings":["north"]}]})"
        "\n");
}

TEST_CASE("reportChanges merges changes and acts by date, a caption only once") {
    model::Organization organization = pact();
    const model::Act quiet{day(1993, 5, 1), model::Precision::year, {}, "a meeting", false, {"s2"}, {}};
    const model::Act caption{day(1995, 3, 1), model::Precision::day, {}, "Alpha comes in", true, {}, {}};
    organization.acts = {caption, quiet};
    CHECK(dataset::formatCsv(dataset::reportChanges(model::Timeline(organization))) ==
          "date,kinds,states,change,sources\r\n"
          "1990-01-01,grouping,AAA,The North grouping: Alpha,s1\r\n"
          "1991-01-01,join,BBB,Beta joins,s1 s2\r\n"
          "1993,act,,a meeting,s2\r\n"
          "1995-03,join,AAA,Alpha comes in,s1 s2\r\n"
          "1996-01-01,leave,BBB,Beta leaves,s1 s2\r\n");
}

TEST_CASE("reportEvents gives positions as numbers, and words for people") {
    model::Organization organization = pact();
    organization.eventKinds = model::builtinEventKinds();
    model::Event held{"e", "exercise", *model::parseDateSpan("2004-08-02"),
                      model::parseDateSpan("2004-08-06"), "Drill"};
    held.place = model::Place{"Lake", "AAA", base::LonLat{76.19, -42.5}, true, false};
    held.states = {"AAA", "BBB"};
    held.sources = {"s1"};
    model::Event planned{"p", "session", *model::parseDateSpan("2030"), {}, "Meeting"};
    planned.planned = true;
    planned.verification = model::Verification::reported;
    organization.events = {held, planned};
    const Report report = dataset::reportEvents(organization);
    CHECK(
        dataset::formatJson(report) ==
        R"({"organization":"pact","events":[)"
        R"({"date":"2004-08-02","end":"2004-08-06","kind":"exercise","event":"Drill","place":"Lake","lon":76.19,"lat":-42.5,)"
        R"("approximate":true,"assumed":false,"states":["AAA","BBB"],"planned":false,"verification":"verified","sources":["s1"]},)"
        R"({"date":"2030","end":null,"kind":"session","event":"Meeting","place":null,"lon":null,"lat":null,)"
        R"("approximate":false,"assumed":false,"states":[],"planned":true,"verification":"reported","sources":[]}]})"
        "\n");
    CHECK(dataset::formatTable(report) ==
          "The Pact\n\n"
          "Date          Kind      Event             Place  States   Sources\n"
          "2-6 Aug 2004  Exercise  Drill             Lake   AAA BBB  s1\n"
          "2030          Session   planned: Meeting\n");
    CHECK(dataset::formatCsv(report).find("Lake,76.19,-42.5,yes,no,AAA BBB") != std::string::npos);
}

TEST_CASE("reportSources takes the year from the date") {
    model::Organization organization = pact();
    organization.sources = {{"a", "Title", "Author", "about 2007", "there"}, {"b", "Bare", "", "", ""}};
    CHECK(
        dataset::formatJson(dataset::reportSources(organization)) ==
        R"({"organization":"pact","sources":[{"key":"a","author":"Author","title":"Title","year":2007,"date":"about 2007","place":"there"},)"
        R"({"key":"b","author":null,"title":"Bare","year":null,"date":null,"place":null}]})"
        "\n");
}

TEST_CASE("reportContradictions has a row for each side") {
    model::Organization organization = pact();
    model::Contradiction contradiction;
    contradiction.id = "c";
    contradiction.topic = "The day";
    contradiction.claims = {{"Monday", {"s1"}, false}, {"Tuesday", {"s2"}, true}};
    contradiction.verdict = "printed";
    organization.contradictions = {contradiction};
    CHECK(dataset::formatTable(dataset::reportContradictions(organization)) ==
          "The Pact\n\n"
          "Id  Topic    Claim    Followed  Sources  Verdict\n"
          "c   The day  Monday   no        s1       printed\n"
          "c   The day  Tuesday  yes       s2       printed\n");
}

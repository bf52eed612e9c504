#include "model/lookup.hpp"

#include "make.hpp"
#include "model/timeline.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using Ids = std::vector<std::string>;

model::Event event(std::string id, std::string_view begin, std::string_view end = {}, Ids states = {}) {
    model::Event result{std::move(id),    "session", *model::parseDateSpan(begin), {}, "T", {},
                        std::move(states)};
    if (!end.empty()) result.end = model::parseDateSpan(end);
    return result;
}

Ids idsOf(const std::vector<const model::Event*>& events) {
    Ids ids;
    for (const model::Event* each : events) ids.push_back(each->id);
    return ids;
}

std::string when(std::string_view begin, std::string_view end = {}) {
    return model::formatWhen(event("e", begin, end));
}

}  // namespace

TEST_CASE("events within a window touch it, whatever is known of their day") {
    model::Organization organization = make::organization({});
    organization.events = {event("late", "2004-08-02", "2004-08-06"), event("year", "2003"),
                           event("day", "2003-09-18"), event("month", "2004-06")};
    const auto within = [&](std::string_view first, std::string_view last) {
        return idsOf(model::eventsWithin(organization, make::date(first), make::date(last)));
    };
    CHECK(within("2003-01-01", "2004-12-31") == Ids{"year", "day", "month", "late"});
    CHECK(within("2003-12-31", "2003-12-31") == Ids{"year"});
    CHECK(within("2003-09-18", "2003-09-18") == Ids{"year", "day"});
    CHECK(within("2004-01-01", "2004-05-31").empty());
    CHECK(within("2004-06-30", "2004-08-01") == Ids{"month"});
    CHECK(within("2004-08-06", "2004-09-01") == Ids{"late"});
    CHECK(within("2004-08-07", "2004-09-01").empty());
}

TEST_CASE("events of a state are those that name it") {
    model::Organization organization = make::organization({});
    organization.events = {event("b", "2004", {}, {"ARM", "RUS"}), event("a", "2003", {}, {"ARM"}),
                           event("c", "2002", {}, {"RUS"})};
    CHECK(idsOf(model::eventsOf(organization, "ARM")) == Ids{"a", "b"});
    CHECK(model::eventsOf(organization, "GEO").empty());
}

TEST_CASE("the words for a time are as short as what is known") {
    CHECK(when("2003-09-18") == "18 Sep 2003");
    CHECK(when("2003-09-18", "2003-09-18") == "18 Sep 2003");
    CHECK(when("2004-08-02", "2004-08-06") == "2-6 Aug 2004");
    CHECK(when("2007-08-28", "2007-12-03") == "28 Aug - 3 Dec 2007");
    CHECK(when("2007-12-28", "2008-01-03") == "28 Dec 2007 - 3 Jan 2008");
    CHECK(when("2006-06") == "Jun 2006");
    CHECK(when("2006-06", "2006-08") == "Jun - Aug 2006");
    CHECK(when("2011") == "2011");
    CHECK(when("2011", "2012") == "2011 - 2012");
    CHECK(when("2011-03-01", "2011") == "1 Mar 2011 - 2011");
}

TEST_CASE("who holds an office on a date") {
    model::Organization organization = make::organization({});
    model::Office office{"chair", "Chair", {}, {}, {}, {}};
    office.holders = {{"A", "RUS", make::period("2000", "2003-04-28")},
                      {"B", "ARM", make::period("2003-04-28", "")}};
    organization.offices = {office};
    const auto holder = [&](std::string_view day) {
        const auto found = model::officeHolders(organization, make::date(day));
        return found.empty() ? std::string("nobody") : found.front().holder->name;
    };
    CHECK(holder("1999-12-31") == "nobody");
    CHECK(holder("2003-04-27") == "A");
    CHECK(holder("2003-04-28") == "B");
    CHECK(holder("2026-01-01") == "B");
}

TEST_CASE("bodies and stages of a date") {
    model::Organization organization = make::organization({});
    organization.bodies = {{"council", "Council", make::period("1992-07-06", "")},
                           {"staff", "Staff", make::period("2004", "2020")}};
    CHECK(model::bodiesAt(organization, make::date("1992-07-05")).empty());
    CHECK(model::bodiesAt(organization, make::date("2003-12-31")).size() == 1);
    CHECK(model::bodiesAt(organization, make::date("2004-01-01")).size() == 2);
    CHECK(model::bodiesAt(organization, make::date("2020-01-01")).front()->id == "council");

    model::StagePlan real{"real", "Real", false, {}, {}, {}, {}};
    real.stages = {{"legal", "Legal", make::period("1991-12", "2003")},
                   {"instrumental", "Instrumental", make::period("1994", "2008")}};
    model::StagePlan plan{"plan", "Plan", true, {}, {}, {}, {}};
    plan.stages = {{"one", "One", make::period("1995", "1997")},
                   {"two", "Two", make::period("1997", "1998")}};
    organization.stagePlans = {real, plan};
    const auto stages = [&](std::string_view day) {
        std::string ids;
        for (const auto& [inPlan, stage] : model::stagesAt(organization, make::date(day)))
            ids += inPlan->id + "/" + stage->id + " ";
        return ids;
    };
    CHECK(stages("1991-11-30").empty());
    CHECK(stages("1996-12-31") == "real/legal real/instrumental plan/one ");
    CHECK(stages("1997-01-01") == "real/legal real/instrumental plan/two ");
    CHECK(stages("2003-01-01") == "real/instrumental ");
}

TEST_CASE("the contradictions of a state come from its claims and its own list") {
    model::Organization organization = make::organization({make::membership("ARM", "member", "1994", "")});
    organization.memberships[0].contradictions = {"charter", "missing"};
    organization.acts = {
        {make::date("1999"), model::Precision::year, {"UZB"}, "leaves", false, {}, {}, {"exit"}},
        {make::date("1999"), model::Precision::year, {}, "all", false, {}, {}, {"open"}}};
    const auto contradiction = [](std::string id, Ids states = {}) {
        model::Contradiction result;
        result.id = std::move(id);
        result.states = std::move(states);
        return result;
    };
    organization.contradictions = {contradiction("exit"), contradiction("charter"), contradiction("open"),
                                   contradiction("named", {"UZB", "ARM"})};
    const auto of = [&](const std::string& state) {
        Ids ids;
        for (const model::Contradiction* each : model::contradictionsOf(organization, state))
            ids.push_back(each->id);
        return ids;
    };
    CHECK(of("ARM") == Ids{"charter", "named"});
    CHECK(of("UZB") == Ids{"exit", "named"});
    CHECK(of("GEO").empty());
    const auto byId = model::contradictionsById(organization, {"open", "missing", "exit"});
    REQUIRE(byId.size() == 2);
    CHECK(byId[0]->id == "open");
    CHECK(model::followedClaim(*byId[0]) == nullptr);
}

TEST_CASE("a grouping's strength on a date is the last one reported") {
    model::Grouping grouping = make::grouping("g", "G", {});
    const auto strength = [](std::string_view day, int value, model::Bound bound) {
        return model::Strength{make::date(day), model::Precision::day, value, bound, "personnel"};
    };
    grouping.strengths = {strength("2001-05-01", 2000, model::Bound::exact),
                          strength("2004-08-01", 4500, model::Bound::about),
                          strength("2007-01-01", 11000, model::Bound::atLeast),
                          strength("2022-10-01", 1234567, model::Bound::atMost)};
    CHECK(model::strengthAt(grouping, make::date("2001-04-30")) == nullptr);
    const auto text = [&](std::string_view day) {
        return model::formatStrength(*model::strengthAt(grouping, make::date(day)));
    };
    CHECK(text("2001-05-01") == "2,000 personnel");
    CHECK(text("2006-12-31") == "about 4,500 personnel");
    CHECK(text("2007-01-01") == "at least 11,000 personnel");
    CHECK(text("2026-01-01") == "at most 1,234,567 personnel");
    grouping.strengths[0].value = 999;
    CHECK(text("2001-05-01") == "999 personnel");
}

TEST_CASE("zones overlap where they hold the same land") {
    model::Proposal proposal{"p", "P", make::date("1995")};
    const auto zone = [](std::string id, std::vector<model::ZonePart> parts) {
        model::Zone result;
        result.id = std::move(id);
        result.parts = std::move(parts);
        return result;
    };
    proposal.zones = {zone("a", {{"", "KAZ"}, {"", "RUS", {"RU-SVE", "RU-TYU"}}}),
                      zone("b", {{"", "KAZ", {"KZ-63"}}, {"", "RUS", {"RU-TYU", "RU-BU"}}}),
                      zone("c", {{"", "KAZ"}, {"", "UZB", {}, {"UZ-TO"}}}),
                      zone("d", {{"", "UZB", {"UZ-TO"}}})};
    CHECK(model::zoneOverlaps(proposal) == std::vector<model::ZoneOverlap>{{"KZ-63", "a", "b"},
                                                                           {"RU-TYU", "a", "b"},
                                                                           {"KAZ", "a", "c"},
                                                                           {"KZ-63", "b", "c"},
                                                                           {"UZ-TO", "c", "d"}});
}

TEST_CASE("a source's year is the first number of four digits") {
    const auto year = [](std::string date) { return model::yearOf({"k", "T", "", std::move(date), ""}); };
    CHECK(year("2006-12-13") == 2006);
    CHECK(year("about 2007") == 2007);
    CHECK(year("2007") == 2007);
    CHECK(year("no. 12345, 1999") == 1999);
    CHECK_FALSE(year("").has_value());
    CHECK_FALSE(year("undated").has_value());
}

TEST_CASE("steps stand on the card where no other line tells of the day") {
    model::Organization organization =
        make::organization({make::membership("ARM", "member", "1991-12-21", "", {"s"}, "CIS")});
    const auto step = [](model::StepKind kind, std::string_view day, std::string of = {},
                         std::string note = {}) {
        return model::Step{kind,          make::date(day), model::Precision::day,
                           std::move(of), std::move(note), {"t"}};
    };
    organization.memberships[0].steps = {
        step(model::StepKind::signing, "1991-12-21"), step(model::StepKind::ratification, "1992-02-18"),
        step(model::StepKind::ratification, "1994-03-16", "the charter", "by parliament")};
    organization.acts = {
        {make::date("1992-02-18"), model::Precision::day, {"ARM"}, "ratifies", false, {}, {}, {}}};
    const model::Timeline timeline(organization);
    std::string text;
    for (const model::HistoryLine& line : timeline.history("ARM"))
        text += model::formatIso(line.date) + " " + line.text + " [" + line.status + "]\n";
    CHECK(text ==
          "1991-12-21 becomes member (CIS) [member]\n1992-02-18 ratifies []\n"
          "1994-03-16 ratified (CIS): the charter; by parliament []\n");
}

#include "make.hpp"
#include "model/caption.hpp"
#include "model/timeline.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using make::date;
using make::membership;
using model::ChangeKind;
using model::Timeline;

namespace {

std::string captionOn(const model::Organization& organization, std::string_view day) {
    const Timeline timeline(organization);
    for (const model::ChangeDay& change : timeline.changes())
        if (change.date == date(day)) return change.caption;
    return "no change";
}

}  // namespace

TEST_CASE("joins, leaves and changes of status are told apart and ordered") {
    const Timeline timeline(make::organization({
        membership("UZB", "signatory", "1992-05-15", "1994-04-20"),
        membership("UZB", "member", "1994-04-20", ""),
        membership("AZE", "member", "1990", "1994-04-20"),
        membership("GEO", "observer", "1994-04-20", ""),
        membership("ARM", "member", "1990", ""),
        membership("ARM", "member-frozen", "1994-04-20", ""),
    }));
    REQUIRE(timeline.changes().size() == 3);
    const model::ChangeDay& day = timeline.changes()[2];
    CHECK(day.date == date("1994-04-20"));
    const std::vector<model::Change> expected = {
        {"UZB", ChangeKind::join, "signatory", "member"},
        {"AZE", ChangeKind::leave, "member", "none"},
        {"ARM", ChangeKind::status, "member", "member-frozen"},
        {"GEO", ChangeKind::status, "none", "observer"},
    };
    CHECK(day.changes == expected);
    CHECK(day.caption ==
          "Uzbekistan joins; Azerbaijan leaves; Armenia: participation frozen; Georgia becomes observer");
    CHECK(timeline.changes()[1].caption == "Uzbekistan becomes signatory");
    CHECK(timeline.changes()[0].caption == "Armenia and Azerbaijan join");
}

TEST_CASE("states are named in one sentence, by name") {
    const model::Organization organization = make::organization({
        membership("UZB", "member", "1994", "1999"),
        membership("AZE", "member", "1994", "1999"),
        membership("GEO", "member", "1994", "1999"),
        membership("GEO", "former", "1999", ""),
        membership("SRB", "observer", "1999", "2021"),
        membership("RUS", "observer", "1999", "2021"),
        membership("ARM", "signatory", "2001", ""),
        membership("RUS", "signatory", "2021", "2022"),
        membership("SRB", "signatory", "2022", ""),
        membership("UZB", "signatory", "2022", ""),
    });
    CHECK(captionOn(organization, "1994") == "Azerbaijan, Georgia and Uzbekistan join");
    CHECK(captionOn(organization, "1999") ==
          "Azerbaijan, Georgia and Uzbekistan leave; Russia and Serbia become observers");
    CHECK(captionOn(organization, "2001") == "Armenia becomes signatory");
    CHECK(captionOn(organization, "2021") == "Serbia no longer observer; Russia becomes signatory");
    CHECK(captionOn(organization, "2022") ==
          "Serbia and Uzbekistan become signatories; Russia no longer signatory");
}

TEST_CASE("a freeze is a change of status, and so is its end") {
    const model::Organization organization = make::organization({
        membership("ARM", "member", "1994", "2030"),
        membership("ARM", "member-frozen", "2024-02-22", "2026"),
        membership("ARM", "member-frozen", "2028", "2030"),
    });
    CHECK(captionOn(organization, "2024-02-22") == "Armenia: participation frozen");
    CHECK(captionOn(organization, "2026") == "Armenia: member");
    CHECK(captionOn(organization, "2030") == "Armenia leaves");
}

TEST_CASE("many states are counted") {
    std::vector<model::Membership> memberships;
    for (const char* code : {"AAA", "BBB", "CCC", "DDD", "EEE", "FFF"})
        memberships.push_back(membership(code, "member", "1994", ""));
    CHECK(captionOn(make::organization(memberships), "1994") == "AAA, BBB, CCC, DDD, EEE and FFF join");
    memberships.push_back(membership("GGG", "member", "1994", ""));
    CHECK(captionOn(make::organization(memberships), "1994") == "7 states join");
}

TEST_CASE("an act marked as caption names the day, an unmarked one does not") {
    model::Organization organization =
        make::organization({membership("ARM", "member", "1994-04-20", "", {"c"})});
    organization.acts = {
        {date("1994-04-20"), model::Precision::day, {}, "Treaty enters into force", true, {"a", "c"}, {}},
        {date("1994-04-20"), model::Precision::day, {}, "a meeting", false, {"b"}, {}},
        {date("1994-04-21"), model::Precision::day, {}, "Nothing to see", true, {"b"}, {}},
    };
    const Timeline timeline(organization);
    REQUIRE(timeline.changes().size() == 1);  // an act alone makes no change
    CHECK(timeline.changes()[0].caption == "Treaty enters into force");
    CHECK(timeline.changes()[0].sources == std::vector<std::string>{"c", "a"});
    organization.acts[1].caption = true;
    CHECK(captionOn(organization, "1994-04-20") == "Treaty enters into force; a meeting");
}

TEST_CASE("groupings begin, gain, lose and end") {
    model::Organization organization = make::organization({});
    organization.groupings = {
        make::grouping("north", "North", {{"RUS", make::period("1999", ""), {"r"}}}),
        make::grouping("caucasus", "Caucasus",
                       {{"RUS", make::period("2000-09", "2010"), {}},
                        {"ARM", make::period("2000-09", "2005"), {}},
                        {"ARM", make::period("2005", "2010"), {}},  // touching: no change
                        {"GEO", make::period("2003", "2004"), {"g"}}}),
    };
    organization.groupings[1].sources = {"plan"};
    const Timeline timeline(organization);
    REQUIRE(timeline.changes().size() == 5);
    CHECK(timeline.changes()[0].caption == "North grouping: Russia");
    CHECK(timeline.changes()[1].caption == "Caucasus grouping: Armenia and Russia");
    CHECK(timeline.changes()[1].precision == model::Precision::month);
    CHECK(timeline.changes()[2].caption == "Caucasus grouping: Georgia joins");
    CHECK(timeline.changes()[2].sources == std::vector<std::string>{"g", "plan"});
    CHECK(timeline.changes()[3].caption == "Caucasus grouping: Georgia leaves");
    CHECK(timeline.changes()[4].caption == "Caucasus grouping ends");
    const std::vector<model::Change> second = {{"ARM", ChangeKind::grouping, "", "caucasus"},
                                               {"RUS", ChangeKind::grouping, "north", "north+caucasus"}};
    CHECK(timeline.changes()[1].changes == second);
    CHECK(timeline.memberCounts().empty());
}

TEST_CASE("a label fits into a sentence") {
    CHECK(model::labelInSentence("Observer") == "observer");
    CHECK(model::labelInSentence("EU candidate") == "EU candidate");
    CHECK(model::labelInSentence("former member") == "former member");
    CHECK(model::labelInSentence("").empty());
    CHECK(model::labelInSentence("Член") == "член");
    CHECK(model::splitGroupingIds("a+b") == std::vector<std::string>{"a", "b"});
    CHECK(model::splitGroupingIds("").empty());
}

TEST_CASE("a card tells a state's history by date") {
    model::Organization organization = make::organization({
        membership("ARM", "signatory", "1992-05-15", "1994-04-20", {"a"}, "CST"),
        membership("ARM", "member", "1994-04-20", "2030", {"b"}, "CST"),
        membership("ARM", "observer", "2000", "2021-08", {}, ""),
        membership("ARM", "member", "2003", "2010", {}, "CSTO"),
        membership("GEO", "member", "1994", "", {}, ""),
    });
    organization.memberships[0].act = "signs the treaty";
    organization.memberships[0].note = "a note";
    organization.groupings = {
        make::grouping("caucasus", "Caucasus", {{"ARM", make::period("2000-09", "2012"), {"g"}}})};
    organization.acts = {
        {date("1999-04-02"),
         model::Precision::day,
         {"ARM", "RUS"},
         "prolongs the treaty",
         false,
         {"p"},
         model::Verification::reported},
        {date("1995"), model::Precision::year, {}, "concerns all", true, {}, {}},
        {date("2010"), model::Precision::year, {"ARM"}, "leaves the organization", false, {}, {}},
    };
    const std::vector<model::HistoryLine> history = Timeline(organization).history("ARM");
    std::vector<std::string> lines;
    for (const model::HistoryLine& line : history)
        lines.push_back(model::formatIso(line.date, line.precision) + " " + line.text + " [" + line.status +
                        "]");
    const std::vector<std::string> expected = {
        "1992-05-15 signs the treaty [signatory]", "1994-04-20 becomes member (CST) [member]",
        "1999-04-02 prolongs the treaty []",       "2000 becomes observer [observer]",
        "2000-09 in the Caucasus grouping []",     "2003 becomes member (CSTO) [member]",
        "2010 leaves the organization []",         "2012 no longer in the Caucasus grouping []",
        "2021-08 no longer observer []",  // it was hidden below the membership
        "2030 no longer member (CST) [none]",
    };
    CHECK(lines == expected);
    CHECK(history[0].note == "a note");
    CHECK(history[0].sources == std::vector<std::string>{"a"});
    CHECK(history[2].verification == model::Verification::reported);
    CHECK(history[4].sources == std::vector<std::string>{"g"});
    CHECK(Timeline(organization).history("UZB").empty());
    CHECK(Timeline(organization).history("RUS").size() == 1);
}

#include "model/timeline.hpp"

#include "make.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using make::date;
using make::membership;
using model::Timeline;

namespace {

/// "member since 1994-04-20", or "none".
std::string at(const Timeline& timeline, const std::string& state, std::string_view day) {
    const model::Snapshot snapshot = timeline.snapshot(date(day));
    const model::StateStatus* found = snapshot.find(state);
    if (!found) return "none";
    return found->status + " since " + model::formatIso(found->since, found->sincePrecision);
}

}  // namespace

TEST_CASE("the built-in statuses rank from none to member-frozen") {
    const model::Organization organization = make::organization({});
    int last = -1;
    for (const char* id : {"none", "former", "observer", "signatory", "member", "member-frozen"}) {
        const model::StatusDefinition* status = model::findStatus(organization, id);
        REQUIRE(status);
        CHECK(status->rank > last);
        last = status->rank;
    }
    CHECK(model::findStatus(organization, "candidate") == nullptr);
    CHECK(model::findStatus(organization, "member-frozen")->kind == model::StatusKind::member);
    CHECK(model::stateName(organization, "ARM") == "Armenia");
    CHECK(model::stateName(organization, "XXX") == "XXX");
    CHECK(model::findSource(organization, "a") == nullptr);
}

TEST_CASE("a status holds on the days of its half-open period") {
    const Timeline timeline(make::organization({membership("ARM", "member", "1994-04-20", "1999-04-20")}));
    CHECK(at(timeline, "ARM", "1994-04-19") == "none");
    CHECK(at(timeline, "ARM", "1994-04-20") == "member since 1994-04-20");
    CHECK(at(timeline, "ARM", "1999-04-19") == "member since 1994-04-20");
    CHECK(at(timeline, "ARM", "1999-04-20") == "none");
    CHECK(at(timeline, "GEO", "1995-01-01") == "none");
    CHECK(timeline.snapshot(date("1999-04-20")).states.empty());
}

TEST_CASE("a period that ends on a leap day ends there") {
    const Timeline timeline(make::organization({membership("ARM", "member", "2000-02-28", "2000-02-29"),
                                                membership("GEO", "member", "2000-02-29", "2000-03-01")}));
    CHECK(at(timeline, "ARM", "2000-02-28") == "member since 2000-02-28");
    CHECK(at(timeline, "ARM", "2000-02-29") == "none");
    CHECK(at(timeline, "GEO", "2000-02-29") == "member since 2000-02-29");
    CHECK(at(timeline, "GEO", "2000-03-01") == "none");
    REQUIRE(timeline.memberCounts().size() == 2);  // one goes as the other comes on 29 February
    CHECK(timeline.memberCounts()[1] == model::CountStep{date("2000-03-01"), 0});
}

TEST_CASE("touching and overlapping periods of one status are one stretch") {
    const Timeline timeline(make::organization({
        membership("ARM", "member", "1994-04-20", "", {"treaty"}, "CST"),
        membership("ARM", "signatory", "2002-10-07", "2003-09-18", {"signed"}, "CSTO"),
        membership("ARM", "member", "2003-09-18", "", {"charter", "treaty"}, "CSTO"),
        membership("GEO", "member", "1990", "1995"),
        membership("GEO", "member", "1995", "2000"),
    }));
    CHECK(at(timeline, "ARM", "1999-12-31") == "member since 1994-04-20");
    CHECK(at(timeline, "ARM", "2003-01-01") == "member since 1994-04-20");
    CHECK(at(timeline, "ARM", "2020-01-01") == "member since 1994-04-20");
    CHECK(at(timeline, "GEO", "1999-12-31") == "member since 1990");
    const auto sources = [&](std::string_view day) {
        return timeline.snapshot(date(day)).find("ARM")->sources;
    };
    CHECK(sources("2003-01-01") == std::vector<std::string>{"treaty"});
    CHECK(sources("2003-09-18") == std::vector<std::string>{"treaty", "charter"});
    CHECK(timeline.changes().size() == 3);  // GEO in, ARM in, GEO out; nothing seen in 2002 and 2003
}

TEST_CASE("a state that comes back has a new stretch and the gap is its own") {
    const Timeline timeline(make::organization({
        membership("UZB", "member", "1994-04-20", "1999-04-20"),
        membership("UZB", "former", "1999-04-20", "2006-08-16"),
        membership("UZB", "member", "2006-08-16", "2012-12-19"),
        membership("UZB", "former", "2012-12-19", ""),
    }));
    CHECK(at(timeline, "UZB", "1999-04-19") == "member since 1994-04-20");
    CHECK(at(timeline, "UZB", "1999-04-20") == "former since 1999-04-20");
    CHECK(at(timeline, "UZB", "2006-08-15") == "former since 1999-04-20");
    CHECK(at(timeline, "UZB", "2006-08-16") == "member since 2006-08-16");
    CHECK(at(timeline, "UZB", "2012-12-18") == "member since 2006-08-16");
    CHECK(at(timeline, "UZB", "2026-01-01") == "former since 2012-12-19");
    REQUIRE(timeline.changes().size() == 4);
    CHECK(timeline.changes()[0].caption == "Uzbekistan joins");
    CHECK(timeline.changes()[1].caption == "Uzbekistan leaves");
    CHECK(timeline.changes()[2].caption == "Uzbekistan returns");
    CHECK(timeline.changes()[3].caption == "Uzbekistan leaves");
}

TEST_CASE("of overlapping statuses the highest rank is shown") {
    const Timeline timeline(make::organization({
        membership("ARM", "member-frozen", "2010-03-01", "2010-06"),
        membership("ARM", "member", "2000", ""),
        membership("ARM", "observer", "1998", "2011"),
        membership("ARM", "former", "1997", ""),
    }));
    CHECK(at(timeline, "ARM", "1997-12-31") == "former since 1997");
    CHECK(at(timeline, "ARM", "1999-12-31") == "observer since 1998");
    CHECK(at(timeline, "ARM", "2010-02-28") == "member since 2000");
    CHECK(at(timeline, "ARM", "2010-03-01") == "member-frozen since 2010-03-01");
    // The freeze ends in a month only known as such, and the membership below it shows again from then on.
    CHECK(at(timeline, "ARM", "2010-06-01") == "member since 2010-06");
    REQUIRE(timeline.memberCounts().size() == 1);
    CHECK(timeline.memberCounts()[0] == model::CountStep{date("2000"), 1});
}

TEST_CASE("of equal ranks the later beginning wins, then the later line") {
    model::Organization organization = make::organization({
        membership("ARM", "guest", "2005", ""),
        membership("ARM", "observer", "2000", "2008"),
        membership("GEO", "observer", "2000", ""),
        membership("GEO", "guest", "2000", ""),
    });
    organization.statuses.push_back(
        {"guest", "Guest", model::StatusKind::observer, 20, model::FillPattern::dots, {}});
    const Timeline timeline(organization);
    CHECK(at(timeline, "ARM", "2004-12-31") == "observer since 2000");
    CHECK(at(timeline, "ARM", "2005-01-01") == "guest since 2005");
    CHECK(at(timeline, "GEO", "2005-01-01") == "guest since 2000");
}

TEST_CASE("claims that cannot hold or are not known show nothing") {
    const Timeline timeline(make::organization({
        membership("ARM", "member", "2000", "2000"),
        membership("GEO", "member", "2001", "2000"),
        membership("AZE", "candidate", "2000", ""),
        membership("RUS", "none", "2000", ""),
    }));
    CHECK(timeline.snapshot(date("2000-06-01")).states.empty());
    CHECK(timeline.changes().empty());
    CHECK(timeline.memberCounts().empty());
}

TEST_CASE("precision follows the claim that begins or the one that ends") {
    model::Organization organization = make::organization({
        membership("SRB", "observer", "2013", "2021-08", {"reference"}),
        membership("ARM", "member", "2013-01-01", ""),
    });
    organization.memberships[0].verification = model::Verification::reported;
    const Timeline timeline(organization);
    const model::Snapshot snapshot = timeline.snapshot(date("2013-12-31"));
    CHECK(snapshot.find("SRB")->sincePrecision == model::Precision::year);
    CHECK(snapshot.find("SRB")->verification == model::Verification::reported);
    CHECK(snapshot.find("ARM")->sincePrecision == model::Precision::day);
    CHECK(snapshot.find("ARM")->verification == model::Verification::verified);
    REQUIRE(timeline.changes().size() == 2);
    CHECK(timeline.changes()[0].precision == model::Precision::year);  // the coarsest of the two
    CHECK(timeline.changes()[1].precision == model::Precision::month);
    CHECK(timeline.changes()[1].sources == std::vector<std::string>{"reference"});
}

TEST_CASE("the weakest of the claims in force is the state's verification") {
    model::Organization organization =
        make::organization({membership("ARM", "member", "2000", "2010", {"a"}, "one"),
                            membership("ARM", "member", "2005", "", {"b"}, "two"),
                            membership("ARM", "observer", "1990", "", {"c"}, "three")});
    organization.memberships[1].verification = model::Verification::unverified;
    organization.memberships[2].verification = model::Verification::interpretation;
    const Timeline timeline(organization);
    CHECK(timeline.snapshot(date("2004-12-31")).find("ARM")->verification == model::Verification::verified);
    CHECK(timeline.snapshot(date("2005-01-01")).find("ARM")->verification == model::Verification::unverified);
    CHECK(timeline.snapshot(date("1990-01-01")).find("ARM")->verification ==
          model::Verification::interpretation);
}

TEST_CASE("a snapshot counts kinds and lists states by code with their groupings") {
    model::Organization organization = make::organization({
        membership("RUS", "member", "1994", ""),
        membership("ARM", "member", "1994", ""),
        membership("ARM", "member-frozen", "2024", ""),
        membership("SRB", "observer", "2013", ""),
    });
    organization.groupings = {
        make::grouping("north", "North", {{"RUS", make::period("1999", ""), {"n"}}}),
        make::grouping("caucasus", "Caucasus",
                       {{"ARM", make::period("2000-09", ""), {}},
                        {"RUS", make::period("2000-09", ""), {}},
                        {"GEO", make::period("2001", "2005"), {"g"}}}),
    };
    const Timeline timeline(organization);
    const model::Snapshot snapshot = timeline.snapshot(date("2024-06-01"));
    CHECK(snapshot.countKind(organization, model::StatusKind::member) == 2);
    CHECK(snapshot.countKind(organization, model::StatusKind::observer) == 1);
    CHECK(snapshot.countKind(organization, model::StatusKind::former) == 0);
    REQUIRE(snapshot.states.size() == 3);
    CHECK(snapshot.states[0].code == "ARM");
    CHECK(snapshot.states[1].code == "RUS");
    CHECK(snapshot.states[2].code == "SRB");
    CHECK(snapshot.find("RUS")->groupings == std::vector<std::string>{"north", "caucasus"});
    CHECK(snapshot.find("SRB")->groupings.empty());
    CHECK(timeline.snapshot(date("2000-08-31")).find("ARM")->groupings.empty());
    CHECK(timeline.snapshot(date("2000-09-01")).find("ARM")->groupings.size() == 1);

    // Georgia belongs to a grouping without any status.
    const model::Snapshot grouped = timeline.snapshot(date("2003-01-01"));
    REQUIRE(grouped.find("GEO"));
    CHECK(grouped.find("GEO")->status == "none");
    CHECK(grouped.find("GEO")->since == date("2001"));
    CHECK(grouped.find("GEO")->sincePrecision == model::Precision::year);
    CHECK(grouped.find("GEO")->sources == std::vector<std::string>{"g"});
    CHECK(grouped.countKind(organization, model::StatusKind::none) == 1);
    CHECK(timeline.snapshot(date("2005-01-01")).find("GEO") == nullptr);
}

TEST_CASE("changes are found on, after and before a date") {
    const Timeline timeline(make::organization({membership("ARM", "member", "1994-04-20", "1999-04-20"),
                                                membership("GEO", "observer", "2010", "")}));
    const auto day = [](const model::ChangeDay* change) {
        return change ? model::formatIso(change->date) : std::string("-");
    };
    CHECK(day(timeline.changeAtOrBefore(date("1994-04-19"))) == "-");
    CHECK(day(timeline.changeAtOrBefore(date("1994-04-20"))) == "1994-04-20");
    CHECK(day(timeline.changeAtOrBefore(date("1999-04-19"))) == "1994-04-20");
    CHECK(day(timeline.changeAtOrBefore(date("2030-01-01"))) == "2010-01-01");
    CHECK(day(timeline.changeAfter(date("1990-01-01"))) == "1994-04-20");
    CHECK(day(timeline.changeAfter(date("1994-04-20"))) == "1999-04-20");
    CHECK(day(timeline.changeAfter(date("2010-01-01"))) == "-");
    CHECK(day(timeline.changeBefore(date("1994-04-20"))) == "-");
    CHECK(day(timeline.changeBefore(date("1994-04-21"))) == "1994-04-20");
    CHECK(day(timeline.changeBefore(date("2010-01-01"))) == "1999-04-20");
    CHECK(day(timeline.changeBefore(date("9999-12-31"))) == "2010-01-01");
}

TEST_CASE("the number of members steps on the days when it differs") {
    const Timeline timeline(make::organization({
        membership("ARM", "member", "1994", ""),
        membership("RUS", "member", "1994", ""),
        membership("GEO", "member", "1994", "1999"),
        membership("AZE", "member", "1999", ""),  // one out, one in: no step
        membership("UZB", "observer", "1993", ""),
        membership("ARM", "member-frozen", "2024", ""),
        membership("RUS", "member", "2030", "", {}, "another"),
    }));
    REQUIRE(timeline.memberCounts().size() == 1);
    CHECK(timeline.memberCounts()[0] == model::CountStep{date("1994"), 3});
}

TEST_CASE("a timeline keeps working after it was copied and its source is gone") {
    std::vector<Timeline> copies;
    {
        const Timeline timeline(make::organization({membership("ARM", "member", "1994", "")}));
        copies.push_back(timeline);
    }
    CHECK(at(copies[0], "ARM", "2000-01-01") == "member since 1994");
    CHECK(copies[0].organization().id == "test");
}

// The columns of a file of units, right and wrong.
#include "territory/ownership.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

using territory::Viewpoint;

territory::UnitRow row(const std::string& key, const std::string& un, const std::string& deFacto,
                       const std::string& history = "") {
    return {key, key + "'s name", un, deFacto, history, "", "", "", "", "", ""};
}

model::Date day(const char* text) {
    return model::parseDateSpan(text)->first;
}

std::string ownerOn(const territory::Territory& t, std::size_t unit, Viewpoint viewpoint, const char* date) {
    return t.states()[t.ownerAt(unit, viewpoint, day(date))].code;
}

}  // namespace

TEST_CASE("owners change on the day that the history names") {
    const auto t = territory::Territory::read(
        {row("A.b", "A", "B", "OLD/OLD until 1991-12-26; A/A until 2014-03-18"), row("A", "A", "A")}, "f");
    REQUIRE(t);
    CHECK(ownerOn(*t, 0, Viewpoint::un, "1991-12-25") == "OLD");
    CHECK(ownerOn(*t, 0, Viewpoint::un, "1991-12-26") == "A");
    CHECK(ownerOn(*t, 0, Viewpoint::deFacto, "2014-03-17") == "A");
    CHECK(ownerOn(*t, 0, Viewpoint::deFacto, "2014-03-18") == "B");
    CHECK(ownerOn(*t, 0, Viewpoint::un, "2014-03-18") == "A");
    CHECK(t->homes() == std::vector<std::string>{"A", "A"});
    CHECK(t->isFormer(*t->findState("OLD")));
    CHECK_FALSE(t->isFormer(*t->findState("B")));
    CHECK(t->states()[*t->findState("A")].name == "A's name");
}

TEST_CASE("a year of a dispute becomes the day on which the land changed hands") {
    territory::UnitRow east = row("U.e", "U", "R", "U/U until 2014-09-19; U/X until 2022-09-30");
    east.disputed = "war;whole";
    east.claimedBy = "U;U R";
    east.heldBy = ";R U";
    east.kind = "breakaway;annexation claimed";
    east.since = "2014;2022";
    east.until = "2022;";
    territory::UnitRow west = row("U.w", "U", "U");
    west.disputed = "whole";
    west.claimedBy = "U R";
    west.heldBy = "R U";
    west.kind = "annexation claimed";
    west.since = "2022";
    const auto t = territory::Territory::read({east, west, row("U", "U", "U")}, "f");
    REQUIRE(t);
    const auto codeOn = [&](std::size_t unit, const char* date) {
        const territory::Dispute* dispute = t->disputeAt(unit, day(date));
        return dispute ? dispute->code : "";
    };
    CHECK(codeOn(0, "2014-09-18") == "");
    CHECK(codeOn(0, "2014-09-19") == "war");
    CHECK(codeOn(0, "2022-09-29") == "war");
    CHECK(codeOn(0, "2022-09-30") == "whole");
    CHECK(codeOn(1, "2022-09-29") == "");
    CHECK(codeOn(1, "2022-09-30") == "whole");
    CHECK(codeOn(2, "2024-01-01") == "");
    CHECK(t->disputeAt(0, day("2015-01-01"))->heldBy.empty());
    CHECK(t->disputeAt(1, day("2023-01-01"))->claimedBy == std::vector<std::string>{"U", "R"});
}

TEST_CASE("pieces of units have their owners, and lines between regions are told apart") {
    territory::UnitRow north = row("A", "A", "A", "OLD/OLD until 1991-12-26"), south = north,
                       part = row("A.d", "A", "X");
    north.piece = north.region = "AA-N";
    south.piece = south.region = "AA-S";
    part.piece = "AA-S/A.d";
    part.region = "AA-S";
    part.disputed = "d";
    part.claimedBy = "A";
    part.kind = "breakaway";
    part.since = "1993";
    const auto t = territory::Territory::read({north, south, part, row("B", "B", "B")}, "f");
    REQUIRE(t);
    CHECK(t->units()[2].key == "AA-S/A.d");
    CHECK(t->units()[2].whole == "A.d");
    CHECK(t->states()[*t->findState("A")].name == "A's name");
    CHECK(ownerOn(*t, 1, Viewpoint::un, "1991-06-01") == "OLD");
    const auto line = [&](const char* date, std::size_t a, std::size_t b) {
        return territory::lineBetween(*t, territory::ownershipAt(*t, Viewpoint::un, day(date)), a, b);
    };
    CHECK(line("2000-01-01", 0, 1) == territory::BorderLine::region);
    CHECK(line("2000-01-01", 1, 2) == territory::BorderLine::dashed);
    CHECK(line("1992-01-01", 1, 2) == territory::BorderLine::none);
    CHECK(line("1992-01-01", 0, 2) == territory::BorderLine::region);
    CHECK(line("2000-01-01", 0, 3) == territory::BorderLine::solid);
}

TEST_CASE("lines within a state are left out, those of a dispute dashed") {
    territory::UnitRow land = row("G.a", "G", "XA");
    land.disputed = "a";
    land.claimedBy = "G";
    land.kind = "breakaway";
    land.since = "1993";
    const auto t =
        territory::Territory::read({land, row("G", "G", "G"), row("R", "R", "R"), row("G.p", "G", "G")}, "f");
    REQUIRE(t);
    const auto line = [&](Viewpoint viewpoint, const char* date, std::size_t a, std::size_t b) {
        const auto ownership = territory::ownershipAt(*t, viewpoint, day(date));
        CHECK(territory::lineBetween(*t, ownership, a, b) == territory::lineBetween(*t, ownership, b, a));
        return territory::lineBetween(*t, ownership, a, b);
    };
    for (const Viewpoint viewpoint : {Viewpoint::un, Viewpoint::deFacto}) {
        CHECK(line(viewpoint, "2000-01-01", 0, 1) == territory::BorderLine::dashed);
        CHECK(line(viewpoint, "2000-01-01", 0, 2) == territory::BorderLine::solid);
        CHECK(line(viewpoint, "2000-01-01", 1, 2) == territory::BorderLine::solid);
        CHECK(line(viewpoint, "2000-01-01", 1, 3) == territory::BorderLine::none);
    }
    CHECK(line(Viewpoint::un, "1992-01-01", 0, 1) == territory::BorderLine::none);
}

TEST_CASE("what makes no sense is named, all of it") {
    territory::UnitRow bad = row("C", "C", "C", "C/C until 2001; D until 2002-01-01");
    territory::UnitRow uneven = row("D", "D", "D");
    uneven.disputed = "one;two";
    uneven.since = "1990;1991";
    territory::UnitRow timeless = row("E", "E", "E");
    timeless.disputed = "x";
    timeless.since = "soon";
    const auto t = territory::Territory::read(
        {row("A", "", "A"), row("B", "B", "B", "B/B until 2001-01-01; B/B until 2000-01-01"), bad, uneven,
         timeless},
        "units.fgb");
    CHECK_FALSE(t);
    std::vector<std::string> wheres;
    for (const base::Issue& issue : t.issues) wheres.push_back(issue.where);
    CHECK(wheres == std::vector<std::string>{"units.fgb#A", "units.fgb#B", "units.fgb#C", "units.fgb#C",
                                             "units.fgb#D", "units.fgb#E"});
}

TEST_CASE("boundaries of one's own have one owner each, whoever looks") {
    const auto t = territory::Territory::plain({"X", "Y"}, {"Ex", "Why"});
    CHECK_FALSE(t.hasViewpoints());
    for (const Viewpoint viewpoint : {Viewpoint::un, Viewpoint::deFacto}) {
        CHECK(ownerOn(t, 1, viewpoint, "0001-01-01") == "Y");
        CHECK(ownerOn(t, 1, viewpoint, "9999-12-31") == "Y");
    }
    CHECK(t.states()[1].name == "Why");
    CHECK_FALSE(t.findState("Z").has_value());
}

TEST_CASE("viewpoints are found by their ids") {
    for (const auto& description : territory::viewpoints()) {
        CHECK(territory::findViewpoint(description.id) == description.viewpoint);
        CHECK(territory::describe(description.viewpoint).id == description.id);
    }
    CHECK_FALSE(territory::findViewpoint("UN").has_value());
    CHECK_FALSE(territory::findViewpoint("").has_value());
}

#include "play.hpp"

using play::Session;

TEST_CASE("a comparison finds a date of its own, keeps the one given, and swaps") {
    Session s;
    s.act("compare side");
    REQUIRE(s.state.comparison.date.has_value());
    CHECK(model::formatIso(*s.state.comparison.date) == "1994-12-31");
    CHECK(s.state.comparison.snapshot->date == *s.state.comparison.date);
    s.act("compare swipe 1999-06");
    CHECK(model::formatIso(*s.state.comparison.date) == "1999-06-30");
    s.act("swap-dates");
    CHECK(s.day() == "1999-06-30");
    CHECK(model::formatIso(*s.state.comparison.date) == "2006-12-31");
    CHECK(s.state.comparison.snapshot->date == *s.state.comparison.date);
    s.act("compare off");
    s.act("compare difference");
    CHECK(model::formatIso(*s.state.comparison.date) == "2006-12-31");
    s.act("compare-date 1500");
    CHECK(*s.state.comparison.date == s.state.firstDate);
}

TEST_CASE("at the beginning a date is compared with the end") {
    Session s;
    s.act("date 1991");
    s.act("compare side");
    CHECK(*s.state.comparison.date == s.state.lastDate);
}

TEST_CASE("the divider stays where it can be taken hold of") {
    Session s;
    s.act("divider 0");
    CHECK(s.state.comparison.divider > 0);
    for (int i = 0; i < 50; ++i) s.act("move-divider 0.1");
    CHECK(s.state.comparison.divider < 1);
    s.act("divider 0.25");
    CHECK(s.state.comparison.divider == 0.25);
}

#include "play.hpp"

using play::Session;

TEST_CASE("playing stays within its marks, forward, back and in a loop") {
    Session s;
    s.act("mark-in 2000");
    s.act("mark-out 2004-06");
    s.act("speed 10");
    s.act("dwell 0");
    s.act("date 2020");
    s.act("play on");
    CHECK(s.day() == "2000-01-01");
    s.pass(3);
    CHECK(s.day() == "2004-06-30");
    CHECK_FALSE(s.state.playback.playing);
    s.act("reverse on");
    s.act("play on");
    s.pass(3);
    CHECK(s.day() == "2000-01-01");
    s.act("loop on");
    s.act("play on");
    for (int i = 0; i < 300; ++i) {
        s.pass(0.05);
        REQUIRE(s.day() >= "2000-01-01");
        REQUIRE(s.day() <= "2004-06-30");
    }
    CHECK(s.state.playback.playing);
}

TEST_CASE("a mark that turns the range around drops the other; marks are held within the slider") {
    Session s;
    s.act("mark-in 2010");
    s.act("mark-out 2005");
    CHECK_FALSE(s.state.look.markIn.has_value());
    CHECK(model::formatIso(*s.state.look.markOut) == "2005-12-31");
    s.act("mark-in 1800");
    CHECK(*s.state.look.markIn == s.state.firstDate);
    s.act("date 2003-03-03");
    s.act("mark-out");
    CHECK(model::formatIso(*s.state.look.markOut) == "2003-03-03");
    s.act("clear-marks");
    CHECK(session::playedRange(s.state) == session::wholeRange(s.state));
}

TEST_CASE("a set dwell is kept") {
    Session s;
    s.act("dwell 3");
    s.act("date 2012-12-15");
    s.act("play on");
    s.pass(2.5);
    CHECK(s.day() == "2012-12-19");
    s.pass(1);
    CHECK(s.day() > "2012-12-19");
}

TEST_CASE("years without change are passed over, and no change is") {
    for (const char* speed : {"speed 0.5", "speed 5"})
        for (const bool back : {false, true}) {
            Session s;
            s.act(speed);
            s.act("dwell 0.1");
            s.act("skip-quiet on");
            if (back) s.act("reverse on");
            s.act(back ? "jump last" : "date 1991-01-01");
            s.act("play on");
            std::vector<std::string> stops;
            std::vector<int> years;
            for (int i = 0; i < 60 * 60 && s.state.playback.playing; ++i) {
                session::advance(s.state, 1.0 / 60);
                if (s.state.playback.dwellLeftS > 0 && (stops.empty() || stops.back() != s.day()))
                    stops.push_back(s.day());
                if (years.empty() || years.back() != s.state.date.year())
                    years.push_back(s.state.date.year());
            }
            CHECK(stops.size() == s.state.timeline->changes().size());
            CHECK_FALSE(s.state.playback.playing);
            // 2014 to 2020 hold no change.
            CHECK(std::count(years.begin(), years.end(), 2016) == 0);
        }
}

TEST_CASE("the span holds the date when that moves, and not when the span is chosen") {
    Session s;
    s.act("span 1995 1999");
    CHECK(s.state.look.span->first == play::date("1995-01-01"));
    s.act("date 2010-06-15");
    CHECK(session::shownRange(s.state).last == play::date("2010-06-15"));
    s.act("jump first");
    CHECK(session::shownRange(s.state).first == play::date("1991-12-31"));
    s.act("span 1800 2200");
    CHECK_FALSE(s.state.look.span.has_value());
    s.act("zoom-span 4 2006");
    REQUIRE(s.state.look.span.has_value());
    s.act("zoom-span 0.01 2006");
    CHECK_FALSE(s.state.look.span.has_value());
    s.act("span 2006-08-16 2006-08-16");
    CHECK(s.state.look.span->last.days() - s.state.look.span->first.days() + 1 == session::shortestRangeDays);
}

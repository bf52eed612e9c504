#include "session/reduce.hpp"

#include "play.hpp"

#include <cmath>
#include <limits>

using play::Session;

TEST_CASE("a session begins within the slider's range, at rest") {
    const auto at = [](const char* day) {
        return model::formatIso(
            session::makeState(shippedTimeline(), play::date("2026-11-22"), play::date(day)).date);
    };
    CHECK(at("2006-12-31") == "2006-12-31");
    CHECK(at("1850") == "1991-01-01");
    CHECK(at("3000") == "2026-12-31");
    const Session begun;
    CHECK(model::formatIso(begun.state.firstDate) == "1991-01-01");
    CHECK(begun.state.snapshot->date == begun.state.date);
    CHECK_FALSE(session::isAnimating(begun.state));
}

TEST_CASE("dates are held within the range, and change the snapshot") {
    Session s;
    s.act("date 2012-12-18");
    CHECK(s.state.snapshot->find("UZB")->status == "member");
    s.act("date 2012-12-19");
    CHECK(s.state.snapshot->find("UZB")->status == "former");
    s.act("date 1800");
    CHECK(s.day() == "1991-01-01");
    s.act("date 9999");
    CHECK(s.state.date == s.state.lastDate);
}

TEST_CASE("stepping goes from year's end to year's end") {
    Session s;
    const auto from = [&](const char* day, int years) {
        s.act(session::SetDate{play::date(day)});
        s.act(session::StepYears{years});
        return s.day();
    };
    CHECK(from("2006-12-31", 1) == "2007-12-31");
    CHECK(from("2006-12-31", -1) == "2005-12-31");
    CHECK(from("2006-08-16", 1) == "2006-12-31");
    CHECK(from("2006-08-16", -1) == "2005-12-31");
    CHECK(from("2006-08-16", 3) == "2008-12-31");
    CHECK(from("2006-08-16", 0) == "2006-08-16");
    CHECK(from("1991-05-01", -1) == "1991-12-31");
    CHECK(from("2026-12-31", 1) == "2026-12-31");
    CHECK(from("2026-12-31", -10'000) == "1991-12-31");
    CHECK(from("1991-12-31", 10'000) == "2026-12-31");
}

TEST_CASE("jumps reach the ends, today and every change") {
    Session s;
    s.act("jump first");
    CHECK(s.day() == "1991-12-31");
    s.act("jump last");
    CHECK(s.state.date == s.state.lastDate);
    s.act("jump today");
    CHECK(s.day() == "2026-11-22");
    s.act("date 1991-01-01");
    for (const model::ChangeDay& change : s.state.timeline->changes()) {
        s.act("jump next-change");
        CHECK(s.state.date == change.date);
    }
    s.act("jump next-change");
    CHECK(s.state.date == s.state.timeline->changes().back().date);
    for (std::size_t i = s.state.timeline->changes().size() - 1; i-- > 0;) {
        s.act("jump previous-change");
        CHECK(s.state.date == s.state.timeline->changes()[i].date);
    }
    s.act("jump previous-change");
    CHECK(s.state.date == s.state.timeline->changes().front().date);
}

TEST_CASE("a change fades in and its states pulse, and both come to rest") {
    Session s;
    s.act("date 2007");
    CHECK(s.state.fadeFrom == nullptr);  // nothing changed between the two
    s.act("date 2013");
    REQUIRE(s.state.fadeFrom != nullptr);
    CHECK(s.state.fadeFrom->find("UZB")->status == "member");
    CHECK(s.state.pulseKeys == std::vector<std::string>{"UZB", "AFG", "SRB"});
    CHECK(session::isAnimating(s.state));
    s.pass(session::fadeS + 0.02);
    CHECK(s.state.fadeFrom == nullptr);
    CHECK(session::isAnimating(s.state));
    s.pass(session::pulseS);
    CHECK(s.state.pulseKeys.empty());
    CHECK_FALSE(session::isAnimating(s.state));
}

TEST_CASE("choosing a date stops playing") {
    for (const char* action : {"date 2000", "step 1", "jump next-change"}) {
        Session s;
        s.act("play on");
        s.act(action);
        CAPTURE(action);
        CHECK_FALSE(s.state.playback.playing);
    }
}

TEST_CASE("layers, themes, projections: the known ones, and what belongs to them") {
    Session s;
    s.act("pin-legend member");
    s.act("layer groupings");
    CHECK(s.state.layer == scene::Layer::groupings);
    CHECK(s.state.legendPinned.empty());
    s.act("theme dark");
    CHECK(s.state.themeId == "dark");
    s.act(session::SetTheme{"neon"});
    CHECK(s.state.themeId == "dark");
    s.act("pan 10 10");
    s.act(session::SetProjection{"flat-earth"});
    CHECK(s.state.projectionId == "laea");
    CHECK(s.state.view.has_value());
    s.act("projection mercator");
    CHECK(s.state.projectionId == "mercator");
    CHECK(s.state.view.has_value());  // of the same place: see the tests of the globe
    s.act("fit");
    s.act("projection albers");
    CHECK_FALSE(s.state.view.has_value());
}

TEST_CASE("selection, hovering, pins and switches") {
    Session s;
    s.act("select UZB");
    CHECK(s.state.selected == "UZB");
    s.act("select");
    CHECK(s.state.selected.empty());
    s.act("hover KAZ");
    CHECK(s.state.hovered == "KAZ");
    s.act("hover-legend former");
    CHECK(s.state.legendHovered == "former");
    s.act("pin-legend former");
    CHECK(s.state.legendPinned == "former");
    s.act("pin-legend member");
    CHECK(s.state.legendPinned == "member");
    s.act("pin-legend member");
    CHECK(s.state.legendPinned.empty());
    s.act("show help toggle");
    CHECK(s.state.help);
    s.act("show help toggle");
    CHECK_FALSE(s.state.help);
    s.act("show hud on");
    s.act("show hud on");
    CHECK(s.state.hud);
    s.act("show panels off");
    CHECK_FALSE(s.state.panels);
    s.act("show full-screen on");
    CHECK(s.state.fullScreen);
    s.act("scale 2");
    CHECK(s.state.uiScale == 2);
    s.act(session::SetScale{99});
    CHECK(s.state.uiScale == 3);
    s.act("quit");
    CHECK(s.state.quit);
}

TEST_CASE("the map moves with the cursor, zooms about it, flies, and fits again") {
    Session s;
    s.act("pan 100 -50");
    REQUIRE(s.state.view.has_value());
    CHECK(s.state.view->centerM == base::Vec2{-500'000, -250'000});
    s.act("zoom 2 800 450");
    CHECK(s.state.view->metresPerPx == 2500);
    s.act("fly-to ARM");
    CHECK(session::isAnimating(s.state));
    const scene::View start = session::currentView(s.state, s.around.fitted);
    CHECK(start.metresPerPx == doctest::Approx(2500));
    s.pass(session::flightS / 2);
    const scene::View middle = session::currentView(s.state, s.around.fitted);
    CHECK(middle.metresPerPx < 2500);
    CHECK(middle.metresPerPx > 800);
    s.pass(session::flightS);
    CHECK(session::currentView(s.state, s.around.fitted) == scene::View{{1e6, 2e6}, 800});
    s.act("fit");
    s.pass(session::flightS + 0.1);
    CHECK_FALSE(s.state.view.has_value());
    CHECK(session::currentView(s.state, s.around.fitted) == s.around.fitted);
    s.act("fit");
    CHECK_FALSE(session::isAnimating(s.state));
}

TEST_CASE("numbers that are none leave a sane view") {
    Session s;
    const double nan = std::numeric_limits<double>::quiet_NaN(),
                 infinity = std::numeric_limits<double>::infinity();
    for (const double bad : {nan, infinity, -infinity}) {
        s.act(session::Pan{{bad, bad}});
        s.act(session::Zoom{bad, {bad, bad}});
        const scene::View view = session::currentView(s.state, s.around.fitted);
        CHECK(std::isfinite(view.centerM.x));
        CHECK(std::isfinite(view.metresPerPx));
        session::advance(s.state, bad);
        CHECK(s.day() == "2006-12-31");
    }
}

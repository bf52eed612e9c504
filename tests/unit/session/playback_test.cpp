#include "play.hpp"

#include <cmath>
#include <random>
#include <set>

using play::Session;

namespace {

/// The days on which playing stands still, from now on until it stops or so many seconds are over.
std::vector<std::string> stops(Session& s, double seconds) {
    std::vector<std::string> found;
    bool dwelling = s.state.playback.dwellLeftS > 0;
    for (double t = 0; t < seconds && s.state.playback.playing; t += 1.0 / 60) {
        session::advance(s.state, 1.0 / 60);
        const bool now = s.state.playback.dwellLeftS > 0;
        if (now && !dwelling) found.push_back(s.day());
        dwelling = now;
    }
    return found;
}

/// Every action that a person can do at random.
session::Action randomAction(std::mt19937& random) {
    const auto pick = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    const auto on = [&] { return static_cast<session::Switch>(pick(3)); };
    std::uniform_real_distribution<double> pixels(-2000, 2000), factors(0.1, 10);
    static const std::vector<std::string> keys{"", "UZB", "RUS", "ARM", "XXX"};
    static const std::vector<std::string> projections{"laea", "mercator", "globe", "nonsense"};
    switch (pick(25)) {
        case 0:
            return session::SetDate{model::Date::fromDays(pick(40'000) - 5'000)};
        case 1:
            return session::StepYears{pick(81) - 40};
        case 2:
            return session::JumpTo{static_cast<session::Jump>(pick(5))};
        case 3:
        case 4:
            return session::Play{on()};
        case 5:
            return session::Loop{on()};
        case 6:
            return session::Reverse{on()};
        case 7:
            return session::SetSpeed{session::speeds[pick(6)]};
        case 8:
            return session::SetLayer{pick(2) == 0 ? scene::Layer::status : scene::Layer::groupings};
        case 9:
            return session::SetTheme{pick(2) ? "dark" : "paper"};
        case 10:
            return session::SetProjection{projections[static_cast<std::size_t>(pick(4))]};
        case 11:
            return session::Select{keys[static_cast<std::size_t>(pick(5))]};
        case 12:
            return session::PinLegend{pick(2) ? "member" : "former"};
        case 13:
            return session::Pan{{pixels(random), pixels(random)}};
        case 14:
            return session::Zoom{factors(random), {pixels(random), pixels(random)}};
        case 15:
            return session::FlyTo{keys[static_cast<std::size_t>(1 + pick(4))]};
        case 16:
            return session::FoldLane{static_cast<session::Lane>(pick(5)),
                                     static_cast<session::LaneFold>(pick(3))};
        case 17:
            return session::ShowSpan{};
        case 18:
            return session::ZoomSpan{factors(random), model::Date::fromDays(pick(40'000) - 5'000)};
        case 19:
            return session::EqualSpacing{on()};
        case 20:
            return session::SetMark{static_cast<session::Mark>(pick(2)),
                                    model::Date::fromDays(pick(40'000) - 5'000)};
        case 21:
            return session::ClearMarks{};
        case 22:
            return session::SetDwell{static_cast<double>(pick(3))};
        case 23:
            return session::SkipQuiet{on()};
        default:
            return session::Fit{};
    }
}

void checkValid(const Session& s) {
    REQUIRE(s.state.date >= s.state.firstDate);
    REQUIRE(s.state.date <= s.state.lastDate);
    REQUIRE(s.state.snapshot->date == s.state.date);
    REQUIRE(scene::findTheme(s.state.themeId) != nullptr);
    REQUIRE(s.state.projectionId != "nonsense");
    const scene::View view = session::currentView(s.state, s.around.fitted);
    REQUIRE(view == scene::clamped(view));
    const session::DateRange shown = session::shownRange(s.state), played = session::playedRange(s.state);
    REQUIRE(shown.first <= shown.last);
    REQUIRE(shown.first >= s.state.firstDate);
    REQUIRE(shown.last <= s.state.lastDate);
    REQUIRE(played.first <= played.last);
    const double place = session::axisOf(s.state).at(s.state.date);
    REQUIRE(std::isfinite(place));
    REQUIRE(s.state.playback.dwellLeftS >= 0);
    REQUIRE(s.state.playback.dayFraction >= 0);
    REQUIRE(s.state.playback.dayFraction < 1);
}

}  // namespace

TEST_CASE("playing takes a year's time for a year") {
    Session s;
    s.act("date 2007-01-01");
    s.act("speed 2");
    s.act("play on");
    s.pass(1);
    const int days = s.state.date.days() - play::date("2007-01-01").days();
    CHECK(days == doctest::Approx(2 * 365.2425).epsilon(0.01));
    s.act("play toggle");
    const std::string here = s.day();
    s.pass(1);
    CHECK(s.day() == here);
}

TEST_CASE("a slow speed does not stand still, a short frame is not lost") {
    for (const double frameS : {1.0 / 30, 1.0 / 144, 1.0 / 1000}) {
        Session s;
        s.act("date 2007-01-01");
        s.act("speed 0.5");
        s.act("play on");
        s.pass(2, frameS);
        CHECK(std::abs(s.state.date.days() - play::date("2008-01-01").days()) <= 2);
    }
}

TEST_CASE("playing stops on every change on the way, forward and back") {
    for (const char* speed : {"speed 2", "speed 8", "speed 1000"}) {
        Session s;
        CAPTURE(speed);
        s.act("date 1991-01-01");
        s.act(speed);
        s.act("play on");
        std::vector<std::string> changes;
        for (const model::ChangeDay& change : s.state.timeline->changes())
            changes.push_back(model::formatIso(change.date));
        CHECK(stops(s, 120) == changes);
        CHECK_FALSE(s.state.playback.playing);
        CHECK(s.state.date == s.state.lastDate);

        s.act("reverse on");
        s.act("play on");
        std::vector<std::string> daysBefore;
        for (const model::ChangeDay& change : s.state.timeline->changes())
            daysBefore.insert(daysBefore.begin(), model::formatIso(model::addDays(change.date, -1)));
        CHECK(stops(s, 120) == daysBefore);
        CHECK(s.state.date == s.state.firstDate);
        CHECK_FALSE(s.state.playback.playing);
    }
}

TEST_CASE("playing waits on a change as long as it says") {
    Session s;
    s.act("date 2012-12-01");
    s.act("speed 1");
    s.act("play on");
    while (s.day() != "2012-12-19") session::advance(s.state, 0.01);
    s.pass(session::dwellS - 0.05);
    CHECK(s.day() == "2012-12-19");
    s.pass(0.2);
    CHECK(s.day() != "2012-12-19");
}

TEST_CASE("a loop begins again, at the other end when it runs backwards") {
    Session s;
    s.act("loop on");
    s.act("date 2026-12-01");
    s.act("speed 4");
    s.act("play on");
    s.pass(0.2);
    CHECK(s.state.playback.playing);
    CHECK(s.day() == "1991-01-01");
    s.act("reverse on");
    s.act("date 1991-02-01");
    s.act("play on");
    s.pass(0.2);
    CHECK(s.state.date == s.state.lastDate);
    CHECK(s.state.playback.playing);
}

TEST_CASE("at the end of the way, playing begins again at the other end") {
    Session s;
    s.act("jump last");
    s.act("play on");
    CHECK(s.day() == "1991-01-01");
    s.act("reverse on");
    s.act("date 1991-01-01");
    s.act("play on");
    CHECK(s.state.date == s.state.lastDate);
}

TEST_CASE("today, where the program begins, is the end of the way") {
    Session s;
    s.act("jump today");
    s.act("play on");
    CHECK(s.state.date == s.state.firstDate);
    s.act("play off");
    s.act("mark-in 2026-11-25");  // unless what lies beyond is asked for
    s.act("date 2026-12-01");
    s.act("play on");
    CHECK(s.day() == "2026-12-01");
}

TEST_CASE("twenty thousand random steps never leave the range") {
    std::mt19937 random(1992);
    Session s;
    for (int i = 0; i < 20'000; ++i) {
        if (random() % 2)
            s.act(randomAction(random));
        else
            session::advance(s.state, static_cast<double>(random() % 1500) / 1000);
        CAPTURE(i);
        checkValid(s);
    }
}

TEST_CASE("the same steps give the same session") {
    std::mt19937 first(2024), second(2024);
    Session a, b;
    for (int i = 0; i < 2'000; ++i) {
        const session::Action action = randomAction(first);
        REQUIRE(action == randomAction(second));
        a.act(action);
        b.act(*session::parseAction(session::formatAction(action)));  // by way of its text
        session::advance(a.state, 0.05);
        session::advance(b.state, 0.05);
        REQUIRE(a.state.date == b.state.date);
        REQUIRE(a.state.playback == b.state.playback);
        REQUIRE(a.state.view == b.state.view);
        REQUIRE(a.state.flight == b.state.flight);
        REQUIRE(a.state.pulseKeys == b.state.pulseKeys);
    }
}

#include "session/time_axis.hpp"

#include "play.hpp"

#include <random>

using play::date;
using session::DateRange;
using session::TimeAxis;

namespace {

const DateRange all{model::startOfYear(1991), model::endOfYear(2026)};

std::string iso(model::Date day) {
    return model::formatIso(day);
}

}  // namespace

TEST_CASE("a year takes the same width, leap year or not") {
    const TimeAxis axis(all);
    CHECK(axis.atYear(1991) == 0);
    CHECK(axis.atYear(2027) == doctest::Approx(1));
    for (int year = 1991; year <= 2026; ++year)
        CHECK(axis.atYear(year + 1) - axis.atYear(year) == doctest::Approx(1.0 / 36));
    CHECK(axis.yearWidth(0.5) == doctest::Approx(1.0 / 36));
}

TEST_CASE("every day lies at its place, with and without knots") {
    std::mt19937 random(7);
    for (const auto& knots :
         {std::vector<model::Date>{}, {date("1994-04-20"), date("1994-05-01"), date("2012-12-19")}}) {
        const TimeAxis axis(all, knots);
        double last = -1;
        for (model::Date day = all.first; day <= all.last;
             day = model::addDays(day, 1 + static_cast<int>(random() % 40))) {
            CAPTURE(iso(day));
            CHECK(axis.at(day) > last);
            last = axis.at(day);
            CHECK(axis.dayAt(last) == day);
        }
        CHECK(axis.dayAt(-3) == all.first);
        CHECK(axis.dayAt(7) == all.last);
    }
}

TEST_CASE("knots lie at equal distances; those outside the range are left out") {
    const TimeAxis axis(
        all, {date("1900"), date("1994-04-20"), date("1994-05-01"), date("2012-12-19"), date("2050")});
    CHECK(axis.at(date("1994-04-20")) == doctest::Approx(0.25));
    CHECK(axis.at(date("1994-05-01")) == doctest::Approx(0.5));
    CHECK(axis.at(date("2012-12-19")) == doctest::Approx(0.75));
}

TEST_CASE("a drag comes to rest on changes, else at the end of the year, month or day") {
    const TimeAxis axis(all);
    const std::vector<model::Date> changes{date("2006-08-16"), date("2012-12-19")};
    const double near = axis.at(date("2006-08-16"));
    CHECK(iso(session::snapped(axis, near + 0.003, changes, 0.004, 30)) == "2006-08-16");
    CHECK(iso(session::snapped(axis, near - 0.003, changes, 0.004, 30)) == "2006-08-16");
    CHECK(iso(session::snapped(axis, near + 0.005, changes, 0.004, 30)) == "2006-12-31");
    CHECK(iso(session::snapped(axis, axis.at(date("2003-02-10")), changes, 0.001, 30)) == "2003-12-31");
    CHECK(iso(session::snapped(axis, axis.at(date("2003-02-10")), changes, 0.001, 300)) == "2003-02-28");
    CHECK(iso(session::snapped(axis, axis.at(date("2003-02-10")), changes, 0.001, 3000)) == "2003-02-10");
    CHECK(iso(session::snapped(axis, 5, changes, 0.001, 30)) == "2026-12-31");
    CHECK(iso(session::snapped(axis, -5, changes, 0.001, 30)) == "1991-12-31");
}

TEST_CASE("zooming keeps the day at its place, within the whole and not below a month") {
    const DateRange half = session::zoomedRange(all, all, 2, date("2008-12-31"));
    const double length = half.last.days() - half.first.days() + 1;
    CHECK(length == doctest::Approx((all.last.days() - all.first.days() + 1) / 2.0).epsilon(0.001));
    CHECK(TimeAxis(half).at(date("2008-12-31")) ==
          doctest::Approx(TimeAxis(all).at(date("2008-12-31"))).epsilon(0.01));
    CHECK(session::zoomedRange(half, all, 0.01, half.first) == all);
    const DateRange closest = session::zoomedRange(half, all, 1e6, date("2006-06-15"));
    CHECK(closest.last.days() - closest.first.days() + 1 == session::shortestRangeDays);
    std::mt19937 random(3);
    DateRange range = all;
    for (int i = 0; i < 3000; ++i) {
        const double factor = std::pow(10.0, static_cast<double>(random() % 401) / 100 - 2);
        range = session::zoomedRange(range, all, factor,
                                     model::addDays(all.first, static_cast<int>(random() % 20'000)));
        REQUIRE(range.first >= all.first);
        REQUIRE(range.last <= all.last);
        REQUIRE(range.last.days() - range.first.days() + 1 >= session::shortestRangeDays);
    }
}

TEST_CASE("what would cover each other is one") {
    using session::Cluster;
    CHECK(session::clusters({}, 10).empty());
    CHECK(session::clusters({0, 10, 20}, 10) == std::vector<Cluster>{{0, 0, 1}, {10, 1, 1}, {20, 2, 1}});
    CHECK(session::clusters({0, 4, 9, 30}, 10) == std::vector<Cluster>{{4.5, 0, 3}, {30, 3, 1}});
    // A long crowd is cut into chips rather than become one.
    std::vector<double> crowd;
    for (int i = 0; i < 100; ++i) crowd.push_back(i);
    const auto found = session::clusters(crowd, 10);
    std::size_t things = 0;
    for (const Cluster& cluster : found) things += cluster.count;
    CHECK(things == 100);
    for (std::size_t i = 1; i < found.size(); ++i) CHECK(found[i].place - found[i - 1].place >= 10);
    CHECK(found.size() >= 4);
}

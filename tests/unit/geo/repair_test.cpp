#include "geo/repair.hpp"

#include "files.hpp"
#include "geo/rings.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using geo::Polygon;
using geo::Ring;

TEST_CASE("valid polygons stay as they are, to the last bit") {
    const std::vector<Polygon> before{{{Ring{{0.1, 0.2}, {10.3, 0.7}, {10.1, 9.9}}}}};
    std::vector<Polygon> after = before;
    const geo::Repairs repairs = geo::repair(after);
    CHECK(!repairs.madeValid);
    CHECK(!repairs.cutAtAntimeridian);
    CHECK(after[0].rings == before[0].rings);
}

TEST_CASE("a bow tie becomes two triangles") {
    std::vector<Polygon> polygons{{{Ring{{0, 0}, {10, 10}, {10, 0}, {0, 10}}}}};
    const geo::Repairs repairs = geo::repair(polygons);
    CHECK(repairs.madeValid);
    CHECK(repairs.reason.find("5 5") != std::string::npos);
    CHECK(polygons.size() == 2);
    CHECK(test::area(polygons) == doctest::Approx(50));
    CHECK(geo::certainlyValid(polygons));
}

TEST_CASE("rings without area go") {
    std::vector<Polygon> polygons{{{Ring{{0, 0}, {1, 1}, {0, 0}}}},
                                  {{Ring{{0, 0}, {1, 0}, {1, 1}}, Ring{{5, 5}}}}};
    CHECK(geo::repair(polygons).droppedRings == 2);
    CHECK(polygons.size() == 1);
    CHECK(polygons[0].rings.size() == 1);
}

TEST_CASE("a polygon across 180 degrees is cut exactly there and loses no area") {
    std::vector<Polygon> polygons{
        {{Ring{{170, 0}, {-170, 0}, {-170, 10}, {170, 10}}, Ring{{175, 2}, {-175, 2}, {180, 8}}}}};
    const geo::Repairs repairs = geo::repair(polygons);
    CHECK(repairs.cutAtAntimeridian);
    CHECK(!repairs.madeValid);
    CHECK(test::area(polygons) == doctest::Approx(20 * 10 - 10 * 6 / 2.0));
    bool east = false;
    bool west = false;
    for (const Polygon& part : polygons)
        for (const base::LonLat p : part.rings[0]) {
            east = east || p.lonDeg == 180;
            west = west || p.lonDeg == -180;
        }
    CHECK(east);
    CHECK(west);
}

TEST_CASE("vertices beyond the cut keep every bit, so that neighbours go on sharing them") {
    const base::LonLat shared{-170.1234567890123, 3.3333333333333335};
    std::vector<Polygon> polygons{{{Ring{{170.7, 0.1}, shared, {-171.3, 10.9}, {170.2, 10.4}}}}};
    geo::repair(polygons);
    bool found = false;
    for (const Polygon& part : polygons)
        found = found || std::find(part.rings[0].begin(), part.rings[0].end(), shared) != part.rings[0].end();
    CHECK(found);
}

TEST_CASE("longitudes from 0 to 360 come back to the sheet") {
    std::vector<Polygon> polygons{{{Ring{{190, 0}, {200, 0}, {200, 10}, {190, 10}}}}};
    geo::repair(polygons);
    REQUIRE(polygons.size() == 1);
    CHECK(test::area(polygons) == doctest::Approx(100));
    for (const base::LonLat p : polygons[0].rings[0]) CHECK(p.lonDeg <= -160);
}

TEST_CASE("a ring round a pole covers the pole in one piece") {
    std::vector<Polygon> polygons{{{Ring{{-150, -70}, {-60, -70}, {30, -70}, {120, -70}}}}};
    const geo::Repairs repairs = geo::repair(polygons);
    CHECK(repairs.closedThroughPole);
    CHECK(!repairs.madeValid);
    CHECK(polygons.size() == 1);
    CHECK(test::area(polygons) == doctest::Approx(360 * 20));
}

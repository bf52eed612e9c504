#include "geo/rings.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <numbers>

using geo::Polygon;
using geo::Ring;

namespace {

Ring circle(double lon, double lat, double radius, int corners) {
    Ring out;
    for (int i = 0; i < corners; ++i) {
        const double turn = 2 * std::numbers::pi * i / corners;
        out.push_back({lon + radius * std::cos(turn), lat + radius * std::sin(turn)});
    }
    return out;
}

Ring box(double west, double south, double east, double north) {
    return {{west, south}, {east, south}, {east, north}, {west, north}};
}

}  // namespace

TEST_CASE("repeated points go, the closing one too") {
    Ring ring{{0, 0}, {0, 0}, {1, 0}, {1, 1}, {1, 1}, {0, 0}, {0, 0}};
    geo::dropRepeatedPoints(ring);
    CHECK(ring == Ring{{0, 0}, {1, 0}, {1, 1}});
    Ring same{{2, 2}, {2, 2}, {2, 2}};
    geo::dropRepeatedPoints(same);
    CHECK(same.size() == 1);
}

TEST_CASE("a ring stays on the sheet unless it leaves -180..180 or has an edge over 180 degrees") {
    CHECK(geo::staysOnSheet(box(-180, -80, 0, 80)));
    CHECK(!geo::staysOnSheet(box(170, 0, 190, 10)));
    CHECK(!geo::staysOnSheet(box(-170, 0, 170, 10)));
}

TEST_CASE("unwrapping follows the shorter way across 180 degrees") {
    const geo::UnwrappedRing out = geo::unwrap({{170, 0}, {-170, 0}, {-170, 10}, {170, 10}});
    CHECK(!out.roundPole);
    CHECK(out.points == Ring{{170, 0}, {190, 0}, {190, 10}, {170, 10}});
}

TEST_CASE("unwrapping closes a ring round a pole through the pole of its hemisphere") {
    for (const double lat : {-70.0, 70.0}) {
        const geo::UnwrappedRing out = geo::unwrap({{-150, lat}, {-60, lat}, {30, lat}, {120, lat}});
        CHECK(out.roundPole);
        CHECK(std::abs(geo::doubleSignedArea(out.points)) / 2 == doctest::Approx(360 * 20));
        for (std::size_t i = 0; i < out.points.size(); ++i) {
            const std::size_t next = (i + 1) % out.points.size();
            CHECK(std::abs(out.points[next].lonDeg - out.points[i].lonDeg) <= 180);
        }
    }
}

TEST_CASE("a frame round the whole world keeps its area, and a crossing that names both ends has no width") {
    CHECK(std::abs(geo::doubleSignedArea(geo::unwrap(box(-180, -60, 180, 85)).points)) / 2 ==
          doctest::Approx(360 * 145));
    const Ring stitched{{170, 0},   {180, 0},   {-180, 0}, {-170, 0},
                        {-170, 10}, {-180, 10}, {180, 10}, {170, 10}};
    CHECK(std::abs(geo::doubleSignedArea(geo::unwrap(stitched).points)) / 2 == doctest::Approx(20 * 10));
}

TEST_CASE("edges along a pole are split, others are not") {
    Ring cap{{-180, -90}, {180, -90}, {180, -60}, {-180, -60}};
    geo::splitEdgesAlongPoles(cap);
    CHECK(cap == Ring{{-180, -90}, {-90, -90}, {0, -90}, {90, -90}, {180, -90}, {180, -60}, {-180, -60}});
}

TEST_CASE("the gate passes valid figures") {
    CHECK(geo::certainlyValid({Polygon{{circle(0, 0, 10, 500)}}}));
    CHECK(geo::certainlyValid(
        {Polygon{{box(0, 0, 10, 10), circle(5, 5, 3, 40)}}, Polygon{{circle(5, 5, 1, 20)}}}));
    CHECK(geo::certainlyValid({Polygon{{box(0, 0, 10, 10)}}, Polygon{{box(20, 0, 30, 10)}}}));
    // Touching in one corner is allowed between polygons.
    CHECK(geo::certainlyValid({Polygon{{box(0, 0, 10, 10)}}, Polygon{{box(10, 10, 20, 20)}}}));
}

TEST_CASE("the gate stops everything that is not valid") {
    CHECK(!geo::certainlyValid({}));
    CHECK(!geo::certainlyValid({Polygon{{Ring{{0, 0}, {10, 10}, {10, 0}, {0, 10}}}}}));             // bow tie
    CHECK(!geo::certainlyValid({Polygon{{Ring{{0, 0}, {10, 0}, {10, 10}, {10, 20}, {10, 10}}}}}));  // spike
    CHECK(!geo::certainlyValid({Polygon{{box(0, 0, 10, 10)}}, Polygon{{box(5, 5, 15, 15)}}}));      // overlap
    CHECK(!geo::certainlyValid({Polygon{{box(0, 0, 10, 10)}}, Polygon{{box(2, 2, 4, 4)}}}));        // nested
    CHECK(!geo::certainlyValid({Polygon{{box(0, 0, 10, 10), box(20, 0, 30, 10)}}}));  // hole outside
    CHECK(!geo::certainlyValid(
        {Polygon{{box(0, 0, 10, 10), box(2, 2, 4, 4), box(3, 3, 5, 5)}}}));  // holes cross
    CHECK(
        !geo::certainlyValid({Polygon{{box(0, 0, 10, 10)}}, Polygon{{box(10, 0, 20, 10)}}}));  // common edge
    CHECK(!geo::certainlyValid(
        {Polygon{{box(0, 0, 10, 10)}}, Polygon{{Ring{{10, 5}, {20, 0}, {20, 9}}}}}));  // T
    CHECK(!geo::certainlyValid({Polygon{{Ring{{0, 0}, {10, 0}}}}}));
    // Two rings that cross exactly in a common corner.
    const Ring cross{{5, -5}, {5, 5}, {6, 20}, {-5, 20}, {-5, -5}};
    CHECK(!geo::certainlyValid(
        {Polygon{{Ring{{0, 0}, {5, 5}, {10, 0}, {10, -20}, {0, -20}}}}, Polygon{{cross}}}));
}

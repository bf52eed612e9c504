#include "projection/projection.hpp"

#include <doctest/doctest.h>

using base::LonLat, base::Vec2;
using projection::Orthographic, projection::radiusM;

TEST_CASE("the place that was taken comes to where it is wanted") {
    for (const Orthographic globe : {Orthographic{60, 45}, Orthographic{-170, -20}, Orthographic{0, 0}})
        for (const Vec2 from : {Vec2{0, 0}, Vec2{0.3, -0.2}, Vec2{-0.5, 0.1}})
            for (const Vec2 to : {Vec2{0, 0}, Vec2{0.1, 0.15}, Vec2{-0.2, -0.3}}) {
                const auto place = projection::unproject(globe, from * radiusM);
                REQUIRE(place);
                const LonLat middle = projection::turned(globe, from * radiusM, to * radiusM);
                const auto now = projection::project(Orthographic{middle.lonDeg, middle.latDeg}, *place);
                REQUIRE(now);
                CHECK(base::length(*now - to * radiusM) < 1e-6 * radiusM);
            }
}

TEST_CASE("a globe that is not moved stays, and nothing outside is a reason to spin") {
    const Orthographic globe{75, 50};
    const LonLat same = projection::turned(globe, {1e6, 2e6}, {1e6, 2e6});
    CHECK(same.lonDeg == doctest::Approx(75));
    CHECK(same.latDeg == doctest::Approx(50));
    for (const Vec2 far : {Vec2{9e7, 0}, Vec2{-9e7, 9e7}, Vec2{0, -9e9}})
        for (const LonLat middle :
             {projection::turned(globe, far, {0, 0}), projection::turned(globe, {0, 0}, far)}) {
            CHECK(std::abs(middle.lonDeg) <= 180);
            CHECK(std::abs(middle.latDeg) <= 90);
        }
}

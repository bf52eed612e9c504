#include "base/sphere.hpp"

#include <doctest/doctest.h>

#include <cmath>

TEST_CASE("a place is the direction's that it gives") {
    for (const base::LonLat place :
         {base::LonLat{0, 0}, {90, 0}, {-179.5, 12}, {44.5, 40.2}, {0, 90}, {0, -90}}) {
        const base::Vec3 direction = base::direction(place);
        CHECK(base::dot(direction, direction) == doctest::Approx(1));
        const base::LonLat again = base::placeIn(direction);
        CHECK(again.latDeg == doctest::Approx(place.latDeg));
        if (std::abs(place.latDeg) < 90) CHECK(again.lonDeg == doctest::Approx(place.lonDeg));
    }
    CHECK(base::direction({90, 0})[1] == doctest::Approx(1));
    CHECK(base::direction({0, 90})[2] == doctest::Approx(1));
}

TEST_CASE("the middle of two places lies between them, across the date line too") {
    const base::Vec3 a = base::direction({170, 10}), b = base::direction({-170, 10});
    const base::LonLat middle = base::placeIn({a[0] + b[0], a[1] + b[1], a[2] + b[2]});
    CHECK(std::abs(middle.lonDeg) == doctest::Approx(180));
    CHECK(middle.latDeg > 10);
    CHECK(middle.latDeg < 10.5);
}

#include "scene/scale_bar.hpp"

#include <doctest/doctest.h>

using scene::scaleBar;

namespace {

constexpr scene::SizePx size{1600, 900};

}  // namespace

TEST_CASE("near the centre of an equal-area map the bar has the view's scale") {
    const auto bar = scaleBar(projection::LambertAzimuthal{80, 50}, {{0, 0}, 5100}, size, {}, 200);
    REQUIRE(bar);
    CHECK(bar->km == 1000);
    CHECK(bar->widthPx == doctest::Approx(1000 / 5.1).epsilon(0.01));
    const auto close = scaleBar(projection::LambertAzimuthal{80, 50}, {{0, 0}, 110}, size, {}, 200);
    REQUIRE(close);
    CHECK(close->km == 20);
    CHECK(close->widthPx == doctest::Approx(20 / 0.11).epsilon(0.01));
}

TEST_CASE("in Mercator the bar is as long as the latitude makes it") {
    const projection::Projection mercator = projection::Mercator{0};
    const auto north = projection::project(mercator, {0, 60});
    REQUIRE(north);
    const auto bar = scaleBar(mercator, {*north, 1000}, size, {}, 200);
    REQUIRE(bar);
    // At 60 degrees everything is drawn twice as large.
    CHECK(bar->widthPx * 1000 / 2 / 1000 == doctest::Approx(bar->km).epsilon(0.02));
}

TEST_CASE("maps of the world and whole globes have none") {
    CHECK_FALSE(scaleBar(projection::Mercator{0}, {{0, 0}, 20000}, size, {}, 200));
    CHECK_FALSE(scaleBar(projection::EqualEarth{0}, {{0, 0}, 20000}, size, {}, 200));
    CHECK_FALSE(scaleBar(projection::Orthographic{80, 50}, {{0, 0}, 12000}, size, {}, 200));
    CHECK_FALSE(scaleBar(projection::LambertAzimuthal{80, 50}, {{3e7, 0}, 5000}, size, {}, 200));
    CHECK(scaleBar(projection::Orthographic{80, 50}, {{0, 0}, 2000}, size, {}, 200));
}

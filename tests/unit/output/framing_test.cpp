#include "output/framing.hpp"

#include "../atlas/shipped_atlas.hpp"

#include <doctest/doctest.h>

namespace {

const projection::Projection flat = projection::LambertAzimuthal{60, 50};
constexpr scene::SizePx size{1000, 500};

}  // namespace

TEST_CASE("a place lies in the middle, as wide as asked for") {
    const auto outline = shippedAtlas()->topology(flat);
    output::Frame frame;
    frame.center = base::LonLat{34, 45};
    frame.widthKm = 800;
    const auto view = output::viewOf(frame, *shippedAtlas(), *outline, size, {});
    REQUIRE(view);
    CHECK(view->metresPerPx == doctest::Approx(800));
    const auto middle = projection::unproject(flat, view->centerM);
    REQUIRE(middle.has_value());
    CHECK(middle->lonDeg == doctest::Approx(34));
    CHECK(middle->latDeg == doctest::Approx(45));
    CHECK(output::middleOf(frame, *shippedAtlas()) == base::LonLat{34, 45});
}

TEST_CASE("states are brought into view whole, with all their land as the UN sees it") {
    const auto outline = shippedAtlas()->topology(flat);
    output::Frame frame;
    frame.codes = {"UKR", "GEO"};
    const auto view = output::viewOf(frame, *shippedAtlas(), *outline, size, {20, 20, 20, 20});
    REQUIRE(view);
    for (const base::LonLat place : {base::LonLat{34, 45}, {22.5, 48.5}, {46, 41.5}, {41, 43}}) {
        const auto at = scene::toPixels(*view, size, *projection::project(flat, place));
        CHECK(at.x > 19);
        CHECK(at.x < 981);
        CHECK(at.y > 19);
        CHECK(at.y < 481);
    }
}

TEST_CASE("states that are not there are named, all of them; places that cannot be seen are refused") {
    const auto outline = shippedAtlas()->topology(flat);
    output::Frame frame;
    frame.codes = {"UKR", "XXX", "kaz"};
    const auto view = output::viewOf(frame, *shippedAtlas(), *outline, size, {});
    CHECK_FALSE(view);
    REQUIRE(view.issues.size() == 2);
    CHECK(view.issues[0].where == "--fit XXX");
    CHECK(view.issues[1].where == "--fit kaz");
    const auto globe = shippedAtlas()->topology(projection::Orthographic{60, 50});
    output::Frame behind;
    behind.center = base::LonLat{-120, -50};
    CHECK_FALSE(output::viewOf(behind, *shippedAtlas(), *globe, size, {}));
}

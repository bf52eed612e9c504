#include "scene/compare.hpp"

#include <doctest/doctest.h>

using scene::CompareMode;
using scene::View;

TEST_CASE("side by side, both panes show the same place in their middle at the same scale") {
    const View view{{1e6, -2e6}, 4000};
    for (const scene::SizePx size : {scene::SizePx{1600, 900}, scene::SizePx{1023, 768}}) {
        const auto panes = scene::panes(CompareMode::side, 0.5, view, size);
        REQUIRE(panes.size() == 2);
        CHECK(panes[0].fromPx == 0);
        CHECK(panes[0].toPx == panes[1].fromPx);
        CHECK(panes[1].toPx == size.width);
        const int width = scene::paneSize(CompareMode::side, size).width;
        const base::Vec2 left = scene::toMetres(panes[0].view, size, {width / 2.0, size.height / 2.0}),
                         right = scene::toMetres(panes[1].view, size,
                                                 {size.width - width / 2.0, size.height / 2.0});
        CHECK(left.x == doctest::Approx(view.centerM.x));
        CHECK(right.x == doctest::Approx(view.centerM.x));
        CHECK(left.y == doctest::Approx(view.centerM.y));
        CHECK(panes[1].view.metresPerPx == view.metresPerPx);
    }
}

TEST_CASE("a swipe has one view on both sides of the divider") {
    const View view{{0, 0}, 4000};
    const auto panes = scene::panes(CompareMode::swipe, 0.3, view, {1000, 500});
    REQUIRE(panes.size() == 2);
    CHECK(panes[0].toPx == 300);
    CHECK(panes[0].view == view);
    CHECK(panes[1].view == view);
    CHECK(&scene::paneAt(panes, 299) == &panes[0]);
    CHECK(&scene::paneAt(panes, 300) == &panes[1]);
    CHECK(&scene::paneAt(panes, 5000) == &panes[1]);
}

TEST_CASE("one map needs one pane") {
    for (const CompareMode mode : {CompareMode::off, CompareMode::difference})
        CHECK(scene::panes(mode, 0.2, {}, {800, 600}) == std::vector<scene::Pane>{{0, 800, {}}});
}

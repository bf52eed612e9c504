#include "scene/view.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <random>

namespace {

constexpr double noNumber = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

bool sane(const scene::View& view) {
    return std::isfinite(view.centerM.x) && std::isfinite(view.centerM.y) &&
           std::abs(view.centerM.x) <= scene::farthestCenterM &&
           std::abs(view.centerM.y) <= scene::farthestCenterM && view.metresPerPx >= scene::minMetresPerPx &&
           view.metresPerPx <= scene::maxMetresPerPx;
}

bool near(base::Vec2 a, base::Vec2 b, double by) {
    return base::length(a - b) <= by;
}

}  // namespace

TEST_CASE("pixels and metres are each other's inverse") {
    const scene::View view{{1'000'000, -500'000}, 5000};
    const scene::SizePx size{1920, 1080};
    CHECK(scene::toPixels(view, size, view.centerM) == base::Vec2{960, 540});
    CHECK(scene::toMetres(view, size, {960, 540}) == view.centerM);
    CHECK(scene::toMetres(view, size, {961, 540}).x == view.centerM.x + 5000);
    CHECK(scene::toMetres(view, size, {960, 541}).y == view.centerM.y - 5000);
    for (const base::Vec2 p : {base::Vec2{0, 0}, base::Vec2{1919.5, 3.25}, base::Vec2{-70, 4000}})
        CHECK(near(scene::toPixels(view, size, scene::toMetres(view, size, p)), p, 1e-9));
    const base::Box visible = scene::visibleBox(view, size);
    CHECK(visible.width() == doctest::Approx(1920 * 5000.0));
    CHECK(visible.height() == doctest::Approx(1080 * 5000.0));
    CHECK(near(visible.center(), view.centerM, 1e-6));
}

TEST_CASE("fit shows the whole box between the insets and touches them") {
    base::Box box;
    box.add(base::Vec2{-3e6, -1e6});
    box.add(base::Vec2{4e6, 2e6});
    for (const scene::SizePx size :
         {scene::SizePx{1920, 1080}, scene::SizePx{800, 1400}, scene::SizePx{3840, 2160}})
        for (const scene::Insets& insets : {scene::Insets{}, scene::Insets{300, 120, 20, 180}}) {
            const scene::View view = scene::fit(box, size, insets);
            const base::Vec2 low = scene::toPixels(view, size, {box.minX, box.minY}),
                             high = scene::toPixels(view, size, {box.maxX, box.maxY});
            const double left = low.x - insets.left, right = size.width - insets.right - high.x,
                         top = high.y - insets.top, bottom = size.height - insets.bottom - low.y;
            for (const double gap : {left, right, top, bottom}) CHECK(gap >= -1e-6);
            CHECK(std::min(left, top) == doctest::Approx(0).epsilon(1e-6));
            CHECK(left == doctest::Approx(right));
            CHECK(top == doctest::Approx(bottom));
        }
    CHECK(scene::fit(base::Box{}, {100, 100}, {}) == scene::View{});
    CHECK(sane(scene::fit(box, {100, 100}, {90, 90, 90, 90})));
    base::Box point;
    point.add(base::Vec2{5, 5});
    CHECK(scene::fit(point, {100, 100}, {}).metresPerPx == scene::minMetresPerPx);
}

TEST_CASE("panning follows the cursor, zooming keeps the place under it") {
    const scene::SizePx size{1600, 900};
    const scene::View view{{2e5, 3e5}, 4000};
    const base::Vec2 grabbed{300, 700}, byPx{-120, 45};
    const base::Vec2 place = scene::toMetres(view, size, grabbed);
    CHECK(near(scene::toPixels(scene::panned(view, byPx), size, place), grabbed + byPx, 1e-6));
    for (const double factor : {1.25, 0.8, 10.0, 1e9}) {
        const scene::View zoomed = scene::zoomed(view, size, grabbed, factor);
        CAPTURE(factor);
        CHECK(near(scene::toPixels(zoomed, size, place), grabbed, 1e-3));
        CHECK(sane(zoomed));
    }
    CHECK(scene::zoomed(view, size, grabbed, 2).metresPerPx == 2000);
}

TEST_CASE("numbers out of range or no numbers at all become sane ones") {
    for (const double x : {noNumber, infinity, -infinity, 1e300, -1e300, 0.0})
        for (const double y : {noNumber, infinity, -1e300, 12.0})
            for (const double scale : {noNumber, infinity, -infinity, 0.0, -5.0, 1e300, 1e-300, 3000.0})
                CHECK(sane(scene::clamped({{x, y}, scale})));
    const scene::View fine{{1, 2}, 3000};
    CHECK(scene::clamped(fine) == fine);
    CHECK(scene::clamped({{1e9, -1e9}, 1}).centerM ==
          base::Vec2{scene::farthestCenterM, -scene::farthestCenterM});
    const scene::SizePx size{800, 600};
    for (const double bad : {noNumber, infinity, -infinity, 1e308}) {
        CHECK(sane(scene::panned(fine, {bad, -bad})));
        CHECK(sane(scene::zoomed(fine, size, {bad, 3}, 1.5)));
        CHECK(sane(scene::zoomed(fine, size, {3, 3}, bad)));
    }
    CHECK(sane(scene::zoomed(fine, size, {3, 3}, 0)));
    CHECK(sane(scene::zoomed(fine, size, {3, 3}, -1)));
}

TEST_CASE("a flight begins at its start, ends at its end and stays sane between") {
    const scene::View a{{-1e6, 2e6}, 8000}, b{{3e6, -1e6}, 500};
    CHECK(scene::between(a, b, 0) == a);
    CHECK(scene::between(a, b, 1) == b);
    CHECK(scene::between(a, b, -3) == a);
    CHECK(scene::between(a, b, 3) == b);
    double last = a.metresPerPx;
    for (double t = 0.05; t < 1; t += 0.05) {
        const scene::View now = scene::between(a, b, t);
        CHECK(sane(now));
        CHECK(now.metresPerPx < last);
        last = now.metresPerPx;
    }
    const scene::View same = scene::between(a, {{1e6, 2e6}, 8000}, 0.5);
    CHECK(same.metresPerPx == doctest::Approx(8000));
    CHECK(near(same.centerM, {0, 2e6}, 1));
}

TEST_CASE("ten thousand random moves leave a sane view") {
    std::mt19937 random(20240229);
    std::uniform_real_distribution<double> pixels(-3000, 3000), factors(0.2, 5);
    const scene::SizePx size{1600, 900};
    scene::View view{{0, 0}, 6000};
    for (int i = 0; i < 10'000; ++i) {
        view = i % 2 ? scene::panned(view, {pixels(random), pixels(random)})
                     : scene::zoomed(view, size, {pixels(random), pixels(random)}, factors(random));
        REQUIRE(sane(view));
    }
}

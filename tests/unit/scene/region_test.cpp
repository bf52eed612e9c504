#include "scene/region.hpp"

#include <doctest/doctest.h>

namespace {

base::Box boxOf(double minX, double minY, double maxX, double maxY) {
    base::Box box;
    box.add(base::Vec2{minX, minY});
    box.add(base::Vec2{maxX, maxY});
    return box;
}

mesh::TopologyPolygon polygon(int feature, const base::Box& bounds) {
    mesh::TopologyPolygon made;
    made.feature = feature;
    made.boundsM = bounds;
    made.areaM2 = bounds.width() * bounds.height();
    return made;
}

}  // namespace

TEST_CASE("what is far away and small does not belong to the box of a state") {
    mesh::Topology topology;
    topology.polygons = {polygon(0, boxOf(0, 0, 1000, 1000)), polygon(0, boxOf(1500, 0, 1700, 200)),
                         polygon(0, boxOf(-7000, 0, -6700, 300))};
    const base::Box box = scene::featuresBox({0}, topology);
    CHECK(box == boxOf(0, 0, 1700, 1000));
    // A large part counts wherever it is.
    topology.polygons.push_back(polygon(0, boxOf(-9000, 0, -8300, 700)));
    CHECK(scene::featuresBox({0}, topology).minX == -9000);
}

TEST_CASE("the fitted view keeps members clear of a panel at the left, and no more than needed") {
    const base::Box region = boxOf(0, 0, 1'600'000, 800'000);
    const scene::SizePx size{1600, 900};
    const scene::Insets insets{32, 112, 32, 200};
    const base::Box panel = boxOf(32, 118, 300, 300);
    const scene::View plain = scene::fit(region, size, insets);
    const auto in = [](const base::Box& land) { return [land](base::Vec2 p) { return land.contains(p); }; };
    const auto hits = [&](const scene::View& view, const base::Box& land) {
        for (double x = panel.minX; x <= panel.maxX; x += 10)
            for (double y = panel.minY; y <= panel.maxY; y += 10)
                if (land.contains(scene::toMetres(view, size, {x, y}))) return true;
        return false;
    };
    // Nothing lies there: nothing changes.
    CHECK(scene::fitClear(region, size, insets, panel, in(boxOf(0, 0, 1'600'000, 200'000))) == plain);
    // Land up to the corner: the map gives way.
    REQUIRE(hits(plain, region));
    const scene::View clear = scene::fitClear(region, size, insets, panel, in(region));
    CHECK_FALSE(hits(clear, region));
    CHECK(clear.centerM.x < plain.centerM.x);
    // In a narrow picture it cannot.
    const scene::SizePx narrow{500, 900};
    const base::Box tall = boxOf(0, 0, 800'000, 1'600'000);
    CHECK(scene::fitClear(tall, narrow, insets, panel, in(tall)) == scene::fit(tall, narrow, insets));
}

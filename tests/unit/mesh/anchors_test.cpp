#include "mesh/anchors.hpp"

#include "mesh/geometry.hpp"

#include <doctest/doctest.h>

#include <cmath>

namespace {

geo::Feature boxes(std::vector<base::Box> all) {
    geo::Feature feature;
    feature.key = "X";
    for (const base::Box& b : all)
        feature.polygons.push_back(
            {{{{b.minX, b.minY}, {b.maxX, b.minY}, {b.maxX, b.maxY}, {b.minX, b.maxY}}}});
    return feature;
}

mesh::NamedShape within(base::Box mainBoundsM) {
    mesh::NamedShape shape;
    shape.mainBoundsM = mainBoundsM;
    return shape;
}

constexpr double degreeM = 111'195;

}  // namespace

TEST_CASE("a name goes to the middle of the largest part") {
    const mesh::NameAnchor anchor =
        mesh::nameAnchor(boxes({{40, 0, 41, 1}, {10, -2, 14, 2}, {60, 0, 61, 2}}));
    CHECK(anchor.at.lonDeg == doctest::Approx(12).epsilon(0.01));
    CHECK(std::abs(anchor.at.latDeg) < 0.1);
    CHECK(anchor.radiusM == doctest::Approx(2 * degreeM).epsilon(0.02));
    CHECK(mesh::nameAnchor(geo::Feature{"none", "none", {}}).radiusM == 0);
}

TEST_CASE("a part is as large as it is on the sphere, not in degrees") {
    // Four degrees at 75 north are as wide as one at the equator.
    const mesh::NameAnchor anchor = mesh::nameAnchor(boxes({{100, 74, 104, 75}, {0, 0, 1.5, 1.5}}));
    CHECK(anchor.at.lonDeg == doctest::Approx(0.75).epsilon(0.05));
}

TEST_CASE("the place is the same on every map that shows it, and its radius is the map's") {
    const mesh::NameAnchor anchor{{30, 60}, 3 * degreeM};
    const base::Box world{-3e7, -3e7, 3e7, 3e7};
    mesh::NamedShape flat = within(world), tall = within(world);
    REQUIRE(mesh::placeAt(projection::LambertAzimuthal{30, 60}, anchor, flat));
    CHECK(base::length(flat.labelM) < 1);
    CHECK(flat.labelRadiusM == doctest::Approx(3 * degreeM).epsilon(0.001));
    REQUIRE(mesh::placeAt(projection::Mercator{30}, anchor, tall));
    CHECK(tall.labelRadiusM > 1.8 * flat.labelRadiusM);  // 1 / cos 60, less towards the south
    CHECK(tall.labelRadiusM < 2.1 * flat.labelRadiusM);
}

TEST_CASE("what is not shown, or cut off, has its name elsewhere") {
    const mesh::NameAnchor anchor{{30, 60}, 3 * degreeM};
    const base::Box world{-3e7, -3e7, 3e7, 3e7};
    mesh::NamedShape shape = within(world);
    CHECK_FALSE(mesh::placeAt(projection::Orthographic{-150, -60}, anchor, shape));  // behind the globe
    CHECK_FALSE(mesh::placeAt(projection::LambertAzimuthal{30, 60}, mesh::NameAnchor{}, shape));
    shape = within({-1e6, -1e6, 1e5, 1e6});  // the cut leaves the larger piece in the west
    CHECK_FALSE(mesh::placeAt(projection::LambertAzimuthal{30, 60}, anchor, shape));
    CHECK(shape.labelRadiusM == 0);
}

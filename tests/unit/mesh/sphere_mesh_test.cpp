#include "mesh/sphere_mesh.hpp"

#include "worlds.hpp"

#include <doctest/doctest.h>

#include <numbers>

namespace {

/// Two neighbours of 20 by 20 degrees each, east of the zero meridian.
mesh::Topology twoLands() {
    geo::Boundaries boundaries;
    for (const double west : {0.0, 20.0}) {
        geo::Feature feature;
        feature.key = west == 0 ? "AAA" : "BBB";
        feature.polygons = {{{{{west, 0}, {west + 20, 0}, {west + 20, 20}, {west, 20}}}}};
        boundaries.features.push_back(std::move(feature));
    }
    return mesh::buildTopology(boundaries, mesh::SphereMesh::worldAround(0));
}

double area(const mesh::MapGeometry& geometry) {
    double sum = 0;
    for (std::size_t i = 0; i + 2 < geometry.world.fill.first; i += 3) {
        const auto at = [&](std::size_t k) { return geometry.fillVertices[geometry.fillIndices[i + k]]; };
        const auto a = at(0), b = at(1), c = at(2);
        sum += std::abs((b.xM - a.xM) * (c.yM - a.yM) - (c.xM - a.xM) * (b.yM - a.yM)) / 2.0;
    }
    return sum;
}

}  // namespace

TEST_CASE("an equal-area map of the mesh has the area of the ground") {
    const mesh::SphereMesh sphere(twoLands(), 4096);
    const projection::Projection map = projection::LambertAzimuthal{20, 10};
    const double ground = projection::radiusM * projection::radiusM * (40 * std::numbers::pi / 180) *
                          std::sin(20 * std::numbers::pi / 180);
    CHECK(area(sphere.geometry(sphere.place(map, true), map, true)) == doctest::Approx(ground).epsilon(2e-3));
    const mesh::Topology outline = sphere.outline(map);
    CHECK(outline.featureCount == 2);
    double sum = 0;
    for (const mesh::TopologyPolygon& polygon : outline.polygons) sum += polygon.areaM2;
    CHECK(sum == doctest::Approx(ground).epsilon(2e-3));
}

TEST_CASE("the far side of a globe is not drawn") {
    const mesh::SphereMesh sphere(twoLands(), 8192);
    const projection::Projection near = projection::Orthographic{20, 10},
                                 far = projection::Orthographic{-160, -10};
    CHECK(area(sphere.geometry(sphere.place(near, true), near, true)) > 1e12);
    const mesh::MapGeometry none = sphere.geometry(sphere.place(far, true), far, true);
    CHECK(none.world.fill.first == 0);  // sea only
    CHECK(none.borderChunks.empty());
    CHECK(none.coastChunks.empty());
}

TEST_CASE("border and coasts know what lies beside them") {
    const mesh::SphereMesh sphere(twoLands(), 8192);
    const projection::Projection map = projection::Mercator{0};
    const mesh::MapGeometry geometry = sphere.geometry(sphere.place(map, true), map, true);
    REQUIRE(geometry.borderChunks.size() == 1);
    CHECK(geometry.borderChunks[0].left == 0);
    CHECK(geometry.borderChunks[0].right == 1);
    CHECK(geometry.coastChunks.size() == 2);
    CHECK(geometry.features.size() == 2);
    CHECK(geometry.features[0].outline.size() == 2);
}

TEST_CASE("the way from one map to another begins and ends at them") {
    const mesh::SphereMesh sphere(twoLands(), 8192);
    const auto a = sphere.place(projection::Mercator{0}, false),
               b = sphere.place(projection::EqualEarth{0}, false);
    const base::Vec2 centerA{1e6, 2e6}, centerB{-3e6, 1e5};
    const auto begin = mesh::between(a, centerA, 2, b, centerB, 1, 0),
               end = mesh::between(a, centerA, 2, b, centerB, 1, 1),
               middle = mesh::between(a, centerA, 2, b, centerB, 1, 0.5);
    for (std::size_t i = 0; i < a.fillM.size(); ++i) {
        CHECK(base::length(begin.fillM[i] - (a.fillM[i] - centerA) * 2) < 1e-3);
        CHECK(base::length(end.fillM[i] - (b.fillM[i] - centerB)) < 1e-3);
        CHECK(base::length(middle.fillM[i] - (begin.fillM[i] + end.fillM[i]) * 0.5) < 1e-3);
    }
}

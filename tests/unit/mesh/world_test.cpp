// Where the mapped world ends.
#include "mesh/world.hpp"

#include "worlds.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <numbers>

namespace {

mesh::MapGeometry geometryOf(const projection::Projection& projection) {
    geo::Boundaries boundaries;
    boundaries.features.push_back(worlds::feature("AAA", {{{worlds::box(20, 30, 40, 50)}}}));
    return mesh::buildGeometry(mesh::buildTopology(boundaries, projection), 4096);
}

double areaOf(const mesh::MapGeometry& g, mesh::IndexRange range) {
    double twice = 0;
    for (std::size_t i = range.first; i + 2 < range.first + range.count; i += 3) {
        const auto at = [&](std::size_t k) { return g.fillVertices[g.fillIndices[i + k]]; };
        CHECK(at(0).feature == mesh::noFeatureVertex);
        twice += (static_cast<double>(at(1).xM) - at(0).xM) * (static_cast<double>(at(2).yM) - at(0).yM) -
                 (static_cast<double>(at(2).xM) - at(0).xM) * (static_cast<double>(at(1).yM) - at(0).yM);
    }
    return twice / 2;
}

base::Box around(base::Vec2 p, double halfM) {
    base::Box box;
    box.add(p - base::Vec2{halfM, halfM});
    box.add(p + base::Vec2{halfM, halfM});
    return box;
}

}  // namespace

TEST_CASE("the world's inside has the area of the sphere on equal-area maps, of a disc on the globe") {
    const double sphere = 4 * std::numbers::pi * projection::radiusM * projection::radiusM;
    for (const auto& [projection, area] :
         {std::pair<projection::Projection, double>(projection::EqualEarth{60}, sphere),
          std::pair<projection::Projection, double>(projection::LambertAzimuthal{60, 50}, sphere),
          std::pair<projection::Projection, double>(projection::Orthographic{60, 50}, sphere / 4)}) {
        const mesh::MapGeometry geometry = geometryOf(projection);
        CHECK(areaOf(geometry, geometry.world.fill) == doctest::Approx(area).epsilon(1e-3));
        CHECK_FALSE(geometry.world.rimChunks.empty());
    }
}

TEST_CASE("a view reaches space only where it holds some of the edge or lies beyond it") {
    const mesh::MapGeometry globe = geometryOf(projection::Orthographic{60, 50});
    CHECK_FALSE(mesh::reachesSpace(globe.world, around({0, 0}, 2e6)));
    CHECK(mesh::reachesSpace(globe.world, around({0, 0}, 8e6)));
    CHECK(mesh::reachesSpace(globe.world, around({projection::radiusM, 0}, 1e4)));
    CHECK(mesh::reachesSpace(globe.world, around({9e6, 9e6}, 1e5)));
    // What has no outline has no space.
    CHECK_FALSE(mesh::reachesSpace({}, around({9e6, 9e6}, 1e5)));
}

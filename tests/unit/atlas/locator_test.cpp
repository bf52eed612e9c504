#include "atlas/locator.hpp"

#include "base/data_path.hpp"
#include "mesh/topology.hpp"

#include <doctest/doctest.h>

#include <random>

namespace {

/// By the definition: every edge of every ring is looked at.
int slowly(const geo::Boundaries& boundaries, base::LonLat p) {
    for (std::size_t f = 0; f < boundaries.features.size(); ++f)
        for (const geo::Polygon& polygon : boundaries.features[f].polygons) {
            bool inside = false;
            for (const geo::Ring& ring : polygon.rings)
                for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
                    const base::LonLat a = ring[i], b = ring[j];
                    if ((a.latDeg > p.latDeg) != (b.latDeg > p.latDeg) &&
                        p.lonDeg <
                            (b.lonDeg - a.lonDeg) * (p.latDeg - a.latDeg) / (b.latDeg - a.latDeg) + a.lonDeg)
                        inside = !inside;
                }
            if (inside) return static_cast<int>(f);
        }
    return mesh::noFeature;
}

}  // namespace

TEST_CASE("places all over the world are found as by looking at every edge") {
    const auto path = base::dataPath("geodata/units-110m.fgb");
    REQUIRE(path);
    geo::ReadOptions options;
    options.keyField = "unit";
    const auto boundaries = geo::readBoundaries(*path, options);
    REQUIRE(boundaries);
    const atlas::Locator locator(*boundaries);
    std::mt19937 random(11);
    std::uniform_real_distribution<double> lon(-180, 180), lat(-90, 90);
    int onLand = 0;
    for (int i = 0; i < 3000; ++i) {
        const base::LonLat at{lon(random), lat(random)};
        const int feature = locator.featureAt(at);
        CHECK(feature == slowly(*boundaries, at));
        onLand += feature != mesh::noFeature;
    }
    CHECK(onLand > 900);
    // At vertices, where the rule of the ray decides, the answers agree, too.
    for (const geo::Feature& feature : boundaries->features) {
        const base::LonLat at = feature.polygons.front().rings.front().front();
        CHECK(locator.featureAt(at) == slowly(*boundaries, at));
    }
    CHECK(locator.featureAt({0, 90}) == slowly(*boundaries, {0, 90}));
    CHECK(locator.featureAt({0, -90}) == slowly(*boundaries, {0, -90}));
}

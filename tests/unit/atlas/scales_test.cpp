#include "atlas/scales.hpp"

#include "mesh/geometry.hpp"
#include "shipped_atlas.hpp"

#include <cmath>

namespace {

atlas::Atlas load(atlas::Scale scale) {
    auto loaded =
        atlas::Atlas::loadUnits(std::filesystem::path(PACTMAP_SOURCE_ROOT) / atlas::unitsFile(scale));
    REQUIRE(loaded);
    return std::move(*loaded);
}

/// Of the triangles, square metres.
double filledM2(const mesh::MapGeometry& geometry) {
    double twice = 0;
    for (std::size_t i = 0; i + 2 < geometry.world.fill.first; i += 3) {
        const auto& a = geometry.fillVertices[geometry.fillIndices[i]];
        const auto& b = geometry.fillVertices[geometry.fillIndices[i + 1]];
        const auto& c = geometry.fillVertices[geometry.fillIndices[i + 2]];
        twice += (static_cast<double>(b.xM) - a.xM) * (static_cast<double>(c.yM) - a.yM) -
                 (static_cast<double>(c.xM) - a.xM) * (static_cast<double>(b.yM) - a.yM);
    }
    return twice / 2;
}

}  // namespace

TEST_CASE("closer views get the finer scale") {
    CHECK(atlas::scaleAt(20) == atlas::Scale::m10);
    CHECK(atlas::scaleAt(1499) == atlas::Scale::m10);
    CHECK(atlas::scaleAt(1500) == atlas::Scale::m50);
    CHECK(atlas::scaleAt(9000) == atlas::Scale::m50);
    CHECK(atlas::scaleAt(60'000) == atlas::Scale::m110);
}

TEST_CASE("the scales have the same states and disputes, as far as they are drawn") {
    const territory::Territory& middle = shippedAtlas()->territory();
    for (const atlas::Scale scale : {atlas::Scale::m10, atlas::Scale::m110}) {
        const atlas::Atlas other = load(scale);
        for (const territory::Unit& unit : other.territory().units()) {
            CAPTURE(unit.key);
            const int here = shippedAtlas()->featureOf(unit.key);
            if (here == mesh::noFeature) continue;
            const territory::Unit& same = middle.units()[static_cast<std::size_t>(here)];
            REQUIRE(unit.terms.size() == same.terms.size());
            for (std::size_t i = 0; i < unit.terms.size(); ++i) {
                CHECK(other.territory().states()[unit.terms[i].un].code ==
                      middle.states()[same.terms[i].un].code);
                CHECK(other.territory().states()[unit.terms[i].deFacto].code ==
                      middle.states()[same.terms[i].deFacto].code);
            }
            CHECK(unit.disputes == same.disputes);
        }
    }
}

TEST_CASE(
    "preparing conserves the area to five digits, whichever sea lies opposite the projection's centre") {
    double reference = 0;
    for (const base::LonLat center : {base::LonLat{84, 55}, {20, 0}, {175, 10}}) {
        CAPTURE(center.lonDeg);
        const projection::Projection projection = projection::LambertAzimuthal{center.lonDeg, center.latDeg};
        const auto topology = shippedAtlas()->topology(projection);
        const double areaM2 = filledM2(mesh::buildGeometry(*topology, 0));
        if (reference == 0) reference = areaM2;
        // Land near the antipode is drawn along the rim, where chords cost up to 0.03 %.
        CHECK(std::abs(areaM2 - reference) < 1e-5 * reference);
    }
    CHECK(reference == doctest::Approx(147.5e12).epsilon(0.02));
}

TEST_CASE("no name moves where one scale or level of detail gives way to another") {
    for (const projection::Projection& projection :
         {projection::Projection(projection::LambertAzimuthal{84, 55}),
          projection::Projection(projection::EqualEarth{20}),
          projection::Projection(projection::Mercator{40})}) {
        const mesh::MapGeometry middle = mesh::buildGeometry(*shippedAtlas()->topology(projection), 2000);
        for (const atlas::Scale scale : {atlas::Scale::m10, atlas::Scale::m110}) {
            const atlas::Atlas other = load(scale);
            const mesh::MapGeometry there =
                mesh::buildGeometry(*other.topology(projection), scale == atlas::Scale::m10 ? 500 : 8000);
            int same = 0, moved = 0;
            for (std::size_t f = 0; f < there.features.size(); ++f) {
                const int here = shippedAtlas()->featureOf(other.keys()[f]);
                if (here == mesh::noFeature) continue;
                const mesh::FeatureShape& a = middle.features[static_cast<std::size_t>(here)];
                const mesh::FeatureShape& b = there.features[f];
                // A smaller one has no room for a name at the scale at which the two meet.
                if (std::min(a.labelRadiusM, b.labelRadiusM) < 50e3) continue;
                // Round the pole, where none of these maps shows a circle as one piece.
                if (other.keys()[f] == "ATA") continue;
                CAPTURE(other.keys()[f]);
                CHECK(a.labelM == b.labelM);
                CHECK(a.labelRadiusM == b.labelRadiusM);
                a.labelM == b.labelM ? ++same : ++moved;
            }
            CHECK(same > 100);
            CHECK(moved == 0);
        }
    }
}

TEST_CASE("a finer scale comes at once, a coarser one only well beyond the limit") {
    using atlas::Scale;
    CHECK(atlas::scaleAt(1499, Scale::m50) == Scale::m10);
    CHECK(atlas::scaleAt(1501, Scale::m50) == Scale::m50);
    CHECK(atlas::scaleAt(1700, Scale::m10) == Scale::m10);
    CHECK(atlas::scaleAt(1900, Scale::m10) == Scale::m50);
    CHECK(atlas::scaleAt(26'000, Scale::m50) == Scale::m50);
    CHECK(atlas::scaleAt(31'000, Scale::m50) == Scale::m110);
    CHECK(atlas::scaleAt(24'000, Scale::m110) == Scale::m50);
    CHECK(atlas::scaleAt(40'000, Scale::m10) == Scale::m110);
    CHECK(atlas::scaleAt(500, Scale::m110) == Scale::m10);
}

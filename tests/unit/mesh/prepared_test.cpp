#include "mesh/prepared.hpp"

#include "worlds.hpp"

namespace {

const projection::Projection flat = projection::LambertAzimuthal{70, 50};

const mesh::Topology& topology() {
    static const mesh::Topology built = mesh::buildTopology(worlds::shipped(), flat);
    return built;
}

bool same(const std::vector<mesh::IndexRange>& a, const std::vector<mesh::IndexRange>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const auto& x, const auto& y) { return x.first == y.first && x.count == y.count; });
}

}  // namespace

TEST_CASE("a geometry comes back as it was, under a serial of its own") {
    const mesh::MapGeometry built = mesh::buildGeometry(topology(), 16384);
    const std::string bytes = mesh::packGeometry(built);
    const auto found = mesh::unpackGeometry(bytes, flat);
    REQUIRE(found);
    CHECK(found->serial != built.serial);
    CHECK(found->projection == flat);
    CHECK(found->toleranceM == built.toleranceM);
    CHECK(found->boundsM == built.boundsM);
    CHECK(found->fillIndices == built.fillIndices);
    CHECK(found->lineIndices == built.lineIndices);
    CHECK(found->fillVertices.size() == built.fillVertices.size());
    CHECK(found->lineVertices.size() == built.lineVertices.size());
    CHECK(found->borderChunks.size() == built.borderChunks.size());
    CHECK(found->graticuleChunks.size() == built.graticuleChunks.size());
    REQUIRE(found->features.size() == built.features.size());
    for (std::size_t f = 0; f < built.features.size(); ++f) {
        CHECK(found->features[f].boundsM == built.features[f].boundsM);
        CHECK(found->features[f].labelM == built.features[f].labelM);
        CHECK(found->features[f].labelRadiusM == built.features[f].labelRadiusM);
        CHECK(found->features[f].outline.size() == built.features[f].outline.size());
        CHECK(same(found->features[f].fill, built.features[f].fill));
    }
    // Nothing is lost: what was read is written the same.
    CHECK(mesh::packGeometry(*found) == bytes);
}

TEST_CASE("an outline has the polygons' boxes and areas, and no arcs") {
    const auto found = mesh::unpackOutline(mesh::packOutline(topology()), flat);
    REQUIRE(found);
    CHECK(found->arcs.empty());
    CHECK(found->featureCount == topology().featureCount);
    REQUIRE(found->polygons.size() == topology().polygons.size());
    for (std::size_t i = 0; i < found->polygons.size(); ++i) {
        CHECK(found->polygons[i].feature == topology().polygons[i].feature);
        CHECK(found->polygons[i].boundsM == topology().polygons[i].boundsM);
        CHECK(found->polygons[i].areaM2 == topology().polygons[i].areaM2);
    }
}

TEST_CASE("cut bytes and indices out of range are refused") {
    mesh::MapGeometry geometry = mesh::buildGeometry(topology(), 131072);
    const std::string bytes = mesh::packGeometry(geometry);
    for (std::size_t size = 0; size < bytes.size(); size += 997)
        CHECK_FALSE(mesh::unpackGeometry(std::string_view(bytes).substr(0, size), flat));
    mesh::MapGeometry wrong = geometry;
    wrong.lineIndices.back() = static_cast<std::uint32_t>(wrong.lineVertices.size());
    CHECK_FALSE(mesh::unpackGeometry(mesh::packGeometry(wrong), flat));
    wrong = geometry;
    wrong.world.fill.count += 1;
    CHECK_FALSE(mesh::unpackGeometry(mesh::packGeometry(wrong), flat));
    wrong = geometry;
    wrong.fillVertices.back().feature = static_cast<std::uint32_t>(wrong.features.size());
    CHECK_FALSE(mesh::unpackGeometry(mesh::packGeometry(wrong), flat));
    mesh::Topology outline = topology();
    outline.polygons.back().feature = -1;
    CHECK_FALSE(mesh::unpackOutline(mesh::packOutline(outline), flat));
}

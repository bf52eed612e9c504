#include "atlas/atlas.hpp"

#include "../base/scratch_folder.hpp"
#include "shipped_atlas.hpp"

#include <doctest/doctest.h>

#include <random>

namespace {

std::string keyAt(const atlas::Atlas& atlas, double lonDeg, double latDeg) {
    const int feature = atlas.featureAt({lonDeg, latDeg});
    return feature == mesh::noFeature ? "" : atlas.keys()[static_cast<std::size_t>(feature)];
}

constexpr const char* neighbours = R"({"type": "FeatureCollection", "features": [
  {"type": "Feature", "properties": {"iso_a3": "OUT", "name": "Outer"}, "geometry": {"type": "Polygon", "coordinates": [
    [[0,0],[10,0],[10,10],[0,10],[0,0]], [[4,4],[4,6],[6,6],[6,4],[4,4]]]}},
  {"type": "Feature", "properties": {"iso_a3": "ENC", "name": "Enclave"}, "geometry": {"type": "Polygon", "coordinates": [
    [[4,4],[6,4],[6,6],[4,6],[4,4]]]}},
  {"type": "Feature", "properties": {"iso_a3": "TRI", "name": "Triangle"}, "geometry": {"type": "Polygon", "coordinates": [
    [[20,0],[30,0],[20,10],[20,0]]]}}]})";

}  // namespace

TEST_CASE("a place belongs to the feature that holds it, to the last digit") {
    const ScratchFolder folder;
    const auto loaded = atlas::Atlas::load(folder.write("world.geojson", neighbours));
    REQUIRE(loaded);
    CHECK_FALSE(loaded->territory().hasViewpoints());
    CHECK(loaded->names() == std::vector<std::string>{"Outer", "Enclave", "Triangle"});
    CHECK(keyAt(*loaded, 1, 1) == "OUT");
    CHECK(keyAt(*loaded, 5, 5) == "ENC");
    CHECK(keyAt(*loaded, 3.999999999, 5) == "OUT");
    CHECK(keyAt(*loaded, 4.000000001, 5) == "ENC");
    CHECK(keyAt(*loaded, 10.000000001, 5) == "");
    CHECK(keyAt(*loaded, 25, 4.999999999) == "TRI");
    CHECK(keyAt(*loaded, 25, 5.000000001) == "");
    CHECK(keyAt(*loaded, 28, 8) == "");  // in the triangle's box, not in the triangle
    CHECK(keyAt(*loaded, -10, -10) == "");
    // Along a common edge every place belongs to exactly one side: there is no crack to click through.
    for (double latDeg = 4.01; latDeg < 6; latDeg += 0.01) CHECK(keyAt(*loaded, 4, latDeg) != "");
}

TEST_CASE("the shipped map answers for capitals, enclaves and seas") {
    const atlas::Atlas& atlas = *shippedAtlas();
    CHECK(keyAt(atlas, 37.62, 55.75) == "RUS");  // Moscow
    CHECK(keyAt(atlas, 20.5, 54.7) == "RUS");    // Kaliningrad
    CHECK(keyAt(atlas, 179.0, 67.0) == "RUS");   // Chukotka, west of 180 degrees
    CHECK(keyAt(atlas, -175.0, 66.5) == "RUS");  // Chukotka, east of it
    CHECK(keyAt(atlas, 71.43, 51.13) == "KAZ");  // Astana
    CHECK(keyAt(atlas, 27.56, 53.90) == "BLR");  // Minsk
    CHECK(keyAt(atlas, 44.51, 40.18) == "ARM");  // Yerevan
    CHECK(keyAt(atlas, 74.59, 42.87) == "KGZ");  // Bishkek
    CHECK(keyAt(atlas, 68.78, 38.56) == "TJK");  // Dushanbe
    CHECK(keyAt(atlas, 69.24, 41.30) == "UZB");  // Tashkent
    CHECK(keyAt(atlas, 28.3, -29.5) == "LSO");   // inside South Africa
    CHECK(keyAt(atlas, 12.45, 43.94) == "SMR");  // inside Italy
    CHECK(keyAt(atlas, 45.4, 39.2) == "AZE");    // Nakhchivan, apart from the rest
    CHECK(keyAt(atlas, 0, -89) == "ATA");
    CHECK(keyAt(atlas, -30, 40) == "");  // the Atlantic
    CHECK(keyAt(atlas, 51, 41) == "");   // the Caspian Sea
}

TEST_CASE("features are found by key, and their middle on the sphere") {
    const atlas::Atlas& atlas = *shippedAtlas();
    for (std::size_t i = 0; i < atlas.keys().size(); ++i)
        CHECK(atlas.featureOf(atlas.keys()[i]) == static_cast<int>(i));
    CHECK(atlas.featureOf("XYZ") == mesh::noFeature);
    CHECK(atlas.featureOf("") == mesh::noFeature);
    CHECK(atlas.names().size() == atlas.keys().size());
    CHECK(atlas.credit() == "Natural Earth");

    const base::LonLat kazakhstan = atlas.centerOf({"KAZ"});
    CHECK(kazakhstan.lonDeg == doctest::Approx(67).epsilon(0.03));
    CHECK(kazakhstan.latDeg == doctest::Approx(48).epsilon(0.03));
    // Fiji lies on both sides of 180 degrees: a mean of longitudes would put it into Africa.
    CHECK(std::abs(atlas.centerOf({"FJI"}).lonDeg) >= 178);
    CHECK(atlas.centerOf({"XYZ"}) == atlas.centerOf({}));
    // The members on either side of an ocean are as near to the middle as one another.
    const base::LonLat ocean = atlas.centerOf({"USA", "CAN", "ISL", "FRA", "POL", "TUR"});
    CHECK(ocean.lonDeg > -45);
    CHECK(ocean.lonDeg < -20);
    CHECK(ocean.latDeg > 50);
    CHECK(ocean.latDeg < 72);
    const base::LonLat members = atlas.centerOf({"RUS", "KAZ", "BLR"});
    CHECK(members.lonDeg == std::round(members.lonDeg));
    CHECK(members.latDeg == std::round(members.latDeg));
}

TEST_CASE("a file that is no map is refused with its reasons") {
    const ScratchFolder folder;
    CHECK_FALSE(atlas::Atlas::load(folder.path() / "missing.fgb"));
    const auto text = atlas::Atlas::load(folder.write("notes.txt", "no map"));
    CHECK_FALSE(text);
    CHECK(base::hasError(text.issues));
}

TEST_CASE("tolerances come in factors of two and stay under half a pixel") {
    for (double metresPerPx = 20; metresPerPx < 60'000; metresPerPx *= 1.07) {
        const double toleranceM = atlas::toleranceAt(metresPerPx);
        CHECK(toleranceM <= metresPerPx / 2);
        CHECK(toleranceM > metresPerPx / 5);
        CHECK(std::log2(toleranceM) == std::round(std::log2(toleranceM)));
    }
    CHECK(atlas::toleranceAt(0) > 0);
    CHECK(atlas::toleranceAt(-5) > 0);
}

// The shipped 1:50m boundaries as the program reads them.
#include "files.hpp"
#include "geo/rings.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <set>
#include <sstream>

namespace {

const std::filesystem::path folder = std::filesystem::path(PACTMAP_SOURCE_ROOT) / "geodata";
const std::filesystem::path shipped = folder / "units-50m.fgb";
const geo::ReadOptions unitKeys{"unit", "", {}};

const geo::Feature* find(const geo::Boundaries& boundaries, const std::string& key) {
    for (const geo::Feature& feature : boundaries.features)
        if (feature.key == key) return &feature;
    return nullptr;
}

std::set<std::pair<double, double>> corners(const geo::Feature& feature) {
    std::set<std::pair<double, double>> out;
    for (const geo::Polygon& polygon : feature.polygons)
        for (const geo::Ring& ring : polygon.rings)
            for (const base::LonLat p : ring) out.emplace(p.lonDeg, p.latDeg);
    return out;
}

}  // namespace

TEST_CASE("the shipped boundaries need no repair and keep the contract") {
    const auto result = geo::readBoundaries(shipped, unitKeys);
    REQUIRE(result);
    CHECK(result.issues.empty());
    CHECK(result->features.size() > 230);
    CHECK(result->credit == "Natural Earth");
    CHECK(test::keepsContract(*result));
    for (const geo::Feature& feature : result->features) {
        CAPTURE(feature.key);
        CHECK(geo::certainlyValid(feature.polygons));
    }
}

TEST_CASE("the other shipped files need no repair either") {
    for (const auto& [name, key] :
         {std::pair("units-10m.fgb", "unit"), std::pair("units-110m.fgb", "unit"),
          std::pair("regions-10m.fgb", "piece"), std::pair("regions-50m.fgb", "piece")}) {
        CAPTURE(name);
        const auto result = geo::readBoundaries(folder / name, {key, "", {}});
        REQUIRE(result);
        CHECK(result.issues.empty());
        CHECK(result->credit == "Natural Earth");
        CHECK(test::keepsContract(*result));
    }
}

TEST_CASE("the shipped areas survive reading") {
    const auto result = geo::readBoundaries(shipped, unitKeys);
    REQUIRE(result);
    // Known figures as in geodata/areas.csv, million square kilometres.
    const std::map<std::string, double> known{
        {"RUS", 17.098}, {"KAZ", 2.7249}, {"ARM", 0.029743}, {"BRA", 8.5158}};
    for (const auto& [key, area] : known) {
        CAPTURE(key);
        const geo::Feature* feature = find(*result, key);
        REQUIRE(feature != nullptr);
        CHECK(test::areaKm2(feature->polygons) / 1e6 == doctest::Approx(area).epsilon(0.01));
    }
}

TEST_CASE("neighbours share vertices to the last bit") {
    const auto result = geo::readBoundaries(shipped, unitKeys);
    REQUIRE(result);
    const auto common = [&](const std::string& a, const std::string& b) {
        const auto inA = corners(*find(*result, a));
        const auto inB = corners(*find(*result, b));
        std::size_t n = 0;
        for (const auto& p : inA) n += inB.count(p);
        return n;
    };
    CHECK(common("RUS", "KAZ") > 200);
    CHECK(common("ARM", "AZE") > 20);
    CHECK(common("KGZ", "UZB") > 50);
    CHECK(common("ARM", "BLR") == 0);
}

TEST_CASE("a truncated file is an error, not half a world") {
    std::ifstream in(shipped, std::ios::binary);
    std::stringstream bytes;
    bytes << in.rdbuf();
    const test::Folder temporary;
    for (const std::size_t size : {9U, 300U, 5000U, 600000U}) {
        CAPTURE(size);
        const auto result =
            geo::readBoundaries(temporary.write("cut.fgb", bytes.str().substr(0, size)), unitKeys);
        CHECK(!result);
        CHECK(base::hasError(result.issues));
    }
}

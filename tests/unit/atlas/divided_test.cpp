#include "atlas/divided.hpp"

#include "shipped_atlas.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

namespace {

const atlas::Atlas& divided() {
    static const atlas::Atlas one = [] {
        const std::filesystem::path data = std::filesystem::path(PACTMAP_SOURCE_ROOT) / "geodata";
        auto loaded = atlas::loadDivided(data / "units-50m.fgb", data / "regions-50m.fgb", {"RUS", "KAZ"});
        REQUIRE(loaded);
        return std::move(*loaded);
    }();
    return one;
}

const std::string& keyAt(double lonDeg, double latDeg) {
    static const std::string sea;
    const int feature = divided().featureAt({lonDeg, latDeg});
    return feature == mesh::noFeature ? sea : divided().keys()[static_cast<std::size_t>(feature)];
}

const std::string& homeAt(double lonDeg, double latDeg) {
    return divided().territory().homes()[static_cast<std::size_t>(divided().featureAt({lonDeg, latDeg}))];
}

}  // namespace

TEST_CASE("divided states consist of their divisions, which they own; others stay whole") {
    CHECK(keyAt(37.6, 55.75) == "RU-MOW");
    CHECK(homeAt(37.6, 55.75) == "RUS");
    CHECK(keyAt(20.5, 54.7) == "RU-KGD");
    CHECK(keyAt(82.6, 49.9) == "KZ-VOS");
    CHECK(homeAt(82.6, 49.9) == "KAZ");
    CHECK(keyAt(27.6, 53.9) == "BLR");
    CHECK(homeAt(34.1, 44.95) == "UKR");
    CHECK(divided().featureOf("RUS") == mesh::noFeature);
    CHECK(divided().featureOf("KAZ") == mesh::noFeature);
}

TEST_CASE("a division knows the codes that it stands for") {
    const auto codesOf = [](const char* key) {
        return divided().divisions()[static_cast<std::size_t>(divided().featureOf(key))];
    };
    using Groups = std::vector<std::vector<std::string>>;
    CHECK(codesOf("RU-MOW") == Groups{{"RU-MOW"}});
    CHECK(codesOf("KZ-VOS") == Groups{{"KZ-10"}, {"KZ-63"}});
    CHECK(codesOf("KZ-55") == Groups{{"KZ-55", "KZ-PAV"}});
    CHECK(codesOf("BLR").empty());
    CHECK(shippedAtlas()->divisions().empty());
}

TEST_CASE("a state without divisions in the file stays whole") {
    const std::filesystem::path data = std::filesystem::path(PACTMAP_SOURCE_ROOT) / "geodata";
    const auto loaded = atlas::loadDivided(data / "units-50m.fgb", data / "regions-50m.fgb", {"FRA"});
    REQUIRE(loaded);
    CHECK(loaded->featureOf("FRA") != mesh::noFeature);
    CHECK(loaded->keys().size() == shippedAtlas()->keys().size());
}

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
    CHECK(keyAt(34.1, 44.95) == "UKR.crimea");
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

TEST_CASE("pieces of divided states keep the disputes and the owners of their units") {
    const std::filesystem::path data = std::filesystem::path(PACTMAP_SOURCE_ROOT) / "geodata";
    const auto all = atlas::loadDivided(data / "units-50m.fgb", data / "regions-50m.fgb", {});
    REQUIRE(all);
    const territory::Territory& land = all->territory();
    const auto unitAt = [&](double lonDeg, double latDeg) {
        return static_cast<std::size_t>(all->featureAt({lonDeg, latDeg}));
    };
    const auto codeAt = [&](double lonDeg, double latDeg, territory::Viewpoint viewpoint, const char* date) {
        return land
            .states()[land.ownerAt(unitAt(lonDeg, latDeg), viewpoint, model::parseDateSpan(date)->first)]
            .code;
    };
    const auto today = model::parseDateSpan("2026-01-01")->first;
    const auto disputeAt = [&](double lonDeg, double latDeg) {
        const territory::Dispute* dispute = land.disputeAt(unitAt(lonDeg, latDeg), today);
        return dispute ? dispute->code : std::string();
    };
    CHECK(disputeAt(34.1, 44.95) == "crimea");
    CHECK(disputeAt(33.55, 44.6) == "crimea");
    CHECK(disputeAt(43.97, 42.3) == "south-ossetia");
    CHECK(disputeAt(147.5, 44.9) == "south-kurils");
    CHECK(disputeAt(44.8, 41.7).empty());
    CHECK(codeAt(34.1, 44.95, territory::Viewpoint::un, "2020-01-01") == "UKR");
    CHECK(codeAt(34.1, 44.95, territory::Viewpoint::deFacto, "2020-01-01") == "RUS");
    CHECK(codeAt(37.6, 55.75, territory::Viewpoint::un, "1991-06-01") == "SUN");
    // The line of 2015 cuts an oblast: two pieces of one region.
    const territory::Unit &east = land.units()[unitAt(37.8, 48.0)], &west = land.units()[unitAt(37.5, 48.7)];
    CHECK(east.region == "UA-14");
    CHECK(west.region == "UA-14");
    CHECK(east.whole == "UKR.donetsk-east");
    CHECK(west.whole == "UKR.donetsk");
    CHECK(west.key == "UA-14/UKR.donetsk");
    CHECK(unitAt(2.3, 48.8) == static_cast<std::size_t>(all->featureOf("FRA")));
}

TEST_CASE("the name of a divided state has the place that the whole state has") {
    const projection::Projection flat = projection::LambertAzimuthal{84, 55};
    const auto geometry = mesh::buildGeometry(*divided().topology(flat), 4096);
    const auto whole = mesh::buildGeometry(*shippedAtlas()->topology(flat), 4096);
    REQUIRE(geometry.wholeOf.size() == geometry.features.size());
    for (const auto& [key, piece] : {std::pair("KAZ", "KZ-KAR"), std::pair("RUS", "RU-KYA")}) {
        CAPTURE(key);
        const auto number = geometry.wholeOf[static_cast<std::size_t>(divided().featureOf(piece))];
        const mesh::NamedShape& together = geometry.wholes[number];
        const mesh::FeatureShape& one =
            whole.features[static_cast<std::size_t>(shippedAtlas()->featureOf(key))];
        CHECK(together.areaM2 == doctest::Approx(one.areaM2).epsilon(1e-6));
        CHECK(together.labelRadiusM == doctest::Approx(one.labelRadiusM).epsilon(0.12));
        CHECK(together.mainBoundsM.width() == doctest::Approx(one.mainBoundsM.width()).epsilon(0.02));
    }
}

TEST_CASE("a state without divisions in the file stays whole") {
    const std::filesystem::path data = std::filesystem::path(PACTMAP_SOURCE_ROOT) / "geodata";
    const auto loaded = atlas::loadDivided(data / "units-50m.fgb", data / "regions-50m.fgb", {"FRA"});
    REQUIRE(loaded);
    CHECK(loaded->featureOf("FRA") != mesh::noFeature);
    CHECK(loaded->keys().size() == shippedAtlas()->keys().size());
}

#include "scene/overlay.hpp"

#include "pictures.hpp"

#include <algorithm>
#include <cmath>

namespace {

std::shared_ptr<const model::Timeline> guam() {
    static const auto shared = [] {
        const std::filesystem::path top = PACTMAP_SOURCE_ROOT;
        auto read = dataset::readDataset(top / "assets/organizations/guam.json",
                                         *dataset::readStates(top / "geodata/states.json"));
        REQUIRE(read);
        return std::make_shared<const model::Timeline>(std::move(*read));
    }();
    return shared;
}

/// The shipped dataset with GUAM outlined over it.
struct Both : pictures::Picture {
    model::Snapshot overlaid{model::Date::fromDays(0), {}};

    scene::SceneInput at(int year) {
        scene::SceneInput made = input(year);
        overlaid = guam()->snapshot(model::endOfYear(year));
        made.overlay = guam().get();
        made.overlaid = &overlaid;
        return made;
    }
};

/// The codes of the states within the outlines of the overlay's members.
std::vector<std::string> outlined(const scene::Scene& scene, const scene::Lands& lands) {
    std::vector<std::string> codes;
    for (const scene::Outline& outline : scene.map.outlines)
        if (outline.key == "overlay")
            for (const std::size_t feature : outline.features) {
                const std::string& code = lands.lands[lands.ofFeature[feature]].code;
                if (std::find(codes.begin(), codes.end(), code) == codes.end()) codes.push_back(code);
            }
    std::sort(codes.begin(), codes.end());
    return codes;
}

std::vector<std::string> keysOf(const scene::Scene& scene) {
    std::vector<std::string> keys;
    for (const scene::HotSpot& spot : scene.hotSpots)
        if (scene::isOverlayKey(spot.legendKey)) keys.push_back(spot.legendKey);
    return keys;
}

}  // namespace

TEST_CASE("the members of the second organization are outlined as of the date") {
    Both both;
    const auto codesAt = [&](int year) {
        const scene::Scene scene = pictures::build(both.at(year));
        return outlined(scene, both.lands());
    };
    using Codes = std::vector<std::string>;
    CHECK(codesAt(1998) == Codes{"AZE", "GEO", "MDA", "UKR"});
    CHECK(codesAt(2004) == Codes{"AZE", "GEO", "MDA", "UKR", "UZB"});
    CHECK(codesAt(2006) == Codes{"AZE", "GEO", "MDA", "UKR"});
    CHECK(codesAt(1995).empty());
}

TEST_CASE("the overlay has a legend of its own, and no picture without it has") {
    Both both;
    CHECK(keysOf(pictures::build(both.at(1998))) ==
          std::vector<std::string>{"overlay/member", "overlay/both"});
    CHECK(keysOf(pictures::build(both.input(1998))).empty());
    CHECK(pictures::findText(pictures::build(both.at(1998)), "CSTO and GUAM"));
}

TEST_CASE("who is in both is who is a member in both on the date") {
    Both both;
    const auto holds = [&](int year, const char* key, const char* code) {
        return scene::overlayHolds(both.at(year), key, code);
    };
    // Azerbaijan and Georgia left the treaty in April 1999.
    CHECK(holds(1998, "overlay/both", "AZE"));
    CHECK_FALSE(holds(1999, "overlay/both", "AZE"));
    CHECK(holds(1999, "overlay/member", "AZE"));
    CHECK_FALSE(holds(1998, "overlay/both", "UKR"));
    CHECK_FALSE(holds(2004, "overlay/both", "UZB"));
}

TEST_CASE("an entry of the overlay's legend that is isolated keeps its states' colours only") {
    Both both;
    scene::SceneInput input = both.at(1998);
    const scene::Scene whole = pictures::build(input);
    input.isolatedLegendKey = "overlay/both";
    const scene::Scene isolated = pictures::build(input);
    const auto fill = [&](const scene::Scene& scene, const char* key) {
        return scene.map.styles[both.featureOf(key)].to;
    };
    CHECK(fill(isolated, "AZE") == fill(whole, "AZE"));
    CHECK_FALSE(fill(isolated, "KAZ") == fill(whole, "KAZ"));
}

TEST_CASE("while an overlay comes or goes its lines are as faint as the time says") {
    Both both;
    const auto strength = [&](const scene::SceneInput& input) {
        int most = 0;
        for (const scene::Outline& outline : pictures::build(input).map.outlines)
            if (outline.key == "overlay") most = std::max<int>(most, outline.color.a);
        return most;
    };
    scene::SceneInput coming = both.at(2004);
    CHECK(strength(coming) == 255);
    for (const double progress : {0.25, 0.75}) {
        coming.overlayTransition = {nullptr, nullptr, progress};
        CHECK(strength(coming) == std::lround(255 * progress));
        scene::SceneInput going = coming;
        going.overlayTransition = {going.overlay, going.overlaid, progress};
        going.overlay = nullptr;
        going.overlaid = nullptr;
        CHECK(strength(going) == std::lround(255 * (1 - progress)));
        // A legend tells of what is chosen.
        CHECK(keysOf(pictures::build(going)).empty());
        CHECK_FALSE(keysOf(pictures::build(coming)).empty());
    }
}

TEST_CASE("while the date changes, the overlay's outlines and legend give way to the new ones") {
    Both both;
    scene::SceneInput input = both.at(2004);  // Uzbekistan was in GUUAM until 2005
    const model::Snapshot before = both.overlaid;
    input = both.at(2008);
    const auto alphaRound = [&](const scene::Scene& scene, const char* code) {
        int most = 0;
        for (const scene::Outline& outline : scene.map.outlines)
            if (outline.key == "overlay")
                for (const std::size_t f : outline.features)
                    if (both.lands().lands[both.lands().ofFeature[f]].code == code)
                        most = std::max<int>(most, outline.color.a);
        return most;
    };
    const auto at = [&](double progress) {
        input.overlayTransition = {input.overlay, &before, progress};
        return pictures::build(input);
    };
    CHECK(alphaRound(at(0.0), "UZB") == 255);
    CHECK(alphaRound(at(0.75), "UZB") == 128);
    CHECK(alphaRound(at(1.0), "UZB") == 0);
    for (const double progress : {0.0, 0.25, 0.5, 0.75, 1.0}) {
        CAPTURE(progress);
        const scene::Scene scene = at(progress);
        CHECK(alphaRound(scene, "GEO") == 255);  // a member throughout
        CHECK(keysOf(scene) == keysOf(at(1)));   // each entry can be pressed once
    }
    // Both legends are drawn meanwhile.
    CHECK(pictures::itemsOf<scene::Text>(at(0.5)).size() > pictures::itemsOf<scene::Text>(at(1)).size());
}

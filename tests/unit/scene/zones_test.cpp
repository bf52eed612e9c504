#include "scene/zones.hpp"

#include "scene/layer.hpp"
#include "scene/theme.hpp"
#include "shipped_timeline.hpp"

namespace {

const model::Organization& csto() {
    return shippedTimeline()->organization();
}

const model::Proposal& proposal() {
    const auto* found = scene::proposalOf(csto(), scene::layerOf("proposal-1990s"));
    REQUIRE(found);
    return *found;
}

std::string keyOf(const char* state, const scene::Division& division = {}) {
    return scene::zoneKey(proposal(), state, division);
}

}  // namespace

TEST_CASE("a dataset has the layers that it can fill") {
    const auto layers = scene::layersOf(csto());
    REQUIRE(layers.size() == 3);
    CHECK(layers[2].id == "proposal-1990s");
    CHECK(layers[2].name == "Proposal of the 1990s");
    CHECK(scene::layerId(layers[1].layer) == "groupings");
    CHECK(scene::hasLayer(csto(), scene::layerOf("proposal-1990s")));
    CHECK_FALSE(scene::hasLayer(csto(), scene::layerOf("proposal-2090s")));
    CHECK(scene::dividedStates(csto(), layers[2].layer) == std::vector<std::string>{"KAZ", "RUS"});
    CHECK(scene::dividedStates(csto(), scene::Layer::status).empty());
}

TEST_CASE("whole states, divisions of states and partners lie in their zones") {
    CHECK(keyOf("BLR") == "east-european");
    CHECK(keyOf("RUS", {{"RU-MOW"}}) == "east-european");
    CHECK(keyOf("RUS", {{"RU-KGD"}}) == "east-european");
    CHECK(keyOf("RUS", {{"RU-DA"}}) == "caucasian");
    CHECK(keyOf("RUS", {{"RU-OMS"}}) == "central-asian-east");
    CHECK(keyOf("RUS", {{"RU-KHA"}}) == "east-asian");
    // The lands on the Volga are in none, nor is a state as a whole of which only parts are.
    CHECK(keyOf("RUS", {{"RU-SAM"}}) == "none");
    CHECK(keyOf("RUS") == "none");
    CHECK(keyOf("UKR") == "partner");
    CHECK(keyOf("DEU") == "none");
}

TEST_CASE("Eastern Kazakhstan lies in two zones, in stripes") {
    // One shape for two regions of today: both must be meant.
    const scene::Division east{{"KZ-10"}, {"KZ-63"}};
    CHECK(keyOf("KAZ", east) == "central-asian-east+east-asian");
    CHECK(keyOf("KAZ", {{"KZ-10"}, {"KZ-71"}}) == "central-asian-east");
    CHECK(keyOf("KAZ", {{"KZ-71"}}) == "central-asian-east");
    const scene::Theme& theme = scene::themes().front();
    const scene::Fill fill = scene::zoneFill(theme, proposal(), keyOf("KAZ", east));
    CHECK(fill.pattern == scene::Pattern::stripes);
    CHECK(fill.count == 2);
    CHECK(fill.colors[0] == scene::zoneFill(theme, proposal(), "central-asian-east").colors[0]);
    CHECK(fill.colors[1] == scene::zoneFill(theme, proposal(), "east-asian").colors[0]);
}

TEST_CASE("a former code of a division counts as the code") {
    const scene::Division pavlodar{{"KZ-55", "KZ-PAV"}};
    model::Proposal own = proposal();
    own.zones.clear();
    own.zones.push_back({"north", "North", {}, "", "", {{"", "KAZ", {"KZ-PAV"}}}});
    CHECK(scene::zoneKey(own, "KAZ", pavlodar) == "north");
}

TEST_CASE("what is a reading of the source's words is told from what it says") {
    CHECK(scene::isReading(scene::zonesAt(proposal(), "RUS", {{"RU-MOW"}})));
    CHECK_FALSE(scene::isReading(scene::zonesAt(proposal(), "RUS", {{"RU-KGD"}})));
    CHECK_FALSE(scene::isReading(scene::zonesAt(proposal(), "BLR", {})));
    CHECK_FALSE(scene::isReading({}));
}

TEST_CASE("a zone within another is named after both") {
    for (const model::Zone& zone : proposal().zones)
        if (zone.id == "central-asian-west")
            CHECK(scene::zoneName(proposal(), zone) == "Central-Asian region, Western zone");
}

#include "scene/scene.hpp"

#include "pictures.hpp"
#include "scene/styles.hpp"

#include <algorithm>
#include <map>

namespace {

using scene::Layer;

const scene::FeatureStyle& styleOf(const scene::Scene& scene, const pictures::Picture& picture,
                                   const char* key) {
    return scene.map.styles[picture.featureOf(key)];
}

/// The number that stands in the legend's row of a key, "" where there is none.
std::string countOf(const scene::Scene& scene, const std::string& key) {
    for (const scene::HotSpot& spot : scene.hotSpots)
        if (spot.legendKey == key)
            for (const scene::Text& text : pictures::itemsOf<scene::Text>(scene))
                if (text.baselinePx > spot.yPx && text.baselinePx < spot.yPx + spot.heightPx &&
                    text.xPx > spot.xPx + spot.widthPx / 2 && text.xPx < spot.xPx + spot.widthPx &&
                    text.text.find_first_not_of("0123456789") == std::string::npos)
                    return text.text;
    return "";
}

int distance(base::Color a, base::Color b) {
    return std::abs(a.r - b.r) + std::abs(a.g - b.g) + std::abs(a.b - b.b);
}

std::vector<std::string> legendKeys(const scene::Scene& scene) {
    std::vector<std::string> keys;
    for (const scene::HotSpot& spot : scene.hotSpots) keys.push_back(spot.legendKey);
    return keys;
}

}  // namespace

TEST_CASE("the legend counts the states of each status") {
    pictures::Picture picture;
    const auto at = [&](int year) { return pictures::build(picture.input(year)); };
    const scene::Scene in1992 = at(1992), in1994 = at(1994), in2000 = at(2000), in2006 = at(2006),
                       in2013 = at(2013), in2026 = at(2026);
    CHECK(countOf(in1992, "signatory") == "6");
    CHECK(countOf(in1992, "member") == "0");
    CHECK(countOf(in1994, "member") == "9");
    CHECK(countOf(in2000, "member") == "6");
    CHECK(countOf(in2000, "former") == "3");
    CHECK(countOf(in2006, "member") == "7");
    CHECK(countOf(in2006, "former") == "2");
    CHECK(countOf(in2013, "member") == "6");
    CHECK(countOf(in2013, "observer") == "2");
    CHECK(countOf(in2026, "member") == "5");
    CHECK(countOf(in2026, "member-frozen") == "1");
    // The legend keeps its form while time runs.
    CHECK(legendKeys(in1992) == legendKeys(in2026));
    CHECK(legendKeys(in1992).back() == scene::disputedKey);  // the Kuril islands are always in view
    CHECK(countOf(in1992, "none") == "");
    // Who asks for the members does not tell how many there are; the legend names what there can be all the
    // same.
    for (const scene::SizePx size : {scene::SizePx{1600, 900}, scene::SizePx{1024, 768}}) {
        pictures::Picture asked(size);
        scene::SceneInput input = asked.input(2006);
        input.countsHidden = true;
        const scene::Scene hidden = pictures::build(input);
        const std::vector<std::string> keys = legendKeys(hidden);
        for (const char* key : {"member", "member-frozen", "signatory", "observer", "former"}) {
            CHECK(std::count(keys.begin(), keys.end(), key) == 1);
            CHECK(countOf(hidden, key) == "");
        }
    }
}

TEST_CASE("the legend of groupings counts each, and those in several") {
    pictures::Picture picture;
    const scene::Scene scene = pictures::build(picture.input(2006, Layer::groupings));
    CHECK(countOf(scene, "eastern-european") == "2");
    CHECK(countOf(scene, "caucasus") == "2");
    CHECK(countOf(scene, "central-asian") == "4");
    CHECK(countOf(scene, "eastern-european+caucasus+central-asian") == "1");
}

TEST_CASE("fills follow status and grouping, stripes show every grouping") {
    pictures::Picture picture;
    for (const scene::Theme& theme : scene::themes()) {
        const scene::Scene status = pictures::build(picture.input(2006, Layer::status, theme.id.c_str()));
        CHECK(styleOf(status, picture, "UZB").to.colors[0] == theme.member);
        CHECK(styleOf(status, picture, "DEU").to == styleOf(status, picture, "CHN").to);
        CHECK(styleOf(status, picture, "DEU").to.colors[0] == theme.land);
        const scene::Fill& former = styleOf(status, picture, "GEO").to;
        CHECK(std::find(former.colors.begin(), former.colors.end(), theme.former) != former.colors.end());

        const scene::Scene groups = pictures::build(picture.input(2006, Layer::groupings, theme.id.c_str()));
        const scene::Fill& russia = styleOf(groups, picture, "RUS").to;
        CHECK(russia.pattern == scene::Pattern::stripes);
        REQUIRE(russia.count == 3);
        // Each stripe is nearer to its own grouping's colour than to any other's.
        const char* alone[] = {"BLR", "ARM", "KAZ"};
        for (std::size_t i = 0; i < 3; ++i)
            for (std::size_t k = 0; k < 3; ++k) {
                const scene::Fill& own = styleOf(groups, picture, alone[k]).to;
                CHECK(own.pattern == scene::Pattern::solid);
                CHECK(own.colors[0] == scene::groupingColor(theme, picture.timeline().organization(), k));
                if (i != k)
                    CHECK(distance(russia.colors[i], own.colors[0]) >
                          distance(russia.colors[i], styleOf(groups, picture, alone[i]).to.colors[0]));
            }
        CHECK(styleOf(groups, picture, "UZB").to.colors[0] == theme.land);
    }
}

TEST_CASE("more groupings than a fill can show give the first ones") {
    model::Organization organization;
    organization.groupings.resize(9);
    const scene::Theme& theme = scene::themes().front();
    const scene::Fill none = scene::groupingsFill(theme, organization, {});
    CHECK(none.colors[0] == theme.land);
    const scene::Fill many = scene::groupingsFill(theme, organization, {0, 1, 2, 3, 4, 5, 6, 7, 8});
    CHECK(many.count == scene::Fill::maxColors);
    CHECK_FALSE(many.colors[5] == many.colors[4]);
}

TEST_CASE("every pattern of a status reaches the map") {
    const scene::Theme& theme = scene::themes().front();
    model::StatusDefinition status;
    status.kind = model::StatusKind::observer;
    const std::map<model::FillPattern, scene::Pattern> pairs{
        {model::FillPattern::solid, scene::Pattern::solid},
        {model::FillPattern::stripes, scene::Pattern::stripes},
        {model::FillPattern::hatch, scene::Pattern::hatch},
        {model::FillPattern::dots, scene::Pattern::dots}};
    for (const auto& [asked, shown] : pairs) {
        status.pattern = asked;
        const scene::Fill fill = scene::statusFill(theme, status);
        CHECK(fill.pattern == shown);
        CHECK(fill.count == (shown == scene::Pattern::solid ? 1 : 2));
        CHECK(std::count(fill.colors.begin(), fill.colors.begin() + fill.count, theme.observer) == 1);
    }
}

TEST_CASE("isolating a legend entry dims all others and no one else") {
    pictures::Picture picture;
    scene::SceneInput input = picture.input(2006);
    const scene::Scene plain = pictures::build(input);
    input.isolatedLegendKey = "former";
    const scene::Scene isolated = pictures::build(input);
    CHECK(styleOf(isolated, picture, "GEO").to == styleOf(plain, picture, "GEO").to);
    CHECK_FALSE(styleOf(isolated, picture, "KAZ").to == styleOf(plain, picture, "KAZ").to);
    CHECK(base::contrastRatio(styleOf(isolated, picture, "KAZ").to.colors[0], input.theme->land) < 1.6);

    // A grouping keeps the states that are in others too.
    scene::SceneInput groups = picture.input(2006, Layer::groupings);
    const scene::Scene all = pictures::build(groups);
    groups.isolatedLegendKey = "caucasus";
    const scene::Scene caucasus = pictures::build(groups);
    CHECK(styleOf(caucasus, picture, "RUS").to == styleOf(all, picture, "RUS").to);
    CHECK(styleOf(caucasus, picture, "ARM").to == styleOf(all, picture, "ARM").to);
    CHECK_FALSE(styleOf(caucasus, picture, "KAZ").to == styleOf(all, picture, "KAZ").to);
}

TEST_CASE("a change under way mixes the two states of affairs") {
    pictures::Picture picture;
    const model::Snapshot before = picture.timeline().snapshot(model::endOfYear(2005));
    scene::SceneInput input = picture.input(2006);
    input.transition = {&before, 0.25};
    const scene::Scene scene = pictures::build(input);
    const scene::FeatureStyle& uzbekistan = styleOf(scene, picture, "UZB");
    CHECK(uzbekistan.progress == doctest::Approx(0.25));
    CHECK_FALSE(uzbekistan.from == uzbekistan.to);
    CHECK(styleOf(scene, picture, "KAZ").progress == 1);
    input.transition.progress = 1;
    CHECK(styleOf(pictures::build(input), picture, "UZB").from == uzbekistan.to);
}

TEST_CASE("outlines mark what is selected, hovered and changing, in this order of weight") {
    pictures::Picture picture;
    scene::SceneInput input = picture.input(2006);
    input.selectedKey = "KAZ";
    input.hoveredKey = "UZB";
    input.pulse = 0.5;
    input.pulseKeys = {"UZB", "nowhere"};
    const auto& outlines = pictures::build(input).map.outlines;
    REQUIRE(outlines.size() == 3);
    CHECK(outlines.back().key == "KAZ");
    CHECK(outlines.back().features == std::vector<std::size_t>{picture.featureOf("KAZ")});
    CHECK(outlines.back().color == input.theme->accent);
    input.hoveredKey = "KAZ";
    input.pulse = 0;
    CHECK(pictures::build(input).map.outlines.size() == 1);
    input.selectedKey = input.hoveredKey = "nowhere";
    CHECK(pictures::build(input).map.outlines.empty());
}

TEST_CASE("title, date, viewpoint, credits and year are written") {
    pictures::Picture picture;
    scene::SceneInput input = picture.input(2006);
    input.caption = "16 Aug 2006: Uzbekistan returns";
    const scene::Scene scene = pictures::build(input);
    CHECK(pictures::findText(scene, "Collective Security Treaty Organization") != nullptr);
    CHECK(pictures::findText(scene, "31 December 2006") != nullptr);
    CHECK(pictures::findText(scene, "UN viewpoint") != nullptr);
    CHECK(pictures::findText(scene, "Natural Earth") != nullptr);
    CHECK(pictures::findText(scene, "Uzbekistan returns") != nullptr);
    const scene::Text* year = pictures::findText(scene, "2006");
    REQUIRE(year != nullptr);
    for (const scene::Text& text : pictures::itemsOf<scene::Text>(scene)) {
        CAPTURE(text.text);
        CHECK(text.style.sizePx >= 16);  // at 1080 lines, for a projector
        CHECK(text.xPx >= 0);
        CHECK(text.xPx + pictures::fonts().measure(text.text, text.style).widthPx <= 1920);
    }
}

TEST_CASE("disputed land is marked over the fill of whoever has it, and in the legend while it is in view") {
    pictures::Picture picture;
    scene::SceneInput input = picture.input(2006);
    const scene::Scene scene = pictures::build(input);
    CHECK(styleOf(scene, picture, "GEO.abkhazia").claim.a > 0);
    CHECK(styleOf(scene, picture, "GEO.abkhazia").to == styleOf(scene, picture, "GEO").to);
    CHECK(styleOf(scene, picture, "GEO").claim.a == 0);
    CHECK(styleOf(scene, picture, "UKR.crimea").claim.a == 0);
    CHECK(styleOf(pictures::build(picture.input(2014)), picture, "UKR.crimea").claim.a > 0);
    // Its entry isolates it.
    input = picture.input(2006);
    input.isolatedLegendKey = scene::disputedKey;
    const scene::Scene isolated = pictures::build(input);
    CHECK(styleOf(isolated, picture, "RUS.south-kurils").to ==
          styleOf(scene, picture, "RUS.south-kurils").to);
    CHECK_FALSE(styleOf(isolated, picture, "RUS").to == styleOf(scene, picture, "RUS").to);
    // Scandinavia has no disputed land.
    const auto oslo = projection::project(picture.topology().projection, {16, 63});
    REQUIRE(oslo.has_value());
    input.view = {*oslo, 400};
    const std::vector<std::string> keys = legendKeys(pictures::build(input));
    CHECK(std::find(keys.begin(), keys.end(), scene::disputedKey) == keys.end());
}

TEST_CASE("de facto, land belongs to who holds it, and so do its outline and its name") {
    pictures::Picture picture;
    scene::SceneInput input = picture.input(2024);
    const auto lands = [&](territory::Viewpoint viewpoint) {
        return scene::makeLands(
            *input.map.geometry, picture.atlas().territory(),
            territory::ownershipAt(picture.atlas().territory(), viewpoint, input.snapshot->date));
    };
    const auto un = lands(territory::Viewpoint::un), deFacto = lands(territory::Viewpoint::deFacto);
    CHECK(un->serial != deFacto->serial);
    const std::size_t crimea = picture.featureOf("UKR.crimea");
    CHECK(un->lands[un->ofFeature[crimea]].code == "UKR");
    CHECK(deFacto->lands[deFacto->ofFeature[crimea]].code == "RUS");
    CHECK(un->find("XAB") == nullptr);
    REQUIRE(deFacto->find("XAB") != nullptr);
    CHECK(deFacto->find("XAB")->name == "Abkhazia");
    CHECK(deFacto->find("XAB")->labelRadiusM > 0);
    input.map.lands = deFacto;
    input.selectedKey = "RUS";
    const scene::Scene scene = pictures::build(input);
    CHECK(styleOf(scene, picture, "UKR.crimea").to == styleOf(scene, picture, "RUS").to);
    REQUIRE(scene.map.outlines.size() == 1);
    const auto& outlined = scene.map.outlines[0].features;
    CHECK(std::find(outlined.begin(), outlined.end(), crimea) != outlined.end());
    // Of the lines: none within a state, dashed between Crimea and the mainland.
    const auto line = [&](const scene::Lands& of, const char* a, const char* b) {
        const auto& chunks = input.map.geometry->borderChunks;
        const int first = static_cast<int>(picture.featureOf(a)),
                  second = static_cast<int>(picture.featureOf(b));
        for (std::size_t i = 0; i < chunks.size(); ++i)
            if (std::minmax(chunks[i].left, chunks[i].right) == std::minmax(first, second))
                return (*of.borders)[i];
        FAIL("no border between ", a, " and ", b);
        return scene::BorderLine::none;
    };
    for (const auto& view : {un, deFacto}) {
        CHECK(line(*view, "UKR.crimea", "UKR.kherson") == scene::BorderLine::dashed);
        CHECK(line(*view, "UKR.kherson", "UKR") == scene::BorderLine::dashed);
        CHECK(line(*view, "UKR", "POL") == scene::BorderLine::solid);
        CHECK(line(*view, "AZE.karabakh", "AZE.karabakh-around") == scene::BorderLine::none);
    }
    CHECK(line(*un, "UKR.kherson", "UKR.zaporizhzhia") == scene::BorderLine::none);
    CHECK(line(*un, "UKR.donetsk", "UKR.donetsk-east") == scene::BorderLine::none);
    CHECK(line(*deFacto, "UKR.donetsk", "UKR.donetsk-east") == scene::BorderLine::dashed);
}

TEST_CASE("hot spots are where the legend's rows are, and do not overlap") {
    pictures::Picture picture;
    const scene::Scene scene = pictures::build(picture.input(2006));
    REQUIRE(scene.hotSpots.size() >= 5);
    for (const scene::HotSpot& spot : scene.hotSpots) {
        const base::Vec2 middle{spot.xPx + spot.widthPx / 2, spot.yPx + spot.heightPx / 2};
        CHECK(scene::hotSpotAt(scene, middle) == &spot);
        CHECK(scene::hotSpotAt(scene, {spot.xPx, spot.yPx}) == &spot);
        CHECK(scene::hotSpotAt(scene, {spot.xPx + spot.widthPx, spot.yPx}) == nullptr);
    }
    CHECK(scene::hotSpotAt(scene, {-1, -1}) == nullptr);
    CHECK(scene::hotSpotAt(scene, {1900, 20}) == nullptr);
}

TEST_CASE("the same input gives the same scene") {
    pictures::Picture picture;
    const std::string once = scene::describe(pictures::build(picture.input(2013)));
    CHECK(once == scene::describe(pictures::build(picture.input(2013))));
    CHECK(once != scene::describe(pictures::build(picture.input(2012))));
    CHECK(once.find("scene 1920x1080\n") == 0);
    CHECK(once.find("fill UZB") != std::string::npos);
}

TEST_CASE("the region is that of all who ever were more than observers") {
    const auto states = scene::memberStates(shippedTimeline()->organization());
    CHECK(states == std::vector<std::string>{"ARM", "AZE", "BLR", "GEO", "KAZ", "KGZ", "RUS", "TJK", "UZB"});
    pictures::Picture picture;
    for (const char* key : {"KAZ", "ARM", "BLR", "TJK"}) {
        const base::Box box = scene::featuresBox({picture.featureOf(key)}, picture.topology());
        CAPTURE(key);
        CHECK(picture.members().contains({box.minX, box.minY}));
        CHECK(picture.members().contains({box.maxX, box.maxY}));
    }
    // France alone is shown without its islands in other oceans.
    const base::Box france = scene::featuresBox({picture.featureOf("FRA")}, picture.topology());
    CHECK(france.width() < 3e6);
    CHECK(scene::featuresBox({100'000}, picture.topology()).empty());
    // A dataset about states that this map does not show gets the whole map.
    model::Organization elsewhere;
    CHECK(scene::membersBox(elsewhere, picture.topology(), picture.atlas().territory().homes()).width() >
          2e7);
}

TEST_CASE("layers are found by their ids") {
    for (const char* id : {"status", "groupings", "proposal-1990s"})
        CHECK(scene::layerId(scene::layerOf(id)) == id);
    CHECK(scene::layerOf("status") == scene::Layer::status);
    CHECK(scene::layerOf("groupings") == scene::Layer::groupings);
    CHECK(scene::layerOf("Status").kind == scene::Layer::Kind::proposal);
}

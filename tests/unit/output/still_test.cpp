#include "output/still.hpp"

#include "../atlas/shipped_atlas.hpp"
#include "../scene/shipped_timeline.hpp"

#include <algorithm>
#include <map>
#include <vector>

namespace {

base::Color pixel(const base::Image& image, base::Vec2 at) {
    const std::size_t i = 4 * (static_cast<std::size_t>(at.y) * static_cast<std::size_t>(image.widthPx) +
                               static_cast<std::size_t>(at.x));
    return {image.rgba[i], image.rgba[i + 1], image.rgba[i + 2], 255};
}

bool near(base::Color a, base::Color b, int by) {
    return std::abs(a.r - b.r) <= by && std::abs(a.g - b.g) <= by && std::abs(a.b - b.b) <= by;
}

/// Where a place lies in the picture.
base::Vec2 placeOf(const scene::Scene& scene, base::LonLat position) {
    const auto point = projection::project(scene.map.geometry->projection, position);
    REQUIRE(point.has_value());
    return scene::toPixels(scene.map.view, scene.size, *point);
}

output::StillRenderer renderer(const output::StillOptions& options) {
    auto made = output::StillRenderer::create(*shippedTimeline(), *shippedAtlas(), options,
                                              output::StillTools(options.size));
    REQUIRE(made);
    return std::move(*made);
}

}  // namespace

TEST_CASE("the picture of a date shows what the date was like") {
    for (const char* theme : {"paper", "dark"}) {
        CAPTURE(theme);
        output::StillRenderer still = renderer({{800, 450}, scene::Layer::status, theme, "laea"});
        const scene::Theme& colors = *scene::findTheme(theme);
        const base::LonLat aktobe{57, 49}, navoi{62.5, 43}, barents{45, 74.5};
        const auto at = [&](int year, base::LonLat place) {
            const base::Image image = still.draw(model::endOfYear(year));
            CHECK(image.widthPx == 800);
            CHECK(image.heightPx == 450);
            return pixel(image, placeOf(still.scene(model::endOfYear(year)), place));
        };
        CHECK(near(at(2006, aktobe), colors.member, 4));
        CHECK(near(at(2006, navoi), colors.member, 4));
        CHECK_FALSE(near(at(2000, navoi), colors.member, 4));
        CHECK(near(at(1991, aktobe), colors.land, 4));
        CHECK(near(at(2006, barents), colors.sea, 12));
    }
}

TEST_CASE("the same date gives the same picture, whatever was drawn before") {
    output::StillRenderer still = renderer({{640, 360}, scene::Layer::groupings, "paper", "laea"});
    const base::Image once = still.draw(model::endOfYear(2006));
    const base::Image other = still.draw(model::endOfYear(1994));
    CHECK_FALSE(once == other);
    CHECK(once == still.draw(model::endOfYear(2006)));
    CHECK(once ==
          renderer({{640, 360}, scene::Layer::groupings, "paper", "laea"}).draw(model::endOfYear(2006)));
}

TEST_CASE("a picture of a series is the one that is drawn alone, as any eye sees it") {
    for (const base::Vision vision : {base::Vision::full, base::Vision::greyscale}) {
        output::StillOptions options{{800, 450}};
        options.vision = vision;
        std::map<int, base::Image> series;
        {
            output::StillRenderer still = renderer(options);
            for (int year = 1991; year <= 2014; ++year) series[year] = still.draw(model::endOfYear(year));
        }
        for (const int year : {1994, 1999, 2006, 2013})
            CHECK(series[year] == renderer(options).draw(model::endOfYear(year)));
    }
}

TEST_CASE("every projection gives a picture of its own") {
    std::vector<base::Image> pictures;
    for (const projection::Description& description : projection::catalogue()) {
        CAPTURE(description.id);
        output::StillRenderer still = renderer({{480, 270}, scene::Layer::status, "paper", description.id});
        pictures.push_back(still.draw(model::endOfYear(2006)));
        for (std::size_t i = 0; i + 1 < pictures.size(); ++i) CHECK_FALSE(pictures[i] == pictures.back());
    }
}

TEST_CASE("text and lines grow with the picture, and never vanish") {
    CHECK(output::scaleFor({1920, 1080}) == 1);
    CHECK(output::scaleFor({3840, 2160}) == 2);
    CHECK(output::scaleFor({3840, 1080}) == 1);
    CHECK(output::scaleFor({160, 160}) == 0.5);
}

TEST_CASE("sizes at the limits are drawn whole, odd ones too") {
    for (const scene::SizePx size :
         {scene::SizePx{output::smallestPx, output::smallestPx}, scene::SizePx{161, 999}}) {
        const base::Image image =
            renderer({size, scene::Layer::status, "paper", "laea"}).draw(model::endOfYear(2006));
        CHECK(image.widthPx == size.width);
        CHECK(image.heightPx == size.height);
        CHECK(image.rgba.size() ==
              static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height) * 4);
    }
}

TEST_CASE("on a picture of the world every member is named, whatever the projection") {
    for (const projection::Description& description : projection::catalogue()) {
        CAPTURE(description.id);
        output::StillOptions options;
        options.projectionId = description.id;
        options.frame = output::Frame{base::LonLat{60, 30}, 36'000, {}};
        output::StillRenderer still = renderer(options);
        const model::Date date = model::endOfYear(2006);
        const scene::Scene scene = still.scene(date);
        for (const model::StateStatus& state : shippedTimeline()->snapshot(date).states) {
            CAPTURE(state.code);
            CHECK(std::count(scene.namedStates.begin(), scene.namedStates.end(), state.code) == 1);
        }
    }
}

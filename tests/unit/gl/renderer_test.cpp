#include "gl/renderer.hpp"

#include "mesh/geometry.hpp"
#include "platform/headless.hpp"

#include <doctest/doctest.h>

#include <optional>

namespace {

constexpr base::Color red{200, 30, 30, 255}, green{20, 180, 60, 255}, blue{30, 60, 200, 255},
    grey{120, 120, 120, 255}, white{255, 255, 255, 255};

/// One context, fonts and renderer; the renderer ends before its context.
struct Studio {
    platform::HeadlessContext context;
    text::Fonts fonts;
    std::optional<gl::Renderer> renderer;
};

Studio& studio() {
    static Studio one = [] {
        auto context = platform::HeadlessContext::create();
        REQUIRE(context);
        REQUIRE(context->makeCurrent().empty());
        auto fonts = text::Fonts::open(*text::findFontFiles());
        REQUIRE(fonts);
        return Studio{std::move(*context), std::move(*fonts), {}};
    }();
    if (!one.renderer) {
        auto renderer = gl::Renderer::create(one.fonts, gl::Screen::own);
        REQUIRE(renderer);
        one.renderer.emplace(std::move(*renderer));
    }
    return one;
}

base::Color pixel(const base::Image& image, int x, int y) {
    const std::size_t i = 4 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.widthPx) +
                               static_cast<std::size_t>(x));
    return {image.rgba[i], image.rgba[i + 1], image.rgba[i + 2], image.rgba[i + 3]};
}

bool near(base::Color a, base::Color b, int by = 3) {
    return std::abs(a.r - b.r) <= by && std::abs(a.g - b.g) <= by && std::abs(a.b - b.b) <= by;
}

scene::Fill solid(base::Color color) {
    scene::Fill fill;
    fill.colors[0] = color;
    return fill;
}

/// Two squares of 50 degrees beside each other on the equator, seen whole at 60 km a pixel around the
/// middle.
scene::Scene squares() {
    const auto box = [](double west, double east) {
        return geo::Ring{{west, -15}, {east, -15}, {east, 15}, {west, 15}};
    };
    const geo::Boundaries boundaries{{{"WST", "West", {{{box(-50, 0)}}}}, {"EST", "East", {{{box(0, 50)}}}}},
                                     ""};
    const auto topology = mesh::buildTopology(boundaries, projection::EqualEarth{0});
    scene::Scene scene;
    scene.size = {200, 100};
    scene.map.geometry = std::make_shared<const mesh::MapGeometry>(mesh::buildGeometry(topology, 0));
    scene.map.view = {{0, 0}, 60'000};
    scene.map.styles = {{solid(red), solid(red), 1}, {solid(green), solid(green), 1}};
    scene.map.sea = scene.map.shallow = scene.map.graticule = blue;
    scene.map.border = white;
    scene.map.coast = grey;
    scene.map.borderWidthPx = 3;
    scene.map.coastWidthPx = 3;
    scene.featureKeys = {"WST", "EST"};
    return scene;
}

}  // namespace

TEST_CASE("features have their fill, the sea its own, borders and coasts theirs") {
    const base::Image image = studio().renderer->drawToImage(squares());
    REQUIRE(image.widthPx == 200);
    REQUIRE(image.heightPx == 100);
    CHECK(near(pixel(image, 60, 50), red));
    CHECK(near(pixel(image, 140, 50), green));
    CHECK(near(pixel(image, 100, 5), blue));
    CHECK(near(pixel(image, 2, 97), blue));
    CHECK(near(pixel(image, 100, 50), white, 12));  // the border between the two
    // Up from the middle of the western square there is one coast.
    int coast = 0;
    for (int y = 0; y < 50; ++y) coast += near(pixel(image, 60, y), grey, 12);
    CHECK(coast >= 2);
    CHECK(coast <= 4);
    for (std::size_t i = 3; i < image.rgba.size(); i += 4) REQUIRE(image.rgba[i] == 255);
}

TEST_CASE(
    "the ground is the same by shader and by table, water and graticule, the world's rim and patterns too") {
    auto shading = gl::Renderer::create(studio().fonts, gl::Screen::own, gl::Shading::all),
         usual = gl::Renderer::create(studio().fonts, gl::Screen::own);
    REQUIRE((shading && usual));
    scene::Scene scene = squares();
    scene.map.shallow = white;
    scene.map.graticule = grey;
    scene.map.space = {10, 20, 30, 255};
    for (const bool hatched : {false, true}) {
        if (hatched) {
            scene.map.styles[0].to.pattern = scene::Pattern::hatch;
            scene.map.styles[0].to.count = 2;
            scene.map.styles[0].to.colors = {red, green};
        }
        for (const double metresPerPx : {60'000.0, 400'000.0}) {  // close by, and the whole world in space
            scene.map.view.metresPerPx = metresPerPx;
            const base::Image a = usual->drawToImage(scene), b = shading->drawToImage(scene);
            int differ = 0;
            for (std::size_t i = 0; i < a.rgba.size(); ++i) differ += std::abs(a.rgba[i] - b.rgba[i]) > 1;
            CHECK(differ == 0);
        }
    }
}

TEST_CASE("a screen of the renderer's own stands from frame to frame, and is copied out in parts") {
    auto renderer = gl::Renderer::create(studio().fonts, gl::Screen::own);
    REQUIRE(renderer);
    while (renderer->warmUp()) {
    }
    scene::Scene scene = squares();
    CHECK(renderer->draw(scene, nullptr, false, true) == std::vector<gl::PixelRect>{{0, 0, 200, 100}});
    const base::Image first = renderer->readBack(scene.size);
    CHECK(first == studio().renderer->drawToImage(scene));
    CHECK(renderer->draw(scene, nullptr, false, true).empty());
    // The second picture finds no paint, which the first has kept, and shows the same all the same.
    scene.map.styles[1].to = solid(white);
    CHECK_FALSE(renderer->draw(scene, nullptr, false, true).empty());
    CHECK(renderer->readBack(scene.size) == studio().renderer->drawToImage(scene));
    scene.map.styles[1].to = solid(green);
    const std::vector<gl::PixelRect> changed = renderer->draw(scene, nullptr, false, true);
    REQUIRE(changed.size() == 1);
    CHECK(changed[0].width < 200);
    CHECK(renderer->readBack(scene.size) == first);
    // What was begun for a picture and is not drawn as it was begun is shown all the same.
    scene.map.styles[1].to = solid(grey);
    renderer->begin(scene, true);
    CHECK_FALSE(renderer->draw(scene, nullptr, false, true).empty());
    CHECK(renderer->readBack(scene.size) == studio().renderer->drawToImage(scene));
    scene.map.styles[1].to = solid(green);
    renderer->begin(scene, false);
    CHECK_FALSE(renderer->draw(scene, nullptr, false, true).empty());
    CHECK(renderer->readBack(scene.size) == first);
    // Into rows that are longer than the picture's.
    constexpr int stride = 4 * 210;
    std::vector<std::uint8_t> memory(std::size_t{stride} * 100, 7);
    const gl::PixelRect rect{50, 20, 60, 30};
    renderer->copyOut({rect}, memory.data(), stride);
    int differ = 0;
    for (int y = 0; y < 100; ++y)
        for (int x = 0; x < 210; ++x) {
            const std::uint8_t* found = memory.data() + y * stride + 4 * x;
            const bool inside =
                x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height;
            const base::Color wanted = inside ? pixel(first, x, y) : base::Color{7, 7, 7, 7};
            differ += found[0] != wanted.b || found[1] != wanted.g || found[2] != wanted.r;
        }
    CHECK(differ == 0);
}

TEST_CASE("a change of colours draws no geometry, a change of view does") {
    gl::Renderer& renderer = *studio().renderer;
    scene::Scene scene = squares();
    renderer.drawToImage(scene);
    const gl::RenderStats before = renderer.stats();
    scene.map.styles[0].to = solid(blue);
    scene.map.styles[0].progress = 0.5f;
    const base::Image half = renderer.drawToImage(scene);
    CHECK(near(pixel(half, 60, 50), base::mix(red, blue, 0.5), 60));
    CHECK_FALSE(near(pixel(half, 60, 50), red, 20));
    CHECK_FALSE(near(pixel(half, 60, 50), blue, 20));
    scene.map.styles[0].progress = 1;
    CHECK(near(pixel(renderer.drawToImage(scene), 60, 50), blue));
    CHECK(renderer.stats().surveysDrawn == before.surveysDrawn);
    CHECK(renderer.stats().meshesUploaded == before.meshesUploaded);
    scene.map.view.centerM.x += 600'000;
    const base::Image moved = renderer.drawToImage(scene);
    CHECK(renderer.stats().surveysDrawn == before.surveysDrawn + 1);
    CHECK(renderer.stats().meshesUploaded == before.meshesUploaded);
    CHECK(near(pixel(moved, 90, 50), white, 12));
}

TEST_CASE("a map that is zoomed from frame to frame is drawn in a hurry, and well when it stands still") {
    gl::Renderer& renderer = *studio().renderer;
    scene::Scene scene = squares();
    scene.map.patternPx = 6;
    scene.map.styles[0].to.pattern = scene::Pattern::stripes;
    scene.map.styles[0].to.count = 3;
    scene.map.styles[0].to.colors = {red, green, blue};
    scene.map.styles[1].claim = white;
    scene.map.space = white;
    const auto draw = [&](bool mayHurry) { return renderer.drawToImage(scene, mayHurry); };
    scene.map.view = {{0, 0}, 150'000};
    draw(false);
    CHECK_FALSE(renderer.hurried());
    scene.map.view.metresPerPx = 140'000;
    draw(true);
    const int surveys = renderer.stats().surveysDrawn;
    scene.map.view.metresPerPx = 130'000;
    const base::Image plain = draw(true);
    CHECK(renderer.hurried());
    CHECK(renderer.stats().surveysDrawn == surveys);
    const base::Image well = draw(true);
    CHECK_FALSE(renderer.hurried());
    CHECK(renderer.stats().surveysDrawn == surveys + 1);
    // The same but for the pixels along edges, patterns included, which hang on the map.
    int different = 0;
    for (int y = 0; y < 100; ++y)
        for (int x = 0; x < 200; ++x) different += !near(pixel(plain, x, y), pixel(well, x, y), 8);
    CHECK(different > 0);
    CHECK(different < 200 * 100 / 8);
    // Someone looks at every picture.
    scene.map.view.metresPerPx = 120'000;
    draw(true);
    CHECK(renderer.hurried());
    scene.map.view.metresPerPx = 110'000;
    draw(false);
    CHECK_FALSE(renderer.hurried());
}

TEST_CASE("a map moved step by step looks like one drawn anew, wherever it has come from") {
    gl::Renderer& renderer = *studio().renderer;
    scene::Scene scene = squares();
    scene.map.patternPx = 6;
    scene.map.styles[0].to.pattern = scene::Pattern::stripes;
    scene.map.styles[0].to.count = 3;
    scene.map.styles[0].to.colors = {red, green, blue};
    scene.map.styles[1].claim = white;
    scene.map.styles[1].doubt = grey;
    scene.map.view.centerM = {12 * 60'000.0, 5 * 60'000.0};
    renderer.drawToImage(scene);
    const std::pair<int, int> steps[] = {{17, 9},  {-60, 31}, {43, -77}, {-99, 3},
                                         {70, 30}, {-1, 49},  {3, -38}};
    std::vector<std::pair<scene::Scene, base::Image>> moved;
    for (const auto& [x, y] : steps) {
        scene.map.view.centerM = scene.map.view.centerM + base::Vec2{x * 60'000.0, y * 60'000.0};
        scene.map.styles[1].to = solid(x < 0 ? green : grey);
        moved.emplace_back(scene, renderer.drawToImage(scene));
    }
    scene::Scene other = squares();
    other.map.view.metresPerPx *= 2;  // of which nothing can be kept
    for (const auto& [then, picture] : moved) {
        renderer.drawToImage(other);
        const base::Image anew = renderer.drawToImage(then);
        int differ = 0;
        for (int y = 0; y < 100; ++y)
            for (int x = 0; x < 200; ++x) differ += !near(pixel(picture, x, y), pixel(anew, x, y), 12);
        CHECK(differ == 0);
    }
}

TEST_CASE("an image is brought up to date wherever the scene has changed, whatever else was drawn") {
    gl::Renderer& renderer = *studio().renderer;
    scene::Scene scene = squares();
    base::Image image;
    const auto check = [&] {
        renderer.drawInto(scene, image);
        const base::Image kept = image;
        CHECK(kept == renderer.drawToImage(scene));
        renderer.drawInto(scene, image);
        CHECK(image == kept);
    };
    check();
    scene.map.styles[0].from = scene.map.styles[0].to = solid(blue);
    check();
    scene::Box box{20, 30, 50, 40};
    box.fill.colors[0] = grey;
    scene.items.push_back(box);
    renderer.drawInto(scene, image);
    CHECK(near(pixel(image, 40, 50), grey));
    scene.items.clear();
    renderer.drawInto(scene, image);
    CHECK(near(pixel(image, 40, 50), blue));
    const base::Image before = image;
    scene.map.view.centerM.x += 600'000;
    renderer.drawInto(scene, image);
    CHECK_FALSE(image == before);
    check();
    scene::Scene small = squares();
    small.size = {120, 60};
    renderer.drawInto(small, image);
    CHECK(image.widthPx == 120);
    CHECK(image == renderer.drawToImage(small));
    renderer.drawInto(scene, image);
    CHECK(image.widthPx == 200);
    check();
}

TEST_CASE("a scene drawn alone looks the same, and nothing of it shows in those that follow all the same") {
    gl::Renderer& renderer = *studio().renderer;
    scene::Scene plain = squares(), adorned = squares();
    scene::Box box{20, 30, 50, 40};
    box.fill.colors[0] = grey;
    adorned.items.push_back(box);
    adorned.map.outlines = {{"", {1}, white, 4}};
    const base::Image wanted = renderer.drawToImage(adorned), bare = renderer.drawToImage(plain);
    CHECK_FALSE(wanted == bare);
    CHECK(renderer.drawAlone(adorned) == wanted);
    CHECK(renderer.drawToImage(plain) == bare);
    base::Image image;
    renderer.drawInto(plain, image);
    CHECK(renderer.drawAlone(adorned) == wanted);
    renderer.drawInto(plain, image);
    CHECK(image == bare);
    // After a shift the paint wraps round, and below a box there is none: both are drawn in the usual way.
    adorned.map.view.centerM.x += 7 * 60'000.0;
    const base::Image shifted = renderer.drawAlone(adorned);
    CHECK(shifted == renderer.drawToImage(adorned));
    adorned.items.push_back(scene::Box{0, 60, 200, 40});
    CHECK(renderer.drawAlone(adorned) == renderer.drawToImage(adorned));
    scene::Scene nowhere = squares();
    nowhere.map.geometry = nullptr;
    CHECK(renderer.drawAlone(nowhere) == renderer.drawToImage(nowhere));
}

TEST_CASE("what a panel has covered is there when the panel goes") {
    gl::Renderer& renderer = *studio().renderer;
    scene::Scene bare = squares();
    const base::Image wanted = renderer.drawToImage(bare);
    scene::Scene other = squares();
    other.map.view.metresPerPx *= 2;
    renderer.drawToImage(other);
    scene::Scene covered = squares();
    scene::Box panel{0, 60, 200, 40};
    panel.fill.colors[0] = grey;
    covered.items.push_back(panel);
    covered.map.view.centerM.y += 7 * 60'000.0;
    renderer.drawToImage(covered);
    covered.map.view.centerM.y -= 7 * 60'000.0;
    const base::Image below = renderer.drawToImage(covered);
    const base::Image uncovered = renderer.drawToImage(bare);
    int differ = 0;
    for (int y = 0; y < 100; ++y)
        for (int x = 0; x < 200; ++x) {
            const bool hidden = y >= 60;
            differ += !near(pixel(below, x, y), hidden ? grey : pixel(wanted, x, y), 12);
            differ += !near(pixel(uncovered, x, y), pixel(wanted, x, y), 12);
        }
    CHECK(differ == 0);
}

TEST_CASE("patterns show all their colours") {
    scene::Scene scene = squares();
    scene.map.patternPx = 6;
    const auto share = [&](scene::Pattern pattern, std::uint8_t count, base::Color color) {
        scene::Fill fill;
        fill.pattern = pattern;
        fill.count = count;
        fill.colors = {red, green, blue};
        scene.map.styles[0] = {fill, fill, 1};
        const base::Image image = studio().renderer->drawToImage(scene);
        int found = 0;
        for (int y = 35; y < 65; ++y)
            for (int x = 30; x < 90; ++x) found += near(pixel(image, x, y), color, 25);
        return found / (30.0 * 60.0);
    };
    CHECK(share(scene::Pattern::solid, 1, red) == 1);
    for (const base::Color color : {red, green, blue}) {
        CHECK(share(scene::Pattern::stripes, 3, color) > 0.2);
        CHECK(share(scene::Pattern::stripes, 3, color) < 0.4);
    }
    for (const scene::Pattern pattern : {scene::Pattern::hatch, scene::Pattern::dots}) {
        CHECK(share(pattern, 2, red) > 0.4);
        CHECK(share(pattern, 2, green) > 0.02);
        CHECK(share(pattern, 2, green) < share(pattern, 2, red));
    }
}

TEST_CASE("borders are drawn, left out or dashed") {
    scene::Scene scene = squares();
    scene.map.dash = grey;
    scene.map.dashWidthPx = 2;
    const auto column = [&](scene::BorderLine line) {
        scene.map.borders = std::make_shared<const std::vector<scene::BorderLine>>(
            scene.map.geometry->borderChunks.size(), line);
        const base::Image image = studio().renderer->drawToImage(scene);
        std::pair<int, int> found;  // pixels of the border's colour, and of the dashes'
        for (int y = 30; y < 70; ++y) {
            bool light = false, dark = false;
            for (int x = 98; x <= 101; ++x) {
                light = light || near(pixel(image, x, y), white, 40);
                dark = dark || near(pixel(image, x, y), grey, 40);
            }
            found.first += light;
            found.second += dark;
        }
        return found;
    };
    CHECK(column(scene::BorderLine::solid) == std::pair(40, 0));
    CHECK(column(scene::BorderLine::none) == std::pair(0, 0));
    const auto dashed = column(scene::BorderLine::dashed);
    CHECK(dashed.first > 8);    // the gaps
    CHECK(dashed.second > 16);  // the dashes
    CHECK(dashed.second < 36);
    // Regions have a line of their own, where they are shown.
    CHECK(column(scene::BorderLine::region) == std::pair(0, 0));
    scene.map.region = grey;
    scene.map.regionWidthPx = 2;
    CHECK(column(scene::BorderLine::region) == std::pair(0, 40));
    CHECK(column(scene::BorderLine::none) == std::pair(0, 0));
}

TEST_CASE("lines over disputed land keep the ground and stay on the land") {
    scene::Scene scene = squares();
    scene.map.patternPx = 8;
    scene.map.styles[0].claim = white;
    const auto inked = [&](const base::Image& image, int from, int to) {
        int count = 0;
        for (int y = 35; y < 65; ++y)
            for (int x = from; x < to; ++x) count += near(pixel(image, x, y), white, 40);
        return count / (30.0 * (to - from));
    };
    const base::Image image = studio().renderer->drawToImage(scene);
    CHECK(inked(image, 30, 90) > 0.08);
    CHECK(inked(image, 30, 90) < 0.4);
    CHECK(inked(image, 110, 170) == 0);
    // Moved by whole pixels, the lines go with the land.
    scene.map.view.centerM.x -= 7 * 60'000.0;
    const base::Image moved = studio().renderer->drawToImage(scene);
    int differ = 0;
    for (int y = 35; y < 65; ++y)
        for (int x = 30; x < 80; ++x) differ += !near(pixel(image, x, y), pixel(moved, x + 7, y), 12);
    CHECK(differ == 0);
    scene.map.styles[0].claim.a = 0;
    CHECK(inked(studio().renderer->drawToImage(scene), 30, 90) == 0);
}

TEST_CASE("the common outline of features leaves out the border between them") {
    scene::Scene scene = squares();
    scene.map.borderWidthPx = 1;
    scene.map.outlines.push_back({"ALL", {0, 1}, {250, 220, 0, 255}, 4});
    const base::Image image = studio().renderer->drawToImage(scene);
    CHECK_FALSE(near(pixel(image, 100, 50), {250, 220, 0, 255}, 60));
    int outlined = 0;
    for (int y = 0; y < 50; ++y) outlined += near(pixel(image, 100, y), {250, 220, 0, 255}, 12);
    CHECK(outlined >= 3);
}

TEST_CASE("an outline follows the feature's edge") {
    scene::Scene scene = squares();
    scene.map.outlines.push_back({"WST", {0}, {250, 220, 0, 255}, 4});
    const base::Image image = studio().renderer->drawToImage(scene);
    CHECK(near(pixel(image, 100, 50), {250, 220, 0, 255}, 12));
    CHECK(near(pixel(image, 60, 50), red));
    CHECK(near(pixel(image, 140, 50), green));
}

TEST_CASE("boxes, lines and text lie where they should, in their order") {
    scene::Scene scene;
    scene.size = {120, 80};
    scene.map.sea = grey;
    scene::Box box{20, 10, 40, 30};
    box.fill = solid(red);
    scene.items.push_back(box);
    box = {40, 20, 40, 30};
    box.fill = solid(green);
    scene.items.push_back(box);
    scene.items.push_back(scene::Line{{0, 70.5}, {120, 70.5}, 3, blue});
    scene::Text text;
    text.xPx = 90;
    text.baselinePx = 60;
    text.text = "\u2588";  // a full block, should the fonts have it; else any ink will do
    text.text = "H";
    text.style = {40, text::Weight::bold};
    text.color = white;
    scene.items.push_back(text);
    const base::Image image = studio().renderer->drawToImage(scene);
    CHECK(near(pixel(image, 0, 0), grey, 0));
    CHECK(near(pixel(image, 20, 10), red, 1));
    CHECK(near(pixel(image, 19, 10), grey, 1));
    CHECK(near(pixel(image, 20, 39), red, 1));
    CHECK(near(pixel(image, 20, 40), grey, 1));
    CHECK(near(pixel(image, 50, 30), green, 1));  // the later one above
    CHECK(near(pixel(image, 60, 70), blue, 1));
    CHECK(near(pixel(image, 60, 67), grey, 1));
    int ink = 0;
    for (int y = 25; y < 62; ++y)
        for (int x = 88; x < 120; ++x) ink += near(pixel(image, x, y), white, 10);
    CHECK(ink > 200);
}

TEST_CASE("round corners are round, edges and shadows stay near") {
    scene::Scene scene;
    scene.size = {100, 100};
    scene.map.sea = white;
    scene::Box box{30, 30, 40, 40, 12};
    box.fill = solid(red);
    box.shadowPx = 10;
    scene.items.push_back(box);
    const base::Image image = studio().renderer->drawToImage(scene);
    CHECK(near(pixel(image, 50, 50), red, 1));
    CHECK_FALSE(near(pixel(image, 30, 30), red, 60));   // the corner's corner
    CHECK_FALSE(near(pixel(image, 50, 72), white, 2));  // shadow
    CHECK(near(pixel(image, 50, 90), white, 0));
}

TEST_CASE("more text than one texture holds is still all drawn") {
    scene::Scene scene;
    scene.size = {1600, 1200};
    scene.map.sea = grey;
    for (int i = 0; i < 100; ++i) {
        scene::Text text;
        text.xPx = 10 + (i % 10) * 155;
        text.baselinePx = 110 + (i / 10) * 118;
        text.text = std::to_string(100 + i);
        text.style = {70, text::Weight::bold};
        text.color = white;
        scene.items.push_back(text);
    }
    const base::Image image = studio().renderer->drawToImage(scene);
    for (int i = 0; i < 100; ++i) {
        int ink = 0;
        for (int y = -60; y < 5; ++y)
            for (int x = 0; x < 120; ++x)
                ink += near(pixel(image, 10 + (i % 10) * 155 + x, 110 + (i / 10) * 118 + y), white, 20);
        CAPTURE(i);
        CHECK(ink > 500);
    }
}

TEST_CASE("the renderer tells its driver and its limits") {
    CHECK(studio().renderer->driver().find("OpenGL") == 0);
    CHECK(studio().renderer->largestPx() >= 4096);
    studio().renderer.reset();  // before the context
}

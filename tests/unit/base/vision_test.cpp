#include "base/vision.hpp"

#include <doctest/doctest.h>

using base::Color, base::Lab, base::Vision;

namespace {

struct Pair {
    Lab a, b;
    double difference;
};

}  // namespace

TEST_CASE("difference agrees with the published test data of CIEDE2000") {
    // Sharma, Wu, Dalal 2005, table 1, pairs 1, 3, 4, 7, 9, 13, 17 to 20, 25, 30, 34.
    const Pair published[] = {
        {{50, 2.6772, -79.7751}, {50, 0, -82.7485}, 2.0425},
        {{50, 2.8361, -74.0200}, {50, 0, -82.7485}, 3.4412},
        {{50, -1.3802, -84.2814}, {50, 0, -82.7485}, 1.0000},
        {{50, 0, 0}, {50, -1, 2}, 2.3669},
        {{50, 2.4900, -0.0010}, {50, -2.4900, 0.0009}, 7.1792},
        {{50, -0.0010, 2.4900}, {50, 0.0009, -2.4900}, 4.8045},
        {{50, 2.5, 0}, {73, 25, -18}, 27.1492},
        {{50, 2.5, 0}, {61, -5, 29}, 22.8977},
        {{50, 2.5, 0}, {56, -27, -3}, 31.9030},
        {{50, 2.5, 0}, {58, 24, 15}, 19.4535},
        {{60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}, 1.2644},
        {{2.0776, 0.0795, -1.1350}, {0.9033, -0.0636, -0.5514}, 0.9082},
    };
    for (const Pair& pair : published) {
        CHECK(base::difference(pair.a, pair.b) == doctest::Approx(pair.difference).epsilon(1e-4));
        CHECK(base::difference(pair.b, pair.a) == doctest::Approx(pair.difference).epsilon(1e-4));
    }
}

TEST_CASE("L*a*b* of white, black and grey") {
    CHECK(base::toLab({255, 255, 255}).l == doctest::Approx(100));
    CHECK(std::abs(base::toLab({255, 255, 255}).a) < 0.01);
    CHECK(std::abs(base::toLab({255, 255, 255}).b) < 0.02);
    CHECK(base::toLab({0, 0, 0}).l == doctest::Approx(0));
    CHECK(base::toLab({119, 119, 119}).l == doctest::Approx(50).epsilon(0.01));
}

TEST_CASE("every vision keeps greys, and full vision keeps everything") {
    for (const base::VisionDescription& each : base::visions()) {
        CAPTURE(each.id);
        CHECK(base::findVision(each.id) == each.vision);
        CHECK(base::visionId(each.vision) == each.id);
        for (const int grey : {0, 40, 128, 200, 255}) {
            const auto v = static_cast<std::uint8_t>(grey);
            const Color seen = base::seenWith(each.vision, {v, v, v, 77});
            CHECK(std::abs(seen.r - v) <= 1);
            CHECK(std::abs(seen.g - v) <= 1);
            CHECK(std::abs(seen.b - v) <= 1);
            CHECK(seen.a == 77);
        }
    }
    CHECK(base::seenWith(Vision::full, {1, 99, 201}) == Color{1, 99, 201});
    CHECK_FALSE(base::findVision("x-ray"));
}

TEST_CASE("without green or red cones a red and a green can be confused, blue and yellow cannot") {
    const Color red{190, 90, 60}, green{130, 125, 55}, blue{40, 80, 190}, yellow{220, 200, 60};
    for (const Vision vision : {Vision::deuteranopia, Vision::protanopia}) {
        const auto away = [&](Color a, Color b) {
            return base::difference(base::seenWith(vision, a), base::seenWith(vision, b));
        };
        CHECK(away(red, green) < base::difference(red, green) / 2);
        CHECK(away(blue, yellow) > 40);
    }
}

TEST_CASE("a picture is seen pixel by pixel") {
    base::Image image{2, 2, {200, 30, 30, 255, 200, 30, 30, 9, 10, 20, 240, 255, 0, 0, 0, 0}};
    const base::Image before = image;
    base::showAsSeenWith(Vision::full, image);
    CHECK(image == before);
    base::showAsSeenWith(Vision::greyscale, image);
    for (std::size_t i = 0; i < image.rgba.size(); i += 4) {
        const Color seen = base::seenWith(
            Vision::greyscale, {before.rgba[i], before.rgba[i + 1], before.rgba[i + 2], before.rgba[i + 3]});
        CHECK(Color{image.rgba[i], image.rgba[i + 1], image.rgba[i + 2], image.rgba[i + 3]} == seen);
    }
}

#include "base/color.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>

using base::Color;

TEST_CASE("parseColor reads six or eight hexadecimal digits") {
    CHECK(base::parseColor("#1a2B3c") == Color{0x1a, 0x2b, 0x3c, 255});
    CHECK(base::parseColor("#00000000") == Color{0, 0, 0, 0});
    CHECK(base::parseColor("#ffffff80") == Color{255, 255, 255, 0x80});
}

TEST_CASE("parseColor refuses everything else") {
    for (const char* text : {"", "#", "#fff", "112233", "#11223", "#1122334", "#112233445", "#11223g",
                             "#-12233", "#+12233", "# 12233", "#1122 3", "red"}) {
        CAPTURE(text);
        CHECK_FALSE(base::parseColor(text));
    }
}

TEST_CASE("formatColor is the inverse of parseColor") {
    CHECK(base::formatColor({0x1a, 0x2b, 0x3c, 255}) == "#1a2b3c");
    CHECK(base::formatColor({1, 2, 3, 0}) == "#01020300");
    for (int v = 0; v < 256; ++v) {
        const auto c = static_cast<std::uint8_t>(v);
        const Color color{c, static_cast<std::uint8_t>(255 - v), static_cast<std::uint8_t>(v / 2), c};
        CHECK(base::parseColor(base::formatColor(color)) == color);
    }
}

TEST_CASE("mix ends at its ends and goes evenly between") {
    const Color from{10, 20, 200, 255}, to{250, 180, 30, 55};
    CHECK(base::mix(from, to, 0) == from);
    CHECK(base::mix(from, to, 1) == to);
    CHECK(base::mix(from, to, -3) == from);
    CHECK(base::mix(from, to, 7) == to);
    CHECK(base::mix(from, to, 0.5).a == 155);

    SUBCASE("greys stay grey, and get lighter all the way") {
        int last = -1;
        for (int step = 0; step <= 10; ++step) {
            const Color c = base::mix({0, 0, 0, 255}, {255, 255, 255, 255}, step / 10.0);
            CHECK(std::abs(c.r - c.g) <= 1);
            CHECK(std::abs(c.g - c.b) <= 1);
            CHECK(c.g > last);
            last = c.g;
        }
    }
    SUBCASE("halfway between black and white lies perceptual grey, not 128") {
        // Oklab lightness 0.5 is linear 0.125, which sRGB encodes as 99.
        CHECK(base::mix({0, 0, 0, 255}, {255, 255, 255, 255}, 0.5).g == 99);
    }
    SUBCASE("a colour comes back from Oklab unchanged") {
        for (const Color c :
             {Color{255, 0, 0, 255}, Color{0, 255, 0, 255}, Color{0, 0, 255, 255}, Color{17, 99, 140, 255}}) {
            const Color near = base::mix(c, {128, 128, 128, 255}, 1e-9);
            CHECK(std::abs(near.r - c.r) <= 1);
            CHECK(std::abs(near.g - c.g) <= 1);
            CHECK(std::abs(near.b - c.b) <= 1);
        }
    }
}

TEST_CASE("contrastRatio follows WCAG") {
    const Color black{0, 0, 0, 255}, white{255, 255, 255, 255};
    CHECK(base::contrastRatio(black, white) == doctest::Approx(21.0));
    CHECK(base::contrastRatio(white, black) == doctest::Approx(21.0));
    CHECK(base::contrastRatio(white, white) == doctest::Approx(1.0));
    // #767676 on white is the darkest well-known grey that still passes 4.5.
    CHECK(base::contrastRatio({0x76, 0x76, 0x76, 255}, white) == doctest::Approx(4.54).epsilon(0.001));
}

#include "text/fonts.hpp"

#include "opened.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace {

std::string utf8(char32_t c) {
    if (c < 0x80) return {static_cast<char>(c)};
    if (c < 0x800) return {static_cast<char>(0xC0 | (c >> 6)), static_cast<char>(0x80 | (c & 0x3F))};
    return {static_cast<char>(0xE0 | (c >> 12)), static_cast<char>(0x80 | ((c >> 6) & 0x3F)),
            static_cast<char>(0x80 | (c & 0x3F))};
}

/// The rows and columns that hold ink, and how much of the frame around it is inked.
struct Ink {
    int left = 1 << 20, top = 1 << 20, right = -1, bottom = -1;
    bool empty() const { return right < left; }
};

Ink inkOf(const text::Mask& mask) {
    Ink ink;
    for (int y = 0; y < mask.heightPx; ++y)
        for (int x = 0; x < mask.widthPx; ++x)
            if (mask.fill[static_cast<std::size_t>(y) * static_cast<std::size_t>(mask.widthPx) +
                          static_cast<std::size_t>(x)] > 60) {
                ink.left = std::min(ink.left, x);
                ink.right = std::max(ink.right, x);
                ink.top = std::min(ink.top, y);
                ink.bottom = std::max(ink.bottom, y);
            }
    return ink;
}

/// True where the glyph is the box that Pango draws for a character that no font has: a frame on all four
/// sides.
bool isBox(const std::string& character) {
    const text::Mask mask = opened().rasterize(character, {64}, 0);
    const Ink ink = inkOf(mask);
    if (ink.right - ink.left < 12 || ink.bottom - ink.top < 30) return false;  // a dash or a dot, not a frame
    const auto filled = [&](int x, int y) {
        return mask.fill[static_cast<std::size_t>(y) * static_cast<std::size_t>(mask.widthPx) +
                         static_cast<std::size_t>(x)] > 60;
    };
    int inked = 0, total = 0;
    // One pixel within, as the frame's outermost pixels may be half covered.
    for (int x = ink.left + 1; x < ink.right; ++x)
        inked += filled(x, ink.top + 1) + filled(x, ink.bottom - 1), total += 2;
    for (int y = ink.top + 1; y < ink.bottom; ++y)
        inked += filled(ink.left + 1, y) + filled(ink.right - 1, y), total += 2;
    int within = 0;
    for (int y = ink.top + 4; y <= ink.bottom - 4; ++y)
        for (int x = ink.left + 4; x <= ink.right - 4; ++x) within += filled(x, y);
    const int room = (ink.right - ink.left - 7) * (ink.bottom - ink.top - 7);
    return inked >= total * 0.95 && within < room * 0.7;  // a bar is full, a frame is not
}

int missing(char32_t first, char32_t last) {
    int count = 0;
    for (char32_t c = first; c <= last; ++c) count += isBox(utf8(c));
    return count;
}

bool validUtf8(const std::string& s) {
    for (std::size_t i = 0; i < s.size();) {
        const auto lead = static_cast<unsigned char>(s[i]);
        const std::size_t length = lead < 0x80       ? 1
                                   : lead >> 5 == 6  ? 2
                                   : lead >> 4 == 14 ? 3
                                   : lead >> 3 == 30 ? 4
                                                     : 0;
        if (length == 0 || i + length > s.size()) return false;
        for (std::size_t k = 1; k < length; ++k)
            if ((static_cast<unsigned char>(s[i + k]) & 0xC0) != 0x80) return false;
        i += length;
    }
    return true;
}

}  // namespace

TEST_CASE("Latin, Cyrillic, Armenian and Georgian have their glyphs") {
    CHECK(isBox("\U0010FFFD"));  // what a missing glyph looks like
    CHECK(missing(U'!', U'~') == 0);
    CHECK(missing(0xC0, 0x17F) == 0);     // Latin with accents
    CHECK(missing(0x400, 0x45F) == 0);    // Cyrillic
    CHECK(missing(0x490, 0x4E9) == 0);    // Cyrillic of Kazakh, Kyrgyz, Tajik
    CHECK(missing(0x531, 0x556) == 0);    // Armenian capitals
    CHECK(missing(0x561, 0x586) == 0);    // Armenian small letters
    CHECK(missing(0x10D0, 0x10F0) == 0);  // Georgian
    for (const char* mark : {"\u00b7", "\u2026", "\u2013", "\u2019", "\u201c", "\u201d"})
        CHECK_FALSE(isBox(mark));
}

TEST_CASE("widths grow with the text and the size") {
    const text::Style style{20};
    CHECK(opened().measure("", style).widthPx == 0);
    const double one = opened().measure("Armenia", style).widthPx;
    CHECK(one > 50);
    CHECK(one < 110);
    CHECK(opened().measure("Armenia Armenia", style).widthPx > 2 * one);
    CHECK(opened().measure("Armenia", {40}).widthPx == doctest::Approx(2 * one).epsilon(0.02));
    CHECK(opened().measure("Armenia", {20, text::Weight::bold}).widthPx > one);
    CHECK(opened().measure("Armenia", {20, text::Weight::regular, 3}).widthPx ==
          doctest::Approx(one + 7 * 3).epsilon(0.05));
    const text::Extent extent = opened().measure("Ag", style);
    CHECK(extent.ascentPx > 12);
    CHECK(extent.descentPx > 3);
    CHECK(extent.ascentPx + extent.descentPx < 40);
    CHECK(opened().measure("Armenia", style).widthPx == one);  // remembered, not remeasured
}

TEST_CASE("the ink of a text lies where its measure says") {
    for (const char* words : {"Kyrgyzstan", "ԱՐՄԵՆԻԱ", "საქართველო", "Беларусь"})
        for (const double size : {16.0, 34.0, 120.0}) {
            CAPTURE(words);
            const text::Style style{size, text::Weight::bold};
            const text::Mask mask = opened().rasterize(words, style, 0);
            const text::Extent extent = opened().measure(words, style);
            const Ink ink = inkOf(mask);
            REQUIRE_FALSE(ink.empty());
            CHECK(ink.left - mask.originXPx >= -0.2 * size);
            CHECK(ink.right - mask.originXPx <= extent.widthPx + 0.2 * size);
            CHECK(mask.originYPx - ink.top <= extent.ascentPx + 1);
            CHECK(ink.bottom - mask.originYPx <= extent.descentPx + 1);
            CHECK(ink.top > 0);  // nothing is cut at the mask's edge
            CHECK(ink.left > 0);
            CHECK(ink.right < mask.widthPx - 1);
            CHECK(ink.bottom < mask.heightPx - 1);
        }
}

TEST_CASE("letters stand where they are set, not at the nearest pixel") {
    // Stems of equal letters in even steps: where each one's weight lies, against the line of the first and
    // last.
    for (const double size : {13.0, 14.0, 15.0, 16.0, 17.0, 18.0})
        for (const auto weight : {text::Weight::regular, text::Weight::bold}) {
            CAPTURE(size);
            constexpr int letters = 24;
            const text::Mask mask = opened().rasterize(std::string(letters, 'l'), {size, weight}, 0);
            const double step = opened().measure(std::string(letters, 'l'), {size, weight}).widthPx / letters;
            CHECK(std::abs(step - std::round(step)) > 0.01);  // else the test would show nothing
            for (int i = 0; i < letters; ++i) {
                double sum = 0, moment = 0;
                const double left = mask.originXPx + i * step;
                for (int x = static_cast<int>(left); x < left + step && x < mask.widthPx; ++x)
                    for (int y = 0; y < mask.heightPx; ++y) {
                        const double ink =
                            mask.fill[static_cast<std::size_t>(y) * static_cast<std::size_t>(mask.widthPx) +
                                      static_cast<std::size_t>(x)];
                        sum += ink;
                        moment += ink * (x + 0.5);
                    }
                REQUIRE(sum > 0);
                CHECK(std::abs(moment / sum - (left + step / 2)) <= 0.2);
            }
        }
}

TEST_CASE("the baseline is the letters' foot") {
    const text::Mask mask = opened().rasterize("HHH", {50}, 0);
    const Ink ink = inkOf(mask);
    CHECK(std::abs(ink.bottom + 1 - mask.originYPx) <= 1);
    CHECK(ink.bottom - ink.top == doctest::Approx(50 * 0.72).epsilon(0.05));  // the height of capitals
}

TEST_CASE("a halo covers the glyphs and reaches as far as asked") {
    const text::Style style{24};
    const text::Mask plain = opened().rasterize("Minsk", style, 0),
                     halo = opened().rasterize("Minsk", style, 4);
    CHECK(plain.halo == plain.fill);
    REQUIRE(halo.fill.size() == halo.halo.size());
    long fill = 0, grown = 0;
    int uncovered = 0;
    for (std::size_t i = 0; i < halo.fill.size(); ++i) {
        uncovered += halo.halo[i] < halo.fill[i];
        fill += halo.fill[i];
        grown += halo.halo[i];
    }
    CHECK(uncovered == 0);
    CHECK(grown > 2 * fill);
    CHECK(halo.widthPx - plain.widthPx == 8);
    CHECK(halo.heightPx - plain.heightPx == 8);
}

TEST_CASE("a text that is too long ends in an ellipsis and fits") {
    const text::Style style{18};
    for (const std::string words :
         {"Collective Security Treaty Organization", "Организация Договора о коллективной",
          "Հավաքական անվտանգության պայմանագիր", "კოლექტიური უსაფრთხოების"}) {
        const double full = opened().measure(words, style).widthPx;
        CHECK(opened().ellipsize(words, style, full + 1) == words);
        for (double room = 20; room < full; room += 13) {
            const std::string cut = opened().ellipsize(words, style, room);
            CAPTURE(cut);
            CHECK(opened().measure(cut, style).widthPx <= room);
            CHECK(cut.ends_with("\u2026"));
            CHECK(validUtf8(cut));
            CHECK(words.starts_with(cut.substr(0, cut.size() - 3)));
        }
    }
    CHECK(opened().ellipsize("", style, 0).empty());
}

TEST_CASE("bytes that are no text are shown, not refused") {
    for (const std::string& bytes : {std::string("\xff\xfe"), std::string("a\xC3"), std::string("a\0b", 3)}) {
        CHECK(opened().measure(bytes, {18}).widthPx >= 0);
        CHECK(opened().rasterize(bytes, {18}, 1).widthPx > 0);
    }
    CHECK(opened().rasterize("", {18}, 2).fill.size() > 0);
}

TEST_CASE("capitals follow Unicode") {
    CHECK(text::upperCase("Kyrgyzstan") == "KYRGYZSTAN");
    CHECK(text::upperCase("Côte d’Ivoire") == "CÔTE D’IVOIRE");
    CHECK(text::upperCase("Беларусь") == "БЕЛАРУСЬ");
    CHECK(text::upperCase("Հայաստան") == "ՀԱՅԱՍՏԱՆ");
    CHECK(text::upperCase("straße") == "STRASSE");
    CHECK(text::upperCase("").empty());
}

TEST_CASE("a file that is no font is refused by name") {
    text::FontFiles files;
    files.family = "None";
    files.regular = {"no/such/font.ttf"};
    const auto opened = text::Fonts::open(files);
    REQUIRE_FALSE(opened);
    CHECK(opened.issues.front().where == "no/such/font.ttf");
}

#include "ui/panel_fonts.hpp"

#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <cstring>

namespace {

bool sameGlyphs(const ImFont& a, const ImFont& b) {
    const auto same = [](const ImFontGlyph& x, const ImFontGlyph& y) {
        return x.Codepoint == y.Codepoint && x.Visible == y.Visible && x.AdvanceX == y.AdvanceX &&
               x.X0 == y.X0 && x.Y0 == y.Y0 && x.X1 == y.X1 && x.Y1 == y.Y1 && x.U0 == y.U0 && x.V0 == y.V0 &&
               x.U1 == y.U1 && x.V1 == y.V1;
    };
    return std::equal(a.Glyphs.begin(), a.Glyphs.end(), b.Glyphs.begin(), b.Glyphs.end(), same);
}

}  // namespace

TEST_CASE("fonts that were packed are those that are drawn") {
    const text::FontFiles files = *text::findFontFiles();
    constexpr double scale = 1.1;  // which the build does not prepare
    const std::string bytes = ui::packFonts(files, scale);
    REQUIRE_FALSE(bytes.empty());
    ImFontAtlas drawn, unpacked;
    const ui::PanelFonts a = ui::loadFonts(drawn, files, scale);
    unpacked.AddFontDefault();  // goes
    const auto b = ui::unpackFonts(bytes, unpacked, files, scale);
    REQUIRE(b);
    CHECK(unpacked.IsBuilt());
    REQUIRE(unpacked.Fonts.Size == drawn.Fonts.Size);
    REQUIRE(unpacked.TexWidth == drawn.TexWidth);
    REQUIRE(unpacked.TexHeight == drawn.TexHeight);
    const auto texels = static_cast<std::size_t>(drawn.TexWidth) * static_cast<std::size_t>(drawn.TexHeight);
    CHECK(std::memcmp(unpacked.TexPixelsAlpha8, drawn.TexPixelsAlpha8, texels) == 0);
    CHECK(std::memcmp(unpacked.TexUvLines, drawn.TexUvLines, sizeof drawn.TexUvLines) == 0);
    CHECK(unpacked.TexUvWhitePixel.x == drawn.TexUvWhitePixel.x);
    CHECK(unpacked.TexUvWhitePixel.y == drawn.TexUvWhitePixel.y);
    CHECK(unpacked.TexUvScale.x == drawn.TexUvScale.x);
    for (int i = 0; i < drawn.Fonts.Size; ++i) {
        const ImFont &one = *drawn.Fonts[i], &other = *unpacked.Fonts[i];
        CHECK(sameGlyphs(one, other));
        CHECK(one.FontSize == other.FontSize);
        CHECK(one.Ascent == other.Ascent);
        CHECK(one.Descent == other.Descent);
        CHECK(one.FallbackChar == other.FallbackChar);
        CHECK(one.EllipsisChar == other.EllipsisChar);
        for (const ImWchar c :
             {ImWchar{'A'}, ImWchar{0x416}, ImWchar{0x539}, ImWchar{0x10D3}, ImWchar{0x4E2D}}) {
            REQUIRE(other.FindGlyph(c) != nullptr);
            CHECK(one.FindGlyph(c)->Codepoint == other.FindGlyph(c)->Codepoint);
            CHECK(one.GetCharAdvance(c) == other.GetCharAdvance(c));
        }
    }
    CHECK(a.title->FontSize > a.note->FontSize);
    CHECK(b->title->FontSize == a.title->FontSize);
    CHECK(b->display->FontSize == a.display->FontSize);
}

TEST_CASE("packed fonts of other files, another scale, or damaged, are not taken") {
    const text::FontFiles files = *text::findFontFiles();
    const std::string bytes = ui::packFonts(files, 1.1);
    ImFontAtlas atlas;
    atlas.AddFontDefault();
    atlas.Build();
    text::FontFiles others = files;
    std::swap(others.regular, others.bold);
    CHECK_FALSE(ui::unpackFonts(bytes, atlas, others, 1.1));
    CHECK_FALSE(ui::unpackFonts(bytes, atlas, files, 1.2));
    CHECK_FALSE(ui::unpackFonts("", atlas, files, 1.1));
    CHECK_FALSE(ui::unpackFonts(bytes.substr(0, bytes.size() / 2), atlas, files, 1.1));
    std::string damaged = bytes;
    damaged[damaged.size() / 2] ^= 1;
    CHECK_FALSE(ui::unpackFonts(damaged, atlas, files, 1.1));
    CHECK(atlas.Fonts.Size == 1);
    CHECK(atlas.IsBuilt());
    others.regular.front() = "/missing.ttf";
    CHECK(ui::packFonts(others, 1).empty());
}

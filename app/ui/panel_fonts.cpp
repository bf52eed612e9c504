#include "ui/panel_fonts.hpp"

#include "base/archive.hpp"
#include "base/file.hpp"
#include "base/program_files.hpp"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace ui {

/// A font of the atlas as it was made.
struct PackedFont {
    float sizePx = 0, ascentPx = 0, descentPx = 0;
    ImWchar fallback = 0, ellipsis = 0, dot = 0;
    std::vector<ImFontGlyph> glyphs;
};
template <class Archive>
static void fields(Archive& archive, PackedFont& font) {
    archive(font.sizePx, font.ascentPx, font.descentPx, font.fallback, font.ellipsis, font.dot, font.glyphs);
}

namespace {

constexpr std::size_t largestBytes = 64 << 20;
constexpr std::size_t fontCount = 6;

/// What the fonts of an atlas are made from.
struct Origin {
    std::string imgui;
    double scale = 0;
    std::vector<std::uint64_t> files;
    bool operator==(const Origin&) const = default;
};
template <class Archive>
void fields(Archive& archive, Origin& origin) {
    archive(origin.imgui, origin.scale, origin.files);
}

/// An atlas as it was made.
struct PackedAtlas {
    int widthPx = 0, heightPx = 0;
    ImVec2 white;
    std::vector<ImVec4> lines;
    std::string_view coverage;  ///< a byte a texel, in the file's bytes or in an atlas
    std::vector<PackedFont> fonts;
};
template <class Archive>
void fields(Archive& archive, PackedAtlas& atlas) {
    archive(atlas.widthPx, atlas.heightPx, atlas.white, atlas.lines, atlas.coverage, atlas.fonts);
}

/// Western and Central European Latin with punctuation, and Cyrillic. ImGui keeps the pointer.
const ImWchar* latinAndCyrillic() {
    static const ImWchar all[] = {0x0020, 0x017F, 0x018F, 0x018F, 0x0218, 0x021B, 0x0259,
                                  0x0259, 0x02BB, 0x02BC, 0x0400, 0x045F, 0x0490, 0x04BB,
                                  0x04D8, 0x04EF, 0x2010, 0x2026, 0x2116, 0x2116, 0};
    return all;
}

/// The alphabets that the family keeps in files of their own.
const ImWchar* armenianAndGeorgian() {
    static const ImWchar all[] = {0x0530, 0x058F, 0x10D0, 0x10FF, 0};
    return all;
}

/// By ImGui's own rasteriser, unhinted as the map's type is: FreeType's would round every advance up.
void addFont(ImFontAtlas& atlas, const std::vector<std::filesystem::path>& files, double sizePx,
             bool allAlphabets) {
    bool first = true;
    for (const std::filesystem::path& file : files) {
        ImFontConfig config;
        config.MergeMode = !first;
        config.OversampleH = 2;
        atlas.AddFontFromFileTTF(file.c_str(), static_cast<float>(sizePx), &config,
                                 first ? latinAndCyrillic() : armenianAndGeorgian());
        first = false;
        if (!allAlphabets) break;
    }
}

/// In the order in which they are added.
PanelFonts fontsOf(const ImFontAtlas& atlas) {
    return {atlas.Fonts[0], atlas.Fonts[1], atlas.Fonts[2], atlas.Fonts[3], atlas.Fonts[4], atlas.Fonts[5]};
}

PanelFonts makeFonts(ImFontAtlas& atlas, const text::FontFiles& files, double scale) {
    atlas.Clear();
    // The type's size here is that of its line, which is 1.36 em in Noto Sans.
    const double line = files.family == "Noto Sans" ? 1.362 : 1.164;
    addFont(atlas, files.regular, 18 * scale * line, true);
    addFont(atlas, files.bold, 18 * scale * line, true);
    addFont(atlas, files.regular, 16 * scale * line, true);
    addFont(atlas, files.regular, 13 * scale * line, true);
    addFont(atlas, files.bold, 24 * scale * line, true);
    addFont(atlas, files.bold, 40 * scale * line, false);
    atlas.Build();
    return fontsOf(atlas);
}

/// Nothing where a file cannot be read.
std::optional<Origin> originOf(const text::FontFiles& files, double scale) {
    Origin origin{IMGUI_VERSION, scale, {}};
    for (const auto* list : {&files.regular, &files.bold})
        for (const std::filesystem::path& file : *list) {
            const auto mapped = base::MappedFile::open(file, largestBytes);
            if (!mapped) return std::nullopt;
            origin.files.push_back(base::fingerprint(mapped->bytes()));
        }
    return origin;
}

/// Whether nothing points out of the atlas.
bool isSound(const PackedAtlas& packed) {
    const auto texels = static_cast<std::size_t>(packed.widthPx) * static_cast<std::size_t>(packed.heightPx);
    return packed.widthPx > 0 && packed.heightPx > 0 && packed.coverage.size() == texels &&
           packed.lines.size() == std::size(ImFontAtlas().TexUvLines) && packed.fonts.size() == fontCount;
}

void addFont(ImFontAtlas& atlas, const PackedFont& packed) {
    ImFont* font = IM_NEW(ImFont);
    font->ContainerAtlas = &atlas;
    font->FontSize = packed.sizePx;
    font->Ascent = packed.ascentPx;
    font->Descent = packed.descentPx;
    font->FallbackChar = packed.fallback;
    font->EllipsisChar = packed.ellipsis;
    font->DotChar = packed.dot;
    font->Glyphs.resize(static_cast<int>(packed.glyphs.size()));
    std::copy(packed.glyphs.begin(), packed.glyphs.end(), font->Glyphs.begin());
    font->BuildLookupTable();
    atlas.Fonts.push_back(font);
}

}  // namespace

std::string preparedFontsName(double scale) {
    return fmt::format("panels-{:g}.type", scale);
}

std::string packFonts(const text::FontFiles& files, double scale) {
    const auto origin = originOf(files, scale);
    if (!origin) return {};
    ImFontAtlas atlas;
    makeFonts(atlas, files, scale);
    PackedAtlas packed{atlas.TexWidth, atlas.TexHeight, atlas.TexUvWhitePixel, {}, {}, {}};
    packed.coverage = {reinterpret_cast<const char*>(atlas.TexPixelsAlpha8),
                       static_cast<std::size_t>(atlas.TexWidth) * static_cast<std::size_t>(atlas.TexHeight)};
    packed.lines.assign(std::begin(atlas.TexUvLines), std::end(atlas.TexUvLines));
    for (const ImFont* font : atlas.Fonts)
        packed.fonts.push_back({font->FontSize,
                                font->Ascent,
                                font->Descent,
                                font->FallbackChar,
                                font->EllipsisChar,
                                font->DotChar,
                                {font->Glyphs.begin(), font->Glyphs.end()}});
    return base::pack(*origin, packed);
}

std::optional<PanelFonts> unpackFonts(std::string_view bytes, ImFontAtlas& atlas,
                                      const text::FontFiles& files, double scale) {
    const auto origin = originOf(files, scale);
    PackedAtlas packed;
    if (!origin || !base::unpack(bytes, *origin, packed) || !isSound(packed)) return std::nullopt;
    atlas.Clear();
    atlas.TexWidth = packed.widthPx;
    atlas.TexHeight = packed.heightPx;
    atlas.TexUvScale = {1.0f / static_cast<float>(packed.widthPx),
                        1.0f / static_cast<float>(packed.heightPx)};
    atlas.TexUvWhitePixel = packed.white;
    std::copy(packed.lines.begin(), packed.lines.end(), std::begin(atlas.TexUvLines));
    atlas.TexPixelsAlpha8 = static_cast<unsigned char*>(ImGui::MemAlloc(packed.coverage.size()));
    std::copy(packed.coverage.begin(), packed.coverage.end(), atlas.TexPixelsAlpha8);
    for (const PackedFont& font : packed.fonts) addFont(atlas, font);
    atlas.TexReady = true;
    return fontsOf(atlas);
}

PanelFonts loadFonts(ImFontAtlas& atlas, const text::FontFiles& files, double scale) {
    std::optional<PanelFonts> prepared;
    base::findPrepared(base::programFolders(), preparedFontsName(scale), largestBytes,
                       [&](std::string_view bytes) {
                           prepared = unpackFonts(bytes, atlas, files, scale);
                           return prepared.has_value();
                       });
    return prepared ? *prepared : makeFonts(atlas, files, scale);
}

}  // namespace ui

#include "text/fonts.hpp"

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <tuple>

namespace text {
namespace {

template <class T, void (*Free)(T*)>
struct Freed {
    void operator()(T* pointer) const { Free(pointer); }
};
inline void unrefObject(PangoContext* p) {
    g_object_unref(p);
}
inline void unrefMap(PangoFontMap* p) {
    g_object_unref(p);
}
inline void unrefLayout(PangoLayout* p) {
    g_object_unref(p);
}

using FontMap = std::unique_ptr<PangoFontMap, Freed<PangoFontMap, unrefMap>>;
using Context = std::unique_ptr<PangoContext, Freed<PangoContext, unrefObject>>;
using Layout = std::unique_ptr<PangoLayout, Freed<PangoLayout, unrefLayout>>;
using Config = std::unique_ptr<FcConfig, Freed<FcConfig, FcConfigDestroy>>;
using Surface = std::unique_ptr<cairo_surface_t, Freed<cairo_surface_t, cairo_surface_destroy>>;
using Cairo = std::unique_ptr<cairo_t, Freed<cairo_t, cairo_destroy>>;

constexpr std::array<const char*, 3> fontFolders{"/usr/share/fonts/truetype", "/usr/share/fonts",
                                                 "/usr/local/share/fonts"};

/// The first of the font folders (or their direct subfolder `package`) that has the file; empty if none.
std::filesystem::path findFile(const std::string& package, const std::string& file) {
    std::error_code ignored;
    for (const char* folder : fontFolders)
        for (const std::filesystem::path& path :
             {std::filesystem::path(folder) / package / file, std::filesystem::path(folder) / file})
            if (std::filesystem::exists(path, ignored)) return path;
    return {};
}

std::vector<std::filesystem::path> findFiles(const std::string& package,
                                             const std::vector<std::string>& names) {
    std::vector<std::filesystem::path> found;
    for (const std::string& name : names)
        if (auto path = findFile(package, name); !path.empty())
            found.push_back(std::move(path));
        else if (found.empty())
            return {};
    return found;
}

/// Cairo before 1.18 sets glyphs at whole pixels. Drawn so many times wider and averaged, they stand at
/// fractions of one; as its glyphs are remembered, this is many times faster than filling their outlines.
constexpr int stepsPerPx = 4;

/// The coverage in a surface that is `stepsPerPx` times too wide.
std::vector<std::uint8_t> narrowed(cairo_surface_t* surface, int width, int height) {
    const std::uint8_t* pixels = cairo_image_surface_get_data(surface);
    const int stride = cairo_image_surface_get_stride(surface);
    std::vector<std::uint8_t> out(static_cast<std::size_t>(width) * height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const std::uint8_t* steps = pixels + static_cast<std::ptrdiff_t>(y) * stride +
                                        static_cast<std::ptrdiff_t>(x) * stepsPerPx;
            int sum = stepsPerPx / 2;
            for (int i = 0; i < stepsPerPx; ++i) sum += steps[i];
            out[static_cast<std::size_t>(y) * width + x] = static_cast<std::uint8_t>(sum / stepsPerPx);
        }
    return out;
}

/// Grows coverage by a disc, so that a pixel takes the strongest coverage within the radius, fading over the
/// last pixel.
std::vector<std::uint8_t> dilate(const std::vector<std::uint8_t>& in, int width, int height, double radius) {
    struct Tap {
        int dx, dy;
        double weight;
    };
    std::vector<Tap> taps;
    const int reach = static_cast<int>(std::ceil(radius));
    for (int dy = -reach; dy <= reach; ++dy)
        for (int dx = -reach; dx <= reach; ++dx) {
            const double weight = std::clamp(radius + 0.5 - std::hypot(dx, dy), 0.0, 1.0);
            if (weight > 0) taps.push_back({dx, dy, weight});
        }
    std::vector<std::uint8_t> out(in.size());
    // Row by row for each tap: the compiler turns this into vector code.
    for (const Tap& tap : taps) {
        const auto weight = static_cast<std::uint32_t>(std::lround(tap.weight * 65536));
        const int begin = std::max(0, -tap.dx), end = std::min(width, width - tap.dx);
        for (int y = std::max(0, -tap.dy); y < std::min(height, height - tap.dy); ++y) {
            const std::uint8_t* const from = in.data() + static_cast<std::ptrdiff_t>(y) * width;
            std::uint8_t* const to = out.data() + static_cast<std::ptrdiff_t>(y + tap.dy) * width + tap.dx;
            for (int x = begin; x < end; ++x)
                to[x] = std::max(to[x], static_cast<std::uint8_t>(from[x] * weight >> 16));
        }
    }
    return out;
}

}  // namespace

base::Result<FontFiles> findFontFiles() {
    FontFiles noto;
    noto.family = "Noto Sans";
    noto.regular = findFiles(
        "noto", {"NotoSans-Regular.ttf", "NotoSansArmenian-Regular.ttf", "NotoSansGeorgian-Regular.ttf"});
    noto.bold =
        findFiles("noto", {"NotoSans-Bold.ttf", "NotoSansArmenian-Bold.ttf", "NotoSansGeorgian-Bold.ttf"});
    if (!noto.regular.empty() && !noto.bold.empty()) return base::Result<FontFiles>::success(std::move(noto));
    FontFiles dejavu;
    dejavu.family = "DejaVu Sans";
    dejavu.regular = findFiles("dejavu", {"DejaVuSans.ttf"});
    dejavu.bold = findFiles("dejavu", {"DejaVuSans-Bold.ttf"});
    if (!dejavu.regular.empty() && !dejavu.bold.empty())
        return base::Result<FontFiles>::success(std::move(dejavu));
    return base::Result<FontFiles>::failure("fonts",
                                            "neither Noto Sans nor DejaVu Sans is installed; install the "
                                            "package fonts-noto-core or fonts-dejavu");
}

std::string upperCase(std::string_view utf8) {
    gchar* valid = g_utf8_make_valid(utf8.data(), static_cast<gssize>(utf8.size()));
    gchar* upper = g_utf8_strup(valid, -1);
    std::string result = upper;
    g_free(upper);
    g_free(valid);
    return result;
}

struct Fonts::Impl {
    Config config;
    FontMap map;
    Context context;
    Layout layout;
    std::string family;
    mutable std::map<std::tuple<std::string, double, int, double>, Extent> measured;

    /// Sets the text and style on the one layout that serves all calls.
    PangoLayout* set(std::string_view utf8, const Style& style) const;
};

PangoLayout* Fonts::Impl::set(std::string_view utf8, const Style& style) const {
    PangoFontDescription* font = pango_font_description_new();
    pango_font_description_set_family(font, family.c_str());
    pango_font_description_set_weight(font,
                                      style.weight == Weight::bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_absolute_size(font, style.sizePx * PANGO_SCALE);
    pango_layout_set_font_description(layout.get(), font);
    pango_font_description_free(font);
    PangoAttrList* attributes = pango_attr_list_new();
    if (style.letterSpacingPx != 0)
        pango_attr_list_insert(
            attributes, pango_attr_letter_spacing_new(static_cast<int>(style.letterSpacingPx * PANGO_SCALE)));
    pango_layout_set_attributes(layout.get(), attributes);
    pango_attr_list_unref(attributes);
    gchar* valid = g_utf8_make_valid(utf8.data(), static_cast<gssize>(utf8.size()));
    pango_layout_set_text(layout.get(), valid, -1);
    g_free(valid);
    return layout.get();
}

Fonts::Fonts(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Fonts::Fonts(Fonts&&) noexcept = default;
Fonts& Fonts::operator=(Fonts&&) noexcept = default;
Fonts::~Fonts() = default;

base::Result<Fonts> Fonts::open(const FontFiles& files) {
    auto impl = std::make_unique<Impl>();
    impl->family = files.family;
    // A configuration of its own with just these files: the same text on every machine, and no scan of all
    // fonts.
    impl->config.reset(FcConfigCreate());
    for (const auto* list : {&files.regular, &files.bold})
        for (const std::filesystem::path& path : *list)
            if (!FcConfigAppFontAddFile(impl->config.get(), reinterpret_cast<const FcChar8*>(path.c_str())))
                return base::Result<Fonts>::failure(path.string(), "is not a font that can be opened");
    // The default one as well, which Pango would otherwise read from the system on a thread of its own.
    FcConfigSetCurrent(impl->config.get());
    impl->map.reset(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(impl->map.get()), impl->config.get());
    impl->context.reset(pango_font_map_create_context(impl->map.get()));
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(impl->context.get(), options);
    cairo_font_options_destroy(options);
    // With the two lines above: advances as they are, so that letters stand evenly at every size.
    pango_context_set_round_glyph_positions(impl->context.get(), FALSE);
    impl->layout.reset(pango_layout_new(impl->context.get()));
    pango_layout_set_single_paragraph_mode(impl->layout.get(), TRUE);
    return base::Result<Fonts>::success(Fonts(std::move(impl)));
}

Extent Fonts::measure(std::string_view utf8, const Style& style) const {
    const auto key =
        std::tuple(std::string(utf8), style.sizePx, static_cast<int>(style.weight), style.letterSpacingPx);
    if (const auto known = impl_->measured.find(key); known != impl_->measured.end()) return known->second;
    PangoLayout* layout = impl_->set(utf8, style);
    PangoRectangle logical;
    pango_layout_get_extents(layout, nullptr, &logical);
    const double baseline = static_cast<double>(pango_layout_get_baseline(layout)) / PANGO_SCALE;
    const Extent extent{static_cast<double>(logical.width) / PANGO_SCALE, baseline,
                        static_cast<double>(logical.height) / PANGO_SCALE - baseline};
    if (impl_->measured.size() > 4096) impl_->measured.clear();
    impl_->measured.emplace(key, extent);
    return extent;
}

Mask Fonts::rasterize(std::string_view utf8, const Style& style, double haloPx) const {
    PangoLayout* layout = impl_->set(utf8, style);
    PangoRectangle ink, logical;
    pango_layout_get_pixel_extents(layout, &ink, &logical);
    const int baseline = pango_layout_get_baseline(layout) / PANGO_SCALE;
    const int margin = static_cast<int>(std::ceil(haloPx)) + 2;
    Mask mask;
    mask.widthPx = ink.width + 2 * margin;
    mask.heightPx = ink.height + 2 * margin;
    mask.originXPx = margin - ink.x;
    mask.originYPx = margin - ink.y + baseline;
    const Surface surface(
        cairo_image_surface_create(CAIRO_FORMAT_A8, mask.widthPx * stepsPerPx, mask.heightPx));
    {
        const Cairo cairo(cairo_create(surface.get()));
        cairo_scale(cairo.get(), stepsPerPx, 1);
        cairo_move_to(cairo.get(), margin - ink.x, mask.originYPx);
        pango_cairo_show_layout_line(cairo.get(), pango_layout_get_line_readonly(layout, 0));
    }
    cairo_surface_flush(surface.get());
    mask.fill = narrowed(surface.get(), mask.widthPx, mask.heightPx);
    mask.halo = haloPx > 0 ? dilate(mask.fill, mask.widthPx, mask.heightPx, haloPx) : mask.fill;
    return mask;
}

std::string Fonts::ellipsize(std::string_view utf8, const Style& style, double widthPx) const {
    if (measure(utf8, style).widthPx <= widthPx) return std::string(utf8);
    const auto isContinuation = [&](std::size_t i) {
        return (static_cast<unsigned char>(utf8[i]) & 0xC0) == 0x80;
    };
    std::size_t low = 0, high = utf8.size();
    while (low < high) {  // the longest prefix that still fits with the ellipsis
        const std::size_t middle = (low + high + 1) / 2;
        if (measure(std::string(utf8.substr(0, middle)) + "\u2026", style).widthPx <= widthPx)
            low = middle;
        else
            high = middle - 1;
    }
    while (low > 0 && low < utf8.size() && isContinuation(low)) --low;
    while (low > 0 && utf8[low - 1] == ' ') --low;
    return std::string(utf8.substr(0, low)) + "\u2026";
}

}  // namespace text

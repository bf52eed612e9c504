#include "base/color.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace base {
namespace {

std::array<double, 3> toOklab(Color c) {
    const double r = toLinear(c.r), g = toLinear(c.g), b = toLinear(c.b);
    const double l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const double m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const double s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

Color fromOklab(const std::array<double, 3>& lab, std::uint8_t alpha) {
    const double l = std::pow(lab[0] + 0.3963377774 * lab[1] + 0.2158037573 * lab[2], 3);
    const double m = std::pow(lab[0] - 0.1055613458 * lab[1] - 0.0638541728 * lab[2], 3);
    const double s = std::pow(lab[0] - 0.0894841775 * lab[1] - 1.2914855480 * lab[2], 3);
    return {fromLinear(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
            fromLinear(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
            fromLinear(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s), alpha};
}

double luminance(Color c) {
    return 0.2126 * toLinear(c.r) + 0.7152 * toLinear(c.g) + 0.0722 * toLinear(c.b);
}

}  // namespace

double toLinear(std::uint8_t channel) {
    const double v = channel / 255.0;
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

std::uint8_t fromLinear(double amount) {
    const double s = amount <= 0.0031308 ? amount * 12.92 : 1.055 * std::pow(amount, 1 / 2.4) - 0.055;
    return static_cast<std::uint8_t>(std::clamp(std::lround(s * 255), 0L, 255L));
}

std::optional<Color> parseColor(std::string_view text) {
    if ((text.size() != 7 && text.size() != 9) || text[0] != '#') return std::nullopt;
    std::array<std::uint8_t, 4> channels{0, 0, 0, 255};
    for (std::size_t i = 0; 1 + 2 * i < text.size(); ++i) {
        const char* first = text.data() + 1 + 2 * i;
        const auto [end, error] = std::from_chars(first, first + 2, channels[i], 16);
        if (error != std::errc{} || end != first + 2) return std::nullopt;
    }
    return Color{channels[0], channels[1], channels[2], channels[3]};
}

std::string formatColor(Color color) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string text = "#";
    for (const std::uint8_t v : {color.r, color.g, color.b, color.a}) {
        text += digits[v >> 4];
        text += digits[v & 15];
    }
    if (color.a == 255) text.resize(7);
    return text;
}

Color mix(Color a, Color b, double t) {
    if (t <= 0 || a == b) return a;
    if (t >= 1) return b;
    const auto from = toOklab(a), to = toOklab(b);
    std::array<double, 3> lab{};
    for (std::size_t i = 0; i < 3; ++i) lab[i] = from[i] + (to[i] - from[i]) * t;
    return fromOklab(lab, static_cast<std::uint8_t>(std::lround(a.a + (b.a - a.a) * t)));
}

Color faded(Color color, double share) {
    color.a = static_cast<std::uint8_t>(std::lround(color.a * std::clamp(share, 0.0, 1.0)));
    return color;
}

double contrastRatio(Color a, Color b) {
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

}  // namespace base

// Colours as the themes and datasets write them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace base {

/// sRGB with straight (not premultiplied) alpha, 0 to 255 each.
struct Color {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    std::uint8_t a = 255;
    bool operator==(const Color&) const = default;
};

/// Reads "#rrggbb" or "#rrggbbaa"; nothing else is a colour.
std::optional<Color> parseColor(std::string_view text);

/// "#rrggbb", or "#rrggbbaa" where the colour is not opaque.
std::string formatColor(Color color);

/// A channel as an amount of light, 0 to 1, and back; what is out of range becomes its limit. Source: IEC
/// 61966-2-1 (sRGB).
double toLinear(std::uint8_t channel);
std::uint8_t fromLinear(double amount);

/// The colour t of the way from a to b, t in [0, 1], mixed in Oklab so that a fade stays even to the eye.
/// Source of the space: B. Ottosson, "A perceptual color space for image processing", 2020.
Color mix(Color a, Color b, double t);

/// As much less opaque as the share says, which is kept within 0 and 1.
Color faded(Color color, double share);

/// WCAG 2.1 contrast ratio of two opaque colours, 1 to 21.
double contrastRatio(Color a, Color b);

}  // namespace base

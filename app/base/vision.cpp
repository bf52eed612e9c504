#include "base/vision.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace base {
namespace {

constexpr double degrees = 180 / std::numbers::pi;

double labCurve(double t) {
    return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
}

double hueDeg(double a, double b) {
    const double hue = std::atan2(b, a) * degrees;
    return hue < 0 ? hue + 360 : hue;
}

double pow7(double v) {
    return std::pow(v, 7);
}

/// The mean of two hues on the circle (Sharma et al. eq. 14).
double meanHue(double h1, double h2, bool bothColored) {
    if (!bothColored) return h1 + h2;
    if (std::abs(h1 - h2) <= 180) return (h1 + h2) / 2;
    return h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
}

double cosDeg(double deg) {
    return std::cos(deg / degrees);
}

}  // namespace

const std::vector<VisionDescription>& visions() {
    static const std::vector<VisionDescription> all{
        {Vision::full, "full", "Full colour vision"},
        {Vision::deuteranopia, "deuteranopia", "Deuteranopia"},
        {Vision::protanopia, "protanopia", "Protanopia"},
        {Vision::tritanopia, "tritanopia", "Tritanopia"},
        {Vision::greyscale, "greyscale", "Greyscale"},
    };
    return all;
}

std::string_view visionId(Vision vision) {
    for (const VisionDescription& each : visions())
        if (each.vision == vision) return each.id;
    return {};
}

std::optional<Vision> findVision(std::string_view id) {
    for (const VisionDescription& each : visions())
        if (each.id == id) return each.vision;
    return std::nullopt;
}

const std::array<float, 9>& visionMatrix(Vision vision) {
    static const std::array<std::array<float, 9>, 5> all{{
        {1, 0, 0, 0, 1, 0, 0, 0, 1},
        {0.367322f, 0.860646f, -0.227968f, 0.280085f, 0.672501f, 0.047413f, -0.011820f, 0.042940f, 0.968881f},
        {0.152286f, 1.052583f, -0.204868f, 0.114503f, 0.786281f, 0.099216f, -0.003882f, -0.048116f,
         1.051998f},
        {1.255528f, -0.076749f, -0.178779f, -0.078411f, 0.930809f, 0.147602f, 0.004733f, 0.691367f,
         0.303900f},
        {0.2126f, 0.7152f, 0.0722f, 0.2126f, 0.7152f, 0.0722f, 0.2126f, 0.7152f, 0.0722f},
    }};
    return all[static_cast<std::size_t>(vision)];
}

Color seenWith(Vision vision, Color color) {
    if (vision == Vision::full) return color;
    const std::array<float, 9>& m = visionMatrix(vision);
    const double r = toLinear(color.r), g = toLinear(color.g), b = toLinear(color.b);
    return {fromLinear(m[0] * r + m[1] * g + m[2] * b), fromLinear(m[3] * r + m[4] * g + m[5] * b),
            fromLinear(m[6] * r + m[7] * g + m[8] * b), color.a};
}

void showAsSeenWith(Vision vision, Image& image) {
    if (vision == Vision::full) return;
    // Neighbouring pixels are mostly alike.
    Color last, seen = seenWith(vision, last);
    for (std::size_t i = 0; i + 3 < image.rgba.size(); i += 4) {
        const Color color{image.rgba[i], image.rgba[i + 1], image.rgba[i + 2], 255};
        if (!(color == last)) seen = seenWith(vision, last = color);
        image.rgba[i] = seen.r;
        image.rgba[i + 1] = seen.g;
        image.rgba[i + 2] = seen.b;
    }
}

Lab toLab(Color color) {
    const double r = toLinear(color.r), g = toLinear(color.g), b = toLinear(color.b);
    const double x = labCurve((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
    const double y = labCurve(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
    const double z = labCurve((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double difference(const Lab& first, const Lab& second) {
    // Sharma et al. eq. 2 to 22.
    const double meanC = (std::hypot(first.a, first.b) + std::hypot(second.a, second.b)) / 2;
    const double g = 0.5 * (1 - std::sqrt(pow7(meanC) / (pow7(meanC) + pow7(25))));
    const double a1 = first.a * (1 + g), a2 = second.a * (1 + g);
    const double c1 = std::hypot(a1, first.b), c2 = std::hypot(a2, second.b);
    const bool bothColored = c1 * c2 > 0;
    const double h1 = c1 > 0 ? hueDeg(a1, first.b) : 0, h2 = c2 > 0 ? hueDeg(a2, second.b) : 0;
    double turn = bothColored ? h2 - h1 : 0;
    if (turn > 180) turn -= 360;
    if (turn < -180) turn += 360;
    const double dL = second.l - first.l, dC = c2 - c1;
    const double dH = 2 * std::sqrt(c1 * c2) * std::sin(turn / 2 / degrees);
    const double l = (first.l + second.l) / 2, c = (c1 + c2) / 2, h = meanHue(h1, h2, bothColored);
    const double t = 1 - 0.17 * cosDeg(h - 30) + 0.24 * cosDeg(2 * h) + 0.32 * cosDeg(3 * h + 6) -
                     0.20 * cosDeg(4 * h - 63);
    const double bend = 30 * std::exp(-std::pow((h - 275) / 25, 2));
    const double rc = 2 * std::sqrt(pow7(c) / (pow7(c) + pow7(25)));
    const double off = std::pow(l - 50, 2);
    const double inL = dL / (1 + 0.015 * off / std::sqrt(20 + off));
    const double inC = dC / (1 + 0.045 * c), inH = dH / (1 + 0.015 * c * t);
    return std::sqrt(inL * inL + inC * inC + inH * inH - std::sin(2 * bend / degrees) * rc * inC * inH);
}

double difference(Color a, Color b) {
    return difference(toLab(a), toLab(b));
}

}  // namespace base

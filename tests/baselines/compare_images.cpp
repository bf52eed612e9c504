// compare_images FRESH STORED MAX MEAN: compares two PNG files by the largest difference of a channel (0 to
// 255) and by the mean difference over all channels. Exit code 1 where one is above its threshold, with the
// worst pixels listed.
#include "output/png.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

struct Worst {
    int x, y, difference;
};

struct Comparison {
    double mean = 0;
    std::vector<Worst> worst;  ///< the largest difference first
};

constexpr std::size_t listed = 10;

Comparison compare(const base::Image& a, const base::Image& b) {
    Comparison result;
    double sum = 0;
    for (std::size_t i = 0; i < a.rgba.size(); i += 4) {
        int largest = 0;
        for (std::size_t channel = 0; channel < 3; ++channel) {
            const int difference = std::abs(a.rgba[i + channel] - b.rgba[i + channel]);
            sum += difference;
            largest = std::max(largest, difference);
        }
        if (largest == 0) continue;
        const int pixel = static_cast<int>(i / 4);
        result.worst.push_back({pixel % a.widthPx, pixel / a.widthPx, largest});
    }
    result.mean = sum / (static_cast<double>(a.rgba.size()) * 0.75);
    const auto end =
        result.worst.begin() + static_cast<std::ptrdiff_t>(std::min(listed, result.worst.size()));
    std::partial_sort(result.worst.begin(), end, result.worst.end(),
                      [](const Worst& x, const Worst& y) { return x.difference > y.difference; });
    result.worst.erase(end, result.worst.end());
    return result;
}

std::string colorAt(const base::Image& image, const Worst& at) {
    const std::uint8_t* p =
        image.rgba.data() + 4 * (static_cast<std::size_t>(at.y) * static_cast<std::size_t>(image.widthPx) +
                                 static_cast<std::size_t>(at.x));
    return fmt::format("#{:02x}{:02x}{:02x}", p[0], p[1], p[2]);
}

std::optional<double> number(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    const auto most = arguments.size() == 4 ? number(arguments[2]) : std::nullopt,
               mean = arguments.size() == 4 ? number(arguments[3]) : std::nullopt;
    if (!most || !mean) {
        fmt::print(stderr, "usage: compare_images FRESH STORED MAX MEAN\n");
        return 2;
    }
    const auto fresh = output::readPng(arguments[0]), stored = output::readPng(arguments[1]);
    for (const auto* image : {&fresh, &stored})
        for (const base::Issue& issue : image->issues) fmt::print("{}\n", base::formatIssue(issue));
    if (!fresh || !stored) return 1;
    if (fresh->widthPx != stored->widthPx || fresh->heightPx != stored->heightPx) {
        fmt::print("{}x{} instead of {}x{}\n", fresh->widthPx, fresh->heightPx, stored->widthPx,
                   stored->heightPx);
        return 1;
    }
    const Comparison found = compare(*fresh, *stored);
    const int largest = found.worst.empty() ? 0 : found.worst.front().difference;
    fmt::print("largest difference {} (at most {}), mean {:.4f} (at most {})\n", largest, *most, found.mean,
               *mean);
    if (largest <= *most && found.mean <= *mean) return 0;
    for (const Worst& at : found.worst)
        fmt::print("  {},{}: {} instead of {}, by {}\n", at.x, at.y, colorAt(*fresh, at),
                   colorAt(*stored, at), at.difference);
    return 1;
}

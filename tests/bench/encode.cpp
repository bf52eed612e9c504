// bench_encode FILE.png COUNT: how many milliseconds it takes to encode the picture as `render` does, and as
// libpng does unless it is told otherwise; medians.
#include "output/png.hpp"

#include <fmt/format.h>
#include <png.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

namespace {

bool encodeByLibpng(const base::Image& image) {
    png_image png{};
    png.version = PNG_IMAGE_VERSION;
    png.width = static_cast<png_uint_32>(image.widthPx);
    png.height = static_cast<png_uint_32>(image.heightPx);
    png.format = PNG_FORMAT_RGBA;
    png_alloc_size_t size = image.rgba.size() * 2;
    std::string bytes(size, '\0');
    return png_image_write_to_memory(&png, bytes.data(), &size, 0, image.rgba.data(), 0, nullptr) != 0;
}

/// Median milliseconds; negative where it fails.
double median(int count, const std::function<bool()>& encode) {
    std::vector<double> timesMs;
    for (int i = 0; i < count; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        if (!encode()) return -1;
        timesMs.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    std::sort(timesMs.begin(), timesMs.end());
    return timesMs[timesMs.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
    const int count = argc == 3 ? std::atoi(argv[2]) : 0;
    if (count < 1) return 2;
    const auto image = output::readPng(argv[1]);
    if (!image) {
        fmt::print(stderr, "{}\n", base::formatIssue(image.issues.front()));
        return 1;
    }
    const double own = median(count, [&] { return static_cast<bool>(output::encodePng(*image)); });
    const double usual = median(count, [&] { return encodeByLibpng(*image); });
    if (own < 0 || usual < 0) return 1;
    fmt::print("{:.3f} {:.3f}\n", own, usual);
    return 0;
}

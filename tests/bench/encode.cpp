// bench_encode FILE.png COUNT: how many milliseconds it takes to encode the picture as `render` does; median.
#include "output/png.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <vector>

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    const auto image = output::readPng(argv[1]);
    if (!image) {
        fmt::print(stderr, "{}\n", base::formatIssue(image.issues.front()));
        return 1;
    }
    std::vector<double> timesMs;
    for (int i = std::atoi(argv[2]); i > 0; --i) {
        const auto begin = std::chrono::steady_clock::now();
        const auto bytes = output::encodePng(*image);
        if (!bytes) return 1;
        timesMs.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    if (timesMs.empty()) return 2;
    std::nth_element(timesMs.begin(), timesMs.begin() + static_cast<std::ptrdiff_t>(timesMs.size() / 2),
                     timesMs.end());
    fmt::print("{:.3f}\n", timesMs[timesMs.size() / 2]);
    return 0;
}

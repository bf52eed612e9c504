// bench_data: what the shipped boundaries cost from file to map. Prints one line each: name, least
// milliseconds of wall time, least milliseconds of processor time of all threads.
#include "atlas/atlas.hpp"
#include "base/data_path.hpp"
#include "dense.hpp"

#include <fmt/format.h>
#include <time.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <stdexcept>

namespace {

constexpr int rounds = 9;
constexpr double toleranceM = 4096;
const projection::Projection flat = projection::LambertAzimuthal{84, 55};

template <class T>
T need(base::Result<T> result) {
    if (!result) throw std::runtime_error(base::formatIssue(result.issues.front()));
    return std::move(*result);
}

double processorMs() {
    timespec used{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) * 1e3 + static_cast<double>(used.tv_nsec) / 1e6;
}

void measure(const char* name, const std::function<void()>& work) {
    double leastMs = 1e9, leastProcessorMs = 1e9;
    for (int i = 0; i < rounds; ++i) {
        const double usedMs = processorMs();
        const auto begin = std::chrono::steady_clock::now();
        work();
        leastMs = std::min(
            leastMs,
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
        leastProcessorMs = std::min(leastProcessorMs, processorMs() - usedMs);
    }
    fmt::print("{} {:.3f} {:.3f}\n", name, leastMs, leastProcessorMs);
}

std::size_t vertices(const geo::Boundaries& boundaries) {
    std::size_t count = 0;
    for (const geo::Feature& feature : boundaries.features)
        for (const geo::Polygon& polygon : feature.polygons)
            for (const geo::Ring& ring : polygon.rings) count += ring.size();
    return count;
}

mesh::MapGeometry prepare(const geo::Boundaries& boundaries) {
    return mesh::buildGeometry(mesh::buildTopology(boundaries, flat), toleranceM);
}

void measureAll() {
    const geo::ReadOptions options = atlas::Atlas::unitOptions();
    geo::ReadOptions unprepared = options;
    unprepared.prepared = false;
    for (const std::string scale : {"50m", "10m"}) {
        const auto path = need(base::dataPath("geodata/units-" + scale + ".fgb"));
        measure(("read-" + scale).c_str(), [&] { need(geo::readBoundaries(path, options)); });
        measure(("read-gdal-" + scale).c_str(), [&] { need(geo::readBoundaries(path, unprepared)); });
    }
    const auto path = need(base::dataPath("geodata/units-50m.fgb"));
    measure("total-50m", [&] { prepare(need(geo::readBoundaries(path, options))); });
    const geo::Boundaries usual = need(geo::readBoundaries(path, options));
    const geo::Boundaries dense = bench::denser(usual, 10);
    if (vertices(dense) < 9 * vertices(usual)) throw std::runtime_error("the dense boundaries are not dense");
    const mesh::MapGeometry a = prepare(usual), b = prepare(dense);
    if (a.features.size() != b.features.size() || b.fillIndices.size() < a.fillIndices.size() / 2)
        throw std::runtime_error("the dense boundaries make another map");
    measure("prepare-usual", [&] { prepare(usual); });
    measure("prepare-dense", [&] { prepare(dense); });
}

}  // namespace

int main() {
    try {
        measureAll();
        return 0;
    } catch (const std::exception& error) {
        fmt::print(stderr, "bench_data: {}\n", error.what());
        return 1;
    }
}

#include "window/map_shelf.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <thread>

namespace {

const projection::Projection flat = projection::LambertAzimuthal{84, 55};
const window::MapKey world{atlas::Scale::m110, {}};

base::Result<atlas::Atlas> loadWorld(const window::MapKey& key) {
    return atlas::Atlas::loadUnits(std::filesystem::path(PACTMAP_SOURCE_ROOT) / atlas::unitsFile(key.scale));
}

/// Asks until the map is there, ten seconds at the most.
const window::Map* await(window::MapShelf& shelf, const projection::Projection& projection) {
    const window::Map* map = nullptr;
    for (int i = 0; i < 1000 && !map; ++i) {
        map = shelf.find(world, projection, 16384);
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return map;
}

}  // namespace

TEST_CASE("a map is made in the background and comes projected, with a geometry") {
    std::atomic<int> loads = 0, ready = 0;
    window::MapShelf shelf;
    CHECK(shelf.find(world, flat, 16384) == nullptr);
    shelf.open(
        [&](const window::MapKey& key) {
            ++loads;
            return loadWorld(key);
        },
        [&] { ++ready; });
    CHECK(shelf.find(world, flat, 16384) == nullptr);  // nobody waits for it
    const window::Map* map = await(shelf, flat);
    REQUIRE(map);
    CHECK(map->geometries->topology().projection == flat);
    CHECK(map->geometries->find(16384)->toleranceM == 16384);
    CHECK(shelf.find(world, flat, 16384) == map);
    // Another projection is made of what was read.
    const auto atlas = map->atlas;
    const projection::Projection other = projection::Mercator{84};
    CHECK(shelf.find(world, other, 16384) == nullptr);
    map = await(shelf, other);
    REQUIRE(map);
    CHECK(map->geometries->topology().projection == other);
    CHECK(map->atlas == atlas);
    CHECK(loads == 1);
    CHECK(ready >= 2);
}

TEST_CASE("what cannot be read is tried once; a script waits for what can") {
    int loads = 0;
    window::MapShelf shelf;
    shelf.open(
        [&](const window::MapKey& key) {
            ++loads;
            if (key.scale == atlas::Scale::m10) return base::Result<atlas::Atlas>::failure("file", "is gone");
            return loadWorld(key);
        },
        {});
    const window::MapKey gone{atlas::Scale::m10, {}};
    CHECK(shelf.find(gone, flat, 512) == nullptr);
    CHECK(shelf.find(gone, flat, 512) == nullptr);
    CHECK(loads == 1);
    const window::Map* map = shelf.find(world, flat, 16384);
    REQUIRE(map);
    CHECK(map->geometries->waits());
}

#include "atlas/geometry_store.hpp"

#include "shipped_atlas.hpp"

#include <atomic>
#include <chrono>

namespace {

const projection::Projection flat = projection::LambertAzimuthal{84, 55};

/// Waits for the background thread, at most a generous while.
template <class Condition>
bool eventually(Condition condition) {
    for (int i = 0; i < 3000; ++i) {
        if (condition()) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return false;
}

}  // namespace

TEST_CASE("without a background every tolerance is made when asked for, and kept") {
    atlas::GeometryStore store(shippedAtlas(), {});
    store.setProjection(flat, 8192);
    CHECK(store.topology().projection == flat);
    const auto first = store.find(8192);
    CHECK(first->toleranceM == 8192);
    const auto finer = store.find(4096);
    CHECK(finer->toleranceM == 4096);
    CHECK(finer->fillIndices.size() > first->fillIndices.size());
    CHECK(store.find(8192) == first);
    CHECK(store.find(4096) == finer);
}

TEST_CASE("a map at rest keeps one geometry") {
    atlas::GeometryStore store(shippedAtlas(), {});
    store.setProjection(flat, 65536);
    const std::weak_ptr<const mesh::MapGeometry> first = store.find(65536);
    const auto newest = store.find(32768);
    CHECK_FALSE(first.expired());
    store.rest();
    CHECK(first.expired());
    CHECK(store.find(32768) == newest);
}

TEST_CASE("what was kept longest goes first, what was prepared elsewhere is taken over") {
    const auto topology = shippedAtlas()->topology(flat);
    const auto prepared = std::make_shared<const mesh::MapGeometry>(mesh::buildGeometry(*topology, 65536));
    atlas::GeometryStore store(shippedAtlas(), {});
    store.setPrepared(topology, prepared);
    CHECK(&store.topology() == topology.get());
    CHECK(store.find(65536) == prepared);
    for (const double toleranceM : {32768.0, 16384.0, 131072.0, 262144.0, 524288.0, 1048576.0})
        store.find(toleranceM);
    const auto again = store.find(65536);
    CHECK(again != prepared);
    CHECK(again->toleranceM == 65536);
    CHECK(again->fillIndices == prepared->fillIndices);
}

TEST_CASE("another projection forgets the geometries of the last") {
    atlas::GeometryStore store(shippedAtlas(), {});
    store.setProjection(flat, 32768);
    const auto before = store.find(32768);
    store.setProjection(projection::EqualEarth{84}, 32768);
    const auto after = store.find(32768);
    CHECK(after != before);
    CHECK(after->projection == projection::Projection(projection::EqualEarth{84}));
}

TEST_CASE("with a background the nearest is shown until the wanted one is ready") {
    std::atomic<int> ready{0};
    std::atomic<bool> onOtherThread{true};
    const std::thread::id here = std::this_thread::get_id();
    atlas::GeometryStore store(shippedAtlas(), [&] {
        ++ready;
        if (std::this_thread::get_id() == here) onOtherThread = false;
    });
    store.setProjection(flat, 32768);
    CHECK(store.find(32768)->toleranceM == 32768);
    CHECK(ready == 0);
    CHECK(store.find(16384)->toleranceM == 32768);  // at once, without waiting
    REQUIRE(eventually([&] { return ready == 1; }));
    CHECK(store.find(16384)->toleranceM == 16384);
    CHECK(store.find(32768)->toleranceM == 32768);
    CHECK(onOtherThread);
}

TEST_CASE("a geometry of the last projection never comes late") {
    for (int round = 0; round < 5; ++round) {
        std::atomic<int> ready{0};
        atlas::GeometryStore store(shippedAtlas(), [&] { ++ready; });
        store.setProjection(flat, 65536);
        store.find(2048);  // slow to make
        const projection::Projection next = projection::EqualEarth{static_cast<double>(round)};
        store.setProjection(next, 65536);
        store.find(16384);
        REQUIRE(eventually([&] { return store.find(16384)->toleranceM == 16384; }));
        CHECK(store.find(16384)->projection == next);
        CHECK(store.find(2048)->projection == next);
    }
}

TEST_CASE("a store may end while it works, and the last wish counts") {
    for (int round = 0; round < 10; ++round) {
        atlas::GeometryStore store(shippedAtlas(), [] {});
        store.setProjection(flat, 65536);
        store.find(1024);
    }
    std::atomic<int> ready{0};
    atlas::GeometryStore store(shippedAtlas(), [&] { ++ready; });
    store.setProjection(flat, 65536);
    for (const double toleranceM : {32768.0, 16384.0, 8192.0, 4096.0}) store.find(toleranceM);
    CHECK(eventually([&] { return store.find(4096)->toleranceM == 4096; }));
    CHECK(ready <= 4);
}

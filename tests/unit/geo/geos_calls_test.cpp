#include "geo/geos_calls.hpp"

#include <doctest/doctest.h>

#include <cstring>

TEST_CASE("the module has every function of GEOS that is called") {
    const geo::GeosCalls& calls = geo::geosCalls();
    const auto* bytes = reinterpret_cast<const char*>(&calls);
    for (std::size_t at = 0; at < sizeof calls; at += sizeof(void*)) {
        const void* pointer = nullptr;
        std::memcpy(&pointer, bytes + at, sizeof pointer);
        CAPTURE(at / sizeof(void*));
        CHECK(pointer != nullptr);
    }
    CHECK(&geo::geosCalls() == &calls);
}

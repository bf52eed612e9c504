// The shipped boundaries, read once for all tests of a program.
#pragma once

#include "atlas/atlas.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <memory>

inline std::shared_ptr<const atlas::Atlas> shippedAtlas() {
    static const std::shared_ptr<const atlas::Atlas> shared = [] {
        auto loaded =
            atlas::Atlas::loadUnits(std::filesystem::path(PACTMAP_SOURCE_ROOT) / "geodata/units-50m.fgb");
        REQUIRE(loaded);
        return std::make_shared<const atlas::Atlas>(std::move(*loaded));
    }();
    return shared;
}

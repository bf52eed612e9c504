// The shipped dataset, read once for all tests of a program.
#pragma once

#include "dataset/read.hpp"
#include "model/timeline.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <memory>

inline std::shared_ptr<const model::Timeline> shippedTimeline() {
    static const std::shared_ptr<const model::Timeline> shared = [] {
        const std::filesystem::path top = PACTMAP_SOURCE_ROOT;
        const auto states = dataset::readStates(top / "geodata/states.json");
        REQUIRE(states);
        auto read = dataset::readDataset(top / "assets/organizations/csto.json", *states);
        REQUIRE(read);
        return std::make_shared<const model::Timeline>(std::move(*read));
    }();
    return shared;
}

// Claims that contradict each other by saying the same thing twice.
#pragma once

#include "model/period.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace dataset {

/// A period and the place where it stands.
struct PlacedPeriod {
    model::Period period;
    std::string pointer;
};

struct Overlap {
    std::size_t first;   ///< index of the one that begins earlier
    std::size_t second;  ///< index of the one that begins within it
};

/// Each period that begins within an earlier one, with that one. Touching periods do not overlap.
std::vector<Overlap> findOverlaps(const std::vector<PlacedPeriod>& periods);

}  // namespace dataset

// A picture in memory.
#pragma once

#include <cstdint>
#include <vector>

namespace base {

/// Rows from the top down, pixels from the left, four bytes each: red, green, blue, straight alpha (sRGB).
struct Image {
    int widthPx = 0;
    int heightPx = 0;
    std::vector<std::uint8_t> rgba;
    bool operator==(const Image&) const = default;
};

}  // namespace base

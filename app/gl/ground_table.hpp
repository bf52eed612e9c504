// The colours of a map's ground by the numbers of its survey. Private to this room.
#pragma once

#include "scene/scene.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace gl {

/// What the map's shader does in every pixel, on the processor: a software renderer takes several times as
/// long for it, on all its threads.
class GroundTable {
  public:
    static constexpr int colorsInRow = 256;  ///< of texels()

    GroundTable() = default;
    explicit GroundTable(const scene::MapLayer& map);

    /// By number, in whole rows: the sea, the features, space; of a pattern the colour that edges are
    /// smoothed with.
    const std::vector<base::Color>& texels() const { return texels_; }
    int rows() const { return static_cast<int>(texels_.size()) / colorsInRow; }

    /// Pixels of the survey to pixels of the ground, both with blue in the lowest byte, then green, red,
    /// alpha.
    void apply(std::span<std::uint32_t> pixels) const;

  private:
    std::uint32_t water(std::uint32_t found) const;

    std::vector<base::Color> texels_;
    std::vector<std::uint32_t> packed_;
    std::uint32_t shallow_ = 0, graticule_ = 0;
};

}  // namespace gl

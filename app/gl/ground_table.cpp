#include "gl/ground_table.hpp"

namespace gl {
namespace {

std::uint32_t packed(base::Color color) {
    return 0xff000000u | static_cast<std::uint32_t>(color.r) << 16 |
           static_cast<std::uint32_t>(color.g) << 8 | color.b;
}

/// As a shader mixes, channel by channel: `share` of 255 of the second.
std::uint32_t mixed(std::uint32_t from, std::uint32_t to, std::uint32_t share) {
    std::uint32_t result = 0;
    for (int shift = 0; shift < 32; shift += 8) {
        const std::uint32_t a = from >> shift & 0xff, b = to >> shift & 0xff;
        result |= (a * (255 - share) + b * share + 127) / 255 << shift;
    }
    return result;
}

}  // namespace

GroundTable::GroundTable(const scene::MapLayer& map)
    : shallow_(packed(map.shallow)), graticule_(packed(map.graticule)) {
    const std::size_t numbers = map.styles.size() + 2;
    texels_.resize((numbers + colorsInRow - 1) / colorsInRow * colorsInRow);
    texels_[0] = map.sea;
    for (std::size_t f = 0; f < map.styles.size(); ++f) {
        const scene::FeatureStyle& style = map.styles[f];
        texels_[f + 1] = base::mix(style.from.colors[0], style.to.colors[0], style.progress);
    }
    texels_[map.styles.size() + 1] = map.space;
    for (const base::Color color : texels_) packed_.push_back(packed(color));
}

std::uint32_t GroundTable::water(std::uint32_t found) const {
    return mixed(mixed(packed_[0], shallow_, found & 0xff), graticule_, found >> 24);
}

void GroundTable::apply(std::span<std::uint32_t> pixels) const {
    // Most pixels are like the one before.
    std::uint32_t last = 0, color = packed_[0];
    for (std::uint32_t& pixel : pixels) {
        if (pixel != last) {
            last = pixel;
            const std::uint32_t number = (last >> 16 & 0xff) | (last & 0xff00);
            color = number == 0 ? water(last) : number < packed_.size() ? packed_[number] : packed_[0];
        }
        pixel = color;
    }
}

}  // namespace gl

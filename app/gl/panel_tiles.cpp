#include "gl/panel_tiles.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace gl {
namespace {

constexpr int tilePx = 32;
constexpr std::uint64_t start = 0x243f6a8885a308d3;

/// Odd and of many ones, so that a product spreads every bit upwards; the shift brings them down again.
std::uint64_t mix(std::uint64_t number, std::uint64_t value) {
    number = (number ^ value) * 0x9e3779b97f4a7c15;
    return number ^ (number >> 29);
}

template <class T>
std::uint64_t mixBytes(std::uint64_t number, const T& value) {
    static_assert(sizeof(T) % 4 == 0);
    for (std::size_t i = 0; i < sizeof(T); i += 4) {
        std::uint32_t word = 0;
        std::memcpy(&word, reinterpret_cast<const char*>(&value) + i, 4);
        number = mix(number, word);
    }
    return number;
}

/// The tiles of one screen while its triangles are gone through.
class Tiles {
  public:
    explicit Tiles(scene::SizePx size)
        : columns_((size.width + tilePx - 1) / tilePx),
          rows_((size.height + tilePx - 1) / tilePx),
          numbers_(static_cast<std::size_t>(columns_) * rows_, start) {}

    void add(const ImDrawVert* const corners[3], const ImVec4& clip, std::uint64_t number) {
        float left = corners[0]->pos.x, right = left, top = corners[0]->pos.y, bottom = top;
        for (int i = 0; i < 3; ++i) {
            number = mixBytes(number, *corners[i]);
            left = std::min(left, corners[i]->pos.x);
            right = std::max(right, corners[i]->pos.x);
            top = std::min(top, corners[i]->pos.y);
            bottom = std::max(bottom, corners[i]->pos.y);
        }
        const int x0 = tileOf(std::max(left, clip.x) - 1, columns_),
                  x1 = tileOf(std::min(right, clip.z) + 1, columns_);
        const int y0 = tileOf(std::max(top, clip.y) - 1, rows_),
                  y1 = tileOf(std::min(bottom, clip.w) + 1, rows_);
        for (int y = y0; y <= y1; ++y)
            for (int x = x0; x <= x1; ++x) {
                std::uint64_t& tile = numbers_[static_cast<std::size_t>(y) * columns_ + x];
                tile = mix(tile, number);
            }
    }
    std::vector<PixelRect> differences(const std::vector<std::uint64_t>& before, scene::SizePx size) const {
        std::vector<PixelRect> rects;
        for (int y = 0; y < rows_; ++y)
            for (int x = 0; x < columns_; ++x) {
                const std::size_t i = static_cast<std::size_t>(y) * columns_ + x;
                // A pixel wider, so that neighbours become one.
                if (numbers_[i] != before[i])
                    addRect(intersect({x * tilePx - 1, y * tilePx - 1, tilePx + 2, tilePx + 2},
                                      {0, 0, size.width, size.height}),
                            rects);
            }
        return rects;
    }
    std::vector<std::uint64_t> take() { return std::move(numbers_); }

  private:
    static int tileOf(float px, int count) {
        return std::clamp(static_cast<int>(std::floor(px / tilePx)), 0, count - 1);
    }
    int columns_, rows_;
    std::vector<std::uint64_t> numbers_;
};

}  // namespace

std::vector<PixelRect> PanelTiles::update(const ImDrawData& data, scene::SizePx size) {
    Tiles tiles(size);
    for (int l = 0; l < data.CmdListsCount; ++l) {
        const ImDrawList& list = *data.CmdLists[l];
        for (const ImDrawCmd& command : list.CmdBuffer) {
            const std::uint64_t number =
                mixBytes(mix(start, reinterpret_cast<std::uintptr_t>(command.TextureId)), command.ClipRect);
            const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
            const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
            for (unsigned i = 0; i + 2 < command.ElemCount; i += 3, index += 3) {
                const ImDrawVert* const corners[3] = {vertices + index[0], vertices + index[1],
                                                      vertices + index[2]};
                tiles.add(corners, command.ClipRect, number);
            }
        }
    }
    const bool whole = numbers_.empty() || !(size == size_);
    std::vector<PixelRect> rects =
        whole ? std::vector{PixelRect{0, 0, size.width, size.height}} : tiles.differences(numbers_, size);
    numbers_ = tiles.take();
    size_ = size;
    return rects;
}

}  // namespace gl

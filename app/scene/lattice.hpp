// Where on a land there is room for its name. Private to this room.
#pragma once

#include "base/geometry.hpp"
#include "scene/lands.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace scene {

struct SceneInput;

/// Which cells of a lattice over the picture are a land's and free. The lattice hangs on the plane, so that a
/// map that is moved is seen through the same one.
class Lattice {
  public:
    static constexpr double cellPx = 10;  ///< at a type scale of 1
    static constexpr double edgePx = 10;  ///< that a name keeps from the picture's edges, likewise

    Lattice(const SceneInput& input, const std::vector<base::Box>& takenPx);

    void take(const base::Box& boxPx);

    /// The middle of a box of that size (pixels) that lies on the land and is free, as far from all edges as
    /// can be, metres; nothing where there is no room.
    std::optional<base::Vec2> roomFor(const Land& land, double widthPx, double heightPx);

  private:
    /// From the first to the last; none where the last comes before the first.
    struct Cells {
        int x0 = 0, y0 = 0, x1 = -1, y1 = -1;
        std::size_t columns() const { return count(x0, x1); }
        std::size_t rows() const { return count(y0, y1); }
        static std::size_t count(int first, int last) {
            const int cells = last - first + 1;
            return static_cast<std::size_t>(cells);
        }
    };
    std::size_t inAll(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(x);
    }
    std::size_t inSeen(int x, int y) const {
        return static_cast<std::size_t>(y - seen_.y0) * seen_.columns() +
               static_cast<std::size_t>(x - seen_.x0);
    }
    /// Cells whose middles lie in the box, made larger by so many cells.
    Cells cellsIn(const base::Box& boxM, double margin) const;
    void lookAt(const Land& land);
    void markTriangle(base::Vec2 a, base::Vec2 b, base::Vec2 c);
    void markLand(const Land& land);
    void measure();
    bool isAllOpen(int x0, int y0, int x1, int y1) const;

    const SceneInput& input_;
    double cellM_;
    double firstX_ = 0, firstY_ = 0;  ///< of the lattice, in cells from the projection's origin
    int columns_ = 0, rows_ = 0;
    std::vector<std::uint8_t> free_;
    Cells seen_;                      ///< those that the land looked at may have; of them:
    std::vector<std::uint8_t> open_;  ///< whether they are the land's and free
    std::vector<int> away_, sums_;
};

}  // namespace scene

#include "scene/lattice.hpp"

#include "scene/build_scene.hpp"

#include <algorithm>
#include <cmath>

namespace scene {

Lattice::Cells Lattice::cellsIn(const base::Box& boxM, double margin) const {
    const auto cell = [&](double m, double first, int count, bool up) {
        const double c = m / cellM_ - first + (up ? margin : -margin);
        return static_cast<int>(std::clamp(up ? std::floor(c) : std::ceil(c), -1.0, count + 0.0));
    };
    return {std::max(0, cell(boxM.minX, firstX_, columns_, false)),
            std::max(0, cell(boxM.minY, firstY_, rows_, false)),
            std::min(columns_ - 1, cell(boxM.maxX, firstX_, columns_, true)),
            std::min(rows_ - 1, cell(boxM.maxY, firstY_, rows_, true))};
}

Lattice::Lattice(const SceneInput& input, const std::vector<base::Box>& takenPx)
    : input_(input), cellM_(cellPx * input.scale * input.view.metresPerPx) {
    base::Box visible = visibleBox(input.view, input.size);
    const double edgeM = edgePx * input.scale * input.view.metresPerPx;
    visible.minX += edgeM, visible.minY += edgeM, visible.maxX -= edgeM, visible.maxY -= edgeM;
    firstX_ = std::floor(visible.minX / cellM_) + 1;
    firstY_ = std::floor(visible.minY / cellM_) + 1;
    columns_ = std::max(0, static_cast<int>(std::floor(visible.maxX / cellM_) - firstX_));
    rows_ = std::max(0, static_cast<int>(std::floor(visible.maxY / cellM_) - firstY_));
    free_.assign(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_), 1);
    for (const base::Box& box : takenPx) take(box);
}

void Lattice::take(const base::Box& boxPx) {
    base::Box boxM;
    boxM.add(toMetres(input_.view, input_.size, {boxPx.minX, boxPx.minY}));
    boxM.add(toMetres(input_.view, input_.size, {boxPx.maxX, boxPx.maxY}));
    const Cells cells = cellsIn(boxM, 0.5);
    for (int y = cells.y0; y <= cells.y1; ++y)
        for (int x = cells.x0; x <= cells.x1; ++x) free_[inAll(x, y)] = 0;
}

std::optional<base::Vec2> Lattice::roomFor(const Land& land, double widthPx, double heightPx) {
    lookAt(land);
    markLand(land);
    measure();
    const double unit = cellPx * input_.scale;
    const int halfX = static_cast<int>(std::ceil(widthPx / 2 / unit)),
              halfY = static_cast<int>(std::ceil(heightPx / 2 / unit));
    int best = 0;
    std::optional<base::Vec2> place;
    for (int y = seen_.y0 + halfY; y <= seen_.y1 - halfY; ++y)
        for (int x = seen_.x0 + halfX; x <= seen_.x1 - halfX; ++x)
            if (away_[inSeen(x, y)] > best && isAllOpen(x - halfX, y - halfY, x + halfX, y + halfY)) {
                best = away_[inSeen(x, y)];
                place = {(firstX_ + x) * cellM_, (firstY_ + y) * cellM_};
            }
    return place;
}

/// Of most lands there are few cells.
void Lattice::lookAt(const Land& land) {
    seen_ = cellsIn(land.boundsM, 0);
    seen_.x1 = std::max(seen_.x1, seen_.x0 - 1);
    seen_.y1 = std::max(seen_.y1, seen_.y0 - 1);
}

void Lattice::markTriangle(base::Vec2 a, base::Vec2 b, base::Vec2 c) {
    base::Box box;
    for (const base::Vec2& p : {a, b, c}) box.add(p);
    const auto side = [](base::Vec2 p, base::Vec2 q, base::Vec2 r) {
        return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
    };
    const Cells cells = cellsIn(box, 0);
    for (int y = std::max(cells.y0, seen_.y0); y <= std::min(cells.y1, seen_.y1); ++y)
        for (int x = std::max(cells.x0, seen_.x0); x <= std::min(cells.x1, seen_.x1); ++x) {
            const base::Vec2 p{(firstX_ + x) * cellM_, (firstY_ + y) * cellM_};
            const double u = side(a, b, p), v = side(b, c, p), w = side(c, a, p);
            if ((u >= 0 && v >= 0 && w >= 0) || (u <= 0 && v <= 0 && w <= 0))
                open_[inSeen(x, y)] = free_[inAll(x, y)];
        }
}

void Lattice::markLand(const Land& land) {
    open_.assign(seen_.columns() * seen_.rows(), 0);
    const mesh::MapGeometry& geometry = *input_.map.geometry;
    const base::Box visible = visibleBox(input_.view, input_.size);
    const auto corner = [&](std::uint32_t i) {
        const mesh::FillVertex& v = geometry.fillVertices[geometry.fillIndices[i]];
        return base::Vec2{v.xM, v.yM};
    };
    for (const std::size_t f : land.features) {
        // A name on disputed land would take a side.
        if (input_.map.lands->disputes[f] || !geometry.features[f].boundsM.intersects(visible)) continue;
        for (const mesh::IndexRange& range : geometry.features[f].fill)
            for (std::uint32_t i = range.first; i + 2 < range.first + range.count; i += 3)
                markTriangle(corner(i), corner(i + 1), corner(i + 2));
    }
}

/// How far every open cell is from the next that is not, in thirds of a cell (chamfer distance, G.
/// Borgefors 1986), and how many are open from the corner on.
void Lattice::measure() {
    constexpr int straight = 3, slanting = 4;
    away_.assign(open_.size(), 0);
    const auto near = [&](int x, int y) {
        return x < seen_.x0 || y < seen_.y0 || x > seen_.x1 || y > seen_.y1 ? 0 : away_[inSeen(x, y)];
    };
    for (int y = seen_.y0; y <= seen_.y1; ++y)
        for (int x = seen_.x0; x <= seen_.x1; ++x)
            if (open_[inSeen(x, y)])
                away_[inSeen(x, y)] =
                    std::min({near(x - 1, y) + straight, near(x, y - 1) + straight,
                              near(x - 1, y - 1) + slanting, near(x + 1, y - 1) + slanting});
    for (int y = seen_.y1; y >= seen_.y0; --y)
        for (int x = seen_.x1; x >= seen_.x0; --x)
            away_[inSeen(x, y)] =
                std::min({away_[inSeen(x, y)], near(x + 1, y) + straight, near(x, y + 1) + straight,
                          near(x + 1, y + 1) + slanting, near(x - 1, y + 1) + slanting});
    const std::size_t columns = seen_.columns(), rows = seen_.rows();
    sums_.assign((columns + 1) * (rows + 1), 0);
    for (std::size_t y = 0; y < rows; ++y)
        for (std::size_t x = 0; x < columns; ++x)
            sums_[(y + 1) * (columns + 1) + x + 1] =
                open_[y * columns + x] + sums_[y * (columns + 1) + x + 1] +
                sums_[(y + 1) * (columns + 1) + x] - sums_[y * (columns + 1) + x];
}

bool Lattice::isAllOpen(int x0, int y0, int x1, int y1) const {
    const auto sum = [&](int x, int y) {
        return sums_[static_cast<std::size_t>(y - seen_.y0) * (seen_.columns() + 1) +
                     static_cast<std::size_t>(x - seen_.x0)];
    };
    const int open = sum(x1 + 1, y1 + 1) - sum(x0, y1 + 1) - sum(x1 + 1, y0) + sum(x0, y0);
    return open == (x1 - x0 + 1) * (y1 - y0 + 1);
}

}  // namespace scene

#include "scene/lattice.hpp"

#include "scene/build_scene.hpp"

#include <algorithm>
#include <cmath>

namespace scene {

/// Cells whose middles lie in the box, made larger by so many cells.
template <class Visit>
void Lattice::eachCell(const base::Box& boxM, double margin, Visit visit) const {
    const auto cell = [&](double m, double first, int count, bool up) {
        const double c = m / cellM_ - first + (up ? margin : -margin);
        return static_cast<int>(std::clamp(up ? std::floor(c) : std::ceil(c), -1.0, count + 0.0));
    };
    const int x0 = std::max(0, cell(boxM.minX, firstX_, columns_, false)),
              x1 = std::min(columns_ - 1, cell(boxM.maxX, firstX_, columns_, true)),
              y0 = std::max(0, cell(boxM.minY, firstY_, rows_, false)),
              y1 = std::min(rows_ - 1, cell(boxM.maxY, firstY_, rows_, true));
    for (int y = y0; y <= y1; ++y)
        for (int x = x0; x <= x1; ++x) visit(x, y);
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
    eachCell(boxM, 0.5, [&](int x, int y) { free_[at(x, y)] = 0; });
}

std::optional<base::Vec2> Lattice::roomFor(const Land& land, double widthPx, double heightPx) {
    markLand(land);
    measure();
    const double unit = cellPx * input_.scale;
    const int halfX = static_cast<int>(std::ceil(widthPx / 2 / unit)),
              halfY = static_cast<int>(std::ceil(heightPx / 2 / unit));
    int best = 0;
    std::optional<base::Vec2> place;
    for (int y = halfY; y < rows_ - halfY; ++y)
        for (int x = halfX; x < columns_ - halfX; ++x)
            if (away_[at(x, y)] > best && isAllOpen(x - halfX, y - halfY, x + halfX, y + halfY)) {
                best = away_[at(x, y)];
                place = {(firstX_ + x) * cellM_, (firstY_ + y) * cellM_};
            }
    return place;
}

void Lattice::markTriangle(base::Vec2 a, base::Vec2 b, base::Vec2 c) {
    base::Box box;
    for (const base::Vec2& p : {a, b, c}) box.add(p);
    const auto side = [](base::Vec2 p, base::Vec2 q, base::Vec2 r) {
        return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
    };
    eachCell(box, 0, [&](int x, int y) {
        const base::Vec2 p{(firstX_ + x) * cellM_, (firstY_ + y) * cellM_};
        const double u = side(a, b, p), v = side(b, c, p), w = side(c, a, p);
        if ((u >= 0 && v >= 0 && w >= 0) || (u <= 0 && v <= 0 && w <= 0)) open_[at(x, y)] = free_[at(x, y)];
    });
}

void Lattice::markLand(const Land& land) {
    open_.assign(free_.size(), 0);
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
/// Borgefors 1986), and how many are open in each corner of the lattice.
void Lattice::measure() {
    constexpr int straight = 3, slanting = 4;
    away_.assign(open_.size(), 0);
    const auto near = [&](int x, int y) {
        return x < 0 || y < 0 || x >= columns_ || y >= rows_ ? 0 : away_[at(x, y)];
    };
    for (int y = 0; y < rows_; ++y)
        for (int x = 0; x < columns_; ++x)
            if (open_[at(x, y)])
                away_[at(x, y)] = std::min({near(x - 1, y) + straight, near(x, y - 1) + straight,
                                            near(x - 1, y - 1) + slanting, near(x + 1, y - 1) + slanting});
    for (int y = rows_ - 1; y >= 0; --y)
        for (int x = columns_ - 1; x >= 0; --x)
            away_[at(x, y)] = std::min({away_[at(x, y)], near(x + 1, y) + straight, near(x, y + 1) + straight,
                                        near(x + 1, y + 1) + slanting, near(x - 1, y + 1) + slanting});
    const auto columns = static_cast<std::size_t>(columns_);
    sums_.assign((columns + 1) * (static_cast<std::size_t>(rows_) + 1), 0);
    for (std::size_t y = 0; y < static_cast<std::size_t>(rows_); ++y)
        for (std::size_t x = 0; x < columns; ++x)
            sums_[(y + 1) * (columns + 1) + x + 1] =
                open_[y * columns + x] + sums_[y * (columns + 1) + x + 1] +
                sums_[(y + 1) * (columns + 1) + x] - sums_[y * (columns + 1) + x];
}

bool Lattice::isAllOpen(int x0, int y0, int x1, int y1) const {
    const auto sum = [&](int x, int y) {
        return sums_[static_cast<std::size_t>(y) * (static_cast<std::size_t>(columns_) + 1) +
                     static_cast<std::size_t>(x)];
    };
    const int open = sum(x1 + 1, y1 + 1) - sum(x0, y1 + 1) - sum(x1 + 1, y0) + sum(x0, y0);
    return open == (x1 - x0 + 1) * (y1 - y0 + 1);
}

}  // namespace scene

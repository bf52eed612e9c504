// Names of lands whose usual place is out of sight or covered: a place within what is seen of the land, or
// beside it.
#include "scene/beside.hpp"
#include "scene/build_scene.hpp"
#include "scene/labels.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace scene {
namespace {

constexpr double edgePx = 10;  ///< that a name keeps from the picture's edges when it is given a place
constexpr double cellPx = 10;  ///< of the lattice on which room is looked for, at a type scale of 1

/// Which cells of a lattice over the picture are a land's and free. The lattice hangs on the plane, so that a
/// map that is moved is seen through the same one.
class Lattice {
  public:
    Lattice(const SceneInput& input, const std::vector<base::Box>& takenPx)
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

    void take(const base::Box& boxPx) {
        base::Box boxM;
        boxM.add(toMetres(input_.view, input_.size, {boxPx.minX, boxPx.minY}));
        boxM.add(toMetres(input_.view, input_.size, {boxPx.maxX, boxPx.maxY}));
        eachCell(boxM, 0.5, [&](int x, int y) { free_[at(x, y)] = 0; });
    }

    /// The middle of a box of that size (pixels) that lies on the land and is free, as far from all edges as
    /// can be, metres; nothing where there is no room.
    std::optional<base::Vec2> roomFor(const Land& land, double widthPx, double heightPx) {
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

  private:
    std::size_t at(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(x);
    }

    /// Cells whose middles lie in the box, made larger by so many cells.
    template <class Visit>
    void eachCell(const base::Box& boxM, double margin, Visit visit) const {
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

    void markTriangle(base::Vec2 a, base::Vec2 b, base::Vec2 c) {
        base::Box box;
        for (const base::Vec2& p : {a, b, c}) box.add(p);
        const auto side = [](base::Vec2 p, base::Vec2 q, base::Vec2 r) {
            return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
        };
        eachCell(box, 0, [&](int x, int y) {
            const base::Vec2 p{(firstX_ + x) * cellM_, (firstY_ + y) * cellM_};
            const double u = side(a, b, p), v = side(b, c, p), w = side(c, a, p);
            if ((u >= 0 && v >= 0 && w >= 0) || (u <= 0 && v <= 0 && w <= 0))
                open_[at(x, y)] = free_[at(x, y)];
        });
    }

    void markLand(const Land& land) {
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
    void measure() {
        constexpr int straight = 3, slanting = 4;
        away_.assign(open_.size(), 0);
        const auto near = [&](int x, int y) {
            return x < 0 || y < 0 || x >= columns_ || y >= rows_ ? 0 : away_[at(x, y)];
        };
        for (int y = 0; y < rows_; ++y)
            for (int x = 0; x < columns_; ++x)
                if (open_[at(x, y)])
                    away_[at(x, y)] =
                        std::min({near(x - 1, y) + straight, near(x, y - 1) + straight,
                                  near(x - 1, y - 1) + slanting, near(x + 1, y - 1) + slanting});
        for (int y = rows_ - 1; y >= 0; --y)
            for (int x = columns_ - 1; x >= 0; --x)
                away_[at(x, y)] =
                    std::min({away_[at(x, y)], near(x + 1, y) + straight, near(x, y + 1) + straight,
                              near(x + 1, y + 1) + slanting, near(x - 1, y + 1) + slanting});
        const auto columns = static_cast<std::size_t>(columns_);
        sums_.assign((columns + 1) * (static_cast<std::size_t>(rows_) + 1), 0);
        for (std::size_t y = 0; y < static_cast<std::size_t>(rows_); ++y)
            for (std::size_t x = 0; x < columns; ++x)
                sums_[(y + 1) * (columns + 1) + x + 1] =
                    open_[y * columns + x] + sums_[y * (columns + 1) + x + 1] +
                    sums_[(y + 1) * (columns + 1) + x] - sums_[y * (columns + 1) + x];
    }

    bool isAllOpen(int x0, int y0, int x1, int y1) const {
        const auto sum = [&](int x, int y) {
            return sums_[static_cast<std::size_t>(y) * (static_cast<std::size_t>(columns_) + 1) +
                         static_cast<std::size_t>(x)];
        };
        const int open = sum(x1 + 1, y1 + 1) - sum(x0, y1 + 1) - sum(x1 + 1, y0) + sum(x0, y0);
        return open == (x1 - x0 + 1) * (y1 - y0 + 1);
    }

    const SceneInput& input_;
    double cellM_;
    double firstX_ = 0, firstY_ = 0;  ///< of the lattice, in cells from the projection's origin
    int columns_ = 0, rows_ = 0;
    std::vector<std::uint8_t> free_, open_;
    std::vector<int> away_, sums_;
};

/// What the usual places of names and towns look like in this picture.
class Seating {
  public:
    Seating(const SceneInput& input, const std::vector<base::Box>& keepClear, LabelPlan& plan)
        : input_(input), plan_(plan), covered_(keepClear) {
        for (const base::Box& box : keepClear) crowd_.add(box);
    }

    void seat() {
        std::vector<const LabelPlan::Name*> lost;
        for (const LabelPlan::Name& name : plan_.names) {
            const Land& land = input_.map.lands->lands[name.land];
            const base::Box box = nameBox(input_, name, land.labelM);
            const bool seen = canStand(box);
            const auto held = seatOf(land.code);
            // A name that was given a place on its land keeps it while the map is moved, not when it is
            // zoomed; one beside it goes back as soon as it can.
            const bool stays = held != plan_.seats.end() &&
                               (!seen || (!held->besidePx && held->metresPerPx == input_.view.metresPerPx));
            const bool keeps = stays && holds(*held, name);
            if (!keeps && held != plan_.seats.end()) plan_.seats.erase(held);
            const bool inView = (!name.outside || name.named) &&
                                land.boundsM.intersects(visibleBox(input_.view, input_.size));
            if (!keeps && seen)
                take(name, box, land.labelM);
            else if (keeps || inView)
                lost.push_back(&name);
        }
        std::erase_if(plan_.seats, [&](const LabelPlan::Seat& seat) {
            return std::none_of(lost.begin(), lost.end(), [&](const LabelPlan::Name* name) {
                return input_.map.lands->lands[name->land].code == seat.code;
            });
        });
        for (const LabelPlan::Place& place : plan_.places) crowd_.add(placeBox(input_, place));
        for (const LabelPlan::Name* name : lost) seatOne(*name);
    }

  private:
    std::vector<LabelPlan::Seat>::iterator seatOf(const std::string& code) {
        return std::find_if(plan_.seats.begin(), plan_.seats.end(),
                            [&](const LabelPlan::Seat& seat) { return seat.code == code; });
    }

    bool canStand(const base::Box& box) const { return hasRoom(input_, {}, box) && crowd_.isFree(box); }

    void take(const LabelPlan::Name& name, const base::Box& box, base::Vec2 anchorM) {
        crowd_.add(box);
        if (name.outside) crowd_.addLine(toPixels(input_.view, input_.size, anchorM), box);
    }

    /// True while the name lies on its land there, in the picture and clear of everything.
    bool holds(const LabelPlan::Seat& seat, const LabelPlan::Name& name) const {
        const base::Box box = nameBox(input_, seatedName(name, seat), seat.atM);
        if (!canStand(box)) return false;
        if (seat.besidePx) return seat.metresPerPx == input_.view.metresPerPx && canBegin(seat.atM);
        if (!input_.map.featureAt) return true;
        for (const double part : {0.02, 0.26, 0.5, 0.74, 0.98}) {
            const base::Vec2 px{box.minX + part * box.width(), box.center().y};
            const int feature = input_.map.featureAt(toMetres(input_.view, input_.size, px));
            if (feature == mesh::noFeature ||
                input_.map.lands->ofFeature[static_cast<std::size_t>(feature)] != name.land ||
                input_.map.lands->disputes[static_cast<std::size_t>(feature)])
                return false;
        }
        return true;
    }

    void seatOne(const LabelPlan::Name& name) {
        const Land& land = input_.map.lands->lands[name.land];
        auto seat = seatOf(land.code);
        if (seat == plan_.seats.end() || !holds(*seat, name)) {
            if (seat != plan_.seats.end()) plan_.seats.erase(seat);
            if (isFull(land.code)) return;
            const auto found = find(name, land);
            if (!found) {
                plan_.full.push_back({land.code, input_.view.centerM, input_.view.metresPerPx});
                return;
            }
            plan_.seats.push_back(*found);
            seat = plan_.seats.end() - 1;
        }
        seat->metresPerPx = input_.view.metresPerPx;
        const LabelPlan::Name seated = seatedName(name, *seat);
        const base::Box box = nameBox(input_, seated, seat->atM);
        take(seated, box, seat->atM);
        if (lattice_) lattice_->take(box);
    }

    std::optional<LabelPlan::Seat> find(const LabelPlan::Name& name, const Land& land) {
        if (!lattice_) lattice_.emplace(input_, crowd_.boxes());
        const base::Box box = nameBox(input_, name, {});
        if (const auto room = lattice_->roomFor(land, box.width(), box.height()))
            return LabelPlan::Seat{land.code, *room, 0};
        if (!name.named || !canBegin(land.labelM)) return std::nullopt;
        if (named_.empty()) named_ = namedLands(input_);
        const double height = capHeightPx(name.style);
        const auto originAt = [&](base::Vec2 middle) {
            return base::Vec2{middle.x - name.widthPx / 2, middle.y + height / 2};
        };
        const base::Vec2 anchorPx = toPixels(input_.view, input_.size, land.labelM);
        const auto costOf = [&](base::Vec2 middle) -> std::optional<double> {
            const LabelPlan::Seat seat{land.code, land.labelM, 0, originAt(middle)};
            const base::Box there = nameBox(input_, seatedName(name, seat), land.labelM);
            if (!canStand(there) || coversAnchor(there, name.land)) return std::nullopt;
            return crowd_.crossingCost(anchorPx, there);
        };
        const auto beside =
            placeBeside(input_, {name.land, land.labelM, name.widthPx, height}, named_, costOf);
        if (!beside) return std::nullopt;
        return LabelPlan::Seat{land.code, land.labelM, 0, originAt(*beside)};
    }

    /// True where a leader line can be seen to begin.
    bool canBegin(base::Vec2 atM) const {
        const base::Vec2 px = toPixels(input_.view, input_.size, atM);
        base::Box dot;
        dot.add(base::Vec2{px.x - 3 * input_.scale, px.y - 3 * input_.scale});
        dot.add(base::Vec2{px.x + 3 * input_.scale, px.y + 3 * input_.scale});
        return hasRoom(input_, covered_, dot);
    }

    /// No name hides where another state's line begins.
    bool coversAnchor(const base::Box& box, std::size_t own) const {
        return std::any_of(plan_.names.begin(), plan_.names.end(), [&](const LabelPlan::Name& other) {
            return other.named && other.land != own &&
                   box.contains(
                       toPixels(input_.view, input_.size, input_.map.lands->lands[other.land].labelM));
        });
    }

    /// Looking for room takes a while: not in every frame again.
    bool isFull(const std::string& code) {
        const double step = 4 * cellPx * input_.scale * input_.view.metresPerPx;
        std::erase_if(plan_.full, [&](const LabelPlan::Seat& tried) {
            return tried.metresPerPx != input_.view.metresPerPx ||
                   base::length(tried.atM - input_.view.centerM) > step;
        });
        return std::any_of(plan_.full.begin(), plan_.full.end(),
                           [&](const LabelPlan::Seat& tried) { return tried.code == code; });
    }

    const SceneInput& input_;
    LabelPlan& plan_;
    const std::vector<base::Box>& covered_;
    Crowd crowd_;
    std::unordered_set<std::size_t> named_;  ///< empty: not asked for yet
    std::optional<Lattice> lattice_;
};

}  // namespace

void seatNames(const SceneInput& input, const std::vector<base::Box>& keepClear, LabelPlan& plan) {
    Seating(input, keepClear, plan).seat();
}

}  // namespace scene

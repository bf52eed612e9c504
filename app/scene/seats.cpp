// Names of lands whose usual place is out of sight or covered: a place within what is seen of the land, or
// beside it.
#include "scene/beside.hpp"
#include "scene/build_scene.hpp"
#include "scene/labels.hpp"
#include "scene/lattice.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace scene {
namespace {

/// A name in the picture.
struct Standing {
    LabelPlan::Name* name;
    LabelPlan::Name as;  ///< where it stands
    base::Vec2 anchorM;
    base::Box box;
};

/// Where the middle of a name lies, pixels from its anchor.
base::Vec2 middleOf(const LabelPlan::Name& name) {
    return name.offsetPx + base::Vec2{name.widthPx / 2, -capHeightPx(name.style) / 2};
}

class Seating {
  public:
    Seating(const SceneInput& input, const std::vector<base::Box>& keepClear, LabelPlan& plan)
        : input_(input), plan_(plan), covered_(keepClear) {}

    /// The dataset's states have the choice, their neighbours what is left.
    void seat() {
        keepSeats();
        seatAll(true);
        seatAll(false);
    }

  private:
    const Land& landOf(const LabelPlan::Name& name) const { return input_.map.lands->lands[name.land]; }

    void stand(LabelPlan::Name& name, const LabelPlan::Seat* seat) {
        const LabelPlan::Name as = seat ? seatedName(name, *seat) : name;
        const base::Vec2 anchorM = seat ? seat->atM : landOf(name).labelM;
        name.stands = true;
        standing_.push_back({&name, as, anchorM, nameBox(input_, as, anchorM)});
    }

    bool isClear(const base::Box& box) const {
        return std::none_of(standing_.begin(), standing_.end(),
                            [&](const Standing& other) { return other.box.intersects(box); }) &&
               std::none_of(taken_.begin(), taken_.end(),
                            [&](const base::Box& other) { return other.intersects(box); });
    }

    /// Seats that hold, apart from those whose names can go back to their usual places: a name that was given
    /// a place on its land goes back when the map is zoomed, one beside it as soon as it can.
    void keepSeats() {
        std::vector<std::pair<LabelPlan::Name*, LabelPlan::Seat>> held;
        for (LabelPlan::Name& name : plan_.names) {
            name.stands = false;
            for (const LabelPlan::Seat& seat : plan_.seats)
                if (seat.code == landOf(name).code && holds(seat, name)) held.emplace_back(&name, seat);
        }
        const auto goesBack = [&](const auto& one) {
            const LabelPlan::Name* name = one.first;
            const LabelPlan::Seat& seat = one.second;
            if (!seat.besidePx && seat.metresPerPx == input_.view.metresPerPx) return false;
            const base::Box usual = nameBox(input_, *name, landOf(*name).labelM);
            return hasRoom(input_, covered_, usual) &&
                   std::none_of(held.begin(), held.end(), [&](const auto& other) {
                       return other.first != name && boxOf(other.second, *other.first).intersects(usual);
                   });
        };
        // One that goes back may let another go back.
        for (auto back = std::find_if(held.begin(), held.end(), goesBack); back != held.end();
             back = std::find_if(held.begin(), held.end(), goesBack))
            held.erase(back);
        plan_.seats.clear();
        for (auto& [name, seat] : held) {
            seat.metresPerPx = input_.view.metresPerPx;
            if (!isClear(boxOf(seat, *name))) continue;
            stand(*name, &seat);
            plan_.seats.push_back(seat);
        }
    }

    base::Box boxOf(const LabelPlan::Seat& seat, const LabelPlan::Name& name) const {
        return nameBox(input_, seatedName(name, seat), seat.atM);
    }

    /// True while the name lies on its land there, or beside it, in the picture and clear of panels.
    bool holds(const LabelPlan::Seat& seat, const LabelPlan::Name& name) const {
        const base::Box box = boxOf(seat, name);
        if (!hasRoom(input_, covered_, box)) return false;
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

    void seatAll(bool named) {
        std::vector<LabelPlan::Name*> lost;
        for (LabelPlan::Name& name : plan_.names) {
            if (name.named != named || name.stands) continue;
            const Land& land = landOf(name);
            const base::Box box = nameBox(input_, name, land.labelM);
            if (hasRoom(input_, covered_, box) && isClear(box))
                stand(name, nullptr);
            else if ((!name.outside || named) &&
                     land.boundsM.intersects(visibleBox(input_.view, input_.size)))
                lost.push_back(&name);
        }
        if (named)
            for (const LabelPlan::Place& place : plan_.places) taken_.push_back(placeBox(input_, place));
        std::vector<LabelPlan::Name*> beside;
        for (LabelPlan::Name* name : lost) {
            if (isFull(landOf(*name).code) || seatWithin(*name)) continue;
            if (named && canBegin(landOf(*name).labelM))
                beside.push_back(name);
            else
                setFull(*name);
        }
        if (!beside.empty()) seatBeside(beside);
        if (named) takeLines();
    }

    /// The lines to names that have moved: what comes later keeps clear of them.
    void takeLines() {
        Crowd moved;
        for (const Standing& one : standing_)
            if (one.as.outside && one.as.offsetPx != one.name->offsetPx)
                moved.addLine(toPixels(input_.view, input_.size, one.anchorM), one.box);
        const std::vector<base::Box> lines = moved.lineBoxes(input_.scale);
        taken_.insert(taken_.end(), lines.begin(), lines.end());
    }

    /// On what is seen of its land.
    bool seatWithin(LabelPlan::Name& name) {
        if (!lattice_) {
            std::vector<base::Box> taken = covered_;
            taken.insert(taken.end(), taken_.begin(), taken_.end());
            for (const Standing& one : standing_) taken.push_back(one.box);
            lattice_.emplace(input_, taken);
            inLattice_ = standing_.size();
        }
        for (; inLattice_ < standing_.size(); ++inLattice_) lattice_->take(standing_[inLattice_].box);
        const base::Box box = nameBox(input_, name, {});
        const auto room = lattice_->roomFor(landOf(name), box.width(), box.height());
        if (!room) return false;
        plan_.seats.push_back({landOf(name).code, *room, input_.view.metresPerPx});
        stand(name, &plan_.seats.back());
        return true;
    }

    /// Beside their lands; other names there make room for them.
    void seatBeside(const std::vector<LabelPlan::Name*>& lost) {
        std::vector<Beside> names;
        std::vector<LabelPlan::Name*> movable;
        Crowd fixed = surroundings();
        const auto add = [&](LabelPlan::Name& name, std::optional<base::Vec2> before) {
            const Land& land = landOf(name);
            const base::Vec2 anchorPx = toPixels(input_.view, input_.size, land.labelM);
            names.push_back(
                {land.code, land.labelM, anchorPx, name.widthPx, capHeightPx(name.style), before});
            fixed.addAnchor(anchorPx);
            movable.push_back(&name);
        };
        for (const Standing& one : standing_)
            if (one.as.outside)
                add(*one.name, middleOf(one.as));
            else
                fixed.add(one.box);
        for (LabelPlan::Name* name : lost) add(*name, std::nullopt);
        Ground ground(input_);
        const auto after = placeBeside(input_.scale, ground, fixed, names);
        std::erase_if(standing_, [](const Standing& one) { return one.as.outside; });
        lattice_.reset();
        for (std::size_t i = 0; i < movable.size(); ++i) settle(*movable[i], names[i].beforePx, after[i]);
    }

    /// Panels, towns, and what lies beyond the picture.
    Crowd surroundings() const {
        constexpr double beyond = 1e6;
        const double edge = Lattice::edgePx / 2 * input_.scale;
        const double right = input_.size.width - edge, bottom = input_.size.height - edge;
        Crowd crowd;
        for (const base::Box& box : covered_) crowd.add(box);
        for (const base::Box& box : taken_) crowd.add(box);
        crowd.add({-beyond, -beyond, edge, beyond});
        crowd.add({-beyond, -beyond, beyond, edge});
        crowd.add({right, -beyond, beyond, beyond});
        crowd.add({-beyond, bottom, beyond, beyond});
        return crowd;
    }

    void settle(LabelPlan::Name& name, std::optional<base::Vec2> before, std::optional<base::Vec2> after) {
        const auto seat = std::find_if(plan_.seats.begin(), plan_.seats.end(),
                                       [&](const auto& one) { return one.code == landOf(name).code; });
        if (after && after == before) return stand(name, seat == plan_.seats.end() ? nullptr : &*seat);
        if (seat != plan_.seats.end()) plan_.seats.erase(seat);
        name.stands = false;
        if (!after) return setFull(name);
        const base::Vec2 origin = *after + base::Vec2{-name.widthPx / 2, capHeightPx(name.style) / 2};
        plan_.seats.push_back({landOf(name).code, landOf(name).labelM, input_.view.metresPerPx, origin});
        stand(name, &plan_.seats.back());
    }

    /// True where a leader line can be seen to begin.
    bool canBegin(base::Vec2 atM) const {
        const base::Vec2 px = toPixels(input_.view, input_.size, atM);
        base::Box dot;
        dot.add(base::Vec2{px.x - 3 * input_.scale, px.y - 3 * input_.scale});
        dot.add(base::Vec2{px.x + 3 * input_.scale, px.y + 3 * input_.scale});
        return hasRoom(input_, covered_, dot);
    }

    void setFull(const LabelPlan::Name& name) {
        plan_.full.push_back({landOf(name).code, input_.view.centerM, input_.view.metresPerPx});
    }

    /// Looking for room takes a while: not in every frame again.
    bool isFull(const std::string& code) {
        if (plan_.fullUnder != covered_) {
            plan_.full.clear();
            plan_.fullUnder = covered_;
        }
        const double step = 4 * Lattice::cellPx * input_.scale * input_.view.metresPerPx;
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
    std::vector<Standing> standing_;
    std::vector<base::Box> taken_;  ///< by towns, and by lines
    std::optional<Lattice> lattice_;
    std::size_t inLattice_ = 0;  ///< how many of those that stand
};

}  // namespace

void seatNames(const SceneInput& input, const std::vector<base::Box>& keepClear, LabelPlan& plan) {
    Seating(input, keepClear, plan).seat();
}

}  // namespace scene

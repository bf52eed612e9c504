// Names that stand beside their land, with a leader line. Private to this room.
#pragma once

#include "base/geometry.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <unordered_set>
#include <vector>

namespace scene {

struct SceneInput;

/// A name without room in its land.
struct Beside {
    std::size_t land = 0;    ///< its position in the map's lands
    base::Vec2 anchorM;      ///< where the line begins
    double widthPx = 0;      ///< of the name
    double capHeightPx = 0;  ///< of its capitals
};

/// Where the leader line of a name with that box ends.
base::Vec2 leaderEnd(base::Vec2 anchorPx, const base::Box& box);

/// Names that have their places, and the lines to them.
class Crowd {
  public:
    void add(const base::Box& box) { boxes_.push_back(box); }
    void addLine(base::Vec2 anchorPx, const base::Box& box) {
        lines_.push_back({anchorPx, leaderEnd(anchorPx, box)});
    }
    bool isFree(const base::Box& box) const;
    /// How much the name's line would disturb those, and the name the lines of others: 0 where nothing
    /// crosses.
    double crossingCost(base::Vec2 anchorPx, const base::Box& box) const;
    std::vector<base::Box>& boxes() { return boxes_; }

  private:
    struct Line {
        base::Vec2 from, to;
    };
    std::vector<base::Box> boxes_;
    std::vector<Line> lines_;
};

/// The lands of the dataset's states.
std::unordered_set<std::size_t> namedLands(const SceneInput& input);

/// The best place for the middle of the name, pixels from the anchor with y downwards: near, on open ground,
/// best on the sea, and neither on its own land nor on one of `named`. `costOf` takes such a place and says
/// what speaks against it, nothing where it is not free. Nothing where every place is taken or bad: a name
/// across others helps no one.
std::optional<base::Vec2> placeBeside(const SceneInput& input, const Beside& name,
                                      const std::unordered_set<std::size_t>& named,
                                      const std::function<std::optional<double>(base::Vec2)>& costOf);

}  // namespace scene

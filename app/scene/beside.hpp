// Names that stand beside their land, with a leader line. Private to this room.
#pragma once

#include "base/geometry.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace scene {

struct SceneInput;

/// A name without room in its land.
struct Beside {
    std::string code;                      ///< the state's
    base::Vec2 anchorM;                    ///< where the line begins
    base::Vec2 anchorPx;                   ///< the same in the pixels of what is fixed
    double widthPx = 0;                    ///< of the name
    double capHeightPx = 0;                ///< of its capitals
    std::optional<base::Vec2> beforePx{};  ///< where its middle was, from the anchor; nothing: it is new
};

/// What a name of that size takes of the picture, with a little air, where its middle lies at `middlePx`.
base::Box nameBoxAt(base::Vec2 middlePx, double widthPx, double capHeightPx);

/// Where the leader line of a name with that box ends.
base::Vec2 leaderEnd(base::Vec2 anchorPx, const base::Box& box);

/// A leader line.
struct Leader {
    base::Vec2 fromPx, toPx;
};

/// How much two names disturb each other whose boxes are apart: by lines through the other's name, and by
/// lines that cross. 0 where nothing does.
double crossingCost(const Leader& line, const base::Box& box, const Leader& otherLine,
                    const base::Box& otherBox);

/// Names that have their places, the lines to them, and the places where lines begin.
class Crowd {
  public:
    void add(const base::Box& box) { boxes_.push_back(box); }
    void addLine(base::Vec2 anchorPx, const base::Box& box) {
        lines_.push_back({anchorPx, leaderEnd(anchorPx, box)});
    }
    /// Where another state's line begins, or would: no name hides it.
    void addAnchor(base::Vec2 anchorPx) { anchors_.push_back(anchorPx); }
    bool isFree(const base::Box& box) const;
    /// True where an anchor other than the name's own lies under it.
    bool hidesAnchor(const base::Box& box, base::Vec2 ownPx) const;
    /// How much the name's line would disturb those, and the name the lines of others: 0 where nothing
    /// crosses. `scale` is that of the type.
    double crossingCost(base::Vec2 anchorPx, const base::Box& box, double scale) const;
    const std::vector<base::Box>& boxes() const { return boxes_; }
    /// The lines as rows of small boxes, for what may lie beside but not on them.
    std::vector<base::Box> lineBoxes(double scale) const;

  private:
    std::vector<base::Box> boxes_;
    std::vector<Leader> lines_;
    std::vector<base::Vec2> anchors_;
};

/// What names would lie on. Each patch of the map is looked up once.
class Ground {
  public:
    explicit Ground(const SceneInput& input);
    /// What speaks against a place: the sea is best, a member worst, as ink that is read on plain land is
    /// hard to read on a state's colour. `middlePx` counts from the name's anchor, y downwards.
    double cost(const Beside& name, base::Vec2 middlePx);

  private:
    int featureIn(std::int32_t column, std::int32_t row);

    const SceneInput& input_;
    double cellM_;
    std::vector<std::uint8_t>
        isNamed_;  ///< by feature: of a state of the dataset, whoever owns it on the date
    std::unordered_map<std::uint64_t, int> features_;
};

/// The middles of the names, pixels from their anchors with y downwards: near, on open ground, best on the
/// sea, clear of what is fixed. Names make room for each other: one without a place takes it from others,
/// which look for another (min-conflicts heuristic; S. Minton et al., Artificial Intelligence 58, 1992).
/// Those that had a place stay there unless they are in the way; nothing for those that find none. `scale` is
/// that of the type.
std::vector<std::optional<base::Vec2>> placeBeside(double scale, Ground& ground, const Crowd& fixed,
                                                   const std::vector<Beside>& names);

}  // namespace scene

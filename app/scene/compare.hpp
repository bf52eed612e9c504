// Two dates in one picture: side by side with one camera, with a divider to swipe over, or as what has
// changed.
#pragma once

#include "model/difference.hpp"
#include "scene/build_scene.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace scene {

enum class CompareMode { off, side, swipe, difference };

/// "side", "swipe", "difference"; nothing for another word.
std::optional<CompareMode> findCompareMode(std::string_view id);

/// The word for it; empty for off.
std::string_view compareModeId(CompareMode mode);

/// An upright part of the picture with a map of its own, from the left.
struct Pane {
    int fromPx = 0, toPx = 0;
    View view;  ///< of a scene as large as the whole picture
    bool operator==(const Pane&) const = default;
};

/// How large the part is that a view is fitted to: half of the width where two maps stand side by side.
SizePx paneSize(CompareMode mode, SizePx size);

/// The panes of the picture. `view` is one of paneSize(); `divider` the part of the width left of it. One
/// pane unless there are two maps.
std::vector<Pane> panes(CompareMode mode, double divider, const View& view, SizePx size);

/// The pane under a pixel; the nearest where there is none.
const Pane& paneAt(const std::vector<Pane>& panes, double xPx);

/// What a comparison adds to the input of a scene.
struct Comparison {
    CompareMode mode = CompareMode::off;
    double divider = 0.5;
    const model::Snapshot* with = nullptr;          ///< at the left; the input's own snapshot is at the right
    MapContent withMap;                             ///< who owns what on that date
    const model::Difference* difference = nullptr;  ///< for CompareMode::difference
};

/// Pictures of one size drawn one after another, each within its pane. The last covers the whole and has no
/// map.
struct Picture {
    struct Part {
        Scene scene;
        int fromPx = 0, toPx = 0;
        bool overlay = false;  ///< only its items are drawn
    };
    std::vector<Part> parts;
    const Scene& front() const { return parts.back().scene; }
};

/// The hot spot at a pixel, of what lies above first, or nullptr.
const HotSpot* hotSpotAt(const Picture& picture, base::Vec2 pointPx);

/// The picture of the input: one scene, or with a comparison a map for each date and one furniture over both.
/// `labels` holds the names' places of each pane.
Picture buildPicture(const SceneInput& input, const Comparison& comparison, const text::Fonts& fonts,
                     std::vector<LabelPlan>& labels);

}  // namespace scene

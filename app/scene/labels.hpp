// Names on the map.
#pragma once

#include "base/geometry.hpp"
#include "scene/scene.hpp"
#include "text/fonts.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace scene {

struct SceneInput;

/// Where the names go, relative to the places that they name. It depends on the scale, the lands and the
/// dataset, never on the rest of the date or on where the view's centre is: names stay put while time runs
/// and while the map is moved.
struct LabelPlan {
    struct Name {
        std::size_t land = 0;  ///< its position in the map's lands
        bool named = false;    ///< a state of the dataset, as opposed to its neighbours
        bool outside = false;  ///< beside its land, with a leader line
        base::Vec2 offsetPx;   ///< from the feature's anchor to the left end of the baseline
        std::string text;
        text::Style style;
        double widthPx = 0;
    };
    std::vector<Name> names;
    std::uint64_t lands = 0;
    double metresPerPx = 0;
    double scale = 0;
    std::uint64_t dataset = 0;  ///< the timeline's serial
};

/// Brings the plan up to date; does nothing where it still holds.
void updateLabelPlan(const SceneInput& input, const text::Fonts& fonts, LabelPlan& plan);

/// Appends the names of the plan that lie wholly in the picture and clear of `keepClear` (boxes in pixels).
void appendLabels(const SceneInput& input, const LabelPlan& plan, const std::vector<FeatureStyle>& styles,
                  const std::vector<base::Box>& keepClear, std::vector<Item>& items);

}  // namespace scene

// Names on the map.
#pragma once

#include "base/geometry.hpp"
#include "scene/scene.hpp"
#include "text/fonts.hpp"

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

namespace scene {

struct SceneInput;

/// What follows from the dataset alone and takes long to find.
struct DatasetMeasures {
    std::uint64_t dataset = 0;  ///< the timeline's serial; 0: nothing is known yet
    double scale = 0;
    std::size_t groupingRows = 0;  ///< of the legend, at the most while time runs
    double groupingPx = 0;         ///< width of its widest label for several groupings
    double captionPx = 0;          ///< width of the widest
};

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
    /// A capital or town, with its name beside a dot.
    struct Place {
        base::Vec2 atM;
        bool capital = false;
        base::Vec2 offsetPx;  ///< from the dot to the left end of the baseline
        std::string text;
        text::Style style;
        double widthPx = 0;
    };
    std::vector<Name> names;
    std::vector<Place> places;
    DatasetMeasures measures;  ///< of the furniture
    std::uint64_t lands = 0;
    double metresPerPx = 0;
    double scale = 0;
    std::uint64_t dataset = 0;  ///< the timeline's serial
    std::string language;       ///< of the map
};

/// Brings the plan up to date; does nothing where it still holds.
void updateLabelPlan(const SceneInput& input, const text::Fonts& fonts, LabelPlan& plan);

/// Appends the names of the plan that lie wholly in the picture and clear of `keepClear` (boxes in pixels).
void appendLabels(const SceneInput& input, const LabelPlan& plan, const std::vector<FeatureStyle>& styles,
                  const std::vector<base::Box>& keepClear, std::vector<Item>& items);

/// Adds the places, as far as the boxes that are taken leave room; adds theirs. `ofDataset`: codes of its
/// states.
void planPlaces(const SceneInput& input, const text::Fonts& fonts,
                const std::unordered_set<std::string>& ofDataset, std::vector<base::Box>& taken,
                LabelPlan& plan);
void appendPlaces(const SceneInput& input, const LabelPlan& plan, const std::vector<FeatureStyle>& styles,
                  const std::vector<base::Box>& keepClear, std::vector<Item>& items);

/// The state's name in the language of the map; `otherwise` where the gazetteer does not know it.
std::string nameOf(const SceneInput& input, const std::string& code, const std::string& otherwise);

/// Ink and halo for a name that lies on land of that style; nullptr: on the sea.
void inkFor(const SceneInput& input, const FeatureStyle* style, Text& label);

}  // namespace scene

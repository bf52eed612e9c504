// Names on the map.
#pragma once

#include "base/geometry.hpp"
#include "model/organization.hpp"
#include "model/timeline.hpp"
#include "scene/lands.hpp"
#include "scene/scene.hpp"
#include "text/fonts.hpp"

#include <cstdint>
#include <optional>
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
        bool stands = true;  ///< in the picture drawn last, here or on a seat
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
    /// The name of a region, in the middle of it.
    struct RegionName {
        std::size_t feature = 0;  ///< its piece
        base::Vec2 offsetPx;      ///< from the feature's anchor to the left end of the baseline
        std::string text;
        text::Style style;
        double widthPx = 0;
    };
    /// Where a land is named whose usual place is out of sight or covered: within what is seen of it or, a
    /// state of the dataset, beside it.
    struct Seat {
        std::string code;
        base::Vec2 atM;
        double metresPerPx = 0;  ///< for which it was taken
        std::optional<base::Vec2>
            besidePx{};  ///< from there to the left end of the baseline, with a leader line
    };
    /// What holds as long as the lands stay the same.
    struct OfLands {
        std::uint64_t lands = 0;  ///< their serial
        std::vector<Name> names;
        std::vector<Place> places;
        std::vector<RegionName> regions;
    };
    std::vector<Name> names;
    std::vector<Place> places;
    std::vector<RegionName> regions;
    std::vector<OfLands> others;  ///< of other days on the same map, for who goes to and fro in time
    /// Unlike the rest these follow the view's centre: each stays where it is on the map as long as it can be
    /// seen there, and is found anew when it cannot.
    std::vector<Seat> seats;
    std::vector<Seat>
        full;  ///< lands without room, with the view's centre: tried again when that has moved on
    std::vector<base::Box> fullUnder;  ///< what panels covered then
    DatasetMeasures measures;          ///< of the furniture
    std::uint64_t lands = 0;
    double metresPerPx = 0;
    double scale = 0;
    std::uint64_t dataset = 0;  ///< the timeline's serial
    std::string language;       ///< of the map
};

/// Brings the plan up to date; does nothing where it still holds.
void updateLabelPlan(const SceneInput& input, const text::Fonts& fonts, LabelPlan& plan);

/// Finds seats for the names that have none and need one, forgets those that are not needed any more.
void seatNames(const SceneInput& input, const std::vector<base::Box>& keepClear, LabelPlan& plan);

/// Appends the names of the plan that lie wholly in the picture and clear of `keepClear` (boxes in pixels),
/// and those that have seats. Returns the boxes of the latter.
std::vector<base::Box> appendLabels(const SceneInput& input, const LabelPlan& plan,
                                    const std::vector<base::Box>& keepClear, Scene& scene);

/// Codes of the states that have a status or a grouping on the date and lie in the picture, but have no name
/// there.
std::vector<std::string> unnamedStates(const Scene& scene, const Lands& lands,
                                       const model::Snapshot& snapshot);

/// Adds the places, as far as the boxes that are taken leave room; adds theirs. `ofDataset`: codes of its
/// states.
void planPlaces(const SceneInput& input, const text::Fonts& fonts,
                const std::unordered_set<std::string>& ofDataset, std::vector<base::Box>& taken,
                LabelPlan& plan);
void appendPlaces(const SceneInput& input, const LabelPlan& plan, const std::vector<FeatureStyle>& styles,
                  const std::vector<base::Box>& keepClear, std::vector<Item>& items);

/// Adds the regions, as far as the boxes that are taken leave room; adds theirs. Nothing where the map is too
/// far.
void planRegions(const SceneInput& input, const text::Fonts& fonts, std::vector<base::Box>& taken,
                 LabelPlan& plan);
void appendRegions(const SceneInput& input, const LabelPlan& plan, const std::vector<FeatureStyle>& styles,
                   const std::vector<base::Box>& keepClear, std::vector<Item>& items);
/// 0 to 1: how much of the borders between regions is seen, which fade in as the map comes closer.
double regionsSeen(const SceneInput& input);

/// What a name takes of the picture, with a little air, where its land's anchor lies at a point of the plane.
base::Box nameBox(const SceneInput& input, const LabelPlan::Name& name, base::Vec2 anchorM);
/// The name as it stands in that seat.
LabelPlan::Name seatedName(LabelPlan::Name name, const LabelPlan::Seat& seat);
/// A town's dot and name.
base::Box placeBox(const SceneInput& input, const LabelPlan::Place& place);
/// Of Noto Sans and DejaVu Sans alike.
double capHeightPx(const text::Style& style);
/// Codes of the states that the dataset is about.
std::unordered_set<std::string> datasetStates(const model::Organization& organization);
/// A text whose baseline begins there.
base::Box textBox(base::Vec2 originPx, double widthPx, const text::Style& style);

/// True where the box lies wholly in the picture and clear of all others.
bool hasRoom(const SceneInput& input, const std::vector<base::Box>& keepClear, const base::Box& box);

/// The state's name in the language of the map; `otherwise` where the gazetteer does not know it.
std::string nameOf(const SceneInput& input, const std::string& code, const std::string& otherwise);

/// The land that a name with that box lies on, where most of it lies on such colours as want the same ink;
/// nullptr: the sea, or plain land.
const FeatureStyle* groundUnder(const SceneInput& input, const std::vector<FeatureStyle>& styles,
                                const base::Box& box);

/// Ink and halo for a name that lies on land of that style; nullptr: on the sea.
void inkFor(const SceneInput& input, const FeatureStyle* style, Text& label);

}  // namespace scene

// From what is known and chosen to the picture.
#pragma once

#include "mesh/geometry.hpp"
#include "model/difference.hpp"
#include "model/timeline.hpp"
#include "names/gazetteer.hpp"
#include "scene/event_filter.hpp"
#include "scene/labels.hpp"
#include "scene/lands.hpp"
#include "scene/layer.hpp"
#include "scene/scene.hpp"
#include "scene/theme.hpp"
#include "scene/view.hpp"
#include "scene/zones.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace scene {

/// The map's side of a picture: one geometry, and who owns its features on the day. What the rest of the
/// picture calls a key is the code of an owner.
struct MapContent {
    std::shared_ptr<const mesh::MapGeometry> geometry;
    std::shared_ptr<const Lands> lands;
    /// Which feature lies at a point in metres (mesh::noFeature: none); without it names beside small states
    /// may lie on their neighbours.
    std::function<int(base::Vec2)> featureAt;
    /// Where a position lies on the map, metres; without it no towns are shown.
    std::function<std::optional<base::Vec2>(base::LonLat)> project;
    /// By feature, for states that are cut into divisions; nullptr: none is.
    const std::vector<Division>* divisions = nullptr;
    std::string credit;     ///< "Natural Earth"
    std::string viewpoint;  ///< "un", "de-facto"; empty: unknown, for boundaries of one's own
};

/// A change of date under way: colours are mixed between the two snapshots.
struct Transition {
    const model::Snapshot* from = nullptr;
    double progress = 1;                        ///< 0 to 1
    const model::Timeline* timeline = nullptr;  ///< that `from` is of; nullptr: the one shown
};

/// An overlay, none, or that of another date, that gives way to the one shown.
struct OverlayTransition {
    const model::Timeline* from = nullptr;      ///< nullptr: none
    const model::Snapshot* overlaid = nullptr;  ///< of `from`
    double progress = 1;                        ///< 0 to 1
};

/// What of a picture is built: the map with its names, what stands on it (title, legend, year, credits), or
/// both.
enum class SceneParts { all, map, furniture };

struct SceneInput {
    const model::Timeline* timeline = nullptr;
    const model::Snapshot* snapshot = nullptr;
    Layer layer = Layer::status;
    MapContent map;
    const names::Gazetteer* gazetteer = nullptr;  ///< empty: names as the boundaries have them
    std::string mapLanguage = "en";               ///< of the names on the map, or names::native
    View view;
    SizePx size;
    double scale = 1;  ///< of text and lines: 1 for 1920x1080
    Insets insets;  ///< what panels cover; titles and credits keep clear of it. The bottom one gets a plain
                    ///< ground
    std::vector<base::Box> coveredPx;  ///< other panels over the map: no name may be cut by them
    const Theme* theme = nullptr;
    bool graticule = true;
    bool scaleBar = true;  ///< where it means something
    Transition transition;
    std::string selectedKey;  ///< feature outlined in the accent; empty: none
    std::string hoveredKey;
    std::vector<std::string> highlightedKeys;  ///< outlined like the selected one
    std::string isolatedLegendKey;             ///< only this entry's states keep their colour; empty: all
    double pulse = 0;                          ///< 0 to 1: outline of the states that change, strongest at 1
    std::vector<std::string> pulseKeys;
    SceneParts parts = SceneParts::all;
    const model::Difference* difference = nullptr;  ///< shown instead of the layer
    /// The other date of a comparison, to the left of this one: both are named, and counted in the legend.
    const model::Snapshot* compareWith = nullptr;
    const model::Timeline* overlay = nullptr;   ///< a second dataset, outlined; nullptr: none
    const model::Snapshot* overlaid = nullptr;  ///< of the overlay on the same date
    OverlayTransition overlayTransition;
    EventFilter events;
    std::vector<std::string> markedEvents;  ///< ids: under the cursor, gone to by key, or on the card
    bool legendInRow = false;               ///< in rows, whatever the size, as two maps lie below it
    double columnPx = 0;  ///< of the width, taken by words at the right that leave the map little: title and
                          ///< legend end before them
    bool moved = false;   ///< the view is not the fitted one: titles may lie over anything
    bool countsHidden = false;  ///< the legend says what there is, but not of how many states
    std::string caption;        ///< of the last change, shown beside the year; empty: left to the panels
};

/// Pure: the same input gives the same scene. `fonts` is used for measures only. `labels` remembers the
/// places of the names from one scene to the next, so that they stay put; it may be empty or stale.
Scene buildScene(const SceneInput& input, const text::Fonts& fonts, LabelPlan& labels);

/// What of that scene needs no text: the map without names, and the plain ground below panels. A renderer can
/// begin with it while the rest is built.
Scene beginScene(const SceneInput& input);

/// Where the legend of a layer lies, pixels; of status and groupings the larger, so that the view that keeps
/// clear of it is the same for both.
base::Box legendBox(const model::Timeline& timeline, const text::Fonts& fonts, double scale);

/// True where the legend lies in rows above the map: beside it, it would take too much of the picture's
/// width. A difference has its legend at the left all the same, as that lists the states.
bool legendInRows(SizePx size, double scale, bool difference);
/// A picture that is lower has none: it would cover the map.
bool hasLegend(SizePx size, double scale);

/// What the title, the legend and the year need at the edges, so that the default view keeps the states
/// between them. `inRows`: see above.
Insets defaultInsets(double scale, const Insets& panels, SizePx size, bool inRows);
/// The same for each of two maps side by side, with the legend in rows above both.
Insets sideInsets(double scale, const Insets& panels);

}  // namespace scene

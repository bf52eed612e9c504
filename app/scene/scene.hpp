// The picture as a value: what is drawn, in which order and colour, and nothing about how. Screen and files
// are made from it alike. Positions are pixels from the top left corner.
#pragma once

#include "base/color.hpp"
#include "base/geometry.hpp"
#include "mesh/geometry.hpp"
#include "scene/view.hpp"
#include "territory/ownership.hpp"
#include "text/fonts.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace scene {

enum class Pattern : std::uint8_t {
    solid,
    stripes,  ///< equal diagonal bands of all colours
    hatch,    ///< thin diagonal lines of the second colour on the first
    dots,     ///< small dots of the second colour on the first
    claim,    ///< thin lines of the second colour across the direction of the others
    doubt,    ///< fine, sparse points of the second colour on the first
};

/// How an area is filled. Patterns keep their width on the screen and their place on the map.
struct Fill {
    static constexpr std::size_t maxColors = 6;
    Pattern pattern = Pattern::solid;
    std::uint8_t count = 1;  ///< of the colours used, 1 to maxColors
    std::array<base::Color, maxColors> colors{};
    bool operator==(const Fill&) const = default;
};

/// A feature's fill, on its way from one to another.
struct FeatureStyle {
    Fill from;
    Fill to;
    float progress = 1;  ///< 0 shows `from`, 1 shows `to`
    /// Of the lines over disputed land, which run across the direction of all patterns; none where it is
    /// transparent.
    base::Color claim{0, 0, 0, 0};
    /// Of the points over what is not known for certain, likewise.
    base::Color doubt{0, 0, 0, 0};
    bool operator==(const FeatureStyle&) const = default;
};

/// A state's outer border drawn once more above all others.
struct Outline {
    std::string key;                    ///< its code
    std::vector<std::size_t> features;  ///< whose common outline it is
    base::Color color;
    float widthPx = 1;
    bool operator==(const Outline&) const = default;
};

using territory::BorderLine;

struct MapLayer {
    std::shared_ptr<const mesh::MapGeometry> geometry;
    /// By position in the geometry's border chunks; empty: all are solid.
    std::shared_ptr<const std::vector<BorderLine>> borders;
    View view;
    std::vector<FeatureStyle> styles;  ///< by feature number
    base::Color sea, shallow, border, coast;
    base::Color space, rim;  ///< beyond the mapped world, and its outline
    float rimWidthPx = 1;
    float borderWidthPx = 1;
    float coastWidthPx = 1;
    float patternPx = 8;  ///< width of one stripe
    base::Color dash;     ///< of the dashes on disputed borders, which lie on a line of the border's colour
    float dashWidthPx = 1;
    base::Color region{0, 0, 0, 0};  ///< of the borders between regions of one state; transparent: none
    float regionWidthPx = 1;
    base::Color graticule;  ///< on the sea only
    std::vector<Outline> outlines;
};

/// A rectangle with round corners, a fill, an edge and a soft shadow.
struct Box {
    double xPx = 0, yPx = 0, widthPx = 0, heightPx = 0;
    double radiusPx = 0;
    Fill fill;
    base::Color edge{0, 0, 0, 0};
    double edgePx = 0;
    double shadowPx = 0;  ///< reach of the shadow; 0: none
    bool operator==(const Box&) const = default;
};

struct Line {
    base::Vec2 fromPx, toPx;
    double widthPx = 1;
    base::Color color;
    bool operator==(const Line&) const = default;
};

struct Text {
    double xPx = 0;  ///< left end of the baseline
    double baselinePx = 0;
    std::string text;
    text::Style style;
    base::Color color;
    base::Color halo{0, 0, 0, 0};
    double haloPx = 0;
    bool operator==(const Text&) const = default;
};

/// An area with straight sides.
struct Polygon {
    static constexpr std::size_t maxPoints = 16;
    std::vector<base::Vec2> pointsPx;  ///< 3 to maxPoints, in order round it
    base::Color fill;
    base::Color edge{0, 0, 0, 0};  ///< half within, half without
    double edgePx = 0;
    bool operator==(const Polygon&) const = default;
};

using Item = std::variant<Box, Line, Text, Polygon>;

/// A place of the picture that means something to the cursor.
struct HotSpot {
    double xPx = 0, yPx = 0, widthPx = 0, heightPx = 0;
    std::string legendKey;              ///< which legend entry; empty: none
    std::vector<std::string> eventIds;  ///< which events lie here; empty: none
    std::string eventKind;              ///< whose events a click shows or hides; empty: none
    bool eventWindow = false;           ///< a click takes another window of time for events
    bool operator==(const HotSpot&) const = default;
};

struct Scene {
    SizePx size;
    MapLayer map;
    std::vector<Item> items;  ///< above the map, in drawing order
    std::vector<HotSpot> hotSpots;
    std::vector<std::string> featureKeys;  ///< by feature number, for descriptions of the scene
    std::vector<std::string> namedStates;  ///< codes of those whose names stand on the map
};

/// The hot spot at a pixel, or nullptr.
const HotSpot* hotSpotAt(const Scene& scene, base::Vec2 pointPx);

/// The scene in words and numbers, one line an element, the same for the same scene: for tests and for
/// reading.
std::string describe(const Scene& scene);

}  // namespace scene

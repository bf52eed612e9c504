#include "scene/build_scene.hpp"

#include "base/vision.hpp"
#include "scene/event_layer.hpp"
#include "scene/furniture.hpp"
#include "scene/overlay.hpp"
#include "scene/styles.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace scene {
namespace {

/// Below the title and a row of the legend, or two and the bar of a comparison, at scale 1. Another row is
/// short and stands at the left.
constexpr double rowBelow = 168, rowsBelow = 196;
/// Above the lower edge: the credits stand at the right; in a narrow picture they reach far to the left,
/// where states are. Without panels below, the caption of the last change stands there too, from the left.
constexpr double creditsAbove = 40, creditsBelow = 54, captionAbove = 62;

double aboveEdge(const Insets& panels, bool inRows) {
    return panels.bottom <= 0 ? captionAbove : inRows ? creditsBelow : creditsAbove;
}

void addOutlines(const SceneInput& input, MapLayer& map) {
    const auto add = [&](const std::string& key, base::Color color, double widthPx) {
        if (const Land* land = input.map.lands->find(key))
            map.outlines.push_back({land->code, land->features, color,
                                    static_cast<float>(widthPx * input.theme->lineScale * input.scale)});
    };
    addOverlayOutlines(input, map);
    if (input.pulse > 0)
        for (const std::string& key : input.pulseKeys) {
            base::Color color = input.theme->accent;
            color.a = static_cast<std::uint8_t>(255 * std::min(1.0, input.pulse));
            add(key, color, 2 + 3 * input.pulse);
        }
    if (input.hoveredKey != input.selectedKey) add(input.hoveredKey, input.theme->text, 2);
    for (const std::string& key : input.highlightedKeys)
        if (key != input.selectedKey) add(key, input.theme->accent, 3);
    add(input.selectedKey, input.theme->accent, 3.5);
}

/// Meridians and parallels: hardly seen on the sea, whatever the coasts' colour.
base::Color faintLine(const Theme& theme) {
    constexpr double seen = 6.5;  // CIEDE2000
    const double away = base::difference(theme.sea, theme.coast);
    return base::mix(theme.sea, theme.coast, std::min(0.28, seen / std::max(away, 1.0)));
}

MapLayer mapLayer(const SceneInput& input) {
    const Theme& theme = *input.theme;
    MapLayer map;
    map.geometry = input.map.geometry;
    map.borders = input.map.lands->borders;
    map.view = input.view;
    map.styles = featureStyles(input);
    map.sea = theme.sea;
    map.shallow = theme.shallow;
    map.border = theme.border;
    map.coast = theme.coast;
    // Lines grow with what they part: fine on a map of the world, firm between two provinces.
    const double near = std::log2(6000 / std::max(input.view.metresPerPx * input.scale, 1.0));
    const double grown = std::clamp(1 + 0.17 * near, 0.7, 1.8) * theme.lineScale * input.scale;
    map.space = theme.space;
    map.rim = theme.rim;
    map.rimWidthPx = static_cast<float>(1.6 * theme.lineScale * input.scale);
    map.borderWidthPx = static_cast<float>(1.3 * grown);
    map.coastWidthPx = static_cast<float>(1.1 * grown);
    map.patternPx = static_cast<float>(7 * input.scale);
    map.dash = theme.text;
    // Seen from afar, dashes are as fine as what they enclose is small.
    map.dashWidthPx =
        static_cast<float>((1.1 + 0.6 * std::clamp(near / 1.6, 0.0, 1.0)) * theme.lineScale * input.scale);
    map.region = theme.text;
    map.region.a = static_cast<std::uint8_t>(std::lround(110 * regionsSeen(input)));
    map.regionWidthPx = static_cast<float>(0.9 * theme.lineScale * input.scale);
    map.graticule = input.graticule ? faintLine(theme) : theme.sea;
    addOutlines(input, map);
    return map;
}

}  // namespace

Scene beginScene(const SceneInput& input) {
    Scene scene;
    scene.size = input.size;
    if (input.parts != SceneParts::furniture) scene.map = mapLayer(input);
    scene.map.patternPx = static_cast<float>(7 * input.scale);
    if (input.parts != SceneParts::map && input.insets.bottom > 0) {
        Box ground;
        ground.yPx = std::floor(input.size.height - input.insets.bottom);
        ground.widthPx = input.size.width;
        ground.heightPx = input.size.height - ground.yPx;
        ground.fill.colors[0] = input.theme->panel;
        ground.fill.colors[0].a = 255;
        scene.items.push_back(ground);
    }
    return scene;
}

Scene buildScene(const SceneInput& input, const text::Fonts& fonts, LabelPlan& labels) {
    Scene scene = beginScene(input);
    const std::vector<Item> ground = std::exchange(scene.items, {});
    scene.featureKeys = input.map.lands->featureKeys;
    // The furniture decides where names must not go, but is drawn above them.
    Scene furniture;
    const std::vector<base::Box> covered = appendFurniture(input, fonts, labels.measures, furniture);
    std::vector<base::Box> keepClear = covered;
    keepClear.insert(keepClear.end(), input.coveredPx.begin(), input.coveredPx.end());
    if (input.insets.bottom > 0) {
        base::Box panel;  // with what stands out of it
        panel.add(base::Vec2{0, input.size.height - input.insets.bottom - 18 * input.scale});
        panel.add(base::Vec2{static_cast<double>(input.size.width), static_cast<double>(input.size.height)});
        keepClear.push_back(panel);
    }
    if (input.insets.right > 0) {
        base::Box bar;
        bar.add(base::Vec2{input.size.width - input.insets.right, 0});
        bar.add(base::Vec2{static_cast<double>(input.size.width), 84 * input.scale});
        keepClear.push_back(bar);
    }
    if (input.parts != SceneParts::furniture) {
        updateLabelPlan(input, fonts, labels);
        appendPlaces(input, labels, scene.map.styles, keepClear, scene.items);
        seatNames(input, keepClear, labels);
        const std::vector<base::Box> seated = appendLabels(input, labels, keepClear, scene);
        keepClear.insert(keepClear.end(), seated.begin(), seated.end());
        appendRegions(input, labels, scene.map.styles, keepClear, scene.items);
        Scene events;
        appendEvents(input, fonts, events);
        scene.items.insert(scene.items.end(), std::make_move_iterator(events.items.begin()),
                           std::make_move_iterator(events.items.end()));
        // Of symbols that touch, the one drawn last is the one seen.
        scene.hotSpots.assign(events.hotSpots.rbegin(), events.hotSpots.rend());
    }
    if (input.parts == SceneParts::map) return scene;
    scene.items.insert(scene.items.end(), std::make_move_iterator(furniture.items.begin()),
                       std::make_move_iterator(furniture.items.end()));
    scene.items.insert(scene.items.end(), ground.begin(), ground.end());
    // What stands on the map's furniture lies above the map.
    scene.hotSpots.insert(scene.hotSpots.begin(), std::make_move_iterator(furniture.hotSpots.begin()),
                          std::make_move_iterator(furniture.hotSpots.end()));
    return scene;
}

bool hasLegend(SizePx size, double scale) {
    return size.height >= 480 * scale;
}

bool legendInRows(SizePx size, double scale, bool difference) {
    if (!hasLegend(size, scale)) return false;
    return !difference && (size.width < 1.5 * size.height || size.width < 1000 * scale);
}

Insets defaultInsets(double scale, const Insets& panels, SizePx size, bool inRows) {
    // In a small picture the legend and the year take more of the left than the states can spare.
    const bool beside = !inRows && size.width < 1300 * scale && hasLegend(size, scale);
    const double left = (beside ? 190 : 32) * scale;
    return {std::max(left, panels.left), std::max((inRows ? rowBelow : 112) * scale, panels.top),
            std::max(32 * scale, panels.right), panels.bottom + aboveEdge(panels, inRows) * scale};
}

Insets sideInsets(double scale, const Insets& panels) {
    return {16 * scale, rowsBelow * scale, 16 * scale, panels.bottom + creditsAbove * scale};
}

}  // namespace scene

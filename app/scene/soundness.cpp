#include "scene/soundness.hpp"

#include <fmt/format.h>

#include <cmath>
#include <initializer_list>

namespace scene {
namespace {

bool finite(std::initializer_list<double> values) {
    for (const double value : values)
        if (!std::isfinite(value)) return false;
    return true;
}

bool sound(const Fill& fill) {
    return fill.count >= 1 && fill.count <= Fill::maxColors;
}

struct ItemCheck {
    bool operator()(const Box& b) const {
        return finite({b.xPx, b.yPx, b.widthPx, b.heightPx, b.radiusPx, b.edgePx, b.shadowPx}) &&
               b.widthPx >= 0 && b.heightPx >= 0 && sound(b.fill);
    }
    bool operator()(const Line& l) const {
        return finite({l.fromPx.x, l.fromPx.y, l.toPx.x, l.toPx.y, l.widthPx});
    }
    bool operator()(const Text& t) const { return finite({t.xPx, t.baselinePx, t.haloPx}); }
    bool operator()(const Polygon& p) const {
        for (const base::Vec2& point : p.pointsPx)
            if (!finite({point.x, point.y})) return false;
        return p.pointsPx.size() >= 3 && p.pointsPx.size() <= Polygon::maxPoints && finite({p.edgePx});
    }
};

}  // namespace

std::string firstFlaw(const Scene& scene) {
    if (scene.size.width < 1 || scene.size.height < 1) return "the picture's size";
    const MapLayer& map = scene.map;
    if (!finite({map.view.centerM.x, map.view.centerM.y, map.view.metresPerPx}) || map.view.metresPerPx <= 0)
        return "the picture's camera";
    if (map.geometry && map.styles.size() < map.geometry->features.size()) return "features without a style";
    for (std::size_t i = 0; i < map.styles.size(); ++i)
        if (!sound(map.styles[i].from) || !sound(map.styles[i].to) ||
            !(map.styles[i].progress >= 0 && map.styles[i].progress <= 1))
            return fmt::format("style {}", i);
    for (std::size_t i = 0; i < scene.items.size(); ++i)
        if (!std::visit(ItemCheck{}, scene.items[i])) return fmt::format("item {}", i);
    for (const HotSpot& spot : scene.hotSpots)
        if (!finite({spot.xPx, spot.yPx, spot.widthPx, spot.heightPx})) return "a hot spot";
    return {};
}

std::string firstFlaw(const Picture& picture) {
    for (std::size_t i = 0; i < picture.parts.size(); ++i) {
        const Picture::Part& part = picture.parts[i];
        if (part.fromPx < 0 || part.toPx < part.fromPx || part.toPx > part.scene.size.width)
            return fmt::format("part {} from {} to {}", i, part.fromPx, part.toPx);
        if (std::string flaw = firstFlaw(part.scene); !flaw.empty())
            return fmt::format("part {}: {}", i, flaw);
    }
    return {};
}

}  // namespace scene

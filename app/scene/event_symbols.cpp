#include "scene/event_symbols.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace scene {
namespace {

using Corners = std::vector<base::Vec2>;

/// A star of `points` rays whose inner corners lie at `inner`.
Corners star(int points, double inner) {
    Corners outline;
    for (int i = 0; i < 2 * points; ++i) {
        const double angle = i * 3.14159265358979 / points, radius = i % 2 == 0 ? 1.0 : inner;
        outline.push_back({radius * std::sin(angle), -radius * std::cos(angle)});
    }
    return outline;
}

Corners regular(int corners) {
    Corners outline;
    for (int i = 0; i < corners; ++i) {
        const double angle = i * 2 * 3.14159265358979 / corners;
        outline.push_back({0.92 * std::sin(angle), -0.92 * std::cos(angle)});
    }
    return outline;
}

const std::map<std::string, Corners>& outlines() {
    static const std::map<std::string, Corners> all{
        // A seal.
        {"treaty", star(8, 0.68)},
        // A round table.
        {"session", regular(16)},
        // A house with a gable.
        {"body",
         {{0, -1}, {1, -0.25}, {1, 0}, {0.7, 0}, {0.7, 0.85}, {-0.7, 0.85}, {-0.7, 0}, {-1, 0}, {-1, -0.25}}},
        // A sheet with a bent corner.
        {"document", {{-0.7, -0.95}, {0.25, -0.95}, {0.7, -0.45}, {0.7, 0.95}, {-0.7, 0.95}}},
        // A flag on its staff.
        {"exercise", {{-0.75, -1}, {0.9, -0.45}, {-0.45, 0.1}, {-0.45, 1}, {-0.75, 1}}},
        // A shield.
        {"operation",
         {{0, -1}, {0.8, -0.7}, {0.8, 0.1}, {0.55, 0.55}, {0, 1}, {-0.55, 0.55}, {-0.8, 0.1}, {-0.8, -0.7}}},
        // An arrow on its way.
        {"deployment",
         {{-0.95, -0.3}, {0.05, -0.3}, {0.05, -0.85}, {0.98, 0}, {0.05, 0.85}, {0.05, 0.3}, {-0.95, 0.3}}},
        // A bolt: a call for help.
        {"appeal", {{0.25, -1}, {-0.7, 0.15}, {-0.1, 0.15}, {-0.3, 1}, {0.7, -0.25}, {0.05, -0.25}}},
        // A speech bubble.
        {"statement",
         {{-0.95, -0.8}, {0.95, -0.8}, {0.95, 0.4}, {0, 0.4}, {-0.5, 0.95}, {-0.5, 0.4}, {-0.95, 0.4}}},
    };
    return all;
}

bool isArmed(const std::string& kind) {
    return kind == "exercise" || kind == "operation" || kind == "deployment" || kind == "appeal";
}

}  // namespace

const std::vector<base::Vec2>& symbolOutline(const std::string& kind) {
    static const Corners diamond{{0, -1}, {0.85, 0}, {0, 1}, {-0.85, 0}};
    const auto known = outlines().find(kind);
    return known == outlines().end() ? diamond : known->second;
}

base::Color symbolInk(const Theme& theme, const std::string& kind) {
    return isArmed(kind) ? theme.leave : theme.panelText;
}

Polygon symbol(const Theme& theme, const std::string& kind, base::Vec2 middlePx, double radiusPx, bool open,
               double scale, double opacity) {
    Polygon shape;
    for (const base::Vec2 p : symbolOutline(kind)) shape.pointsPx.push_back(middlePx + p * radiusPx);
    const base::Color ink = symbolInk(theme, kind);
    shape.fill = ink;
    shape.fill.a = static_cast<std::uint8_t>(open ? 0 : std::lround(255 * opacity));
    shape.edge = ink;
    shape.edge.a = static_cast<std::uint8_t>(std::lround(255 * opacity));
    shape.edgePx = open ? 1.6 * scale : 0;
    return shape;
}

}  // namespace scene

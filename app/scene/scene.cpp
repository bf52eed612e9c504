#include "scene/scene.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace scene {
namespace {

std::string describeFill(const Fill& fill) {
    static constexpr std::array<const char*, 6> names{"solid", "stripes", "hatch", "dots", "claim", "doubt"};
    std::string out = names[static_cast<std::size_t>(fill.pattern)];
    for (std::size_t i = 0; i < fill.count; ++i)
        out += (i == 0 ? " " : ",") + base::formatColor(fill.colors[i]);
    return out;
}

struct DescribeItem {
    std::string operator()(const Box& b) const {
        return fmt::format("box {:.0f},{:.0f} {:.0f}x{:.0f} radius {:.0f} {}\n", b.xPx, b.yPx, b.widthPx,
                           b.heightPx, b.radiusPx, describeFill(b.fill));
    }
    std::string operator()(const Line& l) const {
        return fmt::format("line {:.0f},{:.0f} {:.0f},{:.0f} width {:.1f} {}\n", l.fromPx.x, l.fromPx.y,
                           l.toPx.x, l.toPx.y, l.widthPx, base::formatColor(l.color));
    }
    std::string operator()(const Polygon& p) const {
        const base::Vec2 first = p.pointsPx.empty() ? base::Vec2{} : p.pointsPx.front();
        return fmt::format("polygon of {} from {:.0f},{:.0f} {} edge {:.1f} {}\n", p.pointsPx.size(), first.x,
                           first.y, base::formatColor(p.fill), p.edgePx, base::formatColor(p.edge));
    }
    std::string operator()(const Text& t) const {
        return fmt::format("text {:.0f},{:.0f} size {:.0f}{} {} \"{}\"\n", t.xPx, t.baselinePx,
                           t.style.sizePx, t.style.weight == text::Weight::bold ? " bold" : "",
                           base::formatColor(t.color), t.text);
    }
};

const char* purpose(const HotSpot& spot) {
    if (!spot.eventIds.empty()) return "events";
    if (!spot.eventKind.empty()) return "event-kind";
    return spot.eventWindow ? "event-window" : "legend";
}

}  // namespace

const HotSpot* hotSpotAt(const Scene& scene, base::Vec2 p) {
    for (const HotSpot& spot : scene.hotSpots)
        if (p.x >= spot.xPx && p.x < spot.xPx + spot.widthPx && p.y >= spot.yPx &&
            p.y < spot.yPx + spot.heightPx)
            return &spot;
    return nullptr;
}

std::string describe(const Scene& scene) {
    std::string out =
        fmt::format("scene {}x{}\nview {:.0f},{:.0f} {:.1f} m/px\n", scene.size.width, scene.size.height,
                    scene.map.view.centerM.x, scene.map.view.centerM.y, scene.map.view.metresPerPx);
    out += fmt::format("sea {} border {} coast {}\n", base::formatColor(scene.map.sea),
                       base::formatColor(scene.map.border), base::formatColor(scene.map.coast));
    // Most features look alike: the most common fill is said once.
    std::vector<std::pair<std::string, int>> counts;
    const auto words = [](const FeatureStyle& style) {
        std::string text = describeFill(style.to);
        if (style.progress < 1)
            text = fmt::format("{} -> {} at {:.2f}", describeFill(style.from), text, style.progress);
        if (style.claim.a > 0) text += " disputed " + base::formatColor(style.claim);
        if (style.doubt.a > 0) text += " not certain " + base::formatColor(style.doubt);
        return text;
    };
    for (const FeatureStyle& style : scene.map.styles) {
        const std::string text = words(style);
        auto at =
            std::find_if(counts.begin(), counts.end(), [&](const auto& pair) { return pair.first == text; });
        if (at == counts.end())
            counts.emplace_back(text, 1);
        else
            ++at->second;
    }
    const auto common = std::max_element(counts.begin(), counts.end(),
                                         [](const auto& a, const auto& b) { return a.second < b.second; });
    if (common != counts.end()) out += fmt::format("fill {} features: {}\n", common->second, common->first);
    for (std::size_t f = 0; f < scene.map.styles.size(); ++f)
        if (const std::string text = words(scene.map.styles[f]); text != common->first)
            out += fmt::format("fill {}: {}\n", scene.featureKeys[f], text);
    for (const Outline& outline : scene.map.outlines)
        out += fmt::format("outline {} {} width {:.1f}\n", outline.key, base::formatColor(outline.color),
                           outline.widthPx);
    for (const Item& item : scene.items) out += std::visit(DescribeItem{}, item);
    for (const HotSpot& spot : scene.hotSpots)
        out += fmt::format("{} {:.0f},{:.0f} {:.0f}x{:.0f} {}\n", purpose(spot), spot.xPx, spot.yPx,
                           spot.widthPx, spot.heightPx,
                           spot.eventIds.empty() ? spot.legendKey + spot.eventKind
                                                 : fmt::format("{}", fmt::join(spot.eventIds, " ")));
    return out;
}

}  // namespace scene

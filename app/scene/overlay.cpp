#include "scene/overlay.hpp"

#include "scene/legend_entry.hpp"

#include <algorithm>
#include <cmath>

namespace scene {
namespace {

constexpr std::string_view memberKey = "overlay/member", nearKey = "overlay/near", bothKey = "overlay/both";
constexpr double memberPx = 3, nearPx = 1.6;

bool hasKind(const model::Timeline* timeline, const model::Snapshot* snapshot, const std::string& code,
             std::initializer_list<model::StatusKind> kinds) {
    const model::StateStatus* state = snapshot ? snapshot->find(code) : nullptr;
    const auto* status = state ? model::findStatus(timeline->organization(), state->status) : nullptr;
    return status && std::find(kinds.begin(), kinds.end(), status->kind) != kinds.end();
}

bool isMember(const model::Timeline* overlay, const model::Snapshot* overlaid, const std::string& code) {
    return hasKind(overlay, overlaid, code, {model::StatusKind::member});
}

bool isNear(const model::Timeline* overlay, const model::Snapshot* overlaid, const std::string& code) {
    return hasKind(overlay, overlaid, code, {model::StatusKind::signatory, model::StatusKind::observer});
}

bool isInBoth(const SceneInput& input, const std::string& code) {
    return isMember(input.overlay, input.overlaid, code) &&
           hasKind(input.timeline, input.snapshot, code, {model::StatusKind::member});
}

const std::string& shortName(const model::Organization& organization) {
    return organization.shortName.empty() ? organization.name : organization.shortName;
}

/// True where some state is a signatory or observer at any time.
bool knowsNear(const model::Organization& organization) {
    return std::any_of(organization.memberships.begin(), organization.memberships.end(),
                       [&](const model::Membership& claim) {
                           const auto* status = model::findStatus(organization, claim.status);
                           return status && (status->kind == model::StatusKind::signatory ||
                                             status->kind == model::StatusKind::observer);
                       });
}

struct Entry {
    std::string_view key;
    std::string label;
    int count = 0;
};

std::vector<Entry> entriesOf(const SceneInput& input) {
    const std::string& name = shortName(input.overlay->organization());
    const std::string& own = shortName(input.timeline->organization());
    const phrases::Phrases& say = input.timeline->phrases();
    std::vector<Entry> entries{{memberKey, say.say("overlay.member", phrases::arg("name", name))}};
    if (knowsNear(input.overlay->organization())) entries.push_back({nearKey, say.say("overlay.near")});
    entries.push_back({bothKey, say.list({own, name})});
    for (Entry& entry : entries)
        for (const model::StateStatus& state : input.overlaid->states)
            entry.count += overlayHolds(input, entry.key, state.code);
    return entries;
}

}  // namespace

bool isOverlayKey(std::string_view legendKey) {
    return legendKey.starts_with("overlay/");
}

bool overlayHolds(const SceneInput& input, std::string_view legendKey, const std::string& code) {
    if (!input.overlay) return false;
    if (legendKey == memberKey) return isMember(input.overlay, input.overlaid, code);
    if (legendKey == nearKey) return isNear(input.overlay, input.overlaid, code);
    return legendKey == bothKey && isInBoth(input, code);
}

namespace {

using base::faded;

/// `seen`: 0 to 1.
void addOutlines(const SceneInput& input, const model::Timeline* overlay, const model::Snapshot* overlaid,
                 double seen, MapLayer& map) {
    if (!overlay || seen <= 0) return;
    Outline members{"overlay", {}, input.theme->text, static_cast<float>(memberPx * input.scale)};
    Outline near{"overlay-near", {}, input.theme->text, static_cast<float>(nearPx * input.scale)};
    for (const Land& land : input.map.lands->lands) {
        Outline* around = isMember(overlay, overlaid, land.code) ? &members
                          : isNear(overlay, overlaid, land.code) ? &near
                                                                 : nullptr;
        if (around)
            around->features.insert(around->features.end(), land.features.begin(), land.features.end());
    }
    for (Outline outline : {near, members}) {
        if (outline.features.empty()) continue;
        // On a light ground of its own the line stands out from every fill.
        Outline ground = outline;
        ground.color = input.theme->halo;
        ground.color.a = 230;
        outline.color.a = 255;
        ground.color = faded(ground.color, seen);
        outline.color = faded(outline.color, seen);
        ground.widthPx += static_cast<float>(3 * input.scale);
        map.outlines.push_back(ground);
        map.outlines.push_back(outline);
    }
}

/// How much is seen of what comes and of what goes, 0 to 1.
struct Shares {
    double coming, going;
};

/// Of two, one is there wholly before the other goes: what they have in common does not flicker.
Shares sharesOf(const SceneInput& input) {
    const OverlayTransition& change = input.overlayTransition;
    if (!change.from || !input.overlay) return {change.progress, 1 - change.progress};
    return {std::clamp(2 * change.progress, 0.0, 1.0), std::clamp(2 - 2 * change.progress, 0.0, 1.0)};
}

}  // namespace

void addOverlayOutlines(const SceneInput& input, MapLayer& map) {
    const OverlayTransition& change = input.overlayTransition;
    const Shares seen = sharesOf(input);
    addOutlines(input, change.from, change.overlaid, seen.going, map);
    addOutlines(input, input.overlay, input.overlaid, seen.coming, map);
}

namespace {

struct Fade {
    double seen;
    void operator()(Box& box) const {
        for (base::Color& color : box.fill.colors) color = faded(color, seen);
        box.edge = faded(box.edge, seen);
        box.shadowPx *= seen;
    }
    void operator()(Line& line) const { line.color = faded(line.color, seen); }
    void operator()(Text& text) const {
        text.color = faded(text.color, seen);
        text.halo = faded(text.halo, seen);
    }
    void operator()(Polygon& polygon) const {
        polygon.fill = faded(polygon.fill, seen);
        polygon.edge = faded(polygon.edge, seen);
    }
};

base::Box appendLegend(const SceneInput& input, const text::Fonts& fonts, double left, double top,
                       double minWidth, double bottom, Scene& scene) {
    base::Box box;
    if (!input.overlay || !input.overlaid) return box;
    const double s = input.scale, pad = 16 * s, row = 32 * s, swatch = 28 * s;
    const text::Style style{18 * s}, bold{18 * s, text::Weight::bold};
    const Theme& theme = *input.theme;
    const std::vector<Entry> entries = entriesOf(input);
    double width = minWidth;
    for (const Entry& entry : entries)
        width =
            std::max(width, std::ceil(2 * pad + swatch + 76 * s + fonts.measure(entry.label, style).widthPx));
    const double height = std::ceil(2 * pad + row * static_cast<double>(entries.size()) - 8 * s);
    if (top + height > bottom || left + width > input.size.width) return box;
    scene.items.push_back(legendGround(theme, left, top, width, height, s));
    double y = top + pad - 4 * s;
    for (const Entry& entry : entries) {
        if (entry.key == input.isolatedLegendKey) {
            Box mark{left + pad / 2, y, width - pad, row, 4 * s};
            mark.fill.colors[0] = theme.accent;
            mark.fill.colors[0].a = 60;
            scene.items.push_back(mark);
        }
        Box sample{left + pad, std::round(y + 7 * s), swatch, 18 * s, 3 * s};
        sample.fill.colors[0] = entry.key == bothKey ? theme.member : theme.land;
        sample.edge = theme.text;
        sample.edgePx = (entry.key == nearKey ? nearPx : memberPx) * s;
        scene.items.push_back(sample);
        const auto write = [&](double x, const std::string& words, text::Style with) {
            Text text;
            text.xPx = std::round(x);
            text.baselinePx = std::round(y + 22 * s);
            text.text = words;
            text.style = with;
            text.color = entry.count == 0 ? theme.panelQuiet : theme.panelText;
            scene.items.push_back(text);
        };
        write(left + pad + swatch + 12 * s, entry.label, style);
        const std::string count = std::to_string(entry.count);
        write(left + width - pad - fonts.measure(count, bold).widthPx, count, bold);
        scene.hotSpots.push_back({left, y, width, row, std::string(entry.key)});
        y += row;
    }
    box.add(base::Vec2{left, top});
    box.add(base::Vec2{left + width, top + height});
    return box;
}

}  // namespace

base::Box appendOverlayLegend(const SceneInput& input, const text::Fonts& fonts, double left, double top,
                              double minWidth, double bottom, Scene& scene) {
    const OverlayTransition& change = input.overlayTransition;
    const Shares seen = sharesOf(input);
    const auto append = [&](const SceneInput& of, double share) {
        const std::size_t before = scene.items.size();
        const base::Box box = appendLegend(of, fonts, left, top, minWidth, bottom, scene);
        if (share < 1)
            for (std::size_t i = before; i < scene.items.size(); ++i) std::visit(Fade{share}, scene.items[i]);
        return box;
    };
    if (change.from && seen.going > 0) {
        SceneInput then = input;
        then.overlay = change.from;
        then.overlaid = change.overlaid;
        const std::size_t spots = scene.hotSpots.size();
        append(then, seen.going);
        scene.hotSpots.resize(spots);  // what goes is not to be pressed
    }
    return append(input, seen.coming);
}

}  // namespace scene

#include "scene/event_layer.hpp"

#include "projection/projection.hpp"
#include "scene/event_symbols.hpp"

#include <algorithm>
#include <cmath>

namespace scene {
namespace {

constexpr double badgePx = 28;      ///< across, at scale 1
constexpr double apartPx = 30;      ///< events nearer than this are one symbol
constexpr double comingFade = 0.6;  ///< opacity of what has not happened on the date

/// Events at one place of the picture.
struct Cluster {
    base::Vec2 atPx;  ///< from the projection's origin, y downwards: stays while the map is moved
    std::vector<const model::Event*> events;
};

std::vector<Cluster> clusters(const SceneInput& input) {
    const auto events = shownEvents(input.timeline->organization(), input.events, input.snapshot->date);
    std::vector<Cluster> found;
    for (const model::Event* event : events) {
        if (!event->place || !event->place->position) continue;
        const auto at = projection::project(input.map.geometry->projection, *event->place->position);
        if (!at) continue;
        const base::Vec2 px{at->x / input.view.metresPerPx, -at->y / input.view.metresPerPx};
        const auto near = std::find_if(found.begin(), found.end(), [&](const Cluster& cluster) {
            return base::length(cluster.atPx - px) < apartPx * input.scale;
        });
        if (near == found.end())
            found.push_back({px, {event}});
        else
            near->events.push_back(event);
    }
    return found;
}

template <class Is>
bool all(const Cluster& cluster, Is is) {
    return std::all_of(cluster.events.begin(), cluster.events.end(), is);
}

/// Draws one cluster after another.
class EventPainter {
  public:
    EventPainter(const SceneInput& input, const text::Fonts& fonts, Scene& scene)
        : input_(input), fonts_(fonts), scene_(scene), s_(input.scale), theme_(*input.theme) {}

    void paint(const Cluster& cluster) {
        const base::Vec2 origin = toPixels(input_.view, input_.size, {0, 0});
        const base::Vec2 middle{std::round(origin.x + cluster.atPx.x), std::round(origin.y + cluster.atPx.y)};
        const double reach = badgePx * s_;
        if (middle.x < -reach || middle.y < -reach || middle.x > input_.size.width + reach ||
            middle.y > input_.size.height + reach)
            return;
        const bool many = cluster.events.size() > 1;
        const bool oneKind = all(cluster, [&](const auto* e) { return e->kind == cluster.events[0]->kind; });
        const std::string count = std::to_string(cluster.events.size());
        const text::Style style{16 * s_, text::Weight::bold};
        const double countWidth = many ? fonts_.measure(count, style).widthPx : 0;
        const double width = !many ? badgePx * s_ : countWidth + (oneKind ? badgePx + 6 : 18) * s_;
        opacity_ =
            all(cluster, [&](const auto* e) { return e->first() > input_.snapshot->date; }) ? comingFade : 1;
        base::Box box;
        box.add(base::Vec2{middle.x - width / 2, middle.y - badgePx / 2 * s_});
        box.add(base::Vec2{middle.x + width / 2, middle.y + badgePx / 2 * s_});
        if (all(cluster, [](const auto* e) { return e->place->approximate || e->place->assumed; }))
            dashes(box);
        if (many && !oneKind) stack(box);
        badge(box, all(cluster, [](const auto* e) { return e->planned; }), isMarked(cluster));
        if (!many || oneKind)
            scene_.items.push_back(
                symbol(theme_, cluster.events[0]->kind, {box.minX + badgePx / 2 * s_, middle.y}, 8 * s_,
                       all(cluster, [](const auto* e) { return e->planned; }), s_, opacity_));
        if (many) words(count, style, box.maxX - countWidth - 9 * s_, middle.y + 6 * s_);
        if (all(cluster, [](const auto* e) { return e->begin.precision != model::Precision::day; }))
            vague(box);
        HotSpot spot{box.minX, box.minY, box.width(), box.height(), ""};
        for (const model::Event* event : cluster.events) spot.eventIds.push_back(event->id);
        scene_.hotSpots.push_back(std::move(spot));
    }

  private:
    base::Color faded(base::Color color) const { return base::faded(color, opacity_); }

    bool isMarked(const Cluster& cluster) const {
        return std::any_of(cluster.events.begin(), cluster.events.end(), [&](const model::Event* event) {
            return std::find(input_.markedEvents.begin(), input_.markedEvents.end(), event->id) !=
                   input_.markedEvents.end();
        });
    }

    void badge(const base::Box& box, bool open, bool marked) {
        Box ground{box.minX, box.minY, box.width(), box.height(), box.height() / 2};
        ground.fill.colors[0] = theme_.panel;
        ground.fill.colors[0].a = static_cast<std::uint8_t>(std::lround((open ? 150 : 255) * opacity_));
        ground.edge = marked ? theme_.accent : faded(theme_.panelQuiet);
        ground.edgePx = (marked ? 3 : 1) * s_;
        ground.shadowPx = 4 * s_;
        scene_.items.push_back(ground);
    }

    /// A second badge that shows from below: several kinds lie here.
    void stack(const base::Box& box) {
        Box below{box.minX + 3 * s_, box.minY - 3 * s_, box.width(), box.height(), box.height() / 2};
        below.fill.colors[0] = base::mix(theme_.panel, theme_.panelQuiet, 0.25);
        below.fill.colors[0].a = static_cast<std::uint8_t>(std::lround(255 * opacity_));
        below.edge = faded(theme_.panelQuiet);
        below.edgePx = s_;
        scene_.items.push_back(below);
    }

    /// A dashed ring: the place is not known exactly.
    void dashes(const base::Box& box) {
        const double radius = box.height() / 2 + 5 * s_, half = box.width() / 2 - box.height() / 2;
        const base::Vec2 middle = box.center();
        for (int i = 0; i < 12; ++i) {
            const auto at = [&](double turn) {
                const double angle = turn * 3.14159265358979 / 6;
                const double side = std::cos(angle) < 0 ? -half : half;
                return base::Vec2{middle.x + side + radius * std::cos(angle),
                                  middle.y + radius * std::sin(angle)};
            };
            base::Color glow = theme_.halo;
            glow.a = 160;
            scene_.items.push_back(Line{at(i + 0.2), at(i + 0.8), 4 * s_, faded(glow)});
            scene_.items.push_back(Line{at(i + 0.2), at(i + 0.8), 1.8 * s_, faded(theme_.text)});
        }
    }

    /// A tilde: the date is known to the month or year only.
    void vague(const base::Box& box) {
        words("~", {20 * s_, text::Weight::bold}, box.maxX - 3 * s_, box.minY + 8 * s_, true);
    }

    void words(const std::string& text, text::Style style, double x, double baseline, bool halo = false) {
        Text item;
        item.text = text;
        item.style = style;
        item.xPx = std::round(x);
        item.baselinePx = std::round(baseline);
        item.color = faded(halo ? theme_.text : theme_.panelText);
        item.halo = theme_.halo;
        item.haloPx = halo ? 2 * s_ : 0;
        scene_.items.push_back(item);
    }

    const SceneInput& input_;
    const text::Fonts& fonts_;
    Scene& scene_;
    double s_;
    const Theme& theme_;
    double opacity_ = 1;
};

}  // namespace

void appendEvents(const SceneInput& input, const text::Fonts& fonts, Scene& scene) {
    if (!input.events.shown) return;
    EventPainter painter(input, fonts, scene);
    for (const Cluster& cluster : clusters(input)) painter.paint(cluster);
}

}  // namespace scene

#include "pictures.hpp"
#include "scene/event_symbols.hpp"

#include <algorithm>
#include <set>

namespace {

scene::SceneInput withEvents(pictures::Picture& picture, const char* day, int months) {
    scene::SceneInput input = picture.input(model::parseDateSpan(day)->last);
    input.events.shown = true;
    input.events.monthsAround = months;
    return input;
}

std::vector<scene::HotSpot> symbolsOf(const scene::Scene& scene) {
    std::vector<scene::HotSpot> spots;
    for (const scene::HotSpot& spot : scene.hotSpots)
        if (!spot.eventIds.empty() && spot.heightPx > 26) spots.push_back(spot);
    return spots;
}

std::set<std::string> idsOf(const std::vector<scene::HotSpot>& spots) {
    std::set<std::string> ids;
    for (const scene::HotSpot& spot : spots) ids.insert(spot.eventIds.begin(), spot.eventIds.end());
    return ids;
}

}  // namespace

TEST_CASE("no symbol stands on a map whose events are not shown") {
    pictures::Picture picture;
    const scene::Scene scene = pictures::build(picture.input(2004));
    CHECK(pictures::itemsOf<scene::Polygon>(scene).empty());
    CHECK(symbolsOf(scene).empty());
}

TEST_CASE("an event stands at its place, events of one place are one symbol with their number") {
    pictures::Picture picture;
    const scene::Scene scene = pictures::build(withEvents(picture, "2004-08-04", 12));
    const auto spots = symbolsOf(scene);
    const auto at = std::find_if(spots.begin(), spots.end(), [](const scene::HotSpot& spot) {
        return spot.eventIds.front() == "rubezh-2004";
    });
    REQUIRE(at != spots.end());
    const auto place = projection::project(picture.topology().projection, {76.19, 42.46});
    const base::Vec2 px = scene::toPixels(picture.view(), {1920, 1080}, *place);
    CHECK(std::abs(at->xPx + at->widthPx / 2 - px.x) < 31);
    CHECK(std::abs(at->yPx + at->heightPx / 2 - px.y) < 31);
    // Over all years Moscow holds many.
    const scene::Scene all =
        pictures::build(withEvents(picture, "2004-08-04", scene::EventFilter::mostMonths));
    std::size_t most = 0;
    for (const scene::HotSpot& spot : symbolsOf(all)) most = std::max(most, spot.eventIds.size());
    CHECK(most > 20);
    CHECK(pictures::findText(all, std::to_string(most)));
}

TEST_CASE("zooming in takes symbols apart, moving the map does not") {
    pictures::Picture picture;
    scene::SceneInput input = withEvents(picture, "2010", 60);
    const auto far = symbolsOf(pictures::build(input));
    scene::SceneInput moved = input;
    moved.view = scene::panned(input.view, {40, -30});
    CHECK(symbolsOf(pictures::build(moved)).size() == far.size());
    scene::SceneInput near = input;
    near.view = scene::zoomed(input.view, input.size, {800, 560}, 3);
    near.size = {5760, 3240};
    const auto close = symbolsOf(pictures::build(near));
    CHECK(close.size() > far.size());
    CHECK(idsOf(close) == idsOf(far));
}

TEST_CASE("kinds that are hidden have no symbols, and their legend stays to show them again") {
    pictures::Picture picture;
    scene::SceneInput input = withEvents(picture, "2004-08-04", 12);
    const auto before = idsOf(symbolsOf(pictures::build(input)));
    CHECK(before.contains("rubezh-2004"));
    input.events.hiddenKinds = {"exercise"};
    const scene::Scene scene = pictures::build(input);
    CHECK_FALSE(idsOf(symbolsOf(scene)).contains("rubezh-2004"));
    CHECK(std::any_of(scene.hotSpots.begin(), scene.hotSpots.end(),
                      [](const scene::HotSpot& spot) { return spot.eventKind == "exercise"; }));
}

TEST_CASE("what is planned is drawn open") {
    pictures::Picture picture;
    scene::SceneInput input = withEvents(picture, "2026-09-15", 1);
    for (const model::EventKind& kind : input.timeline->organization().eventKinds)
        if (kind.id != "exercise") input.events.hiddenKinds.insert(kind.id);
    const scene::Scene scene = pictures::build(input);
    REQUIRE_FALSE(symbolsOf(scene).empty());
    const auto shapes = pictures::itemsOf<scene::Polygon>(scene);
    CHECK(std::any_of(shapes.begin(), shapes.end(),
                      [](const scene::Polygon& shape) { return shape.fill.a == 0 && shape.edgePx > 0; }));
}

TEST_CASE("every built-in kind has a shape of its own that the renderer can draw") {
    std::set<std::string> seen;
    for (const model::EventKind& kind : model::builtinEventKinds()) {
        const auto& outline = scene::symbolOutline(kind.id);
        CAPTURE(kind.id);
        CHECK(outline.size() >= 3);
        CHECK(outline.size() <= scene::Polygon::maxPoints);
        std::string form;
        for (const base::Vec2 p : outline) {
            CHECK(std::max(std::abs(p.x), std::abs(p.y)) <= 1);
            form += std::to_string(p.x) + "," + std::to_string(p.y) + " ";
        }
        CHECK(seen.insert(form).second);
    }
    CHECK(scene::symbolOutline("of-my-own").size() == 4);
}

TEST_CASE("marked events have an edge in the accent") {
    pictures::Picture picture;
    scene::SceneInput input = withEvents(picture, "2004-08-04", 0);
    input.markedEvents = {"rubezh-2004"};
    const auto boxes = pictures::itemsOf<scene::Box>(pictures::build(input));
    CHECK(std::count_if(boxes.begin(), boxes.end(),
                        [&](const scene::Box& box) { return box.edge == input.theme->accent; }) == 1);
}

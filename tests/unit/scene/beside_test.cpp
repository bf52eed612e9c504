#include "scene/beside.hpp"

#include "scene/build_scene.hpp"
#include "shipped_timeline.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

base::Box box(double x0, double y0, double x1, double y1) {
    base::Box made;
    made.add(base::Vec2{x0, y0});
    made.add(base::Vec2{x1, y1});
    return made;
}

}  // namespace

TEST_CASE("a line ends at the near edge of its name") {
    CHECK(scene::leaderEnd({0, 0}, box(20, -5, 60, 5)) == base::Vec2{20, 0});
    CHECK(scene::leaderEnd({0, 0}, box(20, 10, 60, 20)) == base::Vec2{20, 10});
}

TEST_CASE("what crosses names and lines is worse than what does not") {
    scene::Crowd crowd;
    crowd.add(box(40, -5, 80, 5));
    crowd.addLine({60, 60}, box(55, 100, 65, 110));
    CHECK_FALSE(crowd.isFree(box(70, 0, 90, 10)));
    CHECK(crowd.isFree(box(85, 0, 95, 10)));
    CHECK(crowd.crossingCost({0, 0}, box(-60, -5, -20, 5), 1) == 0);
    const double throughName = crowd.crossingCost({0, 0}, box(100, -5, 140, 5), 1);
    const double throughLine = crowd.crossingCost({0, 80}, box(100, 75, 140, 85), 1);
    const double onLine = crowd.crossingCost({0, 80}, box(50, 75, 90, 85), 1);
    CHECK(throughName > throughLine);
    CHECK(throughLine > 0);
    CHECK(onLine > throughLine);
}

TEST_CASE("no name hides where another's line begins") {
    scene::Crowd crowd;
    crowd.addAnchor({10, 10});
    CHECK(crowd.hidesAnchor(box(0, 0, 20, 20), {50, 50}));
    CHECK_FALSE(crowd.hidesAnchor(box(0, 0, 20, 20), {10, 10}));  // its own
    CHECK_FALSE(crowd.hidesAnchor(box(20, 20, 40, 40), {50, 50}));
    // A line past another's beginning could be either's.
    CHECK(crowd.crossingCost({0, 10}, box(40, 5, 60, 15), 1) > 0);
    CHECK(crowd.crossingCost({0, 30}, box(40, 25, 60, 35), 1) == 0);
}

TEST_CASE("a line can be kept clear of") {
    scene::Crowd crowd;
    crowd.addLine({0, 0}, box(100, -5, 140, 5));
    const std::vector<base::Box> boxes = crowd.lineBoxes(1);
    const auto meets = [&](const base::Box& other) {
        return std::any_of(boxes.begin(), boxes.end(),
                           [&](const base::Box& each) { return each.intersects(other); });
    };
    for (const double x : {0.0, 33.0, 71.0, 99.0}) CHECK(meets(box(x, -1, x + 1, 1)));
    CHECK_FALSE(meets(box(40, 8, 60, 12)));
}

namespace {

/// Names of one size for anchors on open ground.
std::vector<scene::Beside> namesAt(const std::vector<base::Vec2>& anchorsPx) {
    std::vector<scene::Beside> names;
    for (const base::Vec2& anchor : anchorsPx) names.push_back({"XXX", {}, anchor, 80, 12, {}});
    return names;
}

scene::Ground openGround() {
    static const auto timeline = shippedTimeline();
    static const auto lands = std::make_shared<const scene::Lands>();
    static scene::SceneInput input;
    input.timeline = timeline.get();
    input.map.lands = lands;
    return scene::Ground(input);
}

base::Box boxOf(const scene::Beside& name, base::Vec2 middle) {
    return scene::nameBoxAt(name.anchorPx + middle, name.widthPx, name.capHeightPx);
}

}  // namespace

TEST_CASE("many names round one place all find room, and keep apart") {
    std::vector<base::Vec2> anchors;
    for (int i = 0; i < 24; ++i) anchors.push_back({400 + 14.0 * (i % 6), 300 + 14.0 * (i / 6)});
    const std::vector<scene::Beside> names = namesAt(anchors);
    scene::Crowd fixed;
    for (const base::Vec2& anchor : anchors) fixed.addAnchor(anchor);
    scene::Ground ground = openGround();
    const auto places = scene::placeBeside(1, ground, fixed, names);
    for (std::size_t i = 0; i < names.size(); ++i) {
        REQUIRE(places[i]);
        const base::Box box = boxOf(names[i], *places[i]);
        CHECK_FALSE(fixed.hidesAnchor(box, names[i].anchorPx));
        for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(box.intersects(boxOf(names[j], *places[j])));
    }
    CHECK(places == scene::placeBeside(1, ground, fixed, names));  // the same every time
}

TEST_CASE("a name that comes takes room from others only where there is no other") {
    std::vector<scene::Beside> names = namesAt({{100, 100}, {100, 400}, {104, 100}});
    names[0].beforePx = base::Vec2{60, 0};
    names[1].beforePx = base::Vec2{60, 0};
    scene::Ground ground = openGround();
    const auto places = scene::placeBeside(1, ground, {}, names);
    CHECK(places[0] == names[0].beforePx);
    CHECK(places[1] == names[1].beforePx);
    REQUIRE(places[2]);
    // Walls all round leave the place of the first alone: it goes, or the newcomer stays without.
    scene::Crowd walls;
    walls.add(box(-1000, -1000, 105, 1000));
    walls.add(box(105, -1000, 1000, 85));
    walls.add(box(105, 115, 1000, 1000));
    walls.add(box(215, -1000, 1000, 1000));
    const auto crowded = scene::placeBeside(1, ground, walls, names);
    CHECK((crowded[0].has_value() != crowded[2].has_value()));
    CHECK(crowded[1] == names[1].beforePx);
}

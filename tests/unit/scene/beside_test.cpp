#include "scene/beside.hpp"

#include <doctest/doctest.h>

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
    CHECK(crowd.crossingCost({0, 0}, box(-60, -5, -20, 5)) == 0);
    const double throughName = crowd.crossingCost({0, 0}, box(100, -5, 140, 5));
    const double throughLine = crowd.crossingCost({0, 80}, box(100, 75, 140, 85));
    const double onLine = crowd.crossingCost({0, 80}, box(50, 75, 90, 85));
    CHECK(throughName > throughLine);
    CHECK(throughLine > 0);
    CHECK(onLine > throughLine);
}

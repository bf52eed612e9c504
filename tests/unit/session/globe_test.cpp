#include "session/globe.hpp"

#include "play.hpp"
#include "session/link.hpp"

using namespace session;

namespace {

Surroundings around() {
    Surroundings surroundings;
    surroundings.size = {1600, 900};
    surroundings.fitted = {{0, 0}, 8000};
    surroundings.home = {80, 50};
    return surroundings;
}

void pass(AppState& state, double seconds) {
    for (double left = seconds; left > 0; left -= 0.05) advance(state, 0.05);
}

}  // namespace

TEST_CASE("any projection can lie over a place; fitting the members brings it back over them") {
    AppState state = play::Session{}.state;
    reduce(state, SetGlobe{{34, 45}}, around());
    reduce(state, LookAt{{{0, 0}, 300}}, around());
    CHECK(projectionOf(state, around().home) == *projection::make("laea", {34, 45}));
    CHECK(linkOf(state).find("globe 34 45; ") != std::string::npos);
    reduce(state, Fit{}, around());
    CHECK(projectionOf(state, around().home) == *projection::make("laea", {80, 50}));
    CHECK_FALSE(state.view);
    REQUIRE(state.morph);
    CHECK(state.morph->fromId == "laea");
    CHECK(state.morph->fromView == scene::View{{0, 0}, 300});
    reduce(state, Undo{}, around());
    CHECK(projectionOf(state, around().home) == *projection::make("laea", {34, 45}));
}

TEST_CASE("a change of projection is shown on the way, by the time given") {
    AppState state = play::Session{}.state;
    reduce(state, SetProjection{"mercator"}, around());
    CHECK(state.projectionId == "mercator");
    REQUIRE(state.morph);
    CHECK(state.morph->fromId == "laea");
    CHECK(isAnimating(state));
    CHECK(morphProgress(state) == 0);
    pass(state, morphS / 2);
    CHECK(morphProgress(state) == doctest::Approx(0.5).epsilon(0.1));
    pass(state, morphS);
    CHECK_FALSE(state.morph);
    CHECK(morphProgress(state) == 1);
    reduce(state, SetProjection{"no-such"}, around());
    CHECK(state.projectionId == "mercator");
    CHECK_FALSE(state.morph);
}

TEST_CASE("with reduced motion nothing moves on its way") {
    AppState state = play::Session{}.state;
    reduce(state, ReducedMotion{Switch::on}, around());
    reduce(state, SetProjection{"globe"}, around());
    CHECK_FALSE(state.morph);
    reduce(state, Nudge{1, 0}, around());
    CHECK_FALSE(state.turn);
    REQUIRE(state.globe);
    CHECK(state.globe->lonDeg == doctest::Approx(90));
    reduce(state, Fit{}, around());
    CHECK_FALSE(state.globe);
    CHECK_FALSE(state.view);
    CHECK_FALSE(isAnimating(state));
    reduce(state, SetProjection{"laea"}, around());
    reduce(state, Nudge{0, 1}, around());
    CHECK_FALSE(state.flight);
    CHECK(state.view->centerM.y > 0);
}

TEST_CASE("whoever has moved the map keeps the place that he looks at") {
    AppState state = play::Session{}.state;
    const auto mercator = projectionOf("mercator", std::nullopt, around().home);
    reduce(state, Zoom{4, {800, 450}}, around());
    const auto place = projection::unproject(projectionOf(state, around().home), state.view->centerM);
    reduce(state, SetProjection{"mercator"}, around());
    REQUIRE(state.view);
    REQUIRE(place);
    const auto expected = projection::project(mercator, *place);
    REQUIRE(expected);
    CHECK(base::length(state.view->centerM - *expected) < 1);
    CHECK(state.view->metresPerPx > 2000);  // Mercator is larger than true there
}

TEST_CASE("the globe turns under the cursor, and fits again") {
    AppState state = play::Session{}.state;
    reduce(state, TurnGlobe{{0, 0}, {9, 9}}, around());
    CHECK_FALSE(state.globe);  // no globe is shown
    reduce(state, SetProjection{"globe"}, around());
    pass(state, 2);
    reduce(state, TurnGlobe{{800, 450}, {900, 450}}, around());
    REQUIRE(state.globe);
    const auto moved = projection::project(projection::Orthographic{state.globe->lonDeg, state.globe->latDeg},
                                           around().home);
    REQUIRE(moved);
    CHECK(moved->x == doctest::Approx(100 * 8000).epsilon(1e-6));
    for (int i = 0; i < 50; ++i) reduce(state, TurnGlobe{{800, 450}, {800, 850}}, around());
    CHECK(state.globe->latDeg <= 89);
    reduce(state, Fit{}, around());
    pass(state, 2);
    CHECK(state.globe->lonDeg == doctest::Approx(80));
    CHECK(state.globe->latDeg == doctest::Approx(50));
    CHECK_FALSE(isAnimating(state));
}

// Changes of projection and turns of the globe.
#include "session/apply.hpp"
#include "session/globe.hpp"

#include <algorithm>
#include <cmath>

namespace session {
namespace {

constexpr double nudgeDeg = 10;      ///< a step of the keyboard on the globe
constexpr double nudgePart = 0.125;  ///< and on a flat map, of the window
constexpr double steepestDeg = 89;   ///< the globe keeps north up and is not turned over a pole

double eased(double t) {
    t = std::clamp(t, 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

bool isGlobe(const AppState& state) {
    return state.projectionId == "globe";
}

base::LonLat within(base::LonLat p) {
    return {std::remainder(p.lonDeg, 360), std::clamp(p.latDeg, -steepestDeg, steepestDeg)};
}

/// Metres on the map for a metre on the ground, the mean of both directions; nothing at the edge of the map.
std::optional<double> scaleAt(const projection::Projection& projection, base::LonLat p) {
    constexpr double stepDeg = 0.01;
    const double groundM = stepDeg * projection::radiusM * 3.14159265358979 / 180;
    const double narrowing = std::max(0.02, std::cos(p.latDeg * 3.14159265358979 / 180));
    const auto here = projection::project(projection, p);
    const auto north =
        projection::project(projection, {p.lonDeg, p.latDeg - std::copysign(stepDeg, p.latDeg)});
    const auto east = projection::project(projection, {p.lonDeg + stepDeg / narrowing, p.latDeg});
    if (!here || !north || !east) return std::nullopt;
    const double scale = std::sqrt(base::length(*north - *here) * base::length(*east - *here)) / groundM;
    return scale > 0.01 && scale < 100 ? std::optional(scale) : std::nullopt;
}

/// Sets the globe on its way.
void startTurn(AppState& state, base::LonLat from, base::LonLat to) {
    state.globe = within(to);
    state.turn.reset();
    if (!state.reducedMotion) state.turn = Turn{from, *state.globe, 0};
}

}  // namespace

projection::Projection projectionOf(const std::string& id, std::optional<base::LonLat> placed,
                                    base::LonLat home) {
    return projection::make(id, placed.value_or(home))
        .value_or(projection::LambertAzimuthal{home.lonDeg, home.latDeg});
}

projection::Projection projectionOf(const AppState& state, base::LonLat home) {
    return projectionOf(state.projectionId, currentGlobe(state), home);
}

std::optional<base::LonLat> currentGlobe(const AppState& state) {
    if (!state.turn) return state.globe;
    const double t = eased(state.turn->elapsedS / turnS);
    const base::LonLat from = state.turn->from, to = state.turn->to;
    return base::LonLat{std::remainder(from.lonDeg + std::remainder(to.lonDeg - from.lonDeg, 360) * t, 360),
                        from.latDeg + (to.latDeg - from.latDeg) * t};
}

double morphProgress(const AppState& state) {
    return state.morph ? eased(state.morph->elapsedS / morphS) : 1;
}

void apply(AppState& state, const SetProjection& a, const Surroundings& around) {
    if (a.id == state.projectionId || !projection::make(a.id, {})) return;
    const scene::View before = currentView(state, around.fitted);
    const projection::Projection from = projectionOf(state, around.home);
    // Whoever has moved the map keeps the place that he looks at.
    const bool moved = state.view || state.globe;
    const auto middle = moved ? projection::unproject(from, before.centerM) : std::nullopt;
    state.morph.reset();
    if (!state.reducedMotion) state.morph = Morph{state.projectionId, currentGlobe(state), before, 0};
    state.projectionId = a.id;
    state.view.reset();
    state.flight.reset();
    state.turn.reset();
    state.globe.reset();
    if (!middle) return;
    if (isGlobe(state)) state.globe = within(*middle);
    const projection::Projection to = projectionOf(state, around.home);
    const auto center = projection::project(to, *middle);
    const auto scaleThen = scaleAt(from, *middle), scaleNow = scaleAt(to, *middle);
    if (!center || !scaleThen || !scaleNow) return;
    // Far from where it is true a map would become tiny: half or twice the size is enough.
    const double factor = std::clamp(*scaleNow / *scaleThen, 0.5, 2.0);
    state.view = scene::clamped({*center, before.metresPerPx * factor});
}

void apply(AppState& state, const TurnGlobe& a, const Surroundings& around) {
    if (!isGlobe(state)) return;
    const scene::View view = currentView(state, around.fitted);
    const auto globe = std::get<projection::Orthographic>(projectionOf(state, around.home));
    const base::Vec2 from = scene::toMetres(view, around.size, a.fromPx),
                     to = scene::toMetres(view, around.size, a.toPx);
    state.turn.reset();
    state.view = view;  // the fit is of the globe as it was
    state.flight.reset();
    state.globe = within(projection::turned(globe, from, to));
}

void apply(AppState& state, const SetGlobe& a, const Surroundings&) {
    state.turn.reset();
    state.globe = within(a.place);
}

void apply(AppState& state, const Nudge& a, const Surroundings& around) {
    if (!isGlobe(state)) {
        const scene::View view = currentView(state, around.fitted);
        startFlight(state, view,
                    scene::panned(view, {-a.right * nudgePart * around.size.width,
                                         a.up * nudgePart * around.size.height}));
        return;
    }
    const base::LonLat now = currentGlobe(state).value_or(around.home);
    const base::LonLat goal = state.turn ? state.turn->to : now;
    const scene::View view = currentView(state, around.fitted);
    // Close by, a step is shorter.
    const double step =
        std::min(nudgeDeg, 0.25 * around.size.height * view.metresPerPx / projection::radiusM * 57.3);
    state.view = view;
    startTurn(state, now, {goal.lonDeg + a.right * step, goal.latDeg + a.up * step});
}

void turnTo(AppState& state, base::LonLat place, base::LonLat home) {
    startTurn(state, currentGlobe(state).value_or(home), place);
}

void turnHome(AppState& state, base::LonLat home) {
    if (!state.globe || !isGlobe(state)) return;
    startTurn(state, *currentGlobe(state), home);
    if (!state.turn) state.globe.reset();
}

void passMotion(AppState& state, double seconds) {
    if (state.morph && (state.morph->elapsedS += seconds) >= morphS) state.morph.reset();
    if (state.turn && (state.turn->elapsedS += seconds) >= turnS) state.turn.reset();
}

}  // namespace session

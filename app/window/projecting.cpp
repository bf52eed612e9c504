// Which map is drawn: that of the projection chosen, or a coarse one on the way to it.
#include "atlas/prepared.hpp"
#include "platform/headless.hpp"
#include "scene/region.hpp"
#include "session/globe.hpp"
#include "window/parts.hpp"

namespace window {

bool App::Parts::inMotion() const {
    const bool dragging = state.projectionId == "globe" && pointer.draggingMap && pointer.down;
    return state.morph || state.turn || dragging;
}

/// The states that the layer divides: as soon as that map is there.
void App::Parts::updateGround(const projection::Projection& wanted) {
    const auto states = scene::dividedStates(state.timeline->organization(), state.layer);
    if (states == groundDivided) return;
    const Map* next = &whole;
    if (!states.empty())
        next = mapShelf.find({atlas::Scale::m50, states}, wanted, atlas::toleranceAt(view().metresPerPx));
    if (!next) return;
    ground = *next;
    groundDivided = states;
    motion = Motion(ground.atlas, ground.geometries->waits());
    motionKey.reset();
}

Map App::Parts::scaledMap(const projection::Projection& wanted) {
    const auto find = [&](atlas::Scale of, double metresPerPx) {
        return mapShelf.find({of, {}}, wanted, atlas::toleranceAt(metresPerPx, of));
    };
    // Seen from afar, divisions are those of 1:50m; close by, all states are divided that can be.
    const auto scaleFor = [&](double metresPerPx) {
        const atlas::Scale best = atlas::scaleAt(metresPerPx, scale);
        return best == atlas::Scale::m110 && !groundDivided.empty() ? atlas::Scale::m50 : best;
    };
    const double now = view().metresPerPx;
    // Before a flight arrives, or the wheel, its map is begun.
    constexpr double ahead = 1.6;
    if (!ground.geometries->waits())
        for (const double soon : {state.view ? state.view->metresPerPx : now, now / ahead})
            if (scaleFor(soon) == atlas::Scale::m10 && scaleFor(now) != atlas::Scale::m10)
                find(atlas::Scale::m10, soon);
    scale = scaleFor(now);
    const Map* best = scale == atlas::Scale::m50 ? nullptr : find(scale, now);
    if (!best) scale = atlas::Scale::m50;
    return best ? *best : ground;
}

void App::Parts::updateAtlas() {
    updateHome();
    const projection::Projection wanted = session::projectionOf(state, home);
    updateGround(wanted);
    Map next = ground;
    if (inMotion() || !mapShelf.isOpen())
        scale = atlas::Scale::m50;
    else
        next = scaledMap(wanted);
    if (next.atlas == atlas) return;
    atlas = next.atlas;
    geometries = next.geometries;
    motionKey.reset();
    sceneWanted = "boundaries";
}

void App::Parts::updateHome() {
    if (homeFor == state.timeline->serial()) return;
    home = whole.atlas->centerOf(scene::memberStates(state.timeline->organization()));
    homeFor = state.timeline->serial();
}

/// What the fitted view shows; of a globe, as it stands over the members.
void App::Parts::measureMembers(const projection::Projection& overHome, bool ready) {
    const bool current = projected == state.projectionId && projectedFor == state.timeline->serial();
    const bool exact = ready && ground.geometries->topology().projection == overHome;
    if (current && (membersExact || !exact)) return;
    const auto measure = [&](const mesh::Topology& outline) {
        return scene::membersBox(state.timeline->organization(), outline, ground.atlas->territory().homes());
    };
    membersM = exact ? measure(ground.geometries->topology()) : measure(motion.outline(overHome));
    membersExact = exact;
    projected = state.projectionId;
    projectedFor = state.timeline->serial();
    sceneWanted = "projection";
}

/// Begins to make a map in the background; one at a time.
void App::Parts::build(const projection::Projection& wanted) {
    if (building) return;
    building = std::make_unique<Building>();
    building->projection = wanted;
    building->atlas = ground.atlas;
    building->thread = std::jthread([&job = *building, atlas = ground.atlas, wanted,
                                     toleranceM = atlas::toleranceAt(view().metresPerPx)] {
        auto outline = atlas::outlineOf(*atlas, wanted);
        auto geometry = atlas::geometryOf(*atlas, outline, toleranceM);
        {
            const std::lock_guard lock(job.mutex);
            job.outline = std::move(outline);
            job.geometry = std::move(geometry);
            job.done = true;
        }
        platform::wakeEventLoop();
    });
}

/// True where the map that was made is the one wanted; another one is thrown away.
bool App::Parts::takeBuilt(const projection::Projection& wanted) {
    if (!building) return false;
    const bool taken = building->projection == wanted && building->atlas == ground.atlas;
    {
        const std::lock_guard lock(building->mutex);
        if (!building->done) return false;
        if (taken) ground.geometries->setPrepared(building->outline, building->geometry);
    }
    building.reset();
    return taken;
}

/// The ground is projected anew where another projection is chosen, where the globe has been turned, or where
/// the states of another dataset lie elsewhere. Maps of other scales come projected.
void App::Parts::updateProjection() {
    const projection::Projection wanted = session::projectionOf(state, home);
    const bool still = !inMotion();
    atlas::GeometryStore& grounds = *ground.geometries;
    takeBuilt(wanted);
    if (still && grounds.waits() && !(grounds.topology().projection == wanted))
        grounds.setProjection(wanted, atlas::toleranceAt(view().metresPerPx));
    const bool grounded = grounds.topology().projection == wanted;
    // A turn of the globe ends elsewhere.
    const bool turning = inMotion() && !state.morph;
    if (!grounded && !turning && !grounds.waits()) build(wanted);
    const bool ready = atlas == ground.atlas ? grounded : geometries->topology().projection == wanted;
    // A quiet moment is used for what the next change will be drawn from.
    if (grounded && still && !exposed) motion.prepare(wanted, view().metresPerPx);
    measureMembers(session::projectionOf(state.projectionId, std::nullopt, home), grounded);
    const bool movingNow = !still || !ready;
    if (moving != movingNow || movingNow) sceneWanted = "motion";
    moving = movingNow;
}

std::shared_ptr<const mesh::MapGeometry> App::Parts::movingGeometry() {
    const projection::Projection to = session::projectionOf(state, home);
    MotionKey key{{}, to, {}, view(), session::morphProgress(state), 0};
    if (state.morph) {
        key.from = session::projectionOf(state.morph->fromId, state.morph->fromGlobe,
                                         state.morph->fromHome.value_or(home));
        key.fromView = state.morph->fromView;
    } else {
        // Without a way the place of the view makes no difference.
        key.toleranceM = atlas::toleranceAt(view().metresPerPx);
        key.toView = {};
    }
    if (motionKey != key) {
        motionGeometry = key.from ? motion.between(*key.from, key.fromView, to, view(), key.progress)
                                  : motion.at(to, view().metresPerPx);
        motionKey = key;
    }
    return motionGeometry;
}

/// What follows from the date and the level of detail.
void App::Parts::updateMap() {
    if (!moving) motionKey.reset();
    const auto geometry =
        moving ? movingGeometry() : geometries->find(atlas::toleranceAt(view().metresPerPx, scale));
    map.update(*atlas, geometry, state.viewpoint, *state.snapshot);
    if (comparing()) withMap.update(*atlas, geometry, state.viewpoint, *state.comparison.snapshot);
}

}  // namespace window

// Which map is drawn: that of the projection chosen, or a coarse one on the way to it.
#include "atlas/prepared.hpp"
#include "platform/headless.hpp"
#include "scene/region.hpp"
#include "session/globe.hpp"
#include "window/parts.hpp"

namespace window {

void App::Parts::updateHome() {
    if (homeFor == state.timeline->serial()) return;
    home = atlas->centerOf(scene::memberStates(state.timeline->organization()));
    homeFor = state.timeline->serial();
}

/// What the fitted view shows; of a globe, as it stands over the members.
void App::Parts::measureMembers(const projection::Projection& overHome, bool ready) {
    const bool current = projected == state.projectionId && projectedFor == state.timeline->serial();
    const bool exact = ready && geometries->topology().projection == overHome;
    if (current && (membersExact || !exact)) return;
    const auto measure = [&](const mesh::Topology& outline) {
        return scene::membersBox(state.timeline->organization(), outline, atlas->territory().homes());
    };
    membersM = exact ? measure(geometries->topology()) : measure(motion.outline(overHome));
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
    building->atlas = atlas;
    building->thread = std::jthread(
        [&job = *building, atlas = atlas, wanted, toleranceM = atlas::toleranceAt(view().metresPerPx)] {
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
    const bool taken = building->projection == wanted && building->atlas == atlas;
    {
        const std::lock_guard lock(building->mutex);
        if (!building->done) return false;
        if (taken) geometries->setPrepared(building->outline, building->geometry);
    }
    building.reset();
    return taken;
}

/// The map is projected anew where another projection is chosen, where the globe has been turned, or where
/// the states of another dataset lie elsewhere.
void App::Parts::updateProjection() {
    updateHome();
    const projection::Projection wanted = session::projectionOf(state, home);
    const bool dragging = state.projectionId == "globe" && pointer.draggingMap && pointer.down;
    const bool still = !state.morph && !state.turn && !dragging;
    takeBuilt(wanted);
    const auto isReady = [&] { return geometries->topology().projection == wanted; };
    // Other boundaries come without a map.
    if (!geometries->hasTopology() || (still && geometries->waits() && !isReady()))
        geometries->setProjection(wanted, atlas::toleranceAt(view().metresPerPx));
    const bool ready = isReady();
    if (!ready && !state.turn && !dragging && !geometries->waits()) build(wanted);
    measureMembers(session::projectionOf(state.projectionId, std::nullopt, home), ready);
    const bool movingNow = !still || !ready;
    if (moving != movingNow || movingNow) sceneWanted = "motion";
    moving = movingNow;
}

std::shared_ptr<const mesh::MapGeometry> App::Parts::movingGeometry() {
    const projection::Projection to = session::projectionOf(state, home);
    MotionKey key{{}, to, {}, view(), session::morphProgress(state), 0};
    if (state.morph) {
        key.from = session::projectionOf(state.morph->fromId, state.morph->fromGlobe, home);
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
        moving ? movingGeometry() : geometries->find(atlas::toleranceAt(view().metresPerPx));
    map.update(*atlas, geometry, state.viewpoint, *state.snapshot);
    if (comparing()) withMap.update(*atlas, geometry, state.viewpoint, *state.comparison.snapshot);
}

}  // namespace window

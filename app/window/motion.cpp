#include "window/motion.hpp"

#include "projection/extent.hpp"

#include <algorithm>
#include <chrono>

namespace window {
namespace {

/// In motion nobody sees what is smaller than two pixels; and no finer than this, or frames take too long.
constexpr double coarseness = 8, finestM = 4096, coarsestM = 32768;
constexpr double outlineMetresPerPx = 10'000;

double toleranceFor(double metresPerPx) {
    return std::clamp(coarseness * atlas::toleranceAt(metresPerPx), finestM, coarsestM);
}

}  // namespace

void Motion::take(Made made) {
    if (world_ != made.world) meshes_.clear();
    world_ = std::move(made.world);
    last_ = made.mesh;
    meshes_[last_->toleranceM()] = last_;
}

Motion::Mesh Motion::findMesh(double toleranceM, const projection::Projection& projection) {
    using namespace std::chrono_literals;
    if (making_.valid() && making_.wait_for(0s) == std::future_status::ready) take(making_.get());
    // An azimuthal map is cut nowhere that is seen, and any will do.
    const bool isCut = !projection::extentOf(projection).center;
    const projection::Projection wanted =
        mesh::SphereMesh::worldAround(projection::centralMeridianDeg(projection));
    const bool sameWorld = world_ && (!isCut || world_->projection == wanted);
    if (sameWorld)
        if (const auto at = meshes_.find(toleranceM); at != meshes_.end()) return last_ = at->second;
    if (making_.valid()) return nullptr;
    making_ = std::async(std::launch::async,
                         [atlas = atlas_, known = sameWorld ? world_ : nullptr, wanted, toleranceM] {
                             const auto world = known ? known : atlas->topology(wanted);
                             return Made{world, std::make_shared<const mesh::SphereMesh>(*world, toleranceM)};
                         });
    return nullptr;
}

Motion::Mesh Motion::meshFor(double metresPerPx, const projection::Projection& projection) {
    const double toleranceM = toleranceFor(metresPerPx);
    for (;;) {
        if (Mesh mesh = findMesh(toleranceM, projection)) return mesh;
        if (last_ && !waits_) return last_;
        take(making_.get());
    }
}

void Motion::prepare(const projection::Projection& projection, double metresPerPx) {
    if (waits_ || making_.valid()) return;
    if (findMesh(toleranceFor(metresPerPx), projection))
        findMesh(toleranceFor(outlineMetresPerPx), projection);
}

std::shared_ptr<const mesh::MapGeometry> Motion::at(const projection::Projection& projection,
                                                    double metresPerPx) {
    const Mesh mesh = meshFor(metresPerPx, projection);
    return std::make_shared<const mesh::MapGeometry>(
        mesh->geometry(mesh->place(projection, true), projection, true));
}

std::shared_ptr<const mesh::MapGeometry> Motion::between(const projection::Projection& from,
                                                         const scene::View& fromView,
                                                         const projection::Projection& to,
                                                         const scene::View& toView, double t) {
    const Mesh mesh = meshFor(std::min(fromView.metresPerPx, toView.metresPerPx),
                              projection::extentOf(to).center ? from : to);
    if (!way_ || !(way_->from == from) || !(way_->to == to) || way_->mesh != mesh)
        way_ = Way{from, to, mesh, mesh->place(from, false), mesh->place(to, false)};
    // Both as they are seen, then in metres of the view that they are drawn in.
    mesh::SpherePlacement now = mesh::between(
        way_->a, fromView.centerM, toView.metresPerPx / fromView.metresPerPx, way_->b, toView.centerM, 1, t);
    for (std::vector<base::Vec2>* points : {&now.fillM, &now.lineM})
        for (base::Vec2& p : *points) p = p + toView.centerM;
    return std::make_shared<const mesh::MapGeometry>(mesh->geometry(now, to, false));
}

mesh::Topology Motion::outline(const projection::Projection& projection) {
    return meshFor(outlineMetresPerPx, projection)->outline(projection);
}

}  // namespace window

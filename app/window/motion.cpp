#include "window/motion.hpp"

#include "projection/extent.hpp"

#include <algorithm>

namespace window {
namespace {

/// In motion nobody sees what is smaller than two pixels; and no finer than this, or frames take too long.
constexpr double coarseness = 4, finestM = 4096, coarsestM = 32768;

}  // namespace

const mesh::SphereMesh& Motion::meshFor(double metresPerPx, const projection::Projection& projection) {
    const double toleranceM = std::clamp(coarseness * atlas::toleranceAt(metresPerPx), finestM, coarsestM);
    // An azimuthal map is cut nowhere that is seen, and any will do.
    const bool isCut = !projection::extentOf(projection).center;
    const projection::Projection world =
        mesh::SphereMesh::worldAround(projection::centralMeridianDeg(projection));
    if (!world_ || (isCut && !(world_->projection == world))) {
        world_ = atlas_->topology(world);
        mesh_.reset();
    }
    if (mesh_ && mesh_->toleranceM() == toleranceM) return *mesh_;
    mesh_.emplace(*world_, toleranceM);
    way_.reset();
    return *mesh_;
}

std::shared_ptr<const mesh::MapGeometry> Motion::at(const projection::Projection& projection,
                                                    double metresPerPx) {
    const mesh::SphereMesh& mesh = meshFor(metresPerPx, projection);
    return std::make_shared<const mesh::MapGeometry>(mesh.geometry(mesh.place(projection, true), projection));
}

std::shared_ptr<const mesh::MapGeometry> Motion::between(const projection::Projection& from,
                                                         const scene::View& fromView,
                                                         const projection::Projection& to,
                                                         const scene::View& toView, double t) {
    const mesh::SphereMesh& mesh =
        meshFor(std::min(fromView.metresPerPx, toView.metresPerPx), projection::extentOf(to).center ? from : to);
    if (!way_ || !(way_->from == from) || !(way_->to == to))
        way_ = Way{from, to, mesh.place(from, false), mesh.place(to, false)};
    // Both as they are seen, then in metres of the view that they are drawn in.
    mesh::SpherePlacement now = mesh::between(
        way_->a, fromView.centerM, toView.metresPerPx / fromView.metresPerPx, way_->b, toView.centerM, 1, t);
    for (std::vector<base::Vec2>* points : {&now.fillM, &now.lineM})
        for (base::Vec2& p : *points) p = p + toView.centerM;
    return std::make_shared<const mesh::MapGeometry>(mesh.geometry(now, to));
}

mesh::Topology Motion::outline(const projection::Projection& projection) {
    return meshFor(10'000, projection).outline(projection);
}

}  // namespace window

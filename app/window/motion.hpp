// The map while its projection changes or the globe turns: coarse, made anew for every frame. Private to this
// room.
#pragma once

#include "atlas/atlas.hpp"
#include "mesh/sphere_mesh.hpp"
#include "scene/view.hpp"

#include <future>
#include <map>
#include <memory>
#include <optional>

namespace window {

class Motion {
  public:
    /// `waits`: every frame is drawn from the mesh made for it, so that a recording is exact; otherwise one
    /// that is at hand does until the right one has been made on another thread.
    Motion(std::shared_ptr<const atlas::Atlas> atlas, bool waits) : atlas_(std::move(atlas)), waits_(waits) {}

    /// Begins to make what a change from this map or to it will be drawn from.
    void prepare(const projection::Projection& projection, double metresPerPx);
    /// A globe as it stands at this moment, or any other map until its own geometry is ready.
    std::shared_ptr<const mesh::MapGeometry> at(const projection::Projection& projection, double metresPerPx);
    /// The way from one map to another, both in their views; for the view of the other.
    std::shared_ptr<const mesh::MapGeometry> between(const projection::Projection& from,
                                                     const scene::View& fromView,
                                                     const projection::Projection& to,
                                                     const scene::View& toView, double t);
    /// The polygons on a map, coarse: for where things lie before the map is ready.
    mesh::Topology outline(const projection::Projection& projection);

  private:
    using Mesh = std::shared_ptr<const mesh::SphereMesh>;
    /// A mesh with the world that it is of.
    struct Made {
        std::shared_ptr<const mesh::Topology> world;
        Mesh mesh;
    };
    /// Two maps of one mesh.
    struct Way {
        projection::Projection from, to;
        Mesh mesh;
        mesh::SpherePlacement a, b;
    };
    /// The mesh that does for that scale; another one while that is being made.
    Mesh meshFor(double metresPerPx, const projection::Projection& projection);
    /// The same if it is at hand; otherwise it is begun.
    Mesh findMesh(double toleranceM, const projection::Projection& projection);
    void take(Made made);

    std::shared_ptr<const atlas::Atlas> atlas_;
    bool waits_;
    std::shared_ptr<const mesh::Topology> world_;  ///< cut where the flat maps are cut
    std::map<double, Mesh> meshes_;                ///< of world_, by tolerance
    Mesh last_;
    std::optional<Way> way_;
    std::future<Made> making_;  ///< the last member: it ends before the others do
};

}  // namespace window

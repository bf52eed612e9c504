// The map while its projection changes or the globe turns: coarse, made anew for every frame. Private to this
// room.
#pragma once

#include "atlas/atlas.hpp"
#include "mesh/sphere_mesh.hpp"
#include "scene/view.hpp"

#include <memory>
#include <optional>

namespace window {

class Motion {
  public:
    explicit Motion(std::shared_ptr<const atlas::Atlas> atlas) : atlas_(std::move(atlas)) {}

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
    /// Two maps of one mesh.
    struct Way {
        projection::Projection from, to;
        mesh::SpherePlacement a, b;
    };
    /// The mesh that does for that scale; made when it is first needed.
    const mesh::SphereMesh& meshFor(double metresPerPx, const projection::Projection& projection);

    std::shared_ptr<const atlas::Atlas> atlas_;
    std::shared_ptr<const mesh::Topology> world_;  ///< cut where the flat maps are cut
    std::optional<mesh::SphereMesh> mesh_;
    std::optional<Way> way_;
};

}  // namespace window

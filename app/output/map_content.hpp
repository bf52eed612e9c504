// Boundaries as scenes take them.
#pragma once

#include "atlas/atlas.hpp"
#include "model/timeline.hpp"
#include "scene/build_scene.hpp"
#include "territory/ownership.hpp"

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace output {

/// The map's side of one scene after another: the lands are put together anew only when they change.
class MapSource {
  public:
    /// The map of the snapshot's date. It refers to the atlas, which must outlive it.
    const scene::MapContent& update(const atlas::Atlas& atlas,
                                    const std::shared_ptr<const mesh::MapGeometry>& geometry,
                                    territory::Viewpoint viewpoint, const model::Snapshot& snapshot);
    /// As of the last update.
    const scene::MapContent& content() const { return content_; }

  private:
    struct Owned {
        territory::Ownership ownership;
        std::shared_ptr<const scene::Lands> lands;
    };
    std::shared_ptr<const scene::Lands> landsOf(const mesh::MapGeometry& geometry,
                                                const territory::Territory& territory);
    scene::MapContent content_;
    territory::Ownership ownership_;
    std::vector<Owned> owned_;  ///< of this geometry, as last shown; for who goes to and fro in time
    std::optional<model::Date> date_;
    territory::Viewpoint viewpoint_ = territory::Viewpoint::un;
};

/// Whether a point of the plane, metres, lies on the land of one of these states, by their codes. It refers
/// to the atlas, which must outlive it.
std::function<bool(base::Vec2)> landTest(const std::set<std::string>& codes, const atlas::Atlas& atlas,
                                         const projection::Projection& projection);
/// The same for the organization's states.
std::function<bool(base::Vec2)> memberTest(const model::Organization& organization, const atlas::Atlas& atlas,
                                           const projection::Projection& projection);

}  // namespace output

// Maps besides the one that the window begins with: of other scales, and of states cut into their divisions
// for the layers that need them. Read and projected in the background when one is first shown. Private to
// this room.
#pragma once

#include "atlas/geometry_store.hpp"
#include "atlas/scales.hpp"

#include <array>
#include <functional>
#include <future>
#include <memory>
#include <string>
#include <vector>

namespace window {

/// Boundaries with their geometries.
struct Map {
    std::shared_ptr<const atlas::Atlas> atlas;
    std::shared_ptr<atlas::GeometryStore> geometries;
};

/// Which boundaries.
struct MapKey {
    atlas::Scale scale = atlas::Scale::m50;
    std::vector<std::string> divided;  ///< states that are cut into their divisions
    bool operator==(const MapKey&) const = default;
};

class MapShelf {
  public:
    using Load = std::function<base::Result<atlas::Atlas>(const MapKey& key)>;

    /// `onReady` is called on another thread when a map is ready; without it, find() waits. Without `load`
    /// there are no maps.
    void open(Load load, std::function<void()> onReady);
    bool isOpen() const { return load_ != nullptr; }

    /// The map in that projection, with a geometry of some tolerance; nothing while it is being made, and
    /// where it cannot be. The last one of each scale is kept.
    const Map* find(const MapKey& key, const projection::Projection& projection, double toleranceM);

    /// Lets go of what other projections needed, and of all geometries but one of every map that is not
    /// `drawn`.
    void tidy(const projection::Projection& projection, const atlas::GeometryStore* drawn);

  private:
    /// What the other thread gives.
    struct Made {
        std::shared_ptr<const atlas::Atlas> atlas;  ///< empty: it cannot be read
        std::shared_ptr<const mesh::Topology> outline;
        std::shared_ptr<const mesh::MapGeometry> geometry;
    };
    struct Place {
        MapKey key;
        Map map;
        std::future<Made> making;
        bool failed = false;  ///< reading that key
    };
    void begin(Place& place, const projection::Projection& projection, double toleranceM);
    void take(Place& place);

    Load load_;
    std::function<void()> onReady_;
    std::array<Place, 3> places_;  ///< by scale
};

}  // namespace window

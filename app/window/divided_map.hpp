// Maps of states cut into their divisions, for the layers that need them: read in the background when one is
// first shown. Private to this room.
#pragma once

#include "atlas/geometry_store.hpp"

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

class DividedMap {
  public:
    using Load = std::function<base::Result<atlas::Atlas>(const std::vector<std::string>& states)>;

    /// `onReady` is called on another thread when a map has been read; without it, find() waits.
    void open(Load load, std::function<void()> onReady);

    /// The map with these states divided; nothing while it is being read, and where it cannot be.
    const Map* find(const std::vector<std::string>& states);

  private:
    Load load_;
    std::function<void()> onReady_;
    std::vector<std::string> states_;  ///< of map_ or of what is being read
    std::future<Map> reading_;
    Map map_;
};

}  // namespace window

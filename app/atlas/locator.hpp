// Which feature holds a place, in a time that hardly grows with the boundaries.
#pragma once

#include "base/geometry.hpp"
#include "geo/boundaries.hpp"

#include <cstdint>
#include <vector>

namespace atlas {

/// The edges of all polygons, sorted into bands of latitude. Points into the boundaries, which must outlive
/// it.
class Locator {
  public:
    explicit Locator(const geo::Boundaries& boundaries);

    /// The number of the feature that holds the position; where features overlap, the first.
    /// mesh::noFeature where none does.
    int featureAt(base::LonLat position) const;

  private:
    struct Edge {
        const base::LonLat* from;
        const base::LonLat* to;
        std::uint32_t polygon;
    };
    std::vector<int> featureOfPolygon_;
    std::vector<Edge> edges_;         ///< by band, then by polygon
    std::vector<std::size_t> first_;  ///< by band: its first edge; one more at the end
};

}  // namespace atlas

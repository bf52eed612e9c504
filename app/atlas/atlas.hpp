// Boundaries made ready for maps: read once, then geometry for every projection and level of detail, and the
// way back from a place to the feature there.
#pragma once

#include "base/geometry.hpp"
#include "base/result.hpp"
#include "geo/boundaries.hpp"
#include "mesh/geometry.hpp"
#include "mesh/topology.hpp"
#include "projection/projection.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace atlas {

/// Immutable after loading, so that any thread may ask.
class Atlas {
  public:
    /// Reads the file; the issues of the reading come with the result. `viewpoint` is what the map says of
    /// whose borders it shows ("UN"), empty where nobody knows.
    static base::Result<Atlas> load(const std::filesystem::path& path, const geo::ReadOptions& options,
                                    std::string viewpoint);

    const std::vector<std::string>& keys() const { return keys_; }    ///< by feature number
    const std::vector<std::string>& names() const { return names_; }  ///< by feature number
    const std::string& credit() const { return boundaries_->credit; }
    const std::string& viewpoint() const { return viewpoint_; }

    /// The number of the feature with the key, or mesh::noFeature.
    int featureOf(const std::string& key) const;

    /// The middle of the features' areas on the sphere, rounded to whole degrees; of all features where none
    /// of the keys is known.
    base::LonLat centerOf(const std::vector<std::string>& keys) const;

    std::shared_ptr<const mesh::Topology> topology(const projection::Projection& projection) const;

    /// The feature that holds the position, exactly: by the boundaries as read, not by what is drawn. Where
    /// features overlap, the first. mesh::noFeature on the sea.
    int featureAt(base::LonLat position) const;
    /// The same for a point of the projected plane, metres.
    int featureAt(const projection::Projection& projection, base::Vec2 pointM) const;

  private:
    struct PolygonBox {
        base::Box boxDeg;
        int feature;
        const geo::Polygon* polygon;
    };
    std::shared_ptr<const geo::Boundaries> boundaries_;
    std::vector<std::string> keys_;
    std::vector<std::string> names_;
    std::vector<PolygonBox> boxes_;
    std::string viewpoint_;
};

/// The tolerance to draw with at this scale: under half a pixel, in steps of a factor of two, so that zooming
/// asks for a new geometry only now and then.
double toleranceAt(double metresPerPx);

}  // namespace atlas

// Boundaries made ready for maps: read once, then geometry for every projection and level of detail, and the
// way back from a place to the feature there.
#pragma once

#include "atlas/locator.hpp"
#include "base/geometry.hpp"
#include "base/result.hpp"
#include "base/sphere.hpp"
#include "geo/boundaries.hpp"
#include "mesh/anchors.hpp"
#include "mesh/geometry.hpp"
#include "mesh/topology.hpp"
#include "projection/projection.hpp"
#include "territory/territory.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace atlas {

/// Immutable after loading, so that any thread may ask.
class Atlas {
  public:
    /// Boundaries of one's own: every feature is a state. The issues of the reading come with the result.
    static base::Result<Atlas> load(const std::filesystem::path& path, const geo::ReadOptions& options = {});
    /// A file of atomic units, as geodata/README.md describes it.
    static base::Result<Atlas> loadUnits(const std::filesystem::path& path);
    /// The same of what was read from such a file; `name` is what issues call it.
    static base::Result<Atlas> ofUnits(geo::Boundaries boundaries, const std::string& name);
    /// Boundaries put together elsewhere, with their owners; `divisions` as divisions() has them.
    static Atlas join(geo::Boundaries boundaries, territory::Territory territory,
                      std::vector<std::vector<std::vector<std::string>>> divisions);
    /// What such a file is read with.
    static geo::ReadOptions unitOptions();

    const std::vector<std::string>& keys() const { return keys_; }    ///< of units, by feature number
    const std::vector<std::string>& names() const { return names_; }  ///< of units, by feature number
    const std::string& credit() const { return boundaries_->credit; }
    /// geo::Boundaries::source: what prepared maps are found by.
    std::uint64_t source() const { return boundaries_->source; }
    /// Who owns the features; its units are they, in their order.
    const territory::Territory& territory() const { return territory_; }

    /// By feature: groups of codes of ISO 3166-2, each for one of the divisions that the feature is made of
    /// today, with the codes that this had before; no group for a feature that is no division. Empty where no
    /// state is divided.
    const std::vector<std::vector<std::vector<std::string>>>& divisions() const { return divisions_; }

    /// The number of the feature with the key, or mesh::noFeature.
    int featureOf(const std::string& key) const;

    /// The middle of the states' areas (as owned today) on the sphere, rounded to whole degrees; of all
    /// features where none of the codes is known. Where a state lies more than 45 degrees from there, the
    /// middle of the smallest circle that holds the main lands of them all, so that the largest does not push
    /// the others to the edge.
    base::LonLat centerOf(const std::vector<std::string>& codes) const;

    /// Where these boundaries would have their names, by key.
    std::map<std::string, mesh::NameAnchor> anchors() const;

    std::shared_ptr<const mesh::Topology> topology(const projection::Projection& projection) const;

    /// The feature that holds the position, exactly: by the boundaries as read, not by what is drawn. Where
    /// features overlap, the first. mesh::noFeature on the sea.
    int featureAt(base::LonLat position) const;
    /// Makes what featureAt() needs, some milliseconds' work; otherwise the first question does. Any thread
    /// may.
    void prepareLookup() const;
    /// The same for a point of the projected plane, metres.
    int featureAt(const projection::Projection& projection, base::Vec2 pointM) const;

  private:
    /// Where the names of the features go, made when first asked for.
    struct Anchored {
        std::once_flag once;
        std::vector<mesh::NameAnchor> ofFeatures, ofWholes;
    };
    void findAnchors() const;
    std::vector<base::Vec3> mainLands(const std::vector<std::string>& codes) const;
    static Atlas make(geo::Boundaries boundaries);
    /// Made when the first place is asked for.
    struct Located {
        std::once_flag once;
        std::optional<Locator> locator;
    };
    std::shared_ptr<const geo::Boundaries> boundaries_;
    std::vector<std::string> keys_;
    std::vector<std::string> names_;
    std::unique_ptr<Located> located_ = std::make_unique<Located>();
    std::unique_ptr<Anchored> anchored_ = std::make_unique<Anchored>();
    bool sharesAnchors_ = false;  ///< with the shipped boundaries
    territory::Territory territory_;
    std::vector<std::uint32_t> wholes_;  ///< by feature: see mesh::Topology::wholeOf
    std::vector<std::vector<std::vector<std::string>>> divisions_;
};

/// The tolerance to draw with at this scale: under half a pixel, in steps of a factor of two, so that zooming
/// asks for a new geometry only now and then.
double toleranceAt(double metresPerPx);

}  // namespace atlas

// Maps that the build has prepared: what a map of a shipped dataset begins with, read in a few milliseconds.
// What was not prepared (other boundaries, projections, scales) is made when it is needed.
#pragma once

#include "atlas/atlas.hpp"

#include <filesystem>
#include <memory>
#include <vector>

namespace atlas {

/// The polygons of the projected boundaries without their arcs, or the whole topology where the build has not
/// prepared them (then `arcs` is not empty).
std::shared_ptr<const mesh::Topology> outlineOf(const Atlas& atlas, const projection::Projection& projection);

/// The geometry of that tolerance; `outline` is what outlineOf gave, so that a topology in it is used.
std::shared_ptr<const mesh::MapGeometry> geometryOf(const Atlas& atlas,
                                                    const std::shared_ptr<const mesh::Topology>& outline,
                                                    double toleranceM);

/// A map to prepare.
struct PreparedMap {
    projection::Projection projection;
    std::vector<double> tolerancesM;
};

/// Writes what outlineOf and geometryOf will look for into the folder "prepared" of base::programFolders().
/// Empty on success. Needs an atlas of boundaries whose source is known.
std::vector<base::Issue> prepareMap(const Atlas& atlas, const PreparedMap& map,
                                    const std::filesystem::path& folder);

}  // namespace atlas

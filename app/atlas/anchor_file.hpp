// Where the names of the shipped units and regions go, prepared by the build for all scales at once.
#pragma once

#include "base/result.hpp"
#include "mesh/anchors.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace atlas {

/// By key of the unit or region.
using AnchorTable = std::map<std::string, mesh::NameAnchor>;

/// Empty where the build has prepared none.
AnchorTable preparedAnchors();

/// Writes what preparedAnchors() will find into the folder "prepared" of base::programFolders(). Empty on
/// success.
std::vector<base::Issue> prepareAnchors(const AnchorTable& table, const std::filesystem::path& folder);

}  // namespace atlas

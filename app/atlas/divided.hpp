// Boundaries in which some states are cut into their first-order divisions.
#pragma once

#include "atlas/atlas.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace atlas {

/// What a file of divisions is read with.
geo::ReadOptions divisionOptions();

/// The units of one file, those of these states (ISO 3166-1 alpha-3; none named: of all that the second file
/// has) cut into the pieces that the other has of them: geodata/README.md describes both. A piece has its
/// unit's owners and disputes. States of which the second file has no pieces stay whole.
base::Result<Atlas> loadDivided(const std::filesystem::path& units, const std::filesystem::path& divisions,
                                const std::vector<std::string>& states);

}  // namespace atlas

// Boundaries in which some states are cut into their first-order divisions.
#pragma once

#include "atlas/atlas.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace atlas {

/// The units of one file, except those of these states (ISO 3166-1 alpha-3), whose divisions are taken from
/// the other: geodata/README.md describes both. The divisions have the owners of their state at all times.
/// States of which the second file has no divisions stay whole.
base::Result<Atlas> loadDivided(const std::filesystem::path& units, const std::filesystem::path& divisions,
                                const std::vector<std::string>& states);

}  // namespace atlas

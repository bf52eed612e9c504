// The names of geodata/ to a Gazetteer.
#pragma once

#include "base/result.hpp"
#include "names/gazetteer.hpp"

#include <filesystem>

namespace dataset {

/// Reads states.json, own_states.json, regions.json and places.json of the folder. Every problem of the four
/// is named.
base::Result<names::Gazetteer> readGazetteer(const std::filesystem::path& folder);

}  // namespace dataset

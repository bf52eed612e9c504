// The names of geodata/ to a Gazetteer.
#pragma once

#include "base/result.hpp"
#include "names/gazetteer.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace dataset {

/// Reads states.json, own_states.json, regions.json and places.json of the folder, or takes what the build
/// has made of them. Every problem of the four is named.
base::Result<names::Gazetteer> readGazetteer(const std::filesystem::path& folder);

/// The bytes of the four, in that order.
base::Result<std::vector<std::string>> readGazetteerSources(const std::filesystem::path& folder);
/// The same as readGazetteer() from them; issues name the files as of that folder.
base::Result<names::Gazetteer> parseGazetteer(const std::filesystem::path& folder,
                                              const std::vector<std::string>& sources);

}  // namespace dataset

// The shipped names as the build has read them: their files are the largest that a start would parse.
#pragma once

#include "base/result.hpp"
#include "model/organization.hpp"
#include "names/gazetteer.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dataset {

/// What readStates() gave for a file of these bytes; nothing unless the build has read the same. The folders
/// are those of base::findPrepared().
std::optional<std::vector<model::State>> preparedStates(const std::vector<std::filesystem::path>& folders,
                                                        std::string_view source);
/// What readGazetteer() gave for files of these bytes.
std::optional<names::Gazetteer> preparedGazetteer(const std::vector<std::filesystem::path>& folders,
                                                  const std::vector<std::string>& sources);

/// Reads the names of that folder ("geodata") and writes into `to` what the two above find.
std::vector<base::Issue> prepareNames(const std::filesystem::path& folder, const std::filesystem::path& to);

}  // namespace dataset

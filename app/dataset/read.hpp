// Dataset files: JSON or CSV to model. The only room, with session, that includes nlohmann/json.
#pragma once

#include "base/result.hpp"
#include "dataset/strictness.hpp"
#include "model/organization.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dataset {

/// A dataset file may not be larger than this, nor nest deeper than maxDepth levels.
inline constexpr std::size_t maxBytes = 32u << 20;
inline constexpr int maxDepth = 64;

/// The states that a dataset may name: ISO 3166-1 alpha-3 codes (and XKX) with English names, by code.
/// Read from geodata/states.json, or from what the build has made of it.
base::Result<std::vector<model::State>> readStates(const std::filesystem::path& path);
/// The same from bytes; `name` is what issues call the file.
base::Result<std::vector<model::State>> parseStates(std::string_view json, const std::string& name);

/// Reads and checks a whole dataset. Every problem of the file is reported, each with its JSON pointer
/// ("csto.json#/memberships/3/from") or, for malformed JSON, line and column. Never throws; unknown fields
/// are warnings that name the nearest known field. Nothing outside this file is opened. A file whose name
/// ends in .csv is read by parseCsvDataset(). Strictly read, a claim without a source is an error, and texts
/// that a language of the file lacks are warnings.
base::Result<model::Organization> readDataset(const std::filesystem::path& path,
                                              const std::vector<model::State>& knownStates,
                                              Strictness strictness = Strictness::lenient);

/// The same from bytes; `name` is what issues call the file.
base::Result<model::Organization> parseDataset(std::string_view json, const std::string& name,
                                               const std::vector<model::State>& knownStates,
                                               Strictness strictness = Strictness::lenient);

}  // namespace dataset

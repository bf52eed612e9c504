// Datasets from a spreadsheet: one row for each claim.
#pragma once

#include "base/result.hpp"
#include "dataset/strictness.hpp"
#include "model/organization.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace dataset {

/// Reads rows under a first line that names the columns, in any order: code (ISO 3166-1 alpha-3), status (of
/// the built-in ones), from; to, source, act and note may be left out or empty. `stem` is the file's name
/// without its ending; the organization is called by it. Comma, semicolon or tab; UTF-8, with or without a
/// byte order mark. All problems are reported, at "name:line" with the column; never throws.
base::Result<model::Organization> parseCsvDataset(std::string_view csv, const std::string& name,
                                                  const std::string& stem,
                                                  const std::vector<model::State>& knownStates,
                                                  Strictness strictness = Strictness::lenient);

}  // namespace dataset

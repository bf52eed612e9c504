// Which datasets there are, and how one is read by its id or file.
#pragma once

#include "base/result.hpp"
#include "model/organization.hpp"

#include <string>
#include <vector>

namespace library {

/// The states that datasets may name, from the shipped list.
base::Result<std::vector<model::State>> knownStates();

/// Every shipped dataset's id, sorted.
base::Result<std::vector<std::string>> shippedIds();

/// True for lower-case letters, digits and hyphens: the id of a shipped dataset, as opposed to a file.
bool isId(const std::string& idOrFile);

/// A shipped organization by its id, or a dataset file by its path (anything that is no id, "./csto" for
/// example). `asked` is what issues call the place where an unknown id was given ("--organization").
base::Result<model::Organization> readOrganization(const std::string& idOrFile, const std::string& asked);

}  // namespace library

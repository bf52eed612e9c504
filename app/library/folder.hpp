// The files of a shipped folder. Private to this room.
#pragma once

#include "base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace library {

/// "csto" for csto.json, of every such file below the data folder's `folder`, sorted; names that are no ids
/// are left out. An issue where the folder cannot be listed.
base::Result<std::vector<std::string>> idsIn(std::string_view folder);

/// "csto, nato"
std::string listed(const std::vector<std::string>& ids);

}  // namespace library

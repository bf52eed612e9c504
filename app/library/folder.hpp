// The files of a shipped folder. Private to this room.
#pragma once

#include "base/result.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace library {

/// "csto" for csto.json, of every such file below the data folder's `folder`, sorted; names that are no ids
/// are left out. An issue where the folder cannot be listed.
base::Result<std::vector<std::string>> idsIn(std::string_view folder);

/// Where the thing of that folder lies: by its id, or by a path (anything that is no id). `kind` and
/// `fileKind` are what issues call it ("organization") and its file ("dataset"), `asked` the place where it
/// was given.
base::Result<std::filesystem::path> fileOf(std::string_view folder, const std::string& idOrFile,
                                           const std::string& asked, const std::string& kind,
                                           const std::string& fileKind);

/// "csto, nato"
std::string listed(const std::vector<std::string>& ids);

}  // namespace library

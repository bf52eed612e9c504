// Where the program finds what it ships with: assets/ and geodata/.
#pragma once

#include "base/result.hpp"

#include <filesystem>
#include <string_view>

namespace base {

/// The folder that holds assets/ and geodata/. The environment variable PACTMAP_DATA decides where it is set
/// (and is an error where it names no such folder); else the first that exists of the source tree that the
/// program was built from, share/pactmap beside the program's bin folder, and the folders above the program.
Result<std::filesystem::path> dataFolder();

/// The path of a shipped file or folder, "assets/organizations/csto.json" for example, below dataFolder().
/// Whether the file exists is for the caller to find when it opens it.
Result<std::filesystem::path> dataPath(std::string_view relative);

}  // namespace base

// Where the program finds what was built together with it: modules that are loaded when needed, prepared
// maps.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

namespace base {

/// The folder that holds the running program; nothing where the system does not tell.
std::optional<std::filesystem::path> programFolder();

/// The folders to look in, the nearest first: the program's own, lib/pactmap beside its bin folder, and the
/// build folder that it was built in.
std::vector<std::filesystem::path> programFolders();

}  // namespace base

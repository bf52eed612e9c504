// Where the program finds what was built together with it: modules that are loaded when needed, prepared
// maps.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace base {

/// The folder that holds the running program; nothing where the system does not tell.
std::optional<std::filesystem::path> programFolder();

/// The folders to look in, the nearest first: the program's own, lib/pactmap beside its bin folder, and the
/// build folder that it was built in.
std::vector<std::filesystem::path> programFolders();

/// Shows `take` the bytes of the files of that name in the folders "prepared" of these folders, one after
/// another, until it says true. Files that are missing or larger than `largestBytes` are passed over.
void findPrepared(const std::vector<std::filesystem::path>& folders, const std::string& name,
                  std::size_t largestBytes, const std::function<bool(std::string_view bytes)>& take);

}  // namespace base

// Whole files, read with a limit and written so that no half-written file is ever seen.
#pragma once

#include "base/result.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace base {

/// The bytes of a regular file. Fails (never throws) on a missing file, a folder, a pipe or device, a file
/// larger than maxBytes, or one that cannot be read; the message says which.
Result<std::string> readFile(const std::filesystem::path& path, std::size_t maxBytes);

/// Writes to a temporary name beside the target and renames it over the target. A pipe or device is refused.
/// Empty on success; otherwise one Issue, and neither the target nor a temporary file is left changed.
std::vector<Issue> writeFileAtomically(const std::filesystem::path& path, std::string_view bytes);

}  // namespace base

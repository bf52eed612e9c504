// Whole files, read with a limit and written so that no half-written file is ever seen.
#pragma once

#include "base/result.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace base {

/// The bytes of a regular file. Fails (never throws) on a missing file, a folder, a pipe or device, a file
/// larger than maxBytes, or one that cannot be read; the message says which.
Result<std::string> readFile(const std::filesystem::path& path, std::size_t maxBytes);

/// The bytes of a regular file as the system keeps them, without a copy: for files that are replaced, never
/// written into, as those of writeFileAtomically() are. One that is cut off while it is read ends the
/// process.
class MappedFile {
  public:
    /// Nothing where readFile() fails, or the file is empty.
    static std::optional<MappedFile> open(const std::filesystem::path& path, std::size_t maxBytes);
    MappedFile(MappedFile&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}
    MappedFile& operator=(MappedFile&& other) noexcept {
        std::swap(bytes_, other.bytes_);
        return *this;
    }
    ~MappedFile();

    std::string_view bytes() const { return bytes_; }

  private:
    explicit MappedFile(std::string_view bytes) : bytes_(bytes) {}
    std::string_view bytes_;
};

/// Writes to a temporary name beside the target and renames it over the target. A pipe or device is refused.
/// Empty on success; otherwise one Issue, and neither the target nor a temporary file is left changed.
std::vector<Issue> writeFileAtomically(const std::filesystem::path& path, std::string_view bytes);

}  // namespace base

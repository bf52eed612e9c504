// Boundaries as the build read them once: the same values, without GDAL and in a few milliseconds.
#pragma once

#include "geo/boundaries.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace geo {

/// The name of the file with what was read from the source, in the folder "prepared" of one of
/// base::programFolders().
std::string preparedName(const std::filesystem::path& source);

/// The file's bytes. `sourceBytes` are all bytes of the source, `options` what it was read with.
std::string packBoundaries(const Boundaries& boundaries, std::string_view sourceBytes,
                           const ReadOptions& options);

/// The boundaries in the file's bytes; nothing where it is damaged, of another program, of a source with
/// other bytes, or read with other options.
std::optional<Boundaries> unpackBoundaries(std::string_view bytes, std::string_view sourceBytes,
                                           const ReadOptions& options);

/// From the first of the folders that has a file for this source which fits; nothing where none has.
std::optional<Boundaries> findPrepared(const std::vector<std::filesystem::path>& folders,
                                       const std::filesystem::path& source, const ReadOptions& options);

}  // namespace geo

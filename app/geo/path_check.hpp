// Which paths are opened at all.
#pragma once

#include <filesystem>
#include <string>

namespace geo {

/// Why the path is refused, as the message of an Issue; empty when it names a readable regular file that is
/// not empty. Refused are addresses, /vsi paths (GDAL's way to archives, memory and the network), folders,
/// pipes, devices, missing and empty files. Symbolic links are followed.
std::string refusedPath(const std::filesystem::path& path);

}  // namespace geo

// Pictures as PNG files.
#pragma once

#include "base/image.hpp"
#include "base/result.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace output {

/// The picture as the bytes of an RGB PNG file; alpha is dropped. Level 1 without row filters: for maps as
/// small as the default settings and several times faster.
base::Result<std::string> encodePng(const base::Image& image);

/// Reads an 8-bit RGB or RGBA PNG file of at most 256 megapixels.
base::Result<base::Image> readPng(const std::filesystem::path& path);

}  // namespace output

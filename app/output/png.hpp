// Pictures as PNG files.
#pragma once

#include "base/image.hpp"
#include "base/result.hpp"

#include <filesystem>
#include <future>
#include <memory>
#include <string>
#include <vector>

namespace output {

class PngBand;

/// Encodes pictures one after another. What a picture shows as the one before it did is not compressed again;
/// the rest is, on all processors.
class PngEncoder {
  public:
    /// The bytes of an RGB PNG file; alpha is dropped. They do not depend on the pictures before. The picture
    /// may change as soon as this returns, and the encoder may end before the bytes are there.
    std::future<base::Result<std::string>> encode(const base::Image& image);

  private:
    int widthPx_ = 0;
    std::vector<std::shared_ptr<PngBand>> bands_;  ///< of the last picture
};

/// A single picture. Fails where it has no pixels.
base::Result<std::string> encodePng(const base::Image& image);

/// Reads an 8-bit RGB or RGBA PNG file of at most 256 megapixels.
base::Result<base::Image> readPng(const std::filesystem::path& path);

}  // namespace output

// What leaves the program through the clipboard.
#pragma once

#include "base/image.hpp"
#include "base/result.hpp"

#include <string>

namespace window {

/// Empty on success.
std::vector<base::Issue> copyText(const std::string& text);

/// As PNG, through the desktop's own tool (wl-copy or xclip), as SDL's clipboard takes only text. Empty on
/// success; otherwise what is missing.
std::vector<base::Issue> copyPicture(const base::Image& image);

}  // namespace window

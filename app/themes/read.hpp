// A person's own colours: a theme file (JSON) to a theme.
#pragma once

#include "base/result.hpp"
#include "scene/theme.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace themes {

/// A theme file may not be larger than this.
inline constexpr std::size_t maxBytes = 1u << 20;

/// Reads a theme: the shipped one that "base" names (paper where it is absent) with what the file says
/// instead. Every problem is reported with its JSON pointer; unknown fields are warnings, and so are words
/// that could hardly be read and statuses that could hardly be told apart. Never throws.
base::Result<scene::Theme> readTheme(const std::filesystem::path& path);

/// The same from bytes; `name` is what issues call the file.
base::Result<scene::Theme> parseTheme(std::string_view json, const std::string& name);

}  // namespace themes

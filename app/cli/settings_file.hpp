// Where the window's settings are kept: $XDG_CONFIG_HOME/pactmap/settings.json, else below ~/.config.
#pragma once

#include "base/result.hpp"
#include "session/settings.hpp"

#include <filesystem>
#include <optional>
#include <vector>

namespace cli {

/// Empty where the environment names neither folder.
std::filesystem::path settingsPath();

/// Nothing where there is no such file. One that makes no sense is renamed to settings.json.broken, and a
/// warning says so: the program starts as if it had not been there.
std::optional<session::Settings> readSettings(std::vector<base::Issue>& issues);

/// Whole or not at all; a failure is a warning, as nothing but comfort is lost.
std::vector<base::Issue> writeSettings(const session::Settings& settings);

}  // namespace cli

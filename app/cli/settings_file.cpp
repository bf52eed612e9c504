#include "cli/settings_file.hpp"

#include "base/file.hpp"

#include <cstdlib>
#include <system_error>

namespace cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t maxBytes = 1u << 20;

std::vector<base::Issue> asWarnings(std::vector<base::Issue> issues) {
    for (base::Issue& issue : issues) issue.severity = base::Severity::warning;
    return issues;
}

}  // namespace

fs::path settingsPath() {
    // The standard wants an absolute path and passes over any other.
    if (const char* folder = std::getenv("XDG_CONFIG_HOME"); folder && *folder == '/')
        return fs::path(folder) / "pactmap" / "settings.json";
    if (const char* home = std::getenv("HOME"); home && *home == '/')
        return fs::path(home) / ".config" / "pactmap" / "settings.json";
    return {};
}

std::optional<session::Settings> readSettings(std::vector<base::Issue>& issues) {
    const fs::path path = settingsPath();
    std::error_code ignored;
    if (path.empty() || !fs::exists(path, ignored)) return std::nullopt;
    const auto bytes = base::readFile(path, maxBytes);
    auto settings = bytes ? session::parseSettings(*bytes, path.string())
                          : base::Result<session::Settings>::failure(bytes.issues);
    if (settings) return std::move(*settings);
    for (const base::Issue& issue : asWarnings(std::move(settings.issues))) issues.push_back(issue);
    fs::path aside = path;
    aside += ".broken";
    std::error_code problem;
    fs::rename(path, aside, problem);
    issues.push_back({base::Severity::warning, path.string(),
                      problem ? "cannot be used; the program starts without it"
                              : "cannot be used and was renamed to " + aside.filename().string()});
    return std::nullopt;
}

std::vector<base::Issue> writeSettings(const session::Settings& settings) {
    const fs::path path = settingsPath();
    if (path.empty()) return {};
    std::error_code problem;
    fs::create_directories(path.parent_path(), problem);
    if (problem)
        return {
            {base::Severity::warning, path.parent_path().string(), "cannot be made: " + problem.message()}};
    return asWarnings(base::writeFileAtomically(path, session::formatSettings(settings)));
}

}  // namespace cli

#include "base/data_path.hpp"

#include "base/program_files.hpp"

#include <cstdlib>
#include <optional>
#include <string>
#include <system_error>

namespace base {
namespace {

namespace fs = std::filesystem;

bool holdsData(const fs::path& folder) {
    std::error_code ignored;
    return fs::is_directory(folder / "assets" / "organizations", ignored);
}

/// Installed (share/pactmap beside bin) or moved together with the source tree (a folder above).
std::optional<fs::path> nearExecutable() {
    const auto program = programFolder();
    if (!program) return std::nullopt;
    const fs::path installed = program->parent_path() / "share" / "pactmap";
    if (holdsData(installed)) return installed;
    for (fs::path folder = *program; folder != folder.root_path(); folder = folder.parent_path())
        if (holdsData(folder)) return folder;
    return std::nullopt;
}

}  // namespace

Result<fs::path> dataFolder() {
    using Found = Result<fs::path>;
    if (const char* given = std::getenv("PACTMAP_DATA"); given && *given) {
        if (holdsData(given)) return Found::success(given);
        return Found::failure(given,
                              "is no data folder; PACTMAP_DATA must name the folder that holds assets and "
                              "geodata");
    }
    if (holdsData(PACTMAP_SOURCE_ROOT)) return Found::success(PACTMAP_SOURCE_ROOT);
    if (auto folder = nearExecutable()) return Found::success(std::move(*folder));
    return Found::failure(
        "",
        "the program's data (assets and geodata) is not found; set PACTMAP_DATA to the folder "
        "that holds them");
}

Result<fs::path> dataPath(std::string_view relative) {
    Result<fs::path> folder = dataFolder();
    if (folder) *folder /= relative;
    return folder;
}

}  // namespace base

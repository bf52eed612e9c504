#include "base/program_files.hpp"

#include <system_error>

namespace base {

std::optional<std::filesystem::path> programFolder() {
    std::error_code error;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
    if (error) return std::nullopt;
    return program.parent_path();
}

std::vector<std::filesystem::path> programFolders() {
    std::vector<std::filesystem::path> folders;
    if (const auto own = programFolder()) folders = {*own, own->parent_path() / "lib" / "pactmap"};
    folders.emplace_back(PACTMAP_BUILD_ROOT);
    return folders;
}

}  // namespace base

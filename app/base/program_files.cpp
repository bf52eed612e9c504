#include "base/program_files.hpp"

#include "base/file.hpp"

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

void findPrepared(const std::vector<std::filesystem::path>& folders, const std::string& name,
                  std::size_t largestBytes, const std::function<bool(std::string_view bytes)>& take) {
    for (const std::filesystem::path& folder : folders) {
        const std::filesystem::path file = folder / "prepared" / name;
        std::error_code ignored;
        if (!std::filesystem::is_regular_file(file, ignored)) continue;
        const auto mapped = MappedFile::open(file, largestBytes);
        if (mapped && take(mapped->bytes())) return;
    }
}

}  // namespace base

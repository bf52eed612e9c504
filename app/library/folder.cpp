#include "library/folder.hpp"

#include "base/data_path.hpp"
#include "library/shipped.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace library {

base::Result<std::vector<std::string>> idsIn(std::string_view folder) {
    namespace fs = std::filesystem;
    using Ids = base::Result<std::vector<std::string>>;
    const auto path = base::dataPath(folder);
    if (!path) return Ids::failure(path.issues);
    std::error_code error;
    std::vector<std::string> ids;
    for (fs::directory_iterator entry(*path, error), end; !error && entry != end; entry.increment(error)) {
        const fs::path& file = entry->path();
        if (file.extension() == ".json" && isId(file.stem().string())) ids.push_back(file.stem().string());
    }
    if (error) return Ids::failure(path->string(), "cannot be listed: " + error.message());
    std::sort(ids.begin(), ids.end());
    return Ids::success(std::move(ids));
}

base::Result<std::filesystem::path> fileOf(std::string_view folder, const std::string& idOrFile,
                                           const std::string& asked, const std::string& kind,
                                           const std::string& fileKind) {
    using Found = base::Result<std::filesystem::path>;
    if (!isId(idOrFile)) return Found::success(idOrFile);
    const auto ids = idsIn(folder);
    if (!ids) return Found::failure(ids.issues);
    if (std::find(ids->begin(), ids->end(), idOrFile) == ids->end())
        return Found::failure(asked + " " + idOrFile, "no such " + kind + "; expected " + listed(*ids) +
                                                          ", or the path of a " + fileKind +
                                                          " file, such as ./" + idOrFile + ".json");
    return base::dataPath(std::string(folder) + "/" + idOrFile + ".json");
}

std::string listed(const std::vector<std::string>& ids) {
    std::string text;
    for (const std::string& id : ids) text += (text.empty() ? "" : ", ") + id;
    return text;
}

}  // namespace library

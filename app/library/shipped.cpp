#include "library/shipped.hpp"

#include "base/data_path.hpp"
#include "dataset/read.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace library {
namespace {

namespace fs = std::filesystem;

constexpr char folder[] = "assets/organizations";

std::string join(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

}  // namespace

base::Result<std::vector<model::State>> knownStates() {
    const auto path = base::dataPath("geodata/states.json");
    if (!path) return base::Result<std::vector<model::State>>::failure(path.issues);
    return dataset::readStates(*path);
}

base::Result<std::vector<std::string>> shippedIds() {
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

bool isId(const std::string& idOrFile) {
    return !idOrFile.empty() && std::all_of(idOrFile.begin(), idOrFile.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

base::Result<model::Organization> readOrganization(const std::string& idOrFile, const std::string& asked) {
    using Read = base::Result<model::Organization>;
    fs::path file = idOrFile;
    if (isId(idOrFile)) {
        const auto ids = shippedIds();
        if (!ids) return Read::failure(ids.issues);
        if (std::find(ids->begin(), ids->end(), idOrFile) == ids->end())
            return Read::failure(asked + " " + idOrFile, "no such organization; expected " + join(*ids) +
                                                             ", or the path of a dataset file, such as ./" +
                                                             idOrFile + ".json");
        const auto path = base::dataPath(std::string(folder) + "/" + idOrFile + ".json");
        if (!path) return Read::failure(path.issues);
        file = *path;
    }
    const auto states = knownStates();
    if (!states) return Read::failure(states.issues);
    return dataset::readDataset(file, *states);
}

}  // namespace library

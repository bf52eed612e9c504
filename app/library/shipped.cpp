#include "library/shipped.hpp"

#include "base/data_path.hpp"
#include "dataset/read.hpp"
#include "library/folder.hpp"

#include <algorithm>
#include <filesystem>

namespace library {
namespace {

namespace fs = std::filesystem;

constexpr char folder[] = "assets/organizations";

}  // namespace

base::Result<std::vector<model::State>> knownStates() {
    const auto path = base::dataPath("geodata/states.json");
    if (!path) return base::Result<std::vector<model::State>>::failure(path.issues);
    return dataset::readStates(*path);
}

base::Result<std::vector<std::string>> shippedIds() {
    return idsIn(folder);
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
            return Read::failure(asked + " " + idOrFile, "no such organization; expected " + listed(*ids) +
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

#include "library/shipped.hpp"

#include "base/data_path.hpp"
#include "dataset/read.hpp"
#include "library/folder.hpp"

#include <algorithm>

namespace library {
namespace {

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
    const auto file = fileOf(folder, idOrFile, asked, "organization", "dataset");
    if (!file) return Read::failure(file.issues);
    const auto states = knownStates();
    if (!states) return Read::failure(states.issues);
    return dataset::readDataset(*file, *states);
}

}  // namespace library

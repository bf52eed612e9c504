#include "library/stories.hpp"

#include "base/data_path.hpp"
#include "base/file.hpp"
#include "library/folder.hpp"
#include "library/shipped.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>

namespace library {
namespace {

namespace fs = std::filesystem;

constexpr char folder[] = "assets/stories";

}  // namespace

base::Result<std::vector<std::string>> shippedStories() {
    return idsIn(folder);
}

base::Result<model::Story> readStory(const std::string& idOrFile, const std::string& asked) {
    using Read = base::Result<model::Story>;
    fs::path file = idOrFile;
    if (isId(idOrFile)) {
        const auto ids = shippedStories();
        if (!ids) return Read::failure(ids.issues);
        if (std::find(ids->begin(), ids->end(), idOrFile) == ids->end())
            return Read::failure(asked + " " + idOrFile, "no such story; expected " + listed(*ids) +
                                                             ", or the path of a story file, such as ./" +
                                                             idOrFile + ".json");
        const auto path = base::dataPath(std::string(folder) + "/" + idOrFile + ".json");
        if (!path) return Read::failure(path.issues);
        file = *path;
    }
    auto states = knownStates();
    if (!states) return Read::failure(states.issues);
    const auto ids = shippedIds();
    if (!ids) return Read::failure(ids.issues);
    std::vector<std::unique_ptr<model::Organization>> read;
    const auto organization = [&](const std::string& id) -> const model::Organization* {
        for (const auto& known : read)
            if (known->id == id) return known.get();
        if (std::find(ids->begin(), ids->end(), id) == ids->end()) return nullptr;
        auto loaded = readOrganization(id, "organization");
        if (!loaded) return nullptr;
        read.push_back(std::make_unique<model::Organization>(std::move(*loaded)));
        return read.back().get();
    };
    std::vector<std::string> layers{"status", "groupings"};
    for (const std::string& id : *ids)
        if (const model::Organization* each = organization(id))
            for (const model::Proposal& proposal : each->proposals) layers.push_back(proposal.id);
    return dataset::readStory(file, {std::move(*states), std::move(layers), organization});
}

std::vector<base::Issue> writeStory(const std::string& path, const model::Story& story) {
    return base::writeFileAtomically(path, dataset::formatStory(story));
}

}  // namespace library

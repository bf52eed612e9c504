#include "library/stories.hpp"

#include "base/data_path.hpp"
#include "base/file.hpp"
#include "library/folder.hpp"
#include "library/shipped.hpp"

#include <algorithm>

namespace library {
namespace {

constexpr char folder[] = "assets/stories";

}  // namespace

base::Result<std::vector<std::string>> shippedStories() {
    return idsIn(folder);
}

const model::Organization* StoryShelf::organization(const std::string& id) {
    const auto known = organizations_.find(id);
    if (known != organizations_.end()) return known->second.get();
    if (std::find(ids_.begin(), ids_.end(), id) == ids_.end()) return nullptr;
    auto loaded = readOrganization(id, "organization");
    auto& kept = organizations_[id];
    if (loaded) kept = std::make_unique<model::Organization>(std::move(*loaded));
    return kept.get();
}

base::Result<model::Story> StoryShelf::read(const std::string& idOrFile, const std::string& asked) {
    using Read = base::Result<model::Story>;
    const auto file = fileOf(folder, idOrFile, asked, "story", "story");
    if (!file) return Read::failure(file.issues);
    if (states_.empty()) {
        auto states = knownStates();
        if (!states) return Read::failure(states.issues);
        const auto ids = shippedIds();
        if (!ids) return Read::failure(ids.issues);
        states_ = std::move(*states);
        ids_ = *ids;
    }
    return dataset::readStory(*file, {states_, [this](const std::string& id) { return organization(id); }});
}

base::Result<model::Story> readStory(const std::string& idOrFile, const std::string& asked) {
    return StoryShelf().read(idOrFile, asked);
}

std::vector<base::Issue> writeStory(const std::string& path, const model::Story& story) {
    return base::writeFileAtomically(path, dataset::formatStory(story));
}

}  // namespace library

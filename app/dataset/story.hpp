// Story files: JSON to model and back.
#pragma once

#include "base/result.hpp"
#include "model/organization.hpp"
#include "model/story.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace dataset {

/// What a story may refer to.
struct StorySurroundings {
    std::vector<model::State> states;  ///< that exist
    /// The shipped dataset of that id, whose sources are cited and whose layers are shown; nullptr: there is
    /// none.
    std::function<const model::Organization*(const std::string& id)> organization;
};

/// True where the text is meant as a story: it names the format of one.
bool looksLikeStory(std::string_view json);

/// Reads and checks a whole story. Every problem is reported with its JSON pointer, as by readDataset(). A
/// step on the map without a source is a warning.
base::Result<model::Story> readStory(const std::filesystem::path& path,
                                     const StorySurroundings& surroundings);
base::Result<model::Story> parseStory(std::string_view json, const std::string& name,
                                      const StorySurroundings& surroundings);

/// The file's text, which parseStory() reads back to the same story.
std::string formatStory(const model::Story& story);

}  // namespace dataset

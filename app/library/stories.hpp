// Which stories there are, and how one is read by its id or file.
#pragma once

#include "base/result.hpp"
#include "dataset/story.hpp"

#include <string>
#include <vector>

namespace library {

/// Every shipped story's id, sorted.
base::Result<std::vector<std::string>> shippedStories();

/// A shipped story by its id, or a file by its path (anything that is no id). `asked` is what issues call
/// the place where an unknown id was given.
base::Result<model::Story> readStory(const std::string& idOrFile, const std::string& asked);

/// Whole or not at all.
std::vector<base::Issue> writeStory(const std::string& path, const model::Story& story);

}  // namespace library

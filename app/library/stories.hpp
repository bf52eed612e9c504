// Which stories there are, and how one is read by its id or file.
#pragma once

#include "base/result.hpp"
#include "dataset/story.hpp"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace library {

/// Every shipped story's id, sorted.
base::Result<std::vector<std::string>> shippedStories();

/// Reads stories one after another; what they refer to is read once.
class StoryShelf {
  public:
    /// A shipped story by its id, or a file by its path (anything that is no id). `asked` is what issues call
    /// the place where an unknown id was given.
    base::Result<model::Story> read(const std::string& idOrFile, const std::string& asked);

  private:
    const model::Organization* organization(const std::string& id);

    std::vector<model::State> states_;
    std::vector<std::string> ids_;  ///< of the shipped datasets
    std::map<std::string, std::unique_ptr<model::Organization>> organizations_;
};

/// One story.
base::Result<model::Story> readStory(const std::string& idOrFile, const std::string& asked);

/// Whole or not at all.
std::vector<base::Issue> writeStory(const std::string& path, const model::Story& story);

}  // namespace library

// The datasets of a session: the shipped ones, and the files that were opened in it.
#pragma once

#include "base/result.hpp"
#include "model/timeline.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace library {

/// What reading a dataset came to; `timeline` is empty where it has an error.
struct Loaded {
    std::shared_ptr<const model::Timeline> timeline;
    std::vector<base::Issue> issues;
};

/// To be used from one thread.
class Library {
  public:
    struct Entry {
        std::string key;        ///< the id, or the file's path
        std::string name;       ///< "Collective Security Treaty Organization"
        std::string shortName;  ///< "CSTO"
    };

    /// Takes over a dataset that was read elsewhere.
    void keep(const std::string& key, std::shared_ptr<const model::Timeline> timeline);

    /// A shipped dataset is read once; a file each time, as it may have changed.
    Loaded load(const std::string& key);

    /// The shipped datasets in the order of their ids, then the opened files in the order of their opening,
    /// with their names in that language where they have them. Reads what has not been read; one that cannot
    /// be read is left out.
    const std::vector<Entry>& entries(const std::string& language);

  private:
    std::map<std::string, std::shared_ptr<const model::Timeline>> kept_;
    std::vector<std::string> files_;
    std::vector<Entry> entries_;
    std::optional<std::string> listedIn_;  ///< the language of `entries_`; empty: they must be listed anew
};

}  // namespace library

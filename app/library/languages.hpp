// Which languages the interface can be set to.
#pragma once

#include "base/result.hpp"
#include "phrases/phrases.hpp"

#include <string>
#include <vector>

namespace library {

/// Every language of assets/languages; English first, the others by their files, whose names are codes in
/// lower case ("ru.json", "pt-br.json").
base::Result<std::vector<phrases::Phrases>> readLanguages();

/// The language of that code; where it is empty, of the environment (LC_ALL, LC_MESSAGES, LANG), else
/// English. `asked` is what issues call the place where an unknown code was given.
base::Result<phrases::Phrases> chooseLanguage(const std::string& code,
                                              const std::vector<phrases::Phrases>& languages,
                                              const std::string& asked);

}  // namespace library

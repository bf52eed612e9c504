// A dataset's own texts in other languages.
#pragma once

#include "dataset/claim_reader.hpp"
#include "model/organization.hpp"

namespace dataset {

/// Reads "translations": {"ru": {"Member": "Участник"}} into the organization, which has been read before: a
/// text that it does not hold is a warning, as it was probably changed since. Strictly read, so is a language
/// that lacks some of its texts; the labels that every dataset shares are the program's to translate.
void readTranslations(const ObjectReader& root, model::Organization& organization, Strictness strictness,
                      Problems& problems);

}  // namespace dataset

// A dataset's own texts in other languages.
#pragma once

#include "dataset/claim_reader.hpp"
#include "model/organization.hpp"

namespace dataset {

/// Reads "translations": {"ru": {"Member": "Участник"}} into the organization, which has been read before: a
/// text that it does not hold is a warning, as it was probably changed since.
void readTranslations(const ObjectReader& root, model::Organization& organization, Problems& problems);

}  // namespace dataset

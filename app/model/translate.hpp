// A dataset's texts in another language.
#pragma once

#include "model/organization.hpp"

#include <set>
#include <string>

namespace model {

/// The organization with its names, labels and notes in the language of `phrases`: by its own translations;
/// the built-in statuses and kinds of events by the phrases; states by their names in that language. What has
/// none stays English. Ids, codes and the titles of sources stay as they are.
Organization localized(const Organization& organization, const phrases::Phrases& phrases);

/// Every text that a translation may replace; none is empty.
std::set<std::string> translatableTexts(const Organization& organization);

}  // namespace model

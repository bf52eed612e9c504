// The phrases of a language from its file in assets/languages.
#pragma once

#include "base/result.hpp"
#include "phrases/phrases.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace dataset {

/// Reads {"language": "ru", "name": "Русский", "plural": "one-few-many", "phrases": {KEY: TEXT or {FORM:
/// TEXT}}}. A phrase of an unknown key, without a form that the language needs, or with other names in braces
/// than the English one is an error: what is read can be said. Missing keys are none; they are said in
/// English.
base::Result<phrases::Phrases> readPhrases(const std::filesystem::path& path);

/// The same from bytes; `name` is what issues call the file.
base::Result<phrases::Phrases> parsePhrases(std::string_view json, const std::string& name);

}  // namespace dataset

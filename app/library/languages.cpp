#include "library/languages.hpp"

#include "base/data_path.hpp"
#include "dataset/phrase_file.hpp"
#include "library/folder.hpp"

#include <cstdlib>

namespace library {
namespace {

constexpr char folder[] = "assets/languages";

/// "ru" of "ru_RU.UTF-8", as the first of the variables that is set has it.
std::string environmentLanguage() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char* value = std::getenv(name); value && *value) {
            const std::string text = value;
            return text.substr(0, text.find_first_of("_.@"));
        }
    return "";
}

}  // namespace

base::Result<std::vector<phrases::Phrases>> readLanguages() {
    using Languages = base::Result<std::vector<phrases::Phrases>>;
    const auto codes = idsIn(folder);
    if (!codes) return Languages::failure(codes.issues);
    std::vector<phrases::Phrases> languages{phrases::Phrases()};
    std::vector<base::Issue> issues;
    for (const std::string& code : *codes) {
        if (code == "en") continue;  // it is part of the program
        const auto file = base::dataPath(std::string(folder) + "/" + code + ".json");
        if (!file) return Languages::failure(file.issues);
        auto language = dataset::readPhrases(*file);
        issues.insert(issues.end(), language.issues.begin(), language.issues.end());
        if (language) languages.push_back(std::move(*language));
    }
    if (base::hasError(issues)) return Languages::failure(std::move(issues));
    return Languages::success(std::move(languages), std::move(issues));
}

base::Result<phrases::Phrases> chooseLanguage(const std::string& code,
                                              const std::vector<phrases::Phrases>& languages,
                                              const std::string& asked) {
    using Chosen = base::Result<phrases::Phrases>;
    const std::string wanted = code.empty() ? environmentLanguage() : code;
    std::vector<std::string> codes;
    for (const phrases::Phrases& each : languages) {
        if (each.code() == wanted) return Chosen::success(each);
        codes.push_back(each.code());
    }
    if (code.empty()) return Chosen::success(phrases::Phrases());
    return Chosen::failure(asked + " " + code, "no such language; expected " + listed(codes));
}

}  // namespace library

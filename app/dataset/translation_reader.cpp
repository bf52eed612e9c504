#include "dataset/translation_reader.hpp"

#include "dataset/json_text.hpp"
#include "dataset/texts.hpp"
#include "model/translate.hpp"

#include <fmt/core.h>

#include <set>

namespace dataset {
namespace {

constexpr std::size_t longestTranslation = 4000;  // twice a paragraph

void readLanguage(const nlohmann::json& texts, const std::string& pointer,
                  const std::set<std::string>& originals, std::map<std::string, std::string>& translations,
                  Problems& problems) {
    for (const auto& [original, value] : texts.items()) {
        const std::string at = childPointer(pointer, original);
        const auto* text = value.get_ptr<const std::string*>();
        if (!text)
            problems.error(at, "expected the text in that language, found " + describe(value));
        else if (const auto problem = textProblem(*text, longestTranslation))
            problems.error(at, *problem);
        else if (!originals.contains(original))
            problems.warning(at, "the dataset has no such text");
        else
            translations.emplace(original, *text);
    }
}

/// One warning for all texts that the language lacks.
void tellMissing(const std::set<std::string>& originals, const std::map<std::string, std::string>& known,
                 const std::string& pointer, Problems& problems) {
    std::set<std::string> shared;
    for (const auto& status : model::builtinStatuses()) shared.insert(status.label);
    for (const auto& kind : model::builtinEventKinds()) shared.insert(kind.label);
    std::size_t missing = 0;
    const std::string* first = nullptr;
    for (const std::string& text : originals) {
        if (known.contains(text) || shared.contains(text)) continue;
        if (missing++ == 0) first = &text;
    }
    if (missing == 1) problems.warning(pointer, fmt::format("lacks \"{}\"", printable(*first)));
    if (missing > 1)
        problems.warning(pointer, fmt::format("lacks {} texts of the dataset, the first of them \"{}\"",
                                              missing, printable(*first)));
}

}  // namespace

void readTranslations(const ObjectReader& root, model::Organization& organization, Strictness strictness,
                      Problems& problems) {
    const nlohmann::json* languages = root.find("translations");
    if (!languages) return;
    const std::string pointer = root.pointerTo("translations");
    if (!languages->is_object())
        return problems.error(
            pointer,
            "expected an object with the texts of a language under its code, found " + describe(*languages));
    const std::set<std::string> originals = model::translatableTexts(organization);
    for (const auto& [language, texts] : languages->items()) {
        const std::string at = childPointer(pointer, language);
        if (!isIdentifier(language))
            problems.error(at, "expected the code of a language, such as \"ru\"");
        else if (!texts.is_object())
            problems.error(
                at, "expected an object with the translation under each text, found " + describe(texts));
        else {
            readLanguage(texts, at, originals, organization.translations[language], problems);
            if (strictness == Strictness::strict)
                tellMissing(originals, organization.translations[language], at, problems);
        }
    }
}

}  // namespace dataset

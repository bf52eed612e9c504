#include "dataset/phrase_file.hpp"

#include "base/file.hpp"
#include "dataset/json_text.hpp"
#include "dataset/texts.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <set>

namespace dataset {
namespace {

constexpr std::size_t maxBytesOfPhrases = 4u << 20;
constexpr std::size_t longestPhrase = 2000;

using Names = std::set<std::string>;

/// All that the English phrase may be given, in any of its forms; nothing where there is no such phrase.
std::optional<Names> englishNames(const std::string& key) {
    const phrases::Phrases english;
    std::optional<Names> names;
    const auto add = [&](const std::string& text) {
        if (!names) names.emplace();
        if (const auto found = phrases::placeholders(text)) names->insert(found->begin(), found->end());
    };
    const phrases::Texts& texts = english.texts();
    if (const auto at = texts.find(key); at != texts.end()) add(at->second);
    const std::string forms = key + "#";
    for (auto at = texts.lower_bound(forms); at != texts.end() && at->first.starts_with(forms); ++at)
        add(at->second);
    // Each date form may name the month in any way.
    if (names && key.starts_with("date.")) names->insert({"day", "month", "of", "year"});
    return names;
}

class PhraseReader {
  public:
    explicit PhraseReader(Problems& problems) : problems_(problems) {}

    std::optional<phrases::Phrases> read(const nlohmann::json& document) {
        const std::string code = textOf(document, "language"), name = textOf(document, "name"),
                          plural = textOf(document, "plural");
        const auto rule = phrases::findPluralRule(plural);
        if (!rule && !plural.empty())
            problems_.error("/plural",
                            fmt::format("no such rule \"{}\"; expected one-other, one-few-many or other",
                                        printable(plural)));
        if (!code.empty() && !isIdentifier(code))
            problems_.error("/language", "expected a code of lower-case letters, such as \"ru\"");
        const auto list = document.is_object() ? document.find("phrases") : document.end();
        if (!document.is_object() || list == document.end() || !list->is_object())
            problems_.error("/phrases", "expected an object with the phrases by key");
        else if (rule)
            for (const auto& [key, value] : list->items()) add(key, value, *rule);
        if (problems_.hasError()) return std::nullopt;
        return phrases::Phrases(code, name, *rule, std::move(texts_));
    }

  private:
    std::string textOf(const nlohmann::json& document, const char* field) {
        const auto at = document.is_object() ? document.find(field) : document.end();
        const auto* text =
            document.is_object() && at != document.end() ? at->get_ptr<const std::string*>() : nullptr;
        if (text && !textProblem(*text, 64)) return *text;
        problems_.error(std::string("/") + field, "expected a short text");
        return {};
    }

    void add(const std::string& key, const nlohmann::json& value, phrases::PluralRule rule) {
        const std::string pointer = childPointer("/phrases", key);
        const auto names = englishNames(key);
        if (!names) return problems_.error(pointer, "English has no phrase of this key");
        if (!value.is_object()) return addText(key, value, pointer, *names);
        for (const std::string& form : phrases::pluralForms(rule))
            if (!value.contains(form))
                problems_.error(pointer, fmt::format("has no form \"{}\"; expected {}", form,
                                                     fmt::join(phrases::pluralForms(rule), ", ")));
        for (const auto& [form, text] : value.items()) {
            addText(fmt::format("{}#{}", key, form), text, childPointer(pointer, form), *names);
        }
    }

    void addText(const std::string& key, const nlohmann::json& value, const std::string& pointer,
                 const Names& allowed) {
        const auto* text = value.get_ptr<const std::string*>();
        if (!text) return problems_.error(pointer, "expected a text, found " + describe(value));
        // A separator may be blanks alone.
        if (const auto problem = textProblem("x" + *text, longestPhrase))
            return problems_.error(pointer, *problem);
        const auto names = phrases::placeholders(*text);
        if (!names)
            return problems_.error(pointer, "has braces that do not match; expected names such as {date}");
        for (const std::string& name : *names)
            if (!allowed.contains(name))
                return problems_.error(pointer,
                                       fmt::format("asks for {{{}}}, which the phrase is not given", name));
        texts_.emplace(key, *text);
    }

    Problems& problems_;
    phrases::Texts texts_;
};

}  // namespace

base::Result<phrases::Phrases> parsePhrases(std::string_view json, const std::string& name) {
    using Result = base::Result<phrases::Phrases>;
    Problems problems(name);
    const auto document = parseJson(json, problems);
    if (!document) return Result::failure(problems.take());
    auto phrases = PhraseReader(problems).read(*document);
    if (!phrases || problems.hasError()) return Result::failure(problems.take());
    return Result::success(std::move(*phrases), problems.take());
}

base::Result<phrases::Phrases> readPhrases(const std::filesystem::path& path) {
    const auto bytes = base::readFile(path, maxBytesOfPhrases);
    if (!bytes) return base::Result<phrases::Phrases>::failure(bytes.issues);
    return parsePhrases(*bytes, path.string());
}

}  // namespace dataset

// What the program says, in one language: phrases by key, with arguments, plural forms, numbers and lists.
// English is compiled in from assets/languages/en.json; other languages are files beside it with the same
// keys.
#pragma once

#include <fmt/core.h>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace phrases {

/// say("card.since", arg("date", words)).
using fmt::arg;

/// Which form of a phrase goes with a number, by the rules of Unicode CLDR for whole numbers: "one-other"
/// (English, German, Armenian), "one-few-many" (Russian, Ukrainian, Belarusian), "other" (no forms: Kazakh in
/// such phrases).
enum class PluralRule { oneOther, oneFewMany, other };

std::optional<PluralRule> findPluralRule(std::string_view name);
/// "one", "few", "many", "other", as the rule has them.
const std::vector<std::string>& pluralForms(PluralRule rule);
/// The form for the number; its sign does not matter.
std::string_view pluralForm(PluralRule rule, std::int64_t number);

/// By key; the forms of a phrase that counts have keys of their own, "legend.states#one".
using Texts = std::map<std::string, std::string, std::less<>>;

/// The names in braces: "date" of "since {date}". Nothing where the braces do not match or a name is empty.
std::optional<std::set<std::string>> placeholders(std::string_view text);

/// The phrases of a language; a cheap handle on an immutable value. What a language lacks is said in English;
/// a key that English lacks is said as the key itself.
class Phrases {
  public:
    Phrases();  ///< English
    Phrases(std::string code, std::string name, PluralRule rule, Texts texts);

    const std::string& code() const;  ///< "ru"
    const std::string& name() const;  ///< the language's own name, "Русский"
    PluralRule rule() const;
    const Texts& texts() const;
    bool has(std::string_view key) const;

    /// The phrase with its arguments in it. One that cannot take them is said without.
    template <class... Args>
    std::string say(std::string_view key, const Args&... args) const {
        return format(key, fmt::make_format_args(args...));
    }
    /// The form of the phrase that goes with the number, which is also its argument {count}.
    template <class... Args>
    std::string count(std::string_view key, std::int64_t number, const Args&... args) const {
        const std::string written = this->number(number);
        return formatForm(key, number, fmt::make_format_args(fmt::arg("count", written), args...));
    }
    /// say(prefix + name), for phrases that stand for the values of an enumeration or the ids of a table.
    std::string under(std::string_view prefix, std::string_view name) const;

    /// "11,000"; "11 000" with a blank that does not break.
    std::string number(std::int64_t value) const;
    /// "0.5", "0,5": as short as the number allows.
    std::string decimal(double value) const;
    /// "A", "A and B", "A, B and C".
    std::string list(const std::vector<std::string>& items) const;
    /// More than one of what an English noun names ("signatory", "signatories"); in other languages the noun
    /// as it is.
    std::string severalOf(const std::string& noun) const;
    /// A label as it reads inside a sentence: "Observer" becomes "observer", "EU candidate" stays.
    static std::string inSentence(std::string_view label);

  private:
    struct Book;
    const std::string* find(std::string_view key) const;
    std::string format(std::string_view key, fmt::format_args args) const;
    std::string formatForm(std::string_view key, std::int64_t number, fmt::format_args args) const;

    std::shared_ptr<const Book> book_;
};

/// The marked text is a key that a table holds for say(): tests/tools/check_phrases finds it by this mark.
constexpr const char* key(const char* text) {
    return text;
}
/// The same for what several keys begin with.
constexpr const char* prefix(const char* text) {
    return text;
}

}  // namespace phrases

#include "phrases/phrases.hpp"

#include "phrases/english.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace phrases {
namespace {

struct NamedRule {
    PluralRule rule;
    std::string_view name;
};
constexpr std::array<NamedRule, 3> rules{{{PluralRule::oneOther, "one-other"},
                                          {PluralRule::oneFewMany, "one-few-many"},
                                          {PluralRule::other, "other"}}};

Texts englishTexts() {
    Texts texts;
    for (std::size_t i = 0; i < englishPhraseCount; ++i)
        texts.emplace(englishPhrases[i].key, englishPhrases[i].text);
    return texts;
}

/// "ый" would be wrong between letters of two bytes: only whole ones are looked at.
bool isUpper(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    const auto first = static_cast<unsigned char>(text[at]);
    if (first >= 'A' && first <= 'Z') return true;
    if (first != 0xD0 || at + 1 >= text.size()) return false;
    const auto second = static_cast<unsigned char>(text[at + 1]);
    return second == 0x81 || (second >= 0x90 && second <= 0xAF);  // Ё, А to Я
}

}  // namespace

std::optional<PluralRule> findPluralRule(std::string_view name) {
    for (const NamedRule& each : rules)
        if (each.name == name) return each.rule;
    return std::nullopt;
}

const std::vector<std::string>& pluralForms(PluralRule rule) {
    static const std::vector<std::string> oneOther{"one", "other"}, oneFewMany{"one", "few", "many"},
        other{"other"};
    return rule == PluralRule::oneOther ? oneOther : rule == PluralRule::oneFewMany ? oneFewMany : other;
}

std::string_view pluralForm(PluralRule rule, std::int64_t number) {
    const std::uint64_t n =
        number < 0 ? 0 - static_cast<std::uint64_t>(number) : static_cast<std::uint64_t>(number);
    if (rule == PluralRule::other) return "other";
    if (rule == PluralRule::oneOther) return n == 1 ? "one" : "other";
    const std::uint64_t ones = n % 10, tens = n % 100;
    if (ones == 1 && tens != 11) return "one";
    return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? "few" : "many";
}

std::optional<std::set<std::string>> placeholders(std::string_view text) {
    std::set<std::string> names;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '{' && text[i] != '}') continue;
        if (i + 1 < text.size() && text[i + 1] == text[i]) {  // a brace that is meant
            ++i;
            continue;
        }
        if (text[i] == '}') return std::nullopt;
        const std::size_t end = text.find('}', i);
        if (end == std::string_view::npos || end == i + 1) return std::nullopt;
        for (const char c : text.substr(i + 1, end - i - 1))
            if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))) return std::nullopt;
        names.emplace(text.substr(i + 1, end - i - 1));
        i = end;
    }
    return names;
}

struct Phrases::Book {
    std::string code;
    std::string name;
    PluralRule rule;
    Texts texts;
};

namespace {

const Phrases& english() {
    static const Phrases phrases("en", "English", PluralRule::oneOther, englishTexts());
    return phrases;
}

}  // namespace

Phrases::Phrases() : book_(english().book_) {}

Phrases::Phrases(std::string code, std::string name, PluralRule rule, Texts texts)
    : book_(std::make_shared<Book>(Book{std::move(code), std::move(name), rule, std::move(texts)})) {}

const std::string& Phrases::code() const {
    return book_->code;
}
const std::string& Phrases::name() const {
    return book_->name;
}
PluralRule Phrases::rule() const {
    return book_->rule;
}
const Texts& Phrases::texts() const {
    return book_->texts;
}
const std::string* Phrases::find(std::string_view key) const {
    const auto at = book_->texts.find(key);
    return at == book_->texts.end() ? nullptr : &at->second;
}
bool Phrases::has(std::string_view key) const {
    return find(key) != nullptr;
}

std::string Phrases::format(std::string_view key, fmt::format_args args) const {
    for (const Phrases* language : {this, &english()}) {
        const std::string* text = language->find(key);
        if (!text) continue;
        try {
            return fmt::vformat(*text, args);
        } catch (const fmt::format_error&) {
            // A file of a language may ask for an argument that there is not; readers leave such phrases out.
            continue;
        }
    }
    return std::string(key);
}

std::string Phrases::formatForm(std::string_view key, std::int64_t number, fmt::format_args args) const {
    const std::string own = fmt::format("{}#{}", key, pluralForm(book_->rule, number));
    if (find(own)) return format(own, args);
    return english().format(fmt::format("{}#{}", key, pluralForm(PluralRule::oneOther, number)), args);
}

std::string Phrases::under(std::string_view prefix, std::string_view name) const {
    return say(fmt::format("{}{}", prefix, name));
}

std::string Phrases::number(std::int64_t value) const {
    std::string digits = std::to_string(value);
    const std::size_t first = value < 0 ? 1 : 0;
    if (digits.size() - first < say("number.group-from").size()) return digits;
    const std::string mark = say("number.group");
    for (std::size_t at = digits.size(); at > first + 3;) digits.insert(at -= 3, mark);
    return digits;
}

std::string Phrases::decimal(double value) const {
    std::string text = fmt::format("{:g}", value);
    if (const std::size_t point = text.find('.'); point != std::string::npos)
        text.replace(point, 1, say("number.point"));
    return text;
}

std::string Phrases::list(const std::vector<std::string>& items) const {
    std::string text;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) text += i + 1 == items.size() ? say("list.last") : say("list.between");
        text += items[i];
    }
    return text;
}

std::string Phrases::severalOf(const std::string& noun) const {
    if (code() != "en") return noun;
    if (noun.size() > 1 && noun.back() == 'y' &&
        std::string_view("aeiou").find(noun[noun.size() - 2]) == std::string_view::npos)
        return noun.substr(0, noun.size() - 1) + "ies";
    return noun.ends_with('s') ? noun : noun + "s";
}

std::string Phrases::inSentence(std::string_view label) {
    std::string text(label);
    if (!isUpper(label, 0)) return text;
    const bool latin = text[0] >= 'A' && text[0] <= 'Z';
    if (isUpper(label, latin ? 1 : 2)) return text;  // an abbreviation
    if (latin) {
        text[0] = static_cast<char>(text[0] - 'A' + 'a');
        return text;
    }
    const unsigned code =
        ((static_cast<unsigned char>(text[0]) & 0x1Fu) << 6) | (static_cast<unsigned char>(text[1]) & 0x3Fu);
    const unsigned lower = code + (code == 0x401 ? 0x50 : 0x20);
    text[0] = static_cast<char>(0xC0 | (lower >> 6));
    text[1] = static_cast<char>(0x80 | (lower & 0x3F));
    return text;
}

}  // namespace phrases

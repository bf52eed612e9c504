#include "model/typed_date.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

namespace model {
namespace {

/// Small letters for ASCII and for the Russian alphabet.
std::string lowered(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte >= 'A' && byte <= 'Z') {
            result += static_cast<char>(byte + 32);
        } else if (byte == 0xD0 && i + 1 < text.size()) {
            // А to П are D0 90 to D0 9F and р to я are D1 80 to D1 8F, 20 hex apart in code points.
            const auto next = static_cast<unsigned char>(text[++i]);
            const bool firstHalf = next >= 0x90 && next <= 0x9F, secondHalf = next >= 0xA0 && next <= 0xAF;
            result += static_cast<char>(secondHalf ? 0xD1 : 0xD0);
            result += static_cast<char>(firstHalf ? next + 0x20 : secondHalf ? next - 0x20 : next);
        } else {
            result += text[i];
        }
    }
    return result;
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Runs of digits and runs of other characters; blanks, dots and commas only separate.
std::vector<std::string> tokens(const std::string& text) {
    std::vector<std::string> found;
    bool open = false;
    for (const char c : text) {
        if (c == ' ' || c == '\t' || c == '.' || c == ',') {
            open = false;
            continue;
        }
        if (!open || isDigit(c) != isDigit(found.back().back())) found.emplace_back();
        found.back() += c;
        open = true;
    }
    return found;
}

struct MonthName {
    std::string_view name;
    unsigned month;
};

constexpr std::array<MonthName, 37> monthNames{
    {{"january", 1},  {"february", 2}, {"march", 3},     {"april", 4},    {"may", 5},       {"june", 6},
     {"july", 7},     {"august", 8},   {"september", 9}, {"october", 10}, {"november", 11}, {"december", 12},
     {"январь", 1},   {"января", 1},   {"февраль", 2},   {"февраля", 2},  {"март", 3},      {"марта", 3},
     {"апрель", 4},   {"апреля", 4},   {"май", 5},       {"мая", 5},      {"июнь", 6},      {"июня", 6},
     {"июль", 7},     {"июля", 7},     {"август", 8},    {"августа", 8},  {"сентябрь", 9},  {"сентября", 9},
     {"октябрь", 10}, {"октября", 10}, {"ноябрь", 11},   {"ноября", 11},  {"декабрь", 12},  {"декабря", 12},
     {"sept", 9}}};

std::optional<unsigned> monthByName(const std::string& word) {
    const std::size_t letters = static_cast<unsigned char>(word[0]) >= 0x80 ? 2 : 1;  // bytes of one
    if (word.size() < 3 * letters) return std::nullopt;
    for (const MonthName& month : monthNames)
        if (month.name.substr(0, word.size()) == word) return month.month;
    return std::nullopt;
}

std::optional<unsigned> number(const std::string& token) {
    unsigned value = 0;
    const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), value);
    if (error != std::errc{} || end != token.data() + token.size()) return std::nullopt;
    return value;
}

std::optional<DateSpan> dayOf(unsigned year, unsigned month, unsigned day) {
    const auto date = Date::fromYmd(static_cast<int>(year), month, day);
    if (!date) return std::nullopt;
    return DateSpan{*date, *date, Precision::day};
}

std::optional<DateSpan> monthOf(unsigned year, unsigned month) {
    const auto first = Date::fromYmd(static_cast<int>(year), month, 1);
    if (!first) return std::nullopt;
    // The last day lies before the first of the month after it.
    const auto next = month == 12 ? std::optional(endOfYear(static_cast<int>(year)))
                                  : Date::fromYmd(static_cast<int>(year), month + 1, 1);
    return DateSpan{*first, month == 12 ? *next : addDays(*next, -1), Precision::month};
}

/// The parts of a date with the year last: {day}, {month}, year.
std::optional<DateSpan> fromParts(const std::vector<std::string>& parts) {
    if (parts.size() < 2 || parts.size() > 3 || parts.back().size() != 4) return std::nullopt;
    const auto year = number(parts.back());
    if (!year || *year < 1) return std::nullopt;
    std::optional<unsigned> day, month;
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
        const bool digits = isDigit(parts[i][0]);
        if (digits && parts[i].size() > 2) return std::nullopt;
        const auto value = digits ? number(parts[i]) : monthByName(parts[i]);
        if (!value) return std::nullopt;
        // Of two numbers the first is the day, as on the continent; a name is the month wherever it stands.
        const bool isMonth = !digits || (i + 2 == parts.size() && (day || parts.size() == 2));
        std::optional<unsigned>& slot = isMonth ? month : day;
        if (slot) return std::nullopt;
        slot = value;
    }
    if (!month) return std::nullopt;
    return day ? dayOf(*year, *month, *day) : monthOf(*year, *month);
}

}  // namespace

std::optional<DateSpan> parseTypedDate(std::string_view text, Date today) {
    const std::string small = lowered(text.substr(0, 64));
    const std::vector<std::string> words = tokens(small);
    if (words.size() == 1) {
        static constexpr std::array<std::string_view, 4> now{"now", "today", "сейчас", "сегодня"};
        if (std::find(now.begin(), now.end(), words[0]) != now.end())
            return DateSpan{today, today, Precision::day};
        return parseDateSpan(words[0]);
    }
    const std::size_t begin = small.find_first_not_of(" \t"), end = small.find_last_not_of(" \t");
    if (begin != std::string::npos)
        if (const auto iso = parseDateSpan(std::string_view(small).substr(begin, end - begin + 1)))
            return iso;
    return fromParts(words);
}

}  // namespace model

#include "model/date.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cassert>
#include <chrono>

namespace model {
namespace {

constexpr int firstYear = 1;
constexpr int lastYear = 9999;

std::int32_t daysOf(std::chrono::year_month_day ymd) {
    return static_cast<std::int32_t>(std::chrono::sys_days{ymd}.time_since_epoch().count());
}

std::chrono::year_month_day ymdOf(const Date& date) {
    return std::chrono::year_month_day{std::chrono::sys_days{std::chrono::days{date.days()}}};
}

std::int32_t firstDays() {
    return daysOf({std::chrono::year{firstYear}, std::chrono::January, std::chrono::day{1}});
}
std::int32_t lastDays() {
    return daysOf({std::chrono::year{lastYear}, std::chrono::December, std::chrono::day{31}});
}

/// The number that exactly `length` digits from `start` on write; nothing where one of them is no digit.
std::optional<unsigned> digits(std::string_view text, std::size_t start, std::size_t length) {
    unsigned number = 0;
    for (const char c : text.substr(start, length)) {
        if (c < '0' || c > '9') return std::nullopt;
        number = number * 10 + static_cast<unsigned>(c - '0');
    }
    return number;
}

unsigned lastDayOfMonth(int year, unsigned month) {
    const std::chrono::year_month_day_last last{std::chrono::year{year},
                                                std::chrono::month_day_last{std::chrono::month{month}}};
    return static_cast<unsigned>(last.day());
}

/// The phrase of that form ("date.short") and precision; `months` names the months as they stand alone, with
/// "-of" as they follow a day.
std::string formatWords(Date date, Precision precision, std::string_view form, std::string_view months,
                        const phrases::Phrases& phrases) {
    const char* part = precision == Precision::year    ? "year"
                       : precision == Precision::month ? "month"
                                                       : "day";
    const std::string number = std::to_string(date.month());
    return phrases.say(fmt::format("{}.{}", form, part), phrases::arg("day", date.day()),
                       phrases::arg("month", phrases.under(fmt::format("{}.", months), number)),
                       phrases::arg("of", phrases.under(fmt::format("{}-of.", months), number)),
                       phrases::arg("year", date.year()));
}

}  // namespace

std::optional<Date> Date::fromYmd(int year, unsigned month, unsigned day) {
    // std::chrono keeps years in 16 and months and days in 8 bits, so the ranges are checked before it sees
    // them.
    if (year < firstYear || year > lastYear || month < 1 || month > 12 || day < 1 || day > 31)
        return std::nullopt;
    const std::chrono::year_month_day ymd{std::chrono::year{year}, std::chrono::month{month},
                                          std::chrono::day{day}};
    if (!ymd.ok()) return std::nullopt;
    return Date(daysOf(ymd));
}

Date Date::fromDays(std::int32_t days) {
    assert(days >= firstDays() && days <= lastDays());
    return Date(days);
}

int Date::year() const {
    return static_cast<int>(ymdOf(*this).year());
}
unsigned Date::month() const {
    return static_cast<unsigned>(ymdOf(*this).month());
}
unsigned Date::day() const {
    return static_cast<unsigned>(ymdOf(*this).day());
}

Date endOfYear(int year) {
    assert(year >= firstYear && year <= lastYear);
    return *Date::fromYmd(year, 12, 31);
}

Date startOfYear(int year) {
    assert(year >= firstYear && year <= lastYear);
    return *Date::fromYmd(year, 1, 1);
}

Date addDays(Date date, std::int32_t count) {
    const std::int64_t days = static_cast<std::int64_t>(date.days()) + count;
    return Date::fromDays(static_cast<std::int32_t>(std::clamp<std::int64_t>(days, firstDays(), lastDays())));
}

std::optional<DateSpan> parseDateSpan(std::string_view text) {
    const std::size_t length = text.size();
    if (length != 4 && length != 7 && length != 10) return std::nullopt;
    const auto year = digits(text, 0, 4);
    if (!year || *year < firstYear) return std::nullopt;
    const int y = static_cast<int>(*year);
    if (length == 4) return DateSpan{startOfYear(y), endOfYear(y), Precision::year};

    const auto month = digits(text, 5, 2);
    if (text[4] != '-' || !month || *month < 1 || *month > 12) return std::nullopt;
    if (length == 7)
        return DateSpan{*Date::fromYmd(y, *month, 1), *Date::fromYmd(y, *month, lastDayOfMonth(y, *month)),
                        Precision::month};

    const auto day = digits(text, 8, 2);
    if (text[7] != '-' || !day) return std::nullopt;
    const auto date = Date::fromYmd(y, *month, *day);
    if (!date) return std::nullopt;
    return DateSpan{*date, *date, Precision::day};
}

std::string formatIso(Date date, Precision precision) {
    switch (precision) {
        case Precision::year:
            return fmt::format("{:04}", date.year());
        case Precision::month:
            return fmt::format("{:04}-{:02}", date.year(), date.month());
        case Precision::day:
            break;
    }
    return fmt::format("{:04}-{:02}-{:02}", date.year(), date.month(), date.day());
}

std::string formatShort(Date date, Precision precision, const phrases::Phrases& phrases) {
    return formatWords(date, precision, phrases::prefix("date.short"), phrases::prefix("month.short"),
                       phrases);
}

std::string formatLong(Date date, Precision precision, const phrases::Phrases& phrases) {
    return formatWords(date, precision, phrases::prefix("date.long"), phrases::prefix("month.long"), phrases);
}

std::string formatSince(Date date, Precision precision, const phrases::Phrases& phrases) {
    return formatWords(date, precision, phrases::prefix("date.since"), phrases::prefix("month.short"),
                       phrases);
}

}  // namespace model

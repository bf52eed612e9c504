// A calendar day and the precision with which it is known.
#pragma once

#include "phrases/phrases.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace model {

/// How exactly a date is known: to the day, only its month, or only its year.
enum class Precision { day, month, year };

/// A day of the proleptic Gregorian calendar, years 1 to 9999.
class Date {
  public:
    /// Nothing where there is no such day (30 February, month 13, year 0).
    static std::optional<Date> fromYmd(int year, unsigned month, unsigned day);
    /// The day `days` after 1970-01-01; must lie in the years 1 to 9999 (asserted).
    static Date fromDays(std::int32_t days);

    int year() const;
    unsigned month() const;                      ///< 1 to 12
    unsigned day() const;                        ///< 1 to 31
    std::int32_t days() const { return days_; }  ///< days since 1970-01-01
    auto operator<=>(const Date&) const = default;

  private:
    explicit Date(std::int32_t days) : days_(days) {}
    std::int32_t days_;
};

/// 31 December of the year: what "the year Y" means wherever a state of affairs is asked for. Year 1 to 9999.
Date endOfYear(int year);
/// 1 January of the year, 1 to 9999.
Date startOfYear(int year);
/// The day `count` later (earlier where negative), held within the years 1 to 9999.
Date addDays(Date date, std::int32_t count);

/// What a written date covers: "2006" is 2006-01-01 to 2006-12-31 with precision year.
struct DateSpan {
    Date first;
    Date last;
    Precision precision;
    bool operator==(const DateSpan&) const = default;
};

/// Reads "YYYY", "YYYY-MM" or "YYYY-MM-DD" and nothing else: four-digit years from 0001, no blanks, real
/// days.
std::optional<DateSpan> parseDateSpan(std::string_view text);

/// "2006-08-16", "2006-08" or "2006", by the precision.
std::string formatIso(Date date, Precision precision = Precision::day);
/// "16 Aug 2006", "Aug 2006" or "2006", by the precision; "16 авг. 2006" in Russian.
std::string formatShort(Date date, Precision precision = Precision::day,
                        const phrases::Phrases& phrases = {});
/// "16 August 2006", "August 2006" or "2006", by the precision.
std::string formatLong(Date date, Precision precision = Precision::day, const phrases::Phrases& phrases = {});
/// "since 16 Aug 2006"
std::string formatSince(Date date, Precision precision, const phrases::Phrases& phrases = {});

}  // namespace model

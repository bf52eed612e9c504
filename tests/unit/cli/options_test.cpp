#include "cli/options.hpp"

#include <doctest/doctest.h>
#include <stdlib.h>

#include <string>

namespace {

model::Date day(int year, unsigned month, unsigned dayOfMonth) {
    const auto date = model::Date::fromYmd(year, month, dayOfMonth);
    REQUIRE(date);
    return *date;
}

}  // namespace

TEST_CASE("parseDate takes the last day of what is written") {
    const model::Date now = day(2026, 11, 22);
    const auto parsed = [&](const char* text) {
        const auto date = cli::parseDate(text, "--date", now);
        REQUIRE(date);
        return *date;
    };
    CHECK(parsed("1999") == day(1999, 12, 31));
    CHECK(parsed("2024-02") == day(2024, 2, 29));
    CHECK(parsed("2023-02") == day(2023, 2, 28));
    CHECK(parsed("2006-08-16") == day(2006, 8, 16));
    CHECK(parsed("today") == now);
}

TEST_CASE("parseDate tells a day that does not exist from text that is no date") {
    const model::Date now = day(2026, 11, 22);
    for (const char* text : {"1999-02-30", "1999-13", "0000", "1900-02-29", "2024-00-10"}) {
        CAPTURE(text);
        const auto date = cli::parseDate(text, "--from", now);
        CHECK_FALSE(date);
        REQUIRE(date.issues.size() == 1);
        CHECK(date.issues[0].where == std::string("--from ") + text);
        CHECK(date.issues[0].message == "there is no such date; expected YYYY, YYYY-MM, YYYY-MM-DD or today");
    }
    for (const char* text :
         {"", "99", "1999-1-1", "1999/01/01", "yesterday", "Today", " 1999", "1999-12-31 ", "+999"}) {
        CAPTURE(text);
        const auto date = cli::parseDate(text, "--date", now);
        CHECK_FALSE(date);
        REQUIRE(date.issues.size() == 1);
        CHECK(date.issues[0].message == "is no date; expected YYYY, YYYY-MM, YYYY-MM-DD or today");
    }
}

TEST_CASE("parseFormat knows three forms") {
    CHECK(*cli::parseFormat("table") == cli::Format::table);
    CHECK(*cli::parseFormat("json") == cli::Format::json);
    CHECK(*cli::parseFormat("csv") == cli::Format::csv);
    CHECK_FALSE(cli::parseFormat("JSON"));
    CHECK_FALSE(cli::parseFormat(""));
}

TEST_CASE("today is the day of the time zone") {
    // Kiritimati is 24 to 26 hours ahead of this far western zone: never the same day.
    ::setenv("TZ", "<east>-14", 1);
    const model::Date east = cli::today();
    ::setenv("TZ", "<west>12", 1);
    const model::Date west = cli::today();
    ::unsetenv("TZ");
    const int ahead = east.days() - west.days();
    CHECK(ahead >= 1);
    CHECK(ahead <= 2);
}

TEST_CASE("collect moves the issues and keeps the value") {
    std::vector<base::Issue> issues{{base::Severity::note, "a", "b"}};
    const auto kept =
        cli::collect(base::Result<int>::success(3, {{base::Severity::warning, "c", "d"}}), issues);
    CHECK(*kept == 3);
    CHECK(kept.issues.empty());
    REQUIRE(issues.size() == 2);
    CHECK(issues[1].where == "c");
}

#include "model/date.hpp"

#include "make.hpp"
#include "model/period.hpp"

#include <doctest/doctest.h>

using model::Date;
using model::Precision;

TEST_CASE("a date is a real day of the years 1 to 9999") {
    CHECK(Date::fromYmd(2000, 2, 29).has_value());
    CHECK(Date::fromYmd(2024, 2, 29).has_value());
    CHECK_FALSE(Date::fromYmd(1900, 2, 29).has_value());
    CHECK_FALSE(Date::fromYmd(1999, 2, 29).has_value());
    CHECK_FALSE(Date::fromYmd(1999, 2, 30).has_value());
    CHECK_FALSE(Date::fromYmd(1999, 4, 31).has_value());
    CHECK_FALSE(Date::fromYmd(1999, 13, 1).has_value());
    CHECK_FALSE(Date::fromYmd(1999, 0, 1).has_value());
    CHECK_FALSE(Date::fromYmd(1999, 1, 0).has_value());
    CHECK_FALSE(Date::fromYmd(1999, 257, 1).has_value());  // 1 in eight bits
    CHECK_FALSE(Date::fromYmd(0, 1, 1).has_value());
    CHECK_FALSE(Date::fromYmd(-1, 1, 1).has_value());
    CHECK_FALSE(Date::fromYmd(10000, 1, 1).has_value());
    CHECK(Date::fromYmd(1, 1, 1).has_value());
    CHECK(Date::fromYmd(9999, 12, 31).has_value());
}

TEST_CASE("days are counted from 1970 and read back") {
    CHECK(Date::fromYmd(1970, 1, 1)->days() == 0);
    CHECK(Date::fromYmd(1969, 12, 31)->days() == -1);
    CHECK(Date::fromYmd(2000, 3, 1)->days() == 11017);
    for (const int year : {1, 4, 100, 400, 1582, 1900, 1992, 1999, 2000, 2024, 9999}) {
        for (unsigned month = 1; month <= 12; ++month) {
            const Date date = *Date::fromYmd(year, month, 28);
            CHECK(date.year() == year);
            CHECK(date.month() == month);
            CHECK(date.day() == 28);
            CHECK(Date::fromDays(date.days()) == date);
        }
    }
}

TEST_CASE("the next day of each day of four centuries is the next date") {
    Date date = *Date::fromYmd(1800, 1, 1);
    int leapDays = 0;
    while (date.year() < 2200) {
        const Date next = model::addDays(date, 1);
        REQUIRE(next > date);
        const bool sameMonth = next.month() == date.month() && next.day() == date.day() + 1;
        const bool newMonth = next.day() == 1 &&
                              (next.month() == date.month() + 1 || (next.month() == 1 && date.month() == 12));
        REQUIRE((sameMonth || newMonth));
        if (date.month() == 2 && date.day() == 29) ++leapDays;
        date = next;
    }
    CHECK(leapDays == 97);  // of 400 Gregorian years
}

TEST_CASE("adding days stops at the ends of the calendar") {
    const Date date = make::date("2024-02-28");
    CHECK(model::addDays(date, 1) == make::date("2024-02-29"));
    CHECK(model::addDays(date, 2) == make::date("2024-03-01"));
    CHECK(model::addDays(date, -59) == make::date("2023-12-31"));
    CHECK(model::addDays(make::date("9999-12-30"), 5) == make::date("9999-12-31"));
    CHECK(model::addDays(make::date("0001-01-02"), -5) == make::date("0001-01-01"));
    CHECK(model::addDays(date, 2147483647) == make::date("9999-12-31"));
    CHECK(model::addDays(date, -2147483647) == make::date("0001-01-01"));
    CHECK(model::endOfYear(1999) == make::date("1999-12-31"));
    CHECK(model::startOfYear(1999) == make::date("1999-01-01"));
}

TEST_CASE("a written date covers a day, a month or a year") {
    const auto day = model::parseDateSpan("2006-08-16");
    REQUIRE(day);
    CHECK(day->first == day->last);
    CHECK(day->first == *Date::fromYmd(2006, 8, 16));
    CHECK(day->precision == Precision::day);
    const auto month = model::parseDateSpan("2024-02");
    REQUIRE(month);
    CHECK(month->first == *Date::fromYmd(2024, 2, 1));
    CHECK(month->last == *Date::fromYmd(2024, 2, 29));
    CHECK(month->precision == Precision::month);
    CHECK(model::parseDateSpan("2023-02")->last == *Date::fromYmd(2023, 2, 28));
    CHECK(model::parseDateSpan("2023-12")->last == *Date::fromYmd(2023, 12, 31));
    const auto year = model::parseDateSpan("2006");
    REQUIRE(year);
    CHECK(year->first == *Date::fromYmd(2006, 1, 1));
    CHECK(year->last == *Date::fromYmd(2006, 12, 31));
    CHECK(year->precision == Precision::year);
    CHECK(model::parseDateSpan("0001")->first == *Date::fromYmd(1, 1, 1));
    CHECK(model::parseDateSpan("9999-12-31").has_value());
}

TEST_CASE("nothing else is a written date") {
    for (const char* text : {"",
                             "6",
                             "206",
                             "20006",
                             "0000",
                             "0000-01-01",
                             "-006",
                             "+006",
                             " 2006",
                             "2006 ",
                             "2006-",
                             "2006-8",
                             "2006-00",
                             "2006-13",
                             "2006/08",
                             "2006-08-",
                             "2006-08-1",
                             "2006-08-00",
                             "2006-08-32",
                             "1999-02-30",
                             "1900-02-29",
                             "2006-08-16 ",
                             "2006-08-16T00:00",
                             "20060816",
                             "2006-1a",
                             "2006-08-1b",
                             "abcd",
                             "2006.08.16",
                             "2006-08/16",
                             "16-08-2006",
                             "２００６"}) {
        CAPTURE(text);
        CHECK_FALSE(model::parseDateSpan(text).has_value());
    }
    CHECK_FALSE(model::parseDateSpan(std::string_view("2006\0", 5)).has_value());
}

TEST_CASE("a date is written as exactly as it is known") {
    const Date date = make::date("2006-08-06");
    CHECK(model::formatIso(date) == "2006-08-06");
    CHECK(model::formatIso(date, Precision::month) == "2006-08");
    CHECK(model::formatIso(date, Precision::year) == "2006");
    CHECK(model::formatShort(date) == "6 Aug 2006");
    CHECK(model::formatShort(date, Precision::month) == "Aug 2006");
    CHECK(model::formatShort(date, Precision::year) == "2006");
    CHECK(model::formatLong(date) == "6 August 2006");
    CHECK(model::formatLong(date, Precision::month) == "August 2006");
    CHECK(model::formatLong(date, Precision::year) == "2006");
    CHECK(model::formatIso(make::date("0033-04-03")) == "0033-04-03");
    CHECK(model::formatShort(make::date("2012-12-19")) == "19 Dec 2012");
}

TEST_CASE("what is written in ISO form is read back") {
    for (int days = -800000; days < 800000; days += 12345 / 7) {
        if (days < -719162) continue;  // 0001-01-01
        const Date date = Date::fromDays(days);
        const auto read = model::parseDateSpan(model::formatIso(date));
        REQUIRE(read.has_value());
        CHECK(read->first == date);
    }
}

TEST_CASE("a period holds from its first day and no longer on its last") {
    const model::Period period = make::period("1994-04-20", "1999-04-20");
    CHECK_FALSE(period.contains(make::date("1994-04-19")));
    CHECK(period.contains(make::date("1994-04-20")));
    CHECK(period.contains(make::date("1999-04-19")));
    CHECK_FALSE(period.contains(make::date("1999-04-20")));
    CHECK(make::period("1994-04-20", "").contains(make::date("9999-12-31")));
    CHECK_FALSE(make::period("2010", "2010-06").contains(make::date("2010-06-01")));
}

TEST_CASE("touching periods do not overlap") {
    const model::Period first = make::period("1994", "1999");
    CHECK_FALSE(first.overlaps(make::period("1999", "2000")));
    CHECK_FALSE(make::period("1999", "").overlaps(first));
    CHECK(first.overlaps(make::period("1998-12-31", "")));
    CHECK(make::period("1990", "").overlaps(first));
    CHECK(first.overlaps(make::period("1995", "1996")));
    CHECK(make::period("1995", "1996").overlaps(first));
    CHECK(first.overlaps(first));
    CHECK(make::period("1990", "").overlaps(make::period("2020", "")));
}

#include "model/typed_date.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

namespace {

const model::Date today = *model::Date::fromYmd(2026, 11, 22);

std::string read(std::string_view text) {
    const auto span = model::parseTypedDate(text, today);
    if (!span) return "none";
    return model::formatIso(span->first) + " " + model::formatIso(span->last) + " " +
           model::formatIso(span->last, span->precision);
}

}  // namespace

TEST_CASE("dates as people type them") {
    CHECK(read("2006") == "2006-01-01 2006-12-31 2006");
    CHECK(read(" 2006-08 ") == "2006-08-01 2006-08-31 2006-08");
    for (const char* day :
         {"2006-08-16", "16.08.2006", "16.8.2006", "16 Aug 2006", "16 AUGUST 2006", "Aug 16, 2006",
          "august 16 2006", "16 августа 2006", "16 АВГ. 2006", "16 Августа, 2006", "16aug2006"})
        CHECK_MESSAGE(read(day) == "2006-08-16 2006-08-16 2006-08-16", day);
    for (const char* month :
         {"Aug 2006", "august 2006", "Aug. 2006", "август 2006", "Авг 2006", "08.2006", "8.2006"})
        CHECK_MESSAGE(read(month) == "2006-08-01 2006-08-31 2006-08", month);
    for (const char* now : {"now", "Today", "сейчас", "СЕГОДНЯ"})
        CHECK_MESSAGE(read(now) == "2026-11-22 2026-11-22 2026-11-22", now);
    CHECK(read("29 Feb 2024") == "2024-02-29 2024-02-29 2024-02-29");
    CHECK(read("Dec 2006") == "2006-12-01 2006-12-31 2006-12");
    CHECK(read("sept 2006") == "2006-09-01 2006-09-30 2006-09");
    CHECK(read("9 мая 1992") == "1992-05-09 1992-05-09 1992-05-09");
}

TEST_CASE("every month by both languages") {
    const std::vector<std::pair<const char*, const char*>> names{
        {"jan", "янв"}, {"feb", "фев"}, {"mar", "мар"}, {"apr", "апр"}, {"may", "май"}, {"jun", "июн"},
        {"jul", "июл"}, {"aug", "авг"}, {"sep", "сен"}, {"oct", "окт"}, {"nov", "ноя"}, {"dec", "дек"}};
    for (std::size_t i = 0; i < names.size(); ++i)
        for (const char* name : {names[i].first, names[i].second}) {
            const auto span = model::parseTypedDate(std::string(name) + " 1999", today);
            REQUIRE_MESSAGE(span.has_value(), name);
            CHECK(span->first.month() == i + 1);
        }
}

TEST_CASE("what is no date") {
    for (const char* text : {"",
                             " ",
                             "206",
                             "20066",
                             "Ju 2006",
                             "32.01.2006",
                             "29.02.2023",
                             "13.2006",
                             "16.08.06",
                             "2006.08.16",
                             "Aug Aug 2006",
                             "16 2006",
                             "1 2 3 2006",
                             "Augustus 2006",
                             "yesterday",
                             "16/08/2006",
                             "0000",
                             "Aug 0000",
                             "\xD0",
                             "\xD0\x90\xD0 2006",
                             "16 мя 2006"})
        CHECK_MESSAGE(read(text) == "none", text);
    CHECK(read(std::string(100'000, '1')) == "none");
    CHECK(read(std::string(100'000, '.')) == "none");
}

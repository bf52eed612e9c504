#include "text/wrap.hpp"

#include "opened.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

const text::Style style{18};

double widthOf(const std::string& words) {
    return opened().measure(words, style).widthPx;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string all;
    for (const std::string& line : lines) all += (all.empty() ? "" : " ") + line;
    return all;
}

}  // namespace

TEST_CASE("a text is broken at blanks only, and no line is shorter than it need be") {
    const std::string words = "Six states signed in Tashkent; three more came in within a year and a half";
    for (const double room : {130.0, 200.0, 333.0, 900.0}) {
        CAPTURE(room);
        const auto lines = text::wrap(words, style, room, opened());
        CHECK(joined(lines) == words);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            CHECK(widthOf(lines[i]) <= room);
            if (i + 1 == lines.size()) continue;
            const std::string next = lines[i + 1].substr(0, lines[i + 1].find(' '));
            CHECK(widthOf(lines[i] + " " + next) > room);
        }
    }
}

TEST_CASE("the lines of a text stay lines, empty ones too") {
    using Lines = std::vector<std::string>;
    CHECK(text::wrap("one\n\ntwo three", style, 900, opened()) == Lines{"one", "", "two three"});
    CHECK(text::wrap("", style, 900, opened()).empty());
    CHECK(text::wrap("one\n", style, 900, opened()) == Lines{"one", ""});
}

TEST_CASE("pieces are kept whole; one without room ends in an ellipsis") {
    using Lines = std::vector<std::string>;
    const Lines names{"United Kingdom,", "Bosnia and Herzegovina,", "Italy"};
    const double room = widthOf("Bosnia and Herzegovina,") + 1;
    CHECK(text::wrap(names, style, room, opened()) ==
          Lines{"United Kingdom,", "Bosnia and Herzegovina,", "Italy"});
    CHECK(text::wrap(names, style, 900, opened()) == Lines{"United Kingdom, Bosnia and Herzegovina, Italy"});
    const auto narrow = text::wrap(names, style, room - 30, opened());
    REQUIRE(narrow.size() == 3);
    CHECK(narrow[1].ends_with("\u2026"));
    CHECK(widthOf(narrow[1]) <= room - 30);
    CHECK(text::wrap(Lines{}, style, 900, opened()).empty());
}

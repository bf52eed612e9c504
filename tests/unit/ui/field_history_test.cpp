#include "ui/field_history.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

/// Types at the end, character by character.
void type(ui::FieldHistory& history, std::string& text, std::string_view more) {
    for (const char c : more) {
        text += c;
        history.note({text, text.size()});
    }
}

}  // namespace

TEST_CASE("what is typed is taken back by words and done again") {
    ui::FieldHistory history;
    std::string text = "One";
    history.begin(text);
    CHECK_FALSE(history.canStep(-1));
    CHECK(history.step(-1) == nullptr);
    type(history, text, " two three");
    CHECK(history.step(-1)->text == "One two ");
    CHECK(history.step(-1)->text == "One ");
    CHECK(history.step(-1)->text == "One");
    CHECK(history.first() == "One");
    CHECK(history.step(-1) == nullptr);
    CHECK(history.step(1)->text == "One ");
    CHECK(history.step(1)->text == "One two ");
    CHECK(history.step(1)->text == "One two three");
    CHECK(history.step(1) == nullptr);
}

TEST_CASE("typing, deleting and pasting are edits of their own; a new edit ends what could be done again") {
    ui::FieldHistory history;
    std::string text;
    history.begin(text);
    type(history, text, "word");
    for (int i = 0; i < 2; ++i) {
        text.pop_back();
        history.note({text, text.size()});
    }
    history.note({text + " and a pasted line", text.size() + 18});
    CHECK(history.step(-1)->text == "wo");
    CHECK(history.step(-1)->cursor == 4);
    CHECK(history.canStep(1));
    history.note({"words", 5});
    CHECK_FALSE(history.canStep(1));
    CHECK(history.step(-1)->text == "word");
    CHECK(history.step(-1)->text.empty());
    CHECK_FALSE(history.canStep(-1));
}

TEST_CASE("a history is as long as it may be and no longer") {
    ui::FieldHistory history;
    history.begin("");
    for (int i = 0; i < 2000; ++i)
        history.note({std::string(static_cast<std::size_t>(10 + i % 2 * 10), 'a'), 0});
    int steps = 0;
    while (history.step(-1)) ++steps;
    CHECK(steps == 500);
}

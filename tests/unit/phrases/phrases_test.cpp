#include "phrases/phrases.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <limits>
#include <utility>

using phrases::arg;
using phrases::Phrases;
using phrases::PluralRule;

namespace {

Phrases made(phrases::Texts texts, PluralRule rule = PluralRule::oneFewMany) {
    return {"xx", "Xx", rule, std::move(texts)};
}

}  // namespace

TEST_CASE("plural forms follow CLDR's rules for whole numbers") {
    const std::initializer_list<std::pair<std::int64_t, const char*>> russian = {
        {0, "many"},  {1, "one"},   {2, "few"},    {4, "few"},    {5, "many"},   {10, "many"},
        {11, "many"}, {12, "many"}, {14, "many"},  {15, "many"},  {21, "one"},   {22, "few"},
        {25, "many"}, {101, "one"}, {111, "many"}, {112, "many"}, {1001, "one"}, {-1, "one"}};
    for (const auto& [number, form] : russian) {
        CAPTURE(number);
        CHECK(phrases::pluralForm(PluralRule::oneFewMany, number) == form);
    }
    CHECK(phrases::pluralForm(PluralRule::oneOther, 1) == "one");
    CHECK(phrases::pluralForm(PluralRule::oneOther, 0) == "other");
    CHECK(phrases::pluralForm(PluralRule::oneOther, 21) == "other");
    CHECK(phrases::pluralForm(PluralRule::other, 1) == "other");
    CHECK(phrases::pluralForm(PluralRule::oneFewMany, std::numeric_limits<std::int64_t>::min()) == "many");
}

TEST_CASE("placeholders are the names in braces") {
    CHECK(phrases::placeholders("since {date}, {date} and {state}") ==
          std::set<std::string>{"date", "state"});
    CHECK(phrases::placeholders("none {{here}}")->empty());
    for (const char* broken : {"{", "}", "{}", "a {date", "{da te}", "{0}", "{date:>9}", "}}}"}) {
        CAPTURE(broken);
        CHECK_FALSE(phrases::placeholders(broken));
    }
}

TEST_CASE("a phrase takes its arguments, and the form that goes with a number") {
    const Phrases english;
    CHECK(english.code() == "en");
    CHECK(english.say("card.nothing", arg("name", "Chile")) == "This dataset says nothing about Chile.");
    CHECK(english.count("caption.states", 1) == "1 state");
    CHECK(english.count("caption.states", 12'000) == "12,000 states");
    const Phrases other = made({{"caption.states#one", "{count} a"},
                                {"caption.states#few", "{count} b"},
                                {"caption.states#many", "{count} c"}});
    CHECK(other.count("caption.states", 21) == "21 a");
    CHECK(other.count("caption.states", 3) == "3 b");
    CHECK(other.count("caption.states", 11) == "11 c");
}

TEST_CASE("what a language lacks or says wrongly is said in English, an unknown key as itself") {
    const Phrases other = made({{"card.nothing", "{nobody}"}, {"toolbar.fit", "{"}});
    CHECK(other.say("toolbar.help") == "Help");
    CHECK(other.say("toolbar.fit") == "Fit");
    CHECK(other.say("card.nothing", arg("name", "Chile")) == "This dataset says nothing about Chile.");
    CHECK(other.count("caption.states", 2) == "2 states");
    CHECK(other.say("no.such-key") == "no.such-key");
    CHECK(other.count("no.such-key", 2) == "no.such-key#other");
}

TEST_CASE("numbers and lists are written as the language writes them") {
    const Phrases english;
    CHECK(english.number(999) == "999");
    CHECK(english.number(1000) == "1,000");
    CHECK(english.number(-1'234'567) == "-1,234,567");
    CHECK(english.decimal(0.5) == "0.5");
    CHECK(english.list({}) == "");
    CHECK(english.list({"A"}) == "A");
    CHECK(english.list({"A", "B"}) == "A and B");
    CHECK(english.list({"A", "B", "C"}) == "A, B and C");
    const Phrases other = made(
        {{"number.group", " "}, {"number.group-from", "10000"}, {"number.point", ","}, {"list.last", " и "}});
    CHECK(other.number(9999) == "9999");
    CHECK(other.number(10'000) == "10 000");
    CHECK(other.decimal(0.5) == "0,5");
    CHECK(other.list({"A", "B", "C"}) == "A, B и C");
}

TEST_CASE("labels inside a sentence begin small, abbreviations do not") {
    CHECK(Phrases::inSentence("Observer") == "observer");
    CHECK(Phrases::inSentence("EU candidate") == "EU candidate");
    CHECK(Phrases::inSentence("Наблюдатель") == "наблюдатель");
    CHECK(Phrases::inSentence("Участник") == "участник");
    CHECK(Phrases::inSentence("Ёлка") == "ёлка");
    CHECK(Phrases::inSentence("ПА ОДКБ") == "ПА ОДКБ");
    CHECK(Phrases::inSentence("\xD0") == "\xD0");
    CHECK(Phrases::inSentence("") == "");
}

TEST_CASE("only English makes more of a noun by itself") {
    CHECK(Phrases().severalOf("signatory") == "signatories");
    CHECK(Phrases().severalOf("observer") == "observers");
    CHECK(made({}).severalOf("наблюдатель") == "наблюдатель");
}

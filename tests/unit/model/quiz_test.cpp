#include "model/quiz.hpp"

#include "make.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using make::date;
using make::membership;
using model::QuizKind;

namespace {

const model::Timeline& timeline() {
    static const model::Timeline made(make::organization({
        membership("ARM", "member", "1994-04-20", ""),
        membership("AZE", "member", "1994-04-20", "1999"),
        membership("GEO", "observer", "1994", "2001"),
        membership("GEO", "member", "2001", ""),
        membership("KAZ", "member", "2005", "2010"),
        membership("KAZ", "member", "2012", ""),
    }));
    return made;
}

}  // namespace

TEST_CASE("the same seed draws the same questions, another others") {
    const auto first = model::makeQuiz(timeline(), 42, 6, date("2020"));
    CHECK(first == model::makeQuiz(timeline(), 42, 6, date("2020")));
    CHECK(first.size() == 6);
    bool differs = false;
    for (std::uint64_t seed = 0; seed < 20; ++seed)
        differs = differs || model::makeQuiz(timeline(), seed, 6, date("2020")) != first;
    CHECK(differs);
}

TEST_CASE("the numbers are those of SplitMix64, so that they are the same everywhere") {
    // Its first output for the seed 0 is E220A8397B1DCDAF hex.
    auto all = model::makeQuiz(timeline(), 0, 100, date("2020"));
    std::vector<model::QuizQuestion> members;
    for (int year = 1994; year <= 2020; ++year) {
        for (const model::QuizQuestion& question : all)
            if (question.kind == QuizKind::members && question.date.year() == year)
                members.push_back(question);
    }
    REQUIRE(!members.empty());
    CHECK(all.front() == members[0xE220A8397B1DCDAFu % members.size()]);
}

TEST_CASE("questions take turns, are all different, and have true answers") {
    const auto all = model::makeQuiz(timeline(), 7, 100, date("2020"));
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = i + 1; j < all.size(); ++j) CHECK_FALSE(all[i] == all[j]);
    CHECK(all[0].kind == QuizKind::members);
    CHECK(all[1].kind != QuizKind::members);
    for (const model::QuizQuestion& question : all) {
        if (question.kind == QuizKind::joined) {
            const int year = question.date.year();
            CHECK(year == (question.state == "GEO" ? 2001 : question.state == "KAZ" ? 2005 : 1994));
            CHECK(question.first == (question.state == "KAZ"));
            continue;
        }
        if (question.kind == QuizKind::returned) {
            CHECK(question.state == "KAZ");
            CHECK(question.date == date("2012-01-01"));
            CHECK_FALSE(question.first);
            continue;
        }
        const model::Snapshot snapshot = timeline().snapshot(question.date);
        CHECK(static_cast<int>(question.members.size()) ==
              snapshot.countKind(timeline().organization(), model::StatusKind::member));
    }
    const auto count = [&](QuizKind kind) {
        return std::count_if(all.begin(), all.end(),
                             [&](const auto& question) { return question.kind == kind; });
    };
    CHECK(count(QuizKind::joined) == 4);
    CHECK(count(QuizKind::returned) == 1);
}

TEST_CASE("most classes are asked about the one state that came back") {
    int asked = 0;
    for (std::uint64_t seed = 0; seed < 40; ++seed)
        for (const model::QuizQuestion& question : model::makeQuiz(timeline(), seed, 8, date("2020")))
            asked += question.kind == QuizKind::returned;
    CHECK(asked > 30);
}

TEST_CASE("of a state that came back more than once, the first time is asked for") {
    const model::Timeline often(make::organization({membership("KAZ", "member", "2001", "2003"),
                                                    membership("KAZ", "member", "2005", "2007"),
                                                    membership("KAZ", "member", "2009", "")}));
    const auto all = model::makeQuiz(often, 1, 100, date("2020"));
    const auto back = std::find_if(all.begin(), all.end(),
                                   [](const auto& question) { return question.kind == QuizKind::returned; });
    REQUIRE(back != all.end());
    CHECK(back->date == date("2005-01-01"));
    CHECK(back->first);
}

TEST_CASE("nothing is asked about what has not happened, or where nobody ever belonged") {
    for (const model::QuizQuestion& question : model::makeQuiz(timeline(), 3, 100, date("2011")))
        CHECK(question.kind != QuizKind::returned);
    for (const model::QuizQuestion& question : model::makeQuiz(timeline(), 3, 100, date("2001-06-01")))
        CHECK(question.date <= date("2001-06-01"));
    const model::Timeline empty(make::organization({membership("GEO", "observer", "1994", "")}));
    CHECK(model::makeQuiz(empty, 1, 10, date("2020")).empty());
}

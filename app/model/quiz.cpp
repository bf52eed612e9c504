#include "model/quiz.hpp"

#include <algorithm>
#include <map>

namespace model {
namespace {

class SplitMix64 {
  public:
    explicit SplitMix64(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9E3779B97F4A7C15u);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return z ^ (z >> 31);
    }
    /// Takes out one of the values at random.
    template <class T>
    T draw(std::vector<T>& values) {
        const auto at = static_cast<std::ptrdiff_t>(next() % values.size());
        T value = std::move(values[static_cast<std::size_t>(at)]);
        values.erase(values.begin() + at);
        return value;
    }

  private:
    std::uint64_t state_;
};

QuizQuestion membersOn(const Timeline& timeline, Date date) {
    QuizQuestion question{QuizKind::members, date, "", false, {}};
    const Snapshot snapshot = timeline.snapshot(date);
    for (const StateStatus& state : snapshot.states) {
        const StatusDefinition* status = findStatus(timeline.organization(), state.status);
        if (status && status->kind == StatusKind::member) question.members.push_back(state.code);
    }
    return question;
}

/// One for each set of members, at the end of the first year that closes with it.
std::vector<QuizQuestion> memberQuestions(const Timeline& timeline, Date until) {
    std::vector<QuizQuestion> questions;
    if (timeline.memberCounts().empty()) return questions;
    for (int year = timeline.memberCounts().front().from.year(); year <= until.year() && year < 9999;
         ++year) {
        QuizQuestion question = membersOn(timeline, endOfYear(year));
        const bool same = !questions.empty() && questions.back().members == question.members;
        if (question.date <= until && !question.members.empty() && !same)
            questions.push_back(std::move(question));
    }
    return questions;
}

struct WhenQuestions {
    std::vector<QuizQuestion> joined, returned;
};

/// For each state when it joined first, and when it came back.
WhenQuestions whenQuestions(const Timeline& timeline, Date until) {
    std::map<std::string, std::vector<Date>> entries;  // of states by code, in time
    for (const ChangeDay& day : timeline.changes())
        for (const Change& change : day.changes)
            if (change.kind == ChangeKind::join) entries[change.state].push_back(day.date);
    WhenQuestions questions;
    for (const auto& [state, dates] : entries) {
        if (dates[0] <= until)
            questions.joined.push_back({QuizKind::joined, dates[0], state, dates.size() > 1, {}});
        if (dates.size() > 1 && dates[1] <= until)
            questions.returned.push_back({QuizKind::returned, dates[1], state, dates.size() > 2, {}});
    }
    return questions;
}

}  // namespace

std::vector<QuizQuestion> makeQuiz(const Timeline& timeline, std::uint64_t seed, std::size_t count,
                                   Date until) {
    SplitMix64 random(seed);
    std::vector<QuizQuestion> who = memberQuestions(timeline, until);
    auto [joined, returned] = whenQuestions(timeline, until);
    std::vector<QuizQuestion> questions;
    for (std::size_t turn = 0;
         questions.size() < count && !(who.empty() && joined.empty() && returned.empty()); ++turn) {
        std::vector<QuizQuestion>* pool = &who;
        if (turn % 2 == 1) {
            const bool choice = !joined.empty() && !returned.empty();
            pool = (choice ? random.next() % 2 == 1 : joined.empty()) ? &returned : &joined;
        }
        if (!pool->empty()) questions.push_back(random.draw(*pool));
    }
    return questions;
}

}  // namespace model

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
    QuizQuestion question{QuizKind::members, date, "", {}};
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

std::vector<QuizQuestion> joinQuestions(const Timeline& timeline, Date until) {
    std::map<std::string, Date> first;
    for (const ChangeDay& day : timeline.changes())
        for (const Change& change : day.changes)
            if (change.kind == ChangeKind::join && day.date <= until)
                first.try_emplace(change.state, day.date);
    std::vector<QuizQuestion> questions;
    for (const auto& [state, date] : first) questions.push_back({QuizKind::joined, date, state, {}});
    return questions;
}

}  // namespace

std::vector<QuizQuestion> makeQuiz(const Timeline& timeline, std::uint64_t seed, std::size_t count,
                                   Date until) {
    SplitMix64 random(seed);
    std::vector<QuizQuestion> pools[2] = {memberQuestions(timeline, until), joinQuestions(timeline, until)};
    std::vector<QuizQuestion> questions;
    for (std::size_t turn = 0; questions.size() < count && !(pools[0].empty() && pools[1].empty()); ++turn)
        if (auto& pool = pools[turn % 2]; !pool.empty()) questions.push_back(random.draw(pool));
    return questions;
}

}  // namespace model

#include "session/apply.hpp"

#include <algorithm>
#include <utility>

namespace session {
namespace {

/// Puts the question at hand: the map is blank, and for a question of when, the date back at the beginning.
void ask(AppState& state) {
    QuizState& quiz = state.quiz;
    quiz.chosen.clear();
    quiz.answered = quiz.right = false;
    stopPlaying(state);
    const model::QuizQuestion* question = quiz.question();
    if (!question) return;
    moveTo(state, question->kind == model::QuizKind::members ? question->date : state.firstDate);
    auto blank = std::make_shared<model::Snapshot>(*state.snapshot);
    blank->states.clear();
    quiz.blank = std::move(blank);
}

}  // namespace

void apply(AppState& state, const StartQuiz& a, const Surroundings& around) {
    if (state.story.story) apply(state, OpenStory{}, around);
    apply(state, Compare{scene::CompareMode::off, {}}, around);
    apply(state, ClearMarks{}, around);
    state.selected.clear();
    state.legendPinned.clear();
    state.openEvents.clear();
    state.page = Page::none;
    const BeforeQuiz before = state.quiz.before.value_or(
        BeforeQuiz{state.date, state.layer, state.projectionId, state.view, state.globe});
    state.layer = scene::Layer::status;
    apply(state, Fit{}, around);  // whoever is asked for may lie anywhere
    state.quiz = {};
    state.quiz.seed = a.seed;
    state.quiz.before = before;
    state.quiz.questions =
        model::makeQuiz(*state.timeline, a.seed, questionsOfQuiz, std::min(state.today, state.lastDate));
    ask(state);
}

void apply(AppState& state, const StopQuiz&, const Surroundings& around) {
    const QuizState stopped = std::exchange(state.quiz, {});
    state.quiz.seed = stopped.seed;
    if (!stopped.before) return;
    moveTo(state, stopped.before->date);
    apply(state, SetLayer{stopped.before->layer}, around);
    if (stopped.before->projectionId == state.projectionId)  // a view is of one projection
        showPlace(state, state.projectionId, stopped.before->view, stopped.before->globe, around);
}

void apply(AppState& state, const ChooseState& a, const Surroundings&) {
    const model::QuizQuestion* question = state.quiz.question();
    if (!question || state.quiz.answered || question->kind != model::QuizKind::members) return;
    if (state.quiz.chosen.erase(a.code) == 0) state.quiz.chosen.insert(a.code);
}

void apply(AppState& state, const CheckAnswer&, const Surroundings&) {
    QuizState& quiz = state.quiz;
    const model::QuizQuestion* question = quiz.question();
    if (!question || quiz.answered) return;
    quiz.answered = true;
    quiz.right =
        question->kind == model::QuizKind::members
            ? quiz.chosen == std::set<std::string>(question->members.begin(), question->members.end())
            : state.date.year() == question->date.year();
    if (quiz.right) ++quiz.score;
    moveTo(state, question->date);
}

void apply(AppState& state, const NextQuestion&, const Surroundings&) {
    if (!state.quiz.answered) return;
    ++state.quiz.at;
    ask(state);
}

const model::Snapshot& shownSnapshot(const AppState& state) {
    return state.quiz.hides() && state.quiz.blank ? *state.quiz.blank : *state.snapshot;
}

std::vector<std::string> highlightedStates(const AppState& state) {
    if (const model::QuizQuestion* question = state.quiz.question()) {
        if (question->kind != model::QuizKind::members) return {question->state};
        return {state.quiz.chosen.begin(), state.quiz.chosen.end()};
    }
    const model::StoryStep* step = state.story.step();
    return step && !state.story.editing ? step->highlight : std::vector<std::string>{};
}

}  // namespace session

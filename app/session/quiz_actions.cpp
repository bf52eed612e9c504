#include "session/quiz_actions.hpp"

#include "session/verbs.hpp"

#include <fmt/format.h>

#include <charconv>

namespace session {
namespace {

Action parseStart(Words& words) {
    const std::string text = words.word();
    std::uint64_t seed = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seed);
    if (error != std::errc{} || end != text.data() + text.size())
        words.wrong(text, "a seed: a whole number from 0");
    return StartQuiz{seed};
}

}  // namespace

std::string format(const StartQuiz& a) {
    return fmt::format("quiz-start {}", a.seed);
}
std::string format(const StopQuiz&) {
    return "quiz-stop";
}
std::string format(const ChooseState& a) {
    return "quiz-choose " + a.code;
}
std::string format(const CheckAnswer&) {
    return "quiz-check";
}
std::string format(const NextQuestion&) {
    return "quiz-next";
}

const std::vector<Verb>& quizVerbs() {
    static const std::vector<Verb> all{
        {"quiz-start", parseStart},
        {"quiz-stop", [](Words&) -> Action { return StopQuiz{}; }},
        {"quiz-choose", [](Words& words) -> Action { return ChooseState{words.required("a state's code")}; }},
        {"quiz-check", [](Words&) -> Action { return CheckAnswer{}; }},
        {"quiz-next", [](Words&) -> Action { return NextQuestion{}; }},
    };
    return all;
}

}  // namespace session

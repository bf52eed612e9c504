#include "session/time_actions.hpp"

#include "session/verbs.hpp"

#include <fmt/format.h>

namespace session {
namespace {

constexpr std::array<Named<Jump>, 5> jumps{{{Jump::first, "first"},
                                            {Jump::last, "last"},
                                            {Jump::today, "today"},
                                            {Jump::previousChange, "previous-change"},
                                            {Jump::nextChange, "next-change"}}};

Action parseDate(Words& words) {
    const std::string text = words.word();
    const auto span = model::parseDateSpan(text);
    if (!span) words.wrong(text, "a date: YYYY, YYYY-MM or YYYY-MM-DD");
    return SetDate{span ? span->last : model::Date::fromDays(0)};
}

}  // namespace

std::string format(const SetDate& a) {
    return "date " + model::formatIso(a.date);
}
std::string format(const StepYears& a) {
    return fmt::format("step {}", a.years);
}
std::string format(const JumpTo& a) {
    return "jump " + wordOf(jumps, a.where);
}
std::string format(const Play& a) {
    return "play " + wordOf(switches, a.to);
}
std::string format(const Loop& a) {
    return "loop " + wordOf(switches, a.to);
}
std::string format(const Reverse& a) {
    return "reverse " + wordOf(switches, a.to);
}
std::string format(const SetSpeed& a) {
    return fmt::format("speed {}", a.yearsPerSecond);
}

const std::vector<Verb>& timeVerbs() {
    static const std::vector<Verb> all{
        {"date", parseDate},
        {"step", [](Words& words) -> Action { return StepYears{words.whole(-10'000, 10'000)}; }},
        {"jump", [](Words& words) -> Action { return JumpTo{words.oneOf(jumps)}; }},
        {"play", [](Words& words) -> Action { return Play{words.oneOf(switches)}; }},
        {"loop", [](Words& words) -> Action { return Loop{words.oneOf(switches)}; }},
        {"reverse", [](Words& words) -> Action { return Reverse{words.oneOf(switches)}; }},
        {"speed", [](Words& words) -> Action { return SetSpeed{words.number(0.01, 1000)}; }},
    };
    return all;
}

}  // namespace session

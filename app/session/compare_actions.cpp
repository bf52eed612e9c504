#include "session/compare_actions.hpp"

#include "session/verbs.hpp"

#include <fmt/format.h>

namespace session {
namespace {

using scene::CompareMode;

constexpr std::array<Named<CompareMode>, 4> modes{{{CompareMode::off, "off"},
                                                   {CompareMode::side, "side"},
                                                   {CompareMode::swipe, "swipe"},
                                                   {CompareMode::difference, "difference"}}};

std::optional<model::Date> readDate(Words& words) {
    const std::string text = words.word();
    const auto span = model::parseDateSpan(text);
    if (!span) words.wrong(text, "a date: YYYY, YYYY-MM or YYYY-MM-DD");
    return span ? std::optional(span->last) : std::nullopt;
}

Action parseCompare(Words& words) {
    const CompareMode mode = words.oneOf(modes);
    if (words.done() || mode == CompareMode::off) return Compare{mode, {}};
    return Compare{mode, readDate(words)};
}

}  // namespace

std::string format(const Compare& a) {
    return withKey("compare " + wordOf(modes, a.mode), a.with ? model::formatIso(*a.with) : "");
}
std::string format(const SetCompareDate& a) {
    return "compare-date " + model::formatIso(a.date);
}
std::string format(const SwapDates&) {
    return "swap-dates";
}
std::string format(const SetDivider& a) {
    return fmt::format("divider {}", a.part);
}
std::string format(const MoveDivider& a) {
    return fmt::format("move-divider {}", a.by);
}

const std::vector<Verb>& compareVerbs() {
    static const std::vector<Verb> all{
        {"compare", parseCompare},
        {"compare-date",
         [](Words& words) -> Action {
             return SetCompareDate{readDate(words).value_or(model::Date::fromDays(0))};
         }},
        {"swap-dates", [](Words&) -> Action { return SwapDates{}; }},
        {"divider", [](Words& words) -> Action { return SetDivider{words.number(0, 1)}; }},
        {"move-divider", [](Words& words) -> Action { return MoveDivider{words.number(-1, 1)}; }},
    };
    return all;
}

}  // namespace session

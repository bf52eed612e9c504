#include "session/presenter_actions.hpp"

#include "session/verbs.hpp"

#include <fmt/format.h>

namespace session {
namespace {

constexpr std::array<Named<Blank>, 3> blanks{
    {{Blank::off, "off"}, {Blank::black, "black"}, {Blank::white, "white"}}};

template <bool begins>
Action parsePen(Words& words) {
    const double x = words.number(0, 1);
    return DrawWithPen{begins, {x, words.number(0, 1)}};
}

}  // namespace

std::string format(const Present& a) {
    return "present " + wordOf(switches, a.to);
}
std::string format(const SetBlank& a) {
    return "blank " + wordOf(blanks, a.to);
}
std::string format(const Laser& a) {
    return "laser " + wordOf(switches, a.to);
}
std::string format(const Pen& a) {
    return "pen " + wordOf(switches, a.to);
}
std::string format(const DrawWithPen& a) {
    return fmt::format("{} {} {}", a.begins ? "pen-down" : "pen-on", a.at.x, a.at.y);
}
std::string format(const Notes& a) {
    return "notes " + wordOf(switches, a.to);
}
std::string format(const ClearPen&) {
    return "pen-clear";
}

const std::vector<Verb>& presenterVerbs() {
    static const std::vector<Verb> all{
        {"present", [](Words& words) -> Action { return Present{words.oneOf(switches)}; }},
        {"blank", [](Words& words) -> Action { return SetBlank{words.oneOf(blanks)}; }},
        {"laser", [](Words& words) -> Action { return Laser{words.oneOf(switches)}; }},
        {"pen", [](Words& words) -> Action { return Pen{words.oneOf(switches)}; }},
        {"pen-down", parsePen<true>},
        {"pen-on", parsePen<false>},
        {"notes", [](Words& words) -> Action { return Notes{words.oneOf(switches)}; }},
        {"pen-clear", [](Words&) -> Action { return ClearPen{}; }},
    };
    return all;
}

}  // namespace session

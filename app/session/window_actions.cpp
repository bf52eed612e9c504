#include "session/window_actions.hpp"

#include "session/verbs.hpp"

#include <fmt/format.h>

namespace session {
namespace {

constexpr std::array<Named<Display>, 7> displays{{{Display::fullScreen, "full-screen"},
                                                  {Display::hud, "hud"},
                                                  {Display::help, "help"},
                                                  {Display::panels, "panels"},
                                                  {Display::graticule, "graticule"},
                                                  {Display::scaleBar, "scale-bar"},
                                                  {Display::description, "description"}}};

Action parseShow(Words& words) {
    const Display what = words.oneOf(displays);
    return Show{what, words.oneOf(switches)};
}

}  // namespace

std::string format(const SetScale& a) {
    return fmt::format("scale {}", a.scale);
}
std::string format(const SetInterfaceLanguage& a) {
    return "interface-language " + a.code;
}
std::string format(const SetMapLanguage& a) {
    return withKey("language", a.code);
}
std::string format(const Show& a) {
    return fmt::format("show {} {}", wordOf(displays, a.what), wordOf(switches, a.to));
}
std::string format(const Quit&) {
    return "quit";
}

const std::vector<Verb>& windowVerbs() {
    static const std::vector<Verb> all{
        {"scale", [](Words& words) -> Action { return SetScale{words.number(0.75, 3)}; }},
        {"interface-language",
         [](Words& words) -> Action { return SetInterfaceLanguage{words.required("a language's code")}; }},
        {"language", [](Words& words) -> Action { return SetMapLanguage{words.word()}; }},
        {"show", parseShow},
        {"quit", [](Words&) -> Action { return Quit{}; }},
    };
    return all;
}

}  // namespace session

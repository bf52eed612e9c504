#include "session/trail_actions.hpp"

#include "session/verbs.hpp"

#include <fmt/format.h>

namespace session {
namespace {

constexpr std::array<Named<Copied>, 4> copied{{{Copied::link, "link"},
                                               {Copied::history, "history"},
                                               {Copied::description, "description"},
                                               {Copied::picture, "picture"}}};

Action parseLook(Words& words) {
    LookAt look;
    look.view.centerM.x = words.number(-scene::farthestCenterM, scene::farthestCenterM);
    look.view.centerM.y = words.number(-scene::farthestCenterM, scene::farthestCenterM);
    look.view.metresPerPx = words.number(scene::minMetresPerPx, scene::maxMetresPerPx);
    return look;
}

}  // namespace

std::string format(const LookAt& a) {
    return fmt::format("look {} {} {}", a.view.centerM.x, a.view.centerM.y, a.view.metresPerPx);
}
std::string format(const Undo&) {
    return "undo";
}
std::string format(const Redo&) {
    return "redo";
}
std::string format(const Copy& a) {
    return fmt::format("copy {}", wordOf(copied, a.what));
}

const std::vector<Verb>& trailVerbs() {
    static const std::vector<Verb> all{
        {"look", parseLook},
        {"undo", [](Words&) -> Action { return Undo{}; }},
        {"redo", [](Words&) -> Action { return Redo{}; }},
        {"copy", [](Words& words) -> Action { return Copy{words.oneOf(copied)}; }},
    };
    return all;
}

}  // namespace session

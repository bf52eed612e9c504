#include "session/globe_actions.hpp"

#include "session/verbs.hpp"

#include <fmt/format.h>

namespace session {
namespace {

constexpr double farPx = 1e6;

Action parseTurn(Words& words) {
    TurnGlobe turn;
    for (base::Vec2* point : {&turn.fromPx, &turn.toPx}) {
        point->x = words.number(-farPx, farPx);
        point->y = words.number(-farPx, farPx);
    }
    return turn;
}

Action parseGlobe(Words& words) {
    const double lonDeg = words.number(-180, 180);
    return SetGlobe{{lonDeg, words.number(-90, 90)}};
}

Action parseNudge(Words& words) {
    const int right = words.whole(-1, 1);
    return Nudge{right, words.whole(-1, 1)};
}

}  // namespace

std::string format(const TurnGlobe& a) {
    return fmt::format("turn-globe {} {} {} {}", a.fromPx.x, a.fromPx.y, a.toPx.x, a.toPx.y);
}
std::string format(const SetGlobe& a) {
    return fmt::format("globe {} {}", a.place.lonDeg, a.place.latDeg);
}
std::string format(const Nudge& a) {
    return fmt::format("nudge {} {}", a.right, a.up);
}

const std::vector<Verb>& globeVerbs() {
    static const std::vector<Verb> all{
        {"turn-globe", parseTurn}, {"globe", parseGlobe}, {"nudge", parseNudge}};
    return all;
}

}  // namespace session

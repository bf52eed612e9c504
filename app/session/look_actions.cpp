#include "session/look_actions.hpp"

#include "session/apply.hpp"
#include "session/verbs.hpp"

namespace session {
namespace {

Action parseVision(Words& words) {
    const std::string id = words.word();
    const auto vision = base::findVision(id);
    if (!vision) {
        std::string all;
        for (const auto& known : base::visions()) all += (all.empty() ? "" : ", ") + known.id;
        words.wrong(id, "one of " + all);
    }
    return SetVision{vision.value_or(base::Vision::full)};
}

}  // namespace

std::string format(const SetVision& a) {
    return "vision " + std::string(base::visionId(a.vision));
}
std::string format(const ReducedMotion& a) {
    return "reduced-motion " + wordOf(switches, a.to);
}

const std::vector<Verb>& lookVerbs() {
    static const std::vector<Verb> all{
        {"vision", parseVision},
        {"reduced-motion", [](Words& words) -> Action { return ReducedMotion{words.oneOf(switches)}; }},
    };
    return all;
}

void apply(AppState& state, const SetVision& a, const Surroundings&) {
    state.vision = a.vision;
}

void apply(AppState& state, const ReducedMotion& a, const Surroundings&) {
    state.reducedMotion = switched(state.reducedMotion, a.to);
    if (!state.reducedMotion) return;
    state.fadeFrom.reset();
    state.overlayFade.reset();
    state.pulseKeys.clear();
    state.flight.reset();
    state.morph.reset();
    state.turn.reset();
}

}  // namespace session

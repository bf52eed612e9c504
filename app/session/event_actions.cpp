#include "session/event_actions.hpp"

#include "scene/event_filter.hpp"
#include "session/verbs.hpp"

#include <fmt/format.h>

namespace session {
namespace {

constexpr std::array<Named<EventStep>, 3> eventSteps{
    {{EventStep::next, "next"}, {EventStep::previous, "previous"}, {EventStep::open, "open"}}};

std::string withIds(const char* verb, const std::vector<std::string>& ids) {
    std::string text = verb;
    for (const std::string& id : ids) text += " " + id;
    return text;
}

std::vector<std::string> readIds(Words& words) {
    std::vector<std::string> ids;
    while (!words.done()) ids.push_back(words.word());
    return ids;
}

Action parseKind(Words& words) {
    std::string kind = words.required("a kind of event");
    return ShowEventKind{std::move(kind), words.oneOf(switches)};
}

}  // namespace

std::string format(const ShowEvents& a) {
    return "events " + wordOf(switches, a.to);
}
std::string format(const ShowEventKind& a) {
    return fmt::format("event-kind {} {}", a.kind, wordOf(switches, a.to));
}
std::string format(const SetEventMonths& a) {
    return fmt::format("event-months {}", a.months);
}
std::string format(const OpenEvents& a) {
    return withIds("open-events", a.ids);
}
std::string format(const HoverEvents& a) {
    return withIds("hover-events", a.ids);
}
std::string format(const StepEvent& a) {
    return "event " + wordOf(eventSteps, a.step);
}

const std::vector<Verb>& eventVerbs() {
    static const std::vector<Verb> all{
        {"events", [](Words& words) -> Action { return ShowEvents{words.oneOf(switches)}; }},
        {"event-kind", parseKind},
        {"event-months",
         [](Words& words) -> Action {
             return SetEventMonths{words.whole(0, scene::EventFilter::mostMonths)};
         }},
        {"open-events", [](Words& words) -> Action { return OpenEvents{readIds(words)}; }},
        {"hover-events", [](Words& words) -> Action { return HoverEvents{readIds(words)}; }},
        {"event", [](Words& words) -> Action { return StepEvent{words.oneOf(eventSteps)}; }},
    };
    return all;
}

}  // namespace session

#include "session/action.hpp"

#include "session/verbs.hpp"

#include <fmt/format.h>

namespace session {
namespace {

/// Topic by topic, in the order of the variant.
std::vector<const std::vector<Verb>*> topics() {
    return {&timeVerbs(),  &timelineVerbs(), &compareVerbs(), &storyVerbs(), &presenterVerbs(),
            &quizVerbs(),  &mapVerbs(),      &datasetVerbs(), &eventVerbs(), &lookVerbs(),
            &globeVerbs(), &trailVerbs(),    &windowVerbs()};
}

const Verb* findVerb(std::string_view name) {
    for (const std::vector<Verb>* topic : topics())
        for (const Verb& verb : *topic)
            if (verb.name == name) return &verb;
    return nullptr;
}

std::string allVerbs() {
    std::string all;
    for (const std::vector<Verb>* topic : topics())
        for (const Verb& verb : *topic) all += (all.empty() ? "" : ", ") + std::string(verb.name);
    return all;
}

}  // namespace

std::string withKey(std::string_view verb, const std::string& key) {
    return key.empty() ? std::string(verb) : fmt::format("{} {}", verb, key);
}

std::string formatAction(const Action& action) {
    return std::visit([](const auto& a) { return format(a); }, action);
}

base::Result<Action> parseAction(std::string_view line) {
    Words words(line);
    const std::string name = words.word();
    const Verb* verb = findVerb(name);
    if (!verb)
        return base::Result<Action>::failure(
            "action", fmt::format("\"{}\" is not an action; expected one of {}", name, allVerbs()));
    const Action action = verb->parse(words);
    if (words.problem().empty() && !words.done()) words.wrong(words.word(), "the end of the line");
    if (!words.problem().empty()) return base::Result<Action>::failure("action " + name, words.problem());
    return base::Result<Action>::success(action);
}

}  // namespace session

#include "model/organization.hpp"

#include <algorithm>

namespace model {

const std::vector<StatusDefinition>& builtinStatuses() {
    static const std::vector<StatusDefinition> statuses = {
        {"signatory", "Signatory", StatusKind::signatory, 30, FillPattern::solid, {}},
        {"member", "Member", StatusKind::member, 40, FillPattern::solid, {}},
        {"member-frozen", "Member, participation frozen", StatusKind::member, 50, FillPattern::hatch, {}},
        {"observer", "Observer", StatusKind::observer, 20, FillPattern::solid, {}},
        {"former", "Former member", StatusKind::former, 10, FillPattern::stripes, {}},
        {"none", "No status", StatusKind::none, 0, FillPattern::solid, {}},
    };
    return statuses;
}

const StatusDefinition* findStatus(const Organization& organization, const std::string& id) {
    const auto at = std::find_if(organization.statuses.begin(), organization.statuses.end(),
                                 [&](const StatusDefinition& status) { return status.id == id; });
    return at == organization.statuses.end() ? nullptr : &*at;
}

const Source* findSource(const Organization& organization, const std::string& key) {
    const auto at = std::find_if(organization.sources.begin(), organization.sources.end(),
                                 [&](const Source& source) { return source.key == key; });
    return at == organization.sources.end() ? nullptr : &*at;
}

const EventKind* findEventKind(const Organization& organization, const std::string& id) {
    const auto at = std::find_if(organization.eventKinds.begin(), organization.eventKinds.end(),
                                 [&](const EventKind& kind) { return kind.id == id; });
    return at == organization.eventKinds.end() ? nullptr : &*at;
}

const Contradiction* findContradiction(const Organization& organization, const std::string& id) {
    const auto at = std::find_if(organization.contradictions.begin(), organization.contradictions.end(),
                                 [&](const Contradiction& each) { return each.id == id; });
    return at == organization.contradictions.end() ? nullptr : &*at;
}

std::string stepName(StepKind kind, const phrases::Phrases& phrases) {
    switch (kind) {
        case StepKind::signing:
            return phrases.say("step.signing");
        case StepKind::approval:
            return phrases.say("step.approval");
        case StepKind::ratification:
            return phrases.say("step.ratification");
        case StepKind::deposit:
            return phrases.say("step.deposit");
        case StepKind::entryIntoForce:
            return phrases.say("step.entry-into-force");
        case StepKind::notice:
            return phrases.say("step.notice");
        case StepKind::acceptance:
            return phrases.say("step.acceptance");
        case StepKind::exit:
            return phrases.say("step.exit");
        case StepKind::effect:
            return phrases.say("step.effect");
    }
    return "";
}

const std::string& stateName(const Organization& organization, const std::string& code) {
    const auto at = std::find_if(organization.states.begin(), organization.states.end(),
                                 [&](const State& state) { return state.code == code; });
    return at == organization.states.end() ? code : at->name;
}

}  // namespace model

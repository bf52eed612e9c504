#include "model/translate.hpp"

#include <algorithm>

namespace model {
namespace {

/// Calls `see` with each text of a part of the dataset. One list for reading and for replacing.
template <class See>
struct Walk {
    See see;

    template <class List>
    void all(List& list) const {
        for (auto& each : list) (*this)(each);
    }
    void operator()(StatusDefinition& status) const { see(status.label); }
    void operator()(EventKind& kind) const { see(kind.label); }
    void operator()(Step& step) const {
        see(step.of);
        see(step.note);
    }
    void operator()(Membership& membership) const {
        see(membership.act);
        see(membership.note);
        all(membership.steps);
    }
    void operator()(Act& act) const { see(act.text); }
    void operator()(Strength& strength) const {
        see(strength.unit);
        see(strength.by);
        see(strength.note);
    }
    void operator()(Milestone& milestone) const { see(milestone.text); }
    void operator()(Grouping& grouping) const {
        see(grouping.name);
        see(grouping.note);
        all(grouping.strengths);
        all(grouping.basis);
    }
    void operator()(Event& event) const {
        see(event.title);
        see(event.note);
        if (event.place) see(event.place->name);
    }
    void operator()(Stage& stage) const {
        see(stage.name);
        see(stage.note);
        all(stage.milestones);
    }
    void operator()(StagePlan& plan) const {
        see(plan.name);
        see(plan.note);
        all(plan.stages);
    }
    void operator()(OfficeHolder& holder) const {
        see(holder.name);
        see(holder.note);
    }
    void operator()(Office& office) const {
        see(office.name);
        see(office.note);
        all(office.holders);
    }
    void operator()(Body& body) const {
        see(body.name);
        see(body.note);
    }
    void operator()(CompetingClaim& claim) const { see(claim.text); }
    void operator()(Contradiction& contradiction) const {
        see(contradiction.topic);
        see(contradiction.verdict);
        all(contradiction.claims);
    }
    void operator()(ZonePart& part) const {
        see(part.name);
        see(part.definition);
        see(part.note);
    }
    void operator()(Zone& zone) const {
        see(zone.name);
        see(zone.note);
        all(zone.parts);
    }
    void operator()(Proposal& proposal) const {
        see(proposal.name);
        see(proposal.note);
        all(proposal.zones);
    }
    void operator()(Organization& organization) const {
        see(organization.name);
        see(organization.shortName);
        see(organization.description);
        all(organization.statuses);
        all(organization.memberships);
        all(organization.acts);
        all(organization.groupings);
        all(organization.eventKinds);
        all(organization.events);
        all(organization.stagePlans);
        all(organization.offices);
        all(organization.bodies);
        all(organization.contradictions);
        all(organization.proposals);
    }
};
template <class See>
Walk(See) -> Walk<See>;

/// The built-in labels that the dataset has not replaced by its own.
template <class Definition>
void sayBuiltin(std::vector<Definition>& definitions, const std::vector<Definition>& builtin,
                std::string prefix, const phrases::Phrases& phrases) {
    for (Definition& each : definitions)
        for (const Definition& known : builtin)
            if (known.id == each.id && known.label == each.label && phrases.has(prefix + each.id))
                each.label = phrases.say(prefix + each.id);
}

}  // namespace

Organization localized(const Organization& organization, const phrases::Phrases& phrases) {
    Organization result = organization;
    if (phrases.code() == "en") return result;
    const auto own = organization.translations.find(phrases.code());
    if (own != organization.translations.end())
        Walk{[&](std::string& text) {
            if (const auto at = own->second.find(text); at != own->second.end()) text = at->second;
        }}(result);
    sayBuiltin(result.statuses, builtinStatuses(), phrases::prefix("status."), phrases);
    sayBuiltin(result.eventKinds, builtinEventKinds(), phrases::prefix("event-kind."), phrases);
    for (State& state : result.states)
        if (const auto name = state.names.find(phrases.code()); name != state.names.end())
            state.name = name->second;
    return result;
}

std::set<std::string> translatableTexts(const Organization& organization) {
    std::set<std::string> texts;
    Organization copy = organization;
    Walk{[&](const std::string& text) {
        if (!text.empty()) texts.insert(text);
    }}(copy);
    return texts;
}

}  // namespace model

#include "model/lookup.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <set>

namespace model {
namespace {

bool holds(const std::vector<std::string>& values, const std::string& value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

template <class Wanted>
std::vector<const Event*> selectEvents(const Organization& organization, Wanted wanted) {
    std::vector<const Event*> events;
    for (const Event& event : organization.events)
        if (wanted(event)) events.push_back(&event);
    std::stable_sort(events.begin(), events.end(),
                     [](const Event* a, const Event* b) { return a->first() < b->first(); });
    return events;
}

}  // namespace

std::vector<const Event*> eventsWithin(const Organization& organization, Date first, Date last) {
    return selectEvents(organization,
                        [&](const Event& event) { return event.first() <= last && event.last() >= first; });
}

std::vector<const Event*> eventsOf(const Organization& organization, const std::string& state) {
    return selectEvents(organization, [&](const Event& event) { return holds(event.states, state); });
}

std::vector<Incumbent> officeHolders(const Organization& organization, Date date) {
    std::vector<Incumbent> incumbents;
    for (const Office& office : organization.offices)
        for (const OfficeHolder& holder : office.holders)
            if (holder.period.contains(date)) incumbents.push_back({&office, &holder});
    return incumbents;
}

std::vector<const Body*> bodiesAt(const Organization& organization, Date date) {
    std::vector<const Body*> bodies;
    for (const Body& body : organization.bodies)
        if (body.period.contains(date)) bodies.push_back(&body);
    return bodies;
}

std::vector<StageInPlan> stagesAt(const Organization& organization, Date date) {
    std::vector<StageInPlan> stages;
    for (const StagePlan& plan : organization.stagePlans)
        for (const Stage& stage : plan.stages)
            if (stage.period.contains(date)) stages.push_back({&plan, &stage});
    return stages;
}

std::vector<const Contradiction*> contradictionsOf(const Organization& organization,
                                                   const std::string& state) {
    std::set<std::string> ids;
    for (const Membership& claim : organization.memberships)
        if (claim.state == state) ids.insert(claim.contradictions.begin(), claim.contradictions.end());
    for (const Act& act : organization.acts)
        if (holds(act.states, state)) ids.insert(act.contradictions.begin(), act.contradictions.end());
    std::vector<const Contradiction*> found;
    for (const Contradiction& each : organization.contradictions)
        if (ids.contains(each.id) || holds(each.states, state)) found.push_back(&each);
    return found;
}

std::vector<const Contradiction*> contradictionsById(const Organization& organization,
                                                     const std::vector<std::string>& ids) {
    std::vector<const Contradiction*> found;
    for (const std::string& id : ids)
        if (const Contradiction* each = findContradiction(organization, id)) found.push_back(each);
    return found;
}

const Strength* strengthAt(const Grouping& grouping, Date date) {
    const Strength* last = nullptr;
    for (const Strength& strength : grouping.strengths)
        if (strength.date <= date && (!last || last->date <= strength.date)) last = &strength;
    return last;
}

std::string formatStrength(const Strength& strength, const phrases::Phrases& phrases) {
    std::string amount = fmt::format("{} {}", phrases.number(strength.value), strength.unit);
    switch (strength.bound) {
        case Bound::about:
            return phrases.say("strength.about", phrases::arg("amount", amount));
        case Bound::atMost:
            return phrases.say("strength.at-most", phrases::arg("amount", amount));
        case Bound::atLeast:
            return phrases.say("strength.at-least", phrases::arg("amount", amount));
        case Bound::exact:
            break;
    }
    return amount;
}

std::string formatWhen(const Event& event, const phrases::Phrases& phrases) {
    const DateSpan& begin = event.begin;
    if (!event.end || *event.end == begin) return formatShort(begin.first, begin.precision, phrases);
    const DateSpan& end = *event.end;
    const std::string last = formatShort(end.first, end.precision, phrases);
    const bool days = begin.precision == Precision::day && end.precision == Precision::day;
    const bool sameYear = begin.first.year() == end.first.year();
    if (days && sameYear && begin.first.month() == end.first.month())
        return fmt::format("{}-{}", begin.first.day(), last);
    std::string first = formatShort(begin.first, begin.precision, phrases);
    if (sameYear && begin.precision != Precision::year && end.precision != Precision::year)
        first.erase(first.rfind(' '));
    return fmt::format("{} - {}", first, last);
}

}  // namespace model

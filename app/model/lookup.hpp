// Questions about what an organization's dataset tells beside the statuses. The answers point into the
// organization and hold as long as it does.
#pragma once

#include "model/organization.hpp"

#include <string>
#include <vector>

namespace model {

/// Events that touch the days from `first` to `last`, both included, by date. An event known only to the
/// month or year touches every day of it. Planned ones are among them.
std::vector<const Event*> eventsWithin(const Organization& organization, Date first, Date last);

/// Events that name the state, by date.
std::vector<const Event*> eventsOf(const Organization& organization, const std::string& state);

/// An office with who held it.
struct Incumbent {
    const Office* office;
    const OfficeHolder* holder;
};

/// Who held which office on the date, in the dataset's order.
std::vector<Incumbent> officeHolders(const Organization& organization, Date date);

/// The bodies that existed on the date, in the dataset's order.
std::vector<const Body*> bodiesAt(const Organization& organization, Date date);

struct StageInPlan {
    const StagePlan* plan;
    const Stage* stage;
};

/// The stages in progress on the date, plan by plan.
std::vector<StageInPlan> stagesAt(const Organization& organization, Date date);

/// The contradictions that belong on the state's card: those that name it, and those that one of its
/// memberships or of the acts about it refers to; each once, in the dataset's order.
std::vector<const Contradiction*> contradictionsOf(const Organization& organization,
                                                   const std::string& state);

/// Those of the ids that the organization has, in the order of the ids.
std::vector<const Contradiction*> contradictionsById(const Organization& organization,
                                                     const std::vector<std::string>& ids);

/// The last strength reported on or before the date, or nullptr.
const Strength* strengthAt(const Grouping& grouping, Date date);

/// "about 5,000 personnel", "at most 9,000 Russian personnel".
std::string formatStrength(const Strength& strength, const phrases::Phrases& phrases = {});

/// "18 Sep 2003", "2-6 Aug 2004", "28 Aug - 3 Dec 2007", "Jun 2006", "2011": when the event was.
std::string formatWhen(const Event& event, const phrases::Phrases& phrases = {});

}  // namespace model

// An organization as a dataset describes it: claims about states over time, each with its sources.
#pragma once

#include "base/color.hpp"
#include "model/chronicle.hpp"
#include "model/evidence.hpp"
#include "model/period.hpp"
#include "model/proposal.hpp"
#include "phrases/phrases.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace model {

/// What a status says about belonging; decides the words of a change and who counts as a member.
enum class StatusKind { member, signatory, observer, former, none };

/// How the area of a state with this status is drawn.
enum class FillPattern { solid, stripes, hatch, dots };

/// A status that a state can have. Six are built in (builtinStatuses); a dataset may declare or restyle some.
struct StatusDefinition {
    std::string id;     ///< "member"; lower-case letters, digits and hyphens
    std::string label;  ///< "Member"
    StatusKind kind = StatusKind::none;
    int rank = 0;  ///< where periods overlap, the status of the highest rank is the one shown
    FillPattern pattern = FillPattern::solid;
    std::optional<base::Color> color;  ///< absent: the theme's colour for the id or kind
    bool operator==(const StatusDefinition&) const = default;
};

/// signatory, member, member-frozen, observer, former and none, in the order of the legend. Ranks, lowest
/// first: none 0, former 10, observer 20, signatory 30, member 40, member-frozen 50.
const std::vector<StatusDefinition>& builtinStatuses();

/// What a state did in law on the way into a status or out of it, in the usual order.
enum class StepKind {
    signing,
    approval,
    ratification,
    deposit,
    entryIntoForce,
    notice,
    acceptance,
    exit,
    effect
};

/// "signed", "in force": the step in a word or two.
std::string stepName(StepKind kind, const phrases::Phrases& phrases = {});

struct Step {
    StepKind kind = StepKind::signing;
    Date date;
    Precision precision = Precision::day;
    std::string of;    ///< the document: "the Charter"; may be empty
    std::string note;  ///< "the lower house"; may be empty
    std::vector<std::string> sources;
    Verification verification = Verification::verified;
    bool operator==(const Step&) const = default;
};

/// A claim: the state had the status during the period.
struct Membership {
    std::string state;   ///< ISO 3166-1 alpha-3
    std::string status;  ///< a StatusDefinition's id
    Period period;
    std::string instrument;  ///< what it follows from: "CST", "CSTO", "CSTO-PA"; may be empty
    std::string act;         ///< what happened at its beginning, for the card: "signs the treaty in Tashkent"
    std::string note;        ///< a remark for the card; may be empty
    std::vector<std::string> sources;  ///< keys of Organization::sources
    Verification verification = Verification::verified;
    std::vector<Step> steps;                  ///< by date, where the sources give them
    std::vector<std::string> contradictions;  ///< ids of Organization::contradictions
    bool operator==(const Membership&) const = default;
};

/// A dated act that changes nobody's status by itself, or that names what happened on a day of changes.
struct Act {
    Date date;
    Precision precision = Precision::day;
    std::vector<std::string> states;  ///< ISO 3166-1 alpha-3; empty: concerns all
    std::string text;                 ///< "return announced at the Minsk summit"; no trailing full stop
    bool caption = false;             ///< true: this text names the day's changes on the timeline
    std::vector<std::string> sources;
    Verification verification = Verification::verified;
    std::vector<std::string> contradictions;  ///< ids of Organization::contradictions
    bool operator==(const Act&) const = default;
};

/// That a state belonged to a grouping during the period.
struct GroupingMember {
    std::string state;
    Period period;
    std::vector<std::string> sources;
    bool operator==(const GroupingMember&) const = default;
};

struct Grouping {
    std::string id;                    ///< "central-asian"
    std::string name;                  ///< "Central Asian"
    std::optional<base::Color> color;  ///< absent: the theme's palette by position
    std::string note;
    std::vector<GroupingMember> members;
    std::vector<std::string> sources;
    Verification verification = Verification::verified;
    std::vector<Strength> strengths;  ///< by date
    std::vector<Milestone> basis;     ///< the acts that it rests on, by date
    bool operator==(const Grouping&) const = default;
};

/// A state's code with its English name.
struct State {
    std::string code;  ///< ISO 3166-1 alpha-3
    std::string name;
    std::map<std::string, std::string> names;  ///< in other languages, by their codes ("ru")
    bool operator==(const State&) const = default;
};

struct Organization {
    std::string id;         ///< "csto"
    std::string name;       ///< "Collective Security Treaty Organization"
    std::string shortName;  ///< "CSTO"
    std::string description;
    int firstYear = 0;                       ///< of the time slider
    std::optional<int> lastYear;             ///< of the time slider; absent: the current year
    std::vector<StatusDefinition> statuses;  ///< the built-in ones merged with the dataset's own
    std::vector<State> states;               ///< every state that the claims name, by code
    std::vector<Membership> memberships;
    std::vector<Act> acts;
    std::vector<Grouping> groupings;
    std::vector<Source> sources;
    std::vector<EventKind> eventKinds;  ///< the built-in ones merged with the dataset's own
    std::vector<Event> events;          ///< by date
    std::vector<StagePlan> stagePlans;
    std::vector<Office> offices;
    std::vector<Body> bodies;
    std::vector<Contradiction> contradictions;
    std::vector<Proposal> proposals;
    /// The dataset's texts in other languages: by the language's code, then by the English text.
    std::map<std::string, std::map<std::string, std::string>> translations;
    bool operator==(const Organization&) const = default;
};

/// The definition with that id, or nullptr.
const StatusDefinition* findStatus(const Organization& organization, const std::string& id);
const Source* findSource(const Organization& organization, const std::string& key);
const EventKind* findEventKind(const Organization& organization, const std::string& id);
const Contradiction* findContradiction(const Organization& organization, const std::string& id);
/// The state's name, or its code where the dataset does not name it.
const std::string& stateName(const Organization& organization, const std::string& code);

}  // namespace model

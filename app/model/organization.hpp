// An organization as a dataset describes it: claims about states over time, each with its sources.
#pragma once

#include "base/color.hpp"
#include "model/period.hpp"

#include <optional>
#include <string>
#include <vector>

namespace model {

/// How well a claim is supported.
enum class Verification {
    verified,        ///< an independent reference says so
    reported,        ///< only one document says so
    unverified,      ///< from memory or without a reference; shown as such
    interpretation,  ///< our reading of a source, not a statement in it
};

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
    bool operator==(const Grouping&) const = default;
};

struct Source {
    std::string key;
    std::string title;
    std::string author;  ///< may be empty
    std::string date;    ///< as written in the dataset; may be empty
    std::string place;   ///< an address or a bibliographic place; shown, never opened
    bool operator==(const Source&) const = default;
};

/// A state's code with its English name.
struct State {
    std::string code;  ///< ISO 3166-1 alpha-3
    std::string name;
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
    bool operator==(const Organization&) const = default;
};

/// The definition with that id, or nullptr.
const StatusDefinition* findStatus(const Organization& organization, const std::string& id);
const Source* findSource(const Organization& organization, const std::string& key);
/// The state's name, or its code where the dataset does not name it.
const std::string& stateName(const Organization& organization, const std::string& code);

}  // namespace model

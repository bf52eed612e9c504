// The state of affairs on a date, and the days on which it changed.
#pragma once

#include "model/organization.hpp"
#include "model/stretches.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace model {

/// One state's situation on a date.
struct StateStatus {
    std::string code;  ///< ISO 3166-1 alpha-3
    /// A StatusDefinition's id; "none" only for a state that merely belongs to a grouping.
    std::string status;
    /// First day of the unbroken stretch of this status; touching and overlapping periods count as one. For
    /// "none": the first day of the earliest grouping membership in force.
    Date since;
    Precision sincePrecision = Precision::day;
    std::vector<std::string> groupings;  ///< ids, in the dataset's order
    /// Of the claims in force for this status (of the groupings for "none"), each key once, dataset order.
    std::vector<std::string> sources;
    /// The weakest of these claims, by the order of the enumeration.
    Verification verification = Verification::verified;
    bool operator==(const StateStatus&) const = default;
};

/// All states whose status is not "none", or that belong to a grouping, by code.
struct Snapshot {
    Date date;
    std::vector<StateStatus> states;

    /// nullptr where the state has neither a status nor a grouping on the date.
    const StateStatus* find(const std::string& code) const;
    /// How many states have a status of this kind (member counts "member" and "member-frozen").
    int countKind(const Organization& organization, StatusKind kind) const;
    bool operator==(const Snapshot&) const = default;
};

/// What a change means to who belongs; decides the tick's form and colour. A join is a change to a status of
/// kind member from one that is not, a leave the reverse; member to member-frozen is a change of status.
enum class ChangeKind { join, leave, status, grouping };

/// One state's change of status (before != after) or of grouping (kind grouping; before/after hold grouping
/// ids joined by '+').
struct Change {
    std::string state;
    ChangeKind kind = ChangeKind::status;
    std::string before;
    std::string after;
    bool operator==(const Change&) const = default;
};

/// All that changed on one day.
struct ChangeDay {
    Date date;
    Precision precision = Precision::day;  ///< the coarsest of the claims that change on this day
    std::vector<Change> changes;           ///< by kind (join, leave, status, grouping), then state code
    std::string caption;                   ///< "Uzbekistan returns"; from the dataset's act, else composed
    std::vector<std::string> sources;
    bool operator==(const ChangeDay&) const = default;
};

/// The number of members from a day on.
struct CountStep {
    Date from;
    int members;
    bool operator==(const CountStep&) const = default;
};

/// One line of a state's history, for its card.
struct HistoryLine {
    Date date;
    Precision precision = Precision::day;
    std::string text;  ///< "signs the treaty in Tashkent"
    /// The status that begins ("none" where one ends and nothing follows); empty for a line that begins none.
    std::string status;
    std::string note;  ///< may be empty
    std::vector<std::string> sources;
    Verification verification = Verification::verified;
    std::vector<std::string> contradictions;  ///< ids of Organization::contradictions
    bool operator==(const HistoryLine&) const = default;
};

/// An organization prepared for questions of time. Holds its own copy; immutable after construction.
class Timeline {
  public:
    /// Captions and history are said in the language of `phrases`; the organization is taken as it is
    /// (localized() puts its own texts into that language).
    explicit Timeline(Organization organization, phrases::Phrases phrases = {});
    const phrases::Phrases& phrases() const { return phrases_; }

    const Organization& organization() const { return organization_; }
    /// Tells one timeline from another: no two built in a process share it.
    std::uint64_t serial() const { return serial_; }
    Snapshot snapshot(Date date) const;
    /// By date; days without a visible change are not listed.
    const std::vector<ChangeDay>& changes() const { return changes_; }
    /// By date; the first step is the first day with a member.
    const std::vector<CountStep>& memberCounts() const { return memberCounts_; }
    /// By date: where a status begins or ends, groupings joined and left, the acts naming this state, and the
    /// steps of its memberships on days of which none of these tells.
    std::vector<HistoryLine> history(const std::string& state) const;
    /// What the state is shown as over time, by date; empty for a state that never has a status.
    const std::vector<Stretch>& stretches(const std::string& state) const;

    /// The last change on or before the date / the first after it / the last strictly before it.
    const ChangeDay* changeAtOrBefore(Date date) const;
    const ChangeDay* changeAfter(Date date) const;
    const ChangeDay* changeBefore(Date date) const;

  private:
    std::uint64_t serial_;
    Organization organization_;
    phrases::Phrases phrases_;
    std::map<std::string, StateLine> lines_;
    std::vector<ChangeDay> changes_;
    std::vector<CountStep> memberCounts_;
};

/// "16 Aug 2006: Uzbekistan returns", in the timeline's language.
std::string datedCaption(const Timeline& timeline, const ChangeDay& day);

}  // namespace model

// What happened around an organization besides membership: events, stages, offices, bodies.
#pragma once

#include "base/geometry.hpp"
#include "model/evidence.hpp"
#include "model/period.hpp"

#include <optional>
#include <string>
#include <vector>

namespace model {

/// What sort of event; decides its symbol. Nine are built in (builtinEventKinds); a dataset may declare more.
struct EventKind {
    std::string id;     ///< "exercise"; lower-case letters, digits and hyphens
    std::string label;  ///< "Exercise"
    bool operator==(const EventKind&) const = default;
};

/// treaty, session, body, document, exercise, operation, deployment, appeal and statement.
const std::vector<EventKind>& builtinEventKinds();

/// Where an event happened.
struct Place {
    std::string name;                      ///< "Balykchy", "online"
    std::string state;                     ///< ISO 3166-1 alpha-3; may be empty
    std::optional<base::LonLat> position;  ///< absent: it has none, or none is known
    bool approximate = false;  ///< the position stands for an area or for a place not known exactly
    bool assumed = false;      ///< the sources used do not name the place
    bool operator==(const Place&) const = default;
};

/// Something that happened, or is planned, at a time and perhaps a place.
struct Event {
    std::string id;
    std::string kind;             ///< an EventKind's id
    DateSpan begin;               ///< the day, or the month or year within which it lies
    std::optional<DateSpan> end;  ///< its last day, month or year; absent: it has none of its own
    std::string title;            ///< "Rubezh-2004"
    std::optional<Place> place;
    std::vector<std::string> states;  ///< ISO 3166-1 alpha-3, who took part or is concerned
    bool planned = false;             ///< announced; whether it was held is not known
    std::string note;
    std::vector<std::string> sources;
    Verification verification = Verification::verified;
    std::vector<std::string> contradictions;  ///< ids of Organization::contradictions

    Date first() const { return begin.first; }
    Date last() const { return end ? end->last : begin.last; }  ///< inclusive
    bool operator==(const Event&) const = default;
};

/// A dated fact within a stage, or in the legal basis of a grouping.
struct Milestone {
    Date date;
    Precision precision = Precision::day;
    std::string text;
    std::vector<std::string> sources;
    Verification verification = Verification::verified;
    std::vector<std::string> contradictions;
    bool operator==(const Milestone&) const = default;
};

/// A band on the timeline.
struct Stage {
    std::string id;
    std::string name;
    Period period;
    std::string note;
    std::vector<Milestone> milestones;  ///< by date
    std::vector<std::string> sources;
    Verification verification = Verification::verified;
    bool operator==(const Stage&) const = default;
};

/// Stages that belong together: one row of bands. They may overlap.
struct StagePlan {
    std::string id;
    std::string name;
    bool planned = false;  ///< what was intended, as against what happened
    std::string note;
    std::vector<Stage> stages;
    std::vector<std::string> sources;
    Verification verification = Verification::verified;
    bool operator==(const StagePlan&) const = default;
};

/// A person or, for an office that states hold in turn, a state.
struct OfficeHolder {
    std::string name;   ///< may be empty where the state holds the office
    std::string state;  ///< ISO 3166-1 alpha-3; may be empty
    Period period;
    bool acting = false;
    std::string note;
    std::vector<std::string> sources;
    Verification verification = Verification::verified;
    std::vector<std::string> contradictions;
    bool operator==(const OfficeHolder&) const = default;
};

struct Office {
    std::string id;    ///< "secretary-general"
    std::string name;  ///< "Secretary general"
    std::string note;
    std::vector<OfficeHolder> holders;  ///< by date
    std::vector<std::string> sources;
    Verification verification = Verification::verified;
    bool operator==(const Office&) const = default;
};

/// An organ of the organization.
struct Body {
    std::string id;      ///< "joint-staff"
    std::string name;    ///< "Joint Staff"
    Period period;       ///< from the day on which it began
    std::string partOf;  ///< id of the body that it works for; may be empty; never leads back to itself
    std::string note;
    std::vector<std::string> sources;
    Verification verification = Verification::verified;
    std::vector<std::string> contradictions;
    bool operator==(const Body&) const = default;
};

/// How firmly a number is meant.
enum class Bound { exact, about, atMost, atLeast };

/// The size of a force as somebody reported it.
struct Strength {
    Date date;
    Precision precision = Precision::day;
    int value = 0;
    Bound bound = Bound::exact;
    std::string unit;  ///< "personnel", "battalions"
    std::string by;    ///< who reported it; may be empty
    std::string note;
    std::vector<std::string> sources;
    Verification verification = Verification::verified;
    std::vector<std::string> contradictions;
    bool operator==(const Strength&) const = default;
};

}  // namespace model

// What a person does with the events on the map.
#pragma once

#include "session/switch.hpp"

#include <string>
#include <vector>

namespace session {

struct ShowEvents {
    Switch to;
    bool operator==(const ShowEvents&) const = default;
};
/// Whether events of one kind are shown.
struct ShowEventKind {
    std::string kind;
    Switch to;
    bool operator==(const ShowEventKind&) const = default;
};
/// How far from the date events are shown.
struct SetEventMonths {
    int months;
    bool operator==(const SetEventMonths&) const = default;
};
/// Opens the card of an event, or the list of several; none closes it.
struct OpenEvents {
    std::vector<std::string> ids;
    bool operator==(const OpenEvents&) const = default;
};
struct HoverEvents {
    std::vector<std::string> ids;
    bool operator==(const HoverEvents&) const = default;
};
/// Goes from one shown event to the next by date, or opens the one gone to.
enum class EventStep { next, previous, open };
struct StepEvent {
    EventStep step;
    bool operator==(const StepEvent&) const = default;
};

}  // namespace session

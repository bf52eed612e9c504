// What a person does with time: dates, steps, playing.
#pragma once

#include "model/date.hpp"
#include "session/switch.hpp"

namespace session {

struct SetDate {
    model::Date date;
    bool operator==(const SetDate&) const = default;
};
struct StepYears {
    int years;
    bool operator==(const StepYears&) const = default;
};
enum class Jump { first, last, today, previousChange, nextChange };
struct JumpTo {
    Jump where;
    bool operator==(const JumpTo&) const = default;
};
struct Play {
    Switch to;
    bool operator==(const Play&) const = default;
};
struct Loop {
    Switch to;
    bool operator==(const Loop&) const = default;
};
struct Reverse {
    Switch to;
    bool operator==(const Reverse&) const = default;
};
struct SetSpeed {
    double yearsPerSecond;
    bool operator==(const SetSpeed&) const = default;
};

}  // namespace session

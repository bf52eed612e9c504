// What a person does with the timeline's own look, and with the range that is played.
#pragma once

#include "session/switch.hpp"
#include "session/time_axis.hpp"

#include <array>
#include <optional>
#include <string_view>

namespace session {

/// A strip of the timeline, from the top down.
enum class Lane { offices, events, stages, members, changes };
inline constexpr std::array<Lane, 5> allLanes{Lane::offices, Lane::events, Lane::stages, Lane::members,
                                              Lane::changes};
/// Folded: thin and without words.
enum class LaneFold { off, folded, open };

struct FoldLane {
    Lane lane;
    LaneFold to;
    bool operator==(const FoldLane&) const = default;
};
struct ShowSpan {
    std::optional<DateRange> range;  ///< empty: all of it
    bool operator==(const ShowSpan&) const = default;
};
struct ZoomSpan {
    double factor;  ///< above 1 comes closer
    model::Date about;
    bool operator==(const ZoomSpan&) const = default;
};
struct EqualSpacing {
    Switch to;
    bool operator==(const EqualSpacing&) const = default;
};
enum class Mark { in, out };
struct SetMark {
    Mark which;
    std::optional<model::Date> date;  ///< empty: the date shown
    bool operator==(const SetMark&) const = default;
};
struct ClearMarks {
    bool operator==(const ClearMarks&) const = default;
};
struct SetDwell {
    double seconds;
    bool operator==(const SetDwell&) const = default;
};
struct SkipQuiet {
    Switch to;
    bool operator==(const SkipQuiet&) const = default;
};

}  // namespace session

// How the timeline looks, and which range of it is played.
#pragma once

#include "session/timeline_actions.hpp"

#include <array>
#include <optional>
#include <string>

namespace session {

/// "stages"
std::string laneName(Lane lane);

struct TimelineLook {
    std::array<LaneFold, allLanes.size()> folds{LaneFold::off, LaneFold::off, LaneFold::folded,
                                                LaneFold::open, LaneFold::open};  ///< by Lane
    std::optional<DateRange> span;               ///< what is shown; empty: all
    bool equalSpacing = false;                   ///< changes lie at equal distances
    std::optional<model::Date> markIn, markOut;  ///< playing stays between them; in <= out

    LaneFold fold(Lane lane) const { return folds[static_cast<std::size_t>(lane)]; }
    bool operator==(const TimelineLook&) const = default;
};

struct AppState;

/// The slider's whole range / what the timeline shows of it / what is played.
DateRange wholeRange(const AppState& state);
DateRange shownRange(const AppState& state);
DateRange playedRange(const AppState& state);

/// The axis of what is shown.
TimeAxis axisOf(const AppState& state);

}  // namespace session

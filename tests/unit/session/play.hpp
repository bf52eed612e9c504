// A session without a window, for tests.
#pragma once

#include "../scene/shipped_timeline.hpp"
#include "session/action.hpp"
#include "session/reduce.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace play {

inline model::Date date(std::string_view text) {
    const auto span = model::parseDateSpan(text);
    REQUIRE_MESSAGE(span.has_value(), "not a date: ", std::string(text));
    return span->last;
}

/// A state with what surrounds it: a window of 1600x900 that shows the members at 5 km a pixel.
struct Session {
    session::AppState state = session::makeState(shippedTimeline(), date("2026-11-22"), date("2006-12-31"));
    session::Surroundings around{
        {1600, 900}, {{0, 0}, 5000}, [](const std::string& key) {
            return key == "ARM" ? scene::View{{1e6, 2e6}, 800} : scene::View{{0, 0}, 5000};
        }};

    void act(const session::Action& action) { session::reduce(state, action, around); }
    /// The action that this text says.
    void act(std::string_view text) {
        const auto action = session::parseAction(text);
        REQUIRE_MESSAGE(action, std::string(text));
        act(*action);
    }
    /// Frame by frame.
    void pass(double seconds, double frameS = 1.0 / 60) {
        for (double left = seconds; left > 1e-9; left -= frameS)
            session::advance(state, std::min(left, frameS));
    }
    std::string day() const { return model::formatIso(state.date); }
};

}  // namespace play

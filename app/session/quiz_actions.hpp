// Questions to a class, answered on the map and on the timeline.
#pragma once

#include <cstdint>
#include <string>

namespace session {

struct StartQuiz {
    std::uint64_t seed;
    bool operator==(const StartQuiz&) const = default;
};
struct StopQuiz {
    bool operator==(const StopQuiz&) const = default;
};
/// Takes a state into the answer, or out of it.
struct ChooseState {
    std::string code;
    bool operator==(const ChooseState&) const = default;
};
/// Is the answer right? To the question of when a state joined, the answer is the year of the date shown.
struct CheckAnswer {
    bool operator==(const CheckAnswer&) const = default;
};
struct NextQuestion {
    bool operator==(const NextQuestion&) const = default;
};

}  // namespace session

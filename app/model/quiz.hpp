// Questions about who belonged when, drawn from the data.
#pragma once

#include "model/timeline.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace model {

enum class QuizKind {
    members,   ///< which states were members on the date?
    joined,    ///< in which year did the state join first?
    returned,  ///< in which year did it come back, having left?
};

struct QuizQuestion {
    QuizKind kind = QuizKind::members;
    Date date;                         ///< asked about, or the day on which the state joined or came back
    std::string state;                 ///< that joined or came back
    bool first = false;                ///< it did so more than once: the first time is asked for
    std::vector<std::string> members;  ///< the answer to one of the kind members, by code
    bool operator==(const QuizQuestion&) const = default;
};

/// At most `count` different questions: in turn one of who and one of when, the latter of either kind with
/// the same chance, however few states came back. The same seed draws the same questions from the same
/// dataset on every machine: the numbers are those of SplitMix64 (Steele, Lea and Flood 2014). Years run from
/// the first with a member to the last that `until` ends or follows. Fewer, or none, where the data has no
/// more.
std::vector<QuizQuestion> makeQuiz(const Timeline& timeline, std::uint64_t seed, std::size_t count,
                                   Date until);

}  // namespace model

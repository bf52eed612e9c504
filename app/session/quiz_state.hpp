// The quiz that is under way.
#pragma once

#include "base/geometry.hpp"
#include "model/quiz.hpp"
#include "scene/layer.hpp"
#include "scene/view.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace session {

inline constexpr std::size_t questionsOfQuiz = 10;

/// What was shown when a quiz began.
struct BeforeQuiz {
    model::Date date;
    scene::Layer layer;
    std::string projectionId;
    std::optional<scene::View> view;    ///< as in the state
    std::optional<base::LonLat> globe;  ///< likewise
};

struct QuizState {
    std::vector<model::QuizQuestion> questions;  ///< empty: no quiz is under way
    std::uint64_t seed = 0;
    std::size_t at = 0;            ///< beyond the last: the quiz is over
    std::set<std::string> chosen;  ///< states, in answer to the question
    bool answered = false;         ///< the question at hand, which then shows what is right
    bool right = false;            ///< the answer was
    std::size_t score = 0;
    std::optional<BeforeQuiz> before;              ///< shown again when it is stopped
    std::shared_ptr<const model::Snapshot> blank;  ///< what the map shows while an answer is wanted

    bool active() const { return !questions.empty(); }
    const model::QuizQuestion* question() const { return at < questions.size() ? &questions[at] : nullptr; }
    /// True while map and timeline must not give the answer away.
    bool hides() const { return question() != nullptr && !answered; }
};

}  // namespace session

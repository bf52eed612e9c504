// The question, the score, and what was right.
#include "ui/draw.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace ui {
namespace {

std::string namesOf(const PanelInput& input, const std::vector<std::string>& codes) {
    std::vector<std::string> names;
    for (const std::string& code : codes) names.push_back(nameOf(input, code));
    std::sort(names.begin(), names.end());
    return input.phrases().list(names);
}

/// Of a state that left and came back, the first time is asked for.
bool comesBack(const PanelInput& input, const std::string& code) {
    int entries = 0;
    for (const model::ChangeDay& day : input.state.timeline->changes())
        for (const model::Change& change : day.changes)
            if (change.state == code && change.kind == model::ChangeKind::join) ++entries;
    return entries > 1;
}

std::string questionWords(const PanelInput& input, const model::QuizQuestion& question) {
    if (question.kind == model::QuizKind::joined)
        return input.say(comesBack(input, question.state) ? phrases::key("quiz.when-first-joined")
                                                          : phrases::key("quiz.when-joined"),
                         phrases::arg("state", nameOf(input, question.state)));
    return input.say(
        "quiz.which-members",
        phrases::arg("date", model::formatLong(question.date, model::Precision::day, input.phrases())));
}

/// What was missed and what was too much, or the year that was right.
std::vector<std::string> answerLines(const PanelInput& input, const model::QuizQuestion& question) {
    const session::QuizState& quiz = input.state.quiz;
    std::vector<std::string> lines{quiz.right ? input.say("quiz.right") : input.say("quiz.wrong")};
    if (question.kind == model::QuizKind::joined) {
        lines.push_back(input.say(
            "quiz.joined-on",
            phrases::arg("date", model::formatLong(question.date, model::Precision::day, input.phrases()))));
        return lines;
    }
    const std::set<std::string> members(question.members.begin(), question.members.end());
    std::vector<std::string> missed, extra;
    std::set_difference(members.begin(), members.end(), quiz.chosen.begin(), quiz.chosen.end(),
                        std::back_inserter(missed));
    std::set_difference(quiz.chosen.begin(), quiz.chosen.end(), members.begin(), members.end(),
                        std::back_inserter(extra));
    if (!missed.empty())
        lines.push_back(input.say("quiz.missed", phrases::arg("states", namesOf(input, missed))));
    if (!extra.empty())
        lines.push_back(input.say("quiz.extra", phrases::arg("states", namesOf(input, extra))));
    return lines;
}

void drawQuestion(const PanelInput& input, const model::QuizQuestion& question,
                  std::vector<session::Action>& actions) {
    const session::QuizState& quiz = input.state.quiz;
    ImGui::PushFont(input.fonts.title);
    ImGui::TextUnformatted(questionWords(input, question).c_str());
    ImGui::PopFont();
    if (quiz.answered) {
        for (const std::string& line : answerLines(input, question)) ImGui::TextUnformatted(line.c_str());
    } else if (question.kind == model::QuizKind::members) {
        const std::vector<std::string> chosen(quiz.chosen.begin(), quiz.chosen.end());
        ImGui::TextUnformatted(chosen.empty() ? input.say("quiz.click-states").c_str()
                                              : namesOf(input, chosen).c_str());
    } else {
        ImGui::TextUnformatted(
            input.say("quiz.move-handle", phrases::arg("year", input.state.date.year())).c_str());
    }
    if (quiz.answered) {
        if (flatButton(input, "next question", input.say("quiz.next"), true))
            actions.push_back(session::NextQuestion{});
    } else if (flatButton(input, "check", input.say("quiz.check"), true)) {
        actions.push_back(session::CheckAnswer{});
    }
}

}  // namespace

void drawQuiz(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions) {
    const session::QuizState& quiz = input.state.quiz;
    if (!quiz.active()) return;
    const double s = input.scale, width = std::min(460 * s, input.size.width - 64 * s);
    const double below = (input.state.panels ? timelinePx(input) : 0) + 56 * s;
    const double height =
        std::clamp(panels.quizContentPx + 28 * s, 80 * s, input.size.height - below - 96 * s);
    const ImVec2 position = vec(input.size.width - 32 * s - width, input.size.height - below - height);
    ImGui::PushFont(input.fonts.text);
    beginPanel("quiz", position, vec(width, height), true);
    drawGround(*ImGui::GetWindowDrawList(), position, vec(position.x + width, position.y + height),
               input.theme, s, 8 * s);
    const float begin = ImGui::GetCursorPosY();
    ImGui::PushTextWrapPos(static_cast<float>(width - 16 * s));
    const std::size_t number = std::min(quiz.at + 1, quiz.questions.size());
    ImGui::TextDisabled(
        "%s", input
                  .say("quiz.progress", phrases::arg("number", number),
                       phrases::arg("count", quiz.questions.size()), phrases::arg("score", quiz.score))
                  .c_str());
    if (const model::QuizQuestion* question = quiz.question()) {
        drawQuestion(input, *question, actions);
        ImGui::SameLine();
    } else {
        ImGui::PushFont(input.fonts.title);
        ImGui::TextUnformatted(input
                                   .say("quiz.over", phrases::arg("score", quiz.score),
                                        phrases::arg("count", quiz.questions.size()))
                                   .c_str());
        ImGui::PopFont();
        if (flatButton(input, "again", input.say("quiz.new"), true))
            actions.push_back(session::StartQuiz{quiz.seed + 1});
        ImGui::SameLine();
    }
    if (flatButton(input, "stop quiz", input.say("quiz.stop"), false, 0, true))
        actions.push_back(session::StopQuiz{});
    ImGui::PopTextWrapPos();
    panels.quizContentPx = ImGui::GetCursorPosY() - begin;
    ImGui::End();
    ImGui::PopFont();
}

}  // namespace ui

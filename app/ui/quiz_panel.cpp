// The question, the score, and what was right.
#include "ui/draw.hpp"
#include "ui/story_layout.hpp"

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

std::string questionWords(const PanelInput& input, const model::QuizQuestion& question) {
    const auto when = [&](const char* once, const char* first) {
        return input.say(question.first ? first : once, phrases::arg("state", nameOf(input, question.state)));
    };
    switch (question.kind) {
        case model::QuizKind::joined:
            return when(phrases::key("quiz.when-joined"), phrases::key("quiz.when-first-joined"));
        case model::QuizKind::returned:
            return when(phrases::key("quiz.when-returned"), phrases::key("quiz.when-first-returned"));
        case model::QuizKind::members:
            break;
    }
    return input.say(
        "quiz.which-members",
        phrases::arg("date", model::formatLong(question.date, model::Precision::day, input.phrases())));
}

/// What was missed and what was too much, or the year that was right.
std::vector<std::string> answerLines(const PanelInput& input, const model::QuizQuestion& question) {
    const session::QuizState& quiz = input.state.quiz;
    std::vector<std::string> lines{quiz.right ? input.say("quiz.right") : input.say("quiz.wrong")};
    if (question.kind != model::QuizKind::members) {
        lines.push_back(input.say(
            question.kind == model::QuizKind::joined ? phrases::key("quiz.joined-on")
                                                     : phrases::key("quiz.returned-on"),
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

void drawTitle(const PanelInput& input) {
    const session::QuizState& quiz = input.state.quiz;
    const model::QuizQuestion* question = quiz.question();
    ImGui::PushFont(input.fonts.title);
    ImGui::TextUnformatted(question ? questionWords(input, *question).c_str()
                                    : input
                                          .say("quiz.over", phrases::arg("score", quiz.score),
                                               phrases::arg("count", quiz.questions.size()))
                                          .c_str());
    ImGui::PopFont();
}

/// What to do, what was done so far, or what was right.
std::vector<std::string> linesOf(const PanelInput& input, const model::QuizQuestion& question) {
    const session::QuizState& quiz = input.state.quiz;
    if (quiz.answered) return answerLines(input, question);
    if (question.kind != model::QuizKind::members)
        return {input.say("quiz.move-handle", phrases::arg("year", input.state.date.year()))};
    const std::vector<std::string> chosen(quiz.chosen.begin(), quiz.chosen.end());
    return {chosen.empty() ? input.say("quiz.click-states") : namesOf(input, chosen)};
}

std::string progressWords(const PanelInput& input) {
    const session::QuizState& quiz = input.state.quiz;
    if (!quiz.question()) return input.say("quiz.finished");
    return input.say("quiz.progress", phrases::arg("number", quiz.at + 1),
                     phrases::arg("count", quiz.questions.size()), phrases::arg("score", quiz.score));
}

/// What goes on with the quiz, and what ends it: a button each.
struct Buttons {
    std::string label, stop;
    session::Action goOn;
};

Buttons buttonsOf(const PanelInput& input) {
    const session::QuizState& quiz = input.state.quiz;
    const std::string stop = input.say("quiz.stop");
    if (!quiz.question()) return {input.say("quiz.new"), stop, session::StartQuiz{quiz.seed + 1}};
    if (quiz.answered) return {input.say("quiz.next"), stop, session::NextQuestion{}};
    return {input.say("quiz.check"), stop, session::CheckAnswer{}};
}

void drawButtons(const PanelInput& input, const Buttons& buttons, std::vector<session::Action>& actions) {
    if (flatButton(input, "go on", buttons.label, true)) actions.push_back(buttons.goOn);
    ImGui::SameLine();
    if (flatButton(input, "stop quiz", buttons.stop, false, 0, true)) actions.push_back(session::StopQuiz{});
}

/// Below the map, with the buttons at the right.
void drawStrip(const PanelInput& input, std::vector<session::Action>& actions) {
    const double s = input.scale, words = input.size.width - 64 * s;
    const Buttons buttons = buttonsOf(input);
    const double wide = ImGui::CalcTextSize((buttons.label + buttons.stop).c_str()).x + (2 * 28 + 8) * s;
    beginStrip(input, "quiz", quizStripPx(input.state, input.size));
    const ImVec2 at = ImGui::GetCursorPos();
    ImGui::SetCursorPosY(at.y + static_cast<float>(18 * s) - ImGui::GetFontSize() / 2);
    ImGui::TextDisabled("%s", progressWords(input).c_str());
    ImGui::SetCursorPos(vec(at.x + words - wide, at.y));
    drawButtons(input, buttons, actions);
    ImGui::PushTextWrapPos(static_cast<float>(at.x + words));
    ImGui::SetCursorPosX(at.x);
    drawTitle(input);
    if (const model::QuizQuestion* question = input.state.quiz.question()) {
        std::string paragraph;
        for (const std::string& line : linesOf(input, *question))
            paragraph += (paragraph.empty() ? "" : "  \u00b7  ") + line;
        ImGui::SetCursorPosX(at.x);
        ImGui::TextUnformatted(paragraph.c_str());
    }
    ImGui::PopTextWrapPos();
    ImGui::End();
}

/// A card at the right, as high as its content, which is known from the frame before.
void drawQuizCard(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions) {
    const double s = input.scale, width = std::min(460 * s, input.size.width - 64 * s);
    const double below = (input.state.panels ? timelinePx(input) : 0) + 56 * s;
    const double height =
        std::clamp(panels.quizContentPx, 80 * s, std::max(80 * s, input.size.height - below - 96 * s));
    const ImVec2 position = vec(input.size.width - 32 * s - width, input.size.height - below - height);
    beginPanel("quiz", position, vec(width, height), true);
    drawGround(*ImGui::GetWindowDrawList(), position, vec(position.x + width, position.y + height),
               input.theme, s, 8 * s);
    ImGui::PushTextWrapPos(static_cast<float>(width - 16 * s));
    ImGui::TextDisabled("%s", progressWords(input).c_str());
    drawTitle(input);
    if (const model::QuizQuestion* question = input.state.quiz.question())
        for (const std::string& line : linesOf(input, *question)) ImGui::TextUnformatted(line.c_str());
    ImGui::PopTextWrapPos();
    ImGui::Dummy(vec(1, 2 * s));
    drawButtons(input, buttonsOf(input), actions);
    panels.quizContentPx = contentPx();
    endPanel();
}

}  // namespace

void drawQuiz(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions) {
    if (!input.state.quiz.active()) return;
    ImGui::PushFont(input.fonts.text);
    if (quizInStrip(input.state, input.size))
        drawStrip(input, actions);
    else
        drawQuizCard(input, panels, actions);
    ImGui::PopFont();
}

}  // namespace ui

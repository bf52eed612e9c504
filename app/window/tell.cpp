#include "window/tell.hpp"

#include "session/action.hpp"
#include "session/notes.hpp"
#include "session/soundness.hpp"
#include "window/app.hpp"

#include <SDL.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <vector>

namespace window {
namespace {

using session::AppState;

constexpr std::string_view scaleQuestion = "scale", panelsQuestion = "shown-panels",
                           namesQuestion = "unnamed";

std::string yesNo(bool value) {
    return value ? "yes" : "no";
}

std::string rangeWords(const std::optional<session::DateRange>& range) {
    if (!range) return "all";
    return model::formatIso(range->first) + " " + model::formatIso(range->last);
}

/// "2000-01-01 -": from there on.
std::string marksWords(const session::TimelineLook& look) {
    if (!look.markIn && !look.markOut) return "none";
    return (look.markIn ? model::formatIso(*look.markIn) : "-") + " " +
           (look.markOut ? model::formatIso(*look.markOut) : "-");
}

/// The lanes that are open, from the top down.
std::string laneWords(const session::TimelineLook& look) {
    std::string words;
    for (const session::Lane lane : session::allLanes)
        if (look.fold(lane) == session::LaneFold::open)
            words += (words.empty() ? "" : " ") + session::laneName(lane);
    return words;
}

/// Up to the first line break, as an answer is one line.
std::string clipboardText() {
    char* text = SDL_GetClipboardText();
    const std::string all = text ? text : "";
    SDL_free(text);
    return all.substr(0, all.find('\n'));
}

/// "swipe 1994-12-31"
std::string compareWords(const session::ComparisonState& comparison) {
    if (comparison.mode == scene::CompareMode::off || !comparison.date) return "off";
    std::string line = session::formatAction(session::Compare{comparison.mode, comparison.date});
    return line.substr(line.find(' ') + 1);
}

struct Question {
    std::string_view name;
    std::string (*answer)(const AppState& state);
};

/// What is shown.
std::vector<Question> questionsOfContent() {
    return {
        {"date", [](const AppState& s) { return model::formatIso(s.date); }},
        {"organization", [](const AppState& s) { return s.timeline->organization().id; }},
        {"overlay", [](const AppState& s) { return s.overlay ? s.overlay->organization().id : ""; }},
        {"problems", [](const AppState& s) { return fmt::format("{}", s.problems.size()); }},
        {"page",
         [](const AppState& s) { return session::formatAction(session::ShowPage{s.page}).substr(5); }},
        {"events", [](const AppState& s) { return yesNo(s.events.shown); }},
        {"open-events", [](const AppState& s) { return fmt::format("{}", fmt::join(s.openEvents, " ")); }},
        {"layer", [](const AppState& s) { return std::string(scene::layerId(s.layer)); }},
        {"theme", [](const AppState& s) { return s.themeId; }},
        {"vision", [](const AppState& s) { return std::string(base::visionId(s.vision)); }},
        {"reduced-motion", [](const AppState& s) { return yesNo(s.reducedMotion); }},
        {"graticule", [](const AppState& s) { return yesNo(s.graticule); }},
        {"scale-bar", [](const AppState& s) { return yesNo(s.scaleBar); }},
        {"projection", [](const AppState& s) { return s.projectionId; }},
        {"selected", [](const AppState& s) { return s.selected; }},
        {"hovered", [](const AppState& s) { return s.hovered; }},
        {"unit", [](const AppState& s) { return s.hoveredUnit; }},
        {"region", [](const AppState& s) { return s.hoveredRegion; }},
        {"viewpoint", [](const AppState& s) { return territory::describe(s.viewpoint).id; }},
        {"legend", [](const AppState& s) { return s.legendPinned; }},
    };
}

/// How it is played, compared and taught.
std::vector<Question> questionsOfTime() {
    return {
        {"playing", [](const AppState& s) { return yesNo(s.playback.playing); }},
        {"loop", [](const AppState& s) { return yesNo(s.playback.loop); }},
        {"reverse", [](const AppState& s) { return yesNo(s.playback.reverse); }},
        {"speed", [](const AppState& s) { return fmt::format("{:g}", s.playback.yearsPerSecond); }},
        {"dwell", [](const AppState& s) { return fmt::format("{:g}", s.playback.dwellS); }},
        {"skip-quiet", [](const AppState& s) { return yesNo(s.playback.skipQuiet); }},
        {"span", [](const AppState& s) { return rangeWords(s.look.span); }},
        {"marks", [](const AppState& s) { return marksWords(s.look); }},
        {"equal-spacing", [](const AppState& s) { return yesNo(s.look.equalSpacing); }},
        {"lanes", [](const AppState& s) { return laneWords(s.look); }},
        {"compare", [](const AppState& s) { return compareWords(s.comparison); }},
        {"divider", [](const AppState& s) { return fmt::format("{:.2f}", s.comparison.divider); }},
        {"story", [](const AppState& s) { return s.story.story ? s.story.story->id : std::string(); }},
        {"step",
         [](const AppState& s) {
             return s.story.story ? fmt::format("{} of {}", s.story.at + 1, s.story.story->steps.size())
                                  : std::string();
         }},
        {"step-title",
         [](const AppState& s) {
             return s.story.step() ? model::textsOf(*s.story.story, *s.story.step(), s.phrases.code()).title
                                   : std::string();
         }},
        {"step-text",
         [](const AppState& s) {
             return s.story.step() ? model::textsOf(*s.story.story, *s.story.step(), s.phrases.code()).text
                                   : std::string();
         }},
        {"story-changed", [](const AppState& s) { return yesNo(s.story.changed()); }},
        {"presenting", [](const AppState& s) { return yesNo(s.presenter.on); }},
        {"blank",
         [](const AppState& s) {
             return s.presenter.blank == session::Blank::off     ? std::string("off")
                    : s.presenter.blank == session::Blank::black ? std::string("black")
                                                                 : std::string("white");
         }},
        {"notes",
         [](const AppState& s) {
             if (!session::showsNotes(s)) return std::string("off");
             const session::NotesPage page = session::notesPage(s);
             return fmt::format("{}: {} ({}) {}", page.place, page.title, page.next, page.elapsed);
         }},
        {"strokes", [](const AppState& s) { return std::to_string(s.presenter.strokes.size()); }},
        {"quiz",
         [](const AppState& s) {
             return s.quiz.active() ? fmt::format("{} of {}, score {}", s.quiz.at + 1,
                                                  s.quiz.questions.size(), s.quiz.score)
                                    : std::string("off");
         }},
    };
}

/// What stands round it.
std::vector<Question> questionsOfWindow() {
    return {
        {"help", [](const AppState& s) { return yesNo(s.help); }},
        {"description", [](const AppState& s) { return yesNo(s.description); }},
        {"hud", [](const AppState& s) { return yesNo(s.hud); }},
        {"panels", [](const AppState& s) { return yesNo(s.panels); }},
        {"full-screen", [](const AppState& s) { return yesNo(s.fullScreen); }},
        {"fitted", [](const AppState& s) { return yesNo(!s.view); }},
        {"language", [](const AppState& s) { return session::mapLanguage(s); }},
        {"notice", [](const AppState& s) { return s.noticeLeftS > 0 ? s.notice : std::string("none"); }},
        {"clipboard", [](const AppState&) { return clipboardText(); }},
        {"steps-back", [](const AppState& s) { return std::to_string(s.trail.past.size()); }},
        {"interface-language", [](const AppState& s) { return s.timeline->phrases().code(); }},
        {"flaw",
         [](const AppState& s) {
             const std::string flaw = session::firstFlaw(s);
             return flaw.empty() ? "none" : flaw;
         }},
        {"caption",
         [](const AppState& s) {
             const auto* change = s.timeline->changeAtOrBefore(s.date);
             return change ? change->caption : "";
         }},
    };
}

const std::vector<Question>& questions() {
    static const std::vector<Question> all = [] {
        std::vector<Question> joined;
        for (const auto some : {questionsOfContent, questionsOfTime, questionsOfWindow})
            for (const Question& question : some()) joined.push_back(question);
        return joined;
    }();
    return all;
}

}  // namespace

bool isQuestion(std::string_view what) {
    if (what == scaleQuestion || what == panelsQuestion || what == namesQuestion) return true;
    for (const Question& question : questions())
        if (question.name == what) return true;
    return false;
}

std::string questionNames() {
    std::string names = fmt::format("{}, {}, {}", scaleQuestion, panelsQuestion, namesQuestion);
    for (const Question& question : questions()) names += ", " + std::string(question.name);
    return names;
}

std::string tell(const AppState& state, const std::string& what) {
    for (const Question& question : questions())
        if (question.name == what) return question.answer(state);
    if (what.starts_with("status ")) {
        const auto* status = state.snapshot->find(what.substr(7));
        return status ? status->status : "none";
    }
    return {};
}

std::string tell(const App& app, const std::string& what) {
    if (what == panelsQuestion) return app.shownPanels();
    if (what == namesQuestion) return fmt::format("{}", fmt::join(app.unnamedStates(), " "));
    return what == scaleQuestion ? app.scale() : tell(app.state(), what);
}

}  // namespace window

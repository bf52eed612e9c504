#include "session/link.hpp"

#include <algorithm>
#include <array>

namespace session {
namespace {

template <class... Kinds>
bool isOneOf(const Action& action) {
    return (std::holds_alternative<Kinds>(action) || ...);
}

/// What ends, writes, edits or asks is no view.
bool shows(const Action& action) {
    return !isOneOf<Quit, Copy, Reload, Undo, Redo>(action) &&
           !isOneOf<NewStory, EditStory, RecordStep, DeleteStep, MoveStoryStep, WriteStory, SaveStory>(
               action) &&
           !isOneOf<StartQuiz, StopQuiz, ChooseState, CheckAnswer, NextQuestion, DismissProblems>(action);
}

class Link {
  public:
    explicit Link(const AppState& state) : s_(state) {}

    std::vector<Action> take() {
        content();
        picture();
        comparison();
        timeline();
        place();
        return std::move(actions_);
    }

  private:
    void add(Action action) { actions_.push_back(std::move(action)); }

    void content() {
        const StoryState& story = s_.story;
        const std::string& key = story.key.empty() ? story.saved : story.key;
        if (story.story && !key.empty()) {
            add(OpenStory{key});
            if (story.at > 0) add(GoToStep{static_cast<int>(story.at) + 1});
            // What the step brings along gives way to what is shown.
            add(Compare{scene::CompareMode::off, {}});
            add(ClearMarks{});
        }
        if (!s_.organizationKey.empty()) add(SetOrganization{s_.organizationKey});
        if (!s_.overlayKey.empty()) add(SetOverlay{s_.overlayKey});
        add(SetDate{s_.date});
        add(SetLayer{s_.layer});
        const scene::EventFilter usual;
        if (s_.events.shown) add(ShowEvents{Switch::on});
        for (const std::string& kind : s_.events.hiddenKinds) add(ShowEventKind{kind, Switch::off});
        if (s_.events.monthsAround != usual.monthsAround) add(SetEventMonths{s_.events.monthsAround});
    }

    void picture() {
        add(SetTheme{s_.themeId});
        if (s_.vision != base::Vision::full) add(SetVision{s_.vision});
        if (s_.reducedMotion) add(ReducedMotion{Switch::on});
        if (!s_.graticule) add(Show{Display::graticule, Switch::off});
        if (!s_.scaleBar) add(Show{Display::scaleBar, Switch::off});
        add(SetProjection{s_.projectionId});
        if (s_.globe) add(SetGlobe{*s_.globe});
        add(SetViewpoint{s_.viewpoint});
        add(SetInterfaceLanguage{s_.phrases.code()});
        add(SetMapLanguage{s_.mapLanguage});
    }

    void comparison() {
        const ComparisonState& comparison = s_.comparison;
        if (comparison.mode != scene::CompareMode::off)
            add(Compare{comparison.mode, comparison.date});
        else if (comparison.date)
            add(SetCompareDate{*comparison.date});
        if (comparison.divider != ComparisonState{}.divider) add(SetDivider{comparison.divider});
    }

    void timeline() {
        const TimelineLook usual;
        for (const Lane lane : allLanes)
            if (s_.look.fold(lane) != usual.fold(lane)) add(FoldLane{lane, s_.look.fold(lane)});
        if (s_.look.span) add(ShowSpan{s_.look.span});
        if (s_.look.equalSpacing) add(EqualSpacing{Switch::on});
        if (s_.look.markIn) add(SetMark{Mark::in, s_.look.markIn});
        if (s_.look.markOut) add(SetMark{Mark::out, s_.look.markOut});
        const Playback& playback = s_.playback;
        const Playback start;
        if (playback.loop) add(Loop{Switch::on});
        if (playback.reverse) add(Reverse{Switch::on});
        if (playback.yearsPerSecond != start.yearsPerSecond) add(SetSpeed{playback.yearsPerSecond});
        if (playback.dwellS != start.dwellS) add(SetDwell{playback.dwellS});
        if (playback.skipQuiet) add(SkipQuiet{Switch::on});
    }

    /// Where the camera is, what is picked there, and which panels tell of it.
    void place() {
        if (s_.view)
            add(LookAt{*s_.view});
        else if (s_.story.story)
            add(Fit{});
        if (!s_.selected.empty()) add(Select{s_.selected});
        if (!s_.legendPinned.empty()) add(PinLegend{s_.legendPinned});
        if (!s_.openEvents.empty()) add(OpenEvents{s_.openEvents});
        if (s_.page != Page::none) add(ShowPage{s_.page});
        if (s_.description) add(Show{Display::description, Switch::on});
        // While presenting the panels are away only for the time being.
        if (!(s_.presenter.on ? s_.presenter.hadPanels : s_.panels)) add(Show{Display::panels, Switch::off});
    }

    const AppState& s_;
    std::vector<Action> actions_;
};

/// The name of a file may hold what parts the actions.
std::string escaped(const std::string& action) {
    std::string text;
    for (const char c : action) {
        if (c == ';' || c == '\\') text += '\\';
        text += c;
    }
    return text;
}

/// Takes the first action of the text, without its escapes.
std::string takeAction(std::string_view& text) {
    std::string action;
    while (!text.empty()) {
        const char c = text.front();
        text.remove_prefix(1);
        if (c == ';') break;
        if (c == '\\' && !text.empty()) {
            action += text.front();
            text.remove_prefix(1);
        } else {
            action += c;
        }
    }
    return action;
}

}  // namespace

std::string linkOf(const AppState& state) {
    std::string text;
    for (const Action& action : Link(state).take())
        text += (text.empty() ? "" : "; ") + escaped(formatAction(action));
    return text;
}

base::Result<std::vector<Action>> parseLink(std::string_view text) {
    std::vector<Action> actions;
    std::vector<base::Issue> issues;
    while (!text.empty()) {
        const std::string part = takeAction(text);
        if (part.find_first_not_of(" \t\r\n") == std::string::npos) continue;
        auto action = parseAction(part);
        if (!action)
            issues.insert(issues.end(), action.issues.begin(), action.issues.end());
        else if (!shows(*action))
            issues.push_back(
                {base::Severity::error, "action " + formatAction(*action), "does not belong into a view"});
        else
            actions.push_back(std::move(*action));
    }
    if (!issues.empty()) return base::Result<std::vector<Action>>::failure(std::move(issues));
    return base::Result<std::vector<Action>>::success(std::move(actions));
}

}  // namespace session

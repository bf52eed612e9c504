// Actions as text, topic by topic. Private to this room.
#pragma once

#include "session/action.hpp"
#include "session/words.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace session {

/// The first word of an action and how the rest is read.
struct Verb {
    std::string_view name;
    Action (*parse)(Words& words);
};

inline constexpr std::array<Named<Switch>, 3> switches{
    {{Switch::off, "off"}, {Switch::on, "on"}, {Switch::toggle, "toggle"}}};

/// "select UZB", or "select" where there is nothing to name.
std::string withKey(std::string_view verb, const std::string& key);

const std::vector<Verb>& timeVerbs();
std::string format(const SetDate& a);
std::string format(const StepYears& a);
std::string format(const JumpTo& a);
std::string format(const Play& a);
std::string format(const Loop& a);
std::string format(const Reverse& a);
std::string format(const SetSpeed& a);

const std::vector<Verb>& timelineVerbs();
std::string format(const FoldLane& a);
std::string format(const ShowSpan& a);
std::string format(const ZoomSpan& a);
std::string format(const EqualSpacing& a);
std::string format(const SetMark& a);
std::string format(const ClearMarks& a);
std::string format(const SetDwell& a);
std::string format(const SkipQuiet& a);

const std::vector<Verb>& compareVerbs();
std::string format(const Compare& a);
std::string format(const SetCompareDate& a);
std::string format(const SwapDates& a);
std::string format(const SetDivider& a);
std::string format(const MoveDivider& a);

const std::vector<Verb>& storyVerbs();
std::string format(const OpenStory& a);
std::string format(const GoInStory& a);
std::string format(const GoToStep& a);
std::string format(const NewStory& a);
std::string format(const EditStory& a);
std::string format(const RecordStep& a);
std::string format(const DeleteStep& a);
std::string format(const MoveStoryStep& a);
std::string format(const WriteStory& a);
std::string format(const SaveStory& a);

const std::vector<Verb>& presenterVerbs();
std::string format(const Present& a);
std::string format(const SetBlank& a);
std::string format(const Laser& a);
std::string format(const Pen& a);
std::string format(const DrawWithPen& a);
std::string format(const ClearPen& a);
std::string format(const Notes& a);

const std::vector<Verb>& quizVerbs();
std::string format(const StartQuiz& a);
std::string format(const StopQuiz& a);
std::string format(const ChooseState& a);
std::string format(const CheckAnswer& a);
std::string format(const NextQuestion& a);

const std::vector<Verb>& mapVerbs();
std::string format(const SetLayer& a);
std::string format(const SetTheme& a);
std::string format(const SetProjection& a);
std::string format(const Select& a);
std::string format(const SetViewpoint& a);
std::string format(const StepState& a);
std::string format(const Hover& a);
std::string format(const HoverLegend& a);
std::string format(const PinLegend& a);
std::string format(const Pan& a);
std::string format(const Zoom& a);
std::string format(const Fit& a);
std::string format(const FlyTo& a);

const std::vector<Verb>& datasetVerbs();
std::string format(const SetOrganization& a);
std::string format(const SetOverlay& a);
std::string format(const Reload& a);
std::string format(const ShowPage& a);
std::string format(const DismissProblems& a);

const std::vector<Verb>& eventVerbs();
std::string format(const ShowEvents& a);
std::string format(const ShowEventKind& a);
std::string format(const SetEventMonths& a);
std::string format(const OpenEvents& a);
std::string format(const HoverEvents& a);
std::string format(const StepEvent& a);

const std::vector<Verb>& globeVerbs();
std::string format(const TurnGlobe& a);
std::string format(const SetGlobe& a);
std::string format(const Nudge& a);

const std::vector<Verb>& lookVerbs();
std::string format(const SetVision& a);
std::string format(const ReducedMotion& a);
const std::vector<Verb>& trailVerbs();
std::string format(const LookAt& a);
std::string format(const Undo& a);
std::string format(const Redo& a);
std::string format(const Copy& a);

const std::vector<Verb>& windowVerbs();
std::string format(const SetScale& a);
std::string format(const SetInterfaceLanguage& a);
std::string format(const SetMapLanguage& a);
std::string format(const Show& a);
std::string format(const Quit& a);

}  // namespace session

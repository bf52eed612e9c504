// What each action does, topic by topic; and the moves that several share. Private to this room.
#pragma once

#include "session/reduce.hpp"

namespace session {

/// Moves to another date, held within the slider's range, and starts the fade where that changes anything.
void moveTo(AppState& state, model::Date date);
/// Moves the span that the timeline shows along until it holds the date.
void keepInSpan(AppState& state);
/// Drops what of the timeline's look lies beyond the slider's range, which has changed.
void keepLookInRange(AppState& state);
void stopPlaying(AppState& state);
/// Sets the camera on its way to `to`.
void startFlight(AppState& state, const scene::View& from, const scene::View& to);
/// Takes projection, camera and globe back to where they were.
void showPlace(AppState& state, const std::string& projectionId, const std::optional<scene::View>& view,
               const std::optional<base::LonLat>& globe, const Surroundings& around);
/// Lets playing go on by `seconds`, stopping on every change on the way.
void playOn(AppState& state, double seconds);

/// The timeline in another language than that of the dataset; itself where that is its own.
std::shared_ptr<const model::Timeline> spoken(const std::shared_ptr<const model::Timeline>& timeline,
                                              const phrases::Phrases& phrases);

void apply(AppState& state, const SetDate& a, const Surroundings& around);
void apply(AppState& state, const StepYears& a, const Surroundings& around);
void apply(AppState& state, const JumpTo& a, const Surroundings& around);
void apply(AppState& state, const Play& a, const Surroundings& around);
void apply(AppState& state, const Loop& a, const Surroundings& around);
void apply(AppState& state, const Reverse& a, const Surroundings& around);
void apply(AppState& state, const SetSpeed& a, const Surroundings& around);

void apply(AppState& state, const FoldLane& a, const Surroundings& around);
void apply(AppState& state, const ShowSpan& a, const Surroundings& around);
void apply(AppState& state, const ZoomSpan& a, const Surroundings& around);
void apply(AppState& state, const EqualSpacing& a, const Surroundings& around);
void apply(AppState& state, const SetMark& a, const Surroundings& around);
void apply(AppState& state, const ClearMarks& a, const Surroundings& around);
void apply(AppState& state, const SetDwell& a, const Surroundings& around);
void apply(AppState& state, const SkipQuiet& a, const Surroundings& around);

/// Takes the date compared with anew from the timeline.
void refreshComparison(AppState& state);
void apply(AppState& state, const Compare& a, const Surroundings& around);
void apply(AppState& state, const SetCompareDate& a, const Surroundings& around);
void apply(AppState& state, const SwapDates& a, const Surroundings& around);
void apply(AppState& state, const SetDivider& a, const Surroundings& around);
void apply(AppState& state, const MoveDivider& a, const Surroundings& around);

/// Sets the camera on its way to what the step of the story shows.
void showStepView(AppState& state, const Surroundings& around);
void apply(AppState& state, const OpenStory& a, const Surroundings& around);
void apply(AppState& state, const GoInStory& a, const Surroundings& around);
void apply(AppState& state, const GoToStep& a, const Surroundings& around);
void apply(AppState& state, const NewStory& a, const Surroundings& around);
void apply(AppState& state, const EditStory& a, const Surroundings& around);
void apply(AppState& state, const RecordStep& a, const Surroundings& around);
void apply(AppState& state, const DeleteStep& a, const Surroundings& around);
void apply(AppState& state, const MoveStoryStep& a, const Surroundings& around);
void apply(AppState& state, const WriteStory& a, const Surroundings& around);
void apply(AppState& state, const SaveStory& a, const Surroundings& around);

void apply(AppState& state, const Present& a, const Surroundings& around);
void apply(AppState& state, const SetBlank& a, const Surroundings& around);
void apply(AppState& state, const Laser& a, const Surroundings& around);
void apply(AppState& state, const Pen& a, const Surroundings& around);
void apply(AppState& state, const DrawWithPen& a, const Surroundings& around);
void apply(AppState& state, const ClearPen& a, const Surroundings& around);
void apply(AppState& state, const Notes& a, const Surroundings& around);

void apply(AppState& state, const StartQuiz& a, const Surroundings& around);
void apply(AppState& state, const StopQuiz& a, const Surroundings& around);
void apply(AppState& state, const ChooseState& a, const Surroundings& around);
void apply(AppState& state, const CheckAnswer& a, const Surroundings& around);
void apply(AppState& state, const NextQuestion& a, const Surroundings& around);

void apply(AppState& state, const SetLayer& a, const Surroundings& around);
void apply(AppState& state, const SetTheme& a, const Surroundings& around);
void apply(AppState& state, const SetProjection& a, const Surroundings& around);
void apply(AppState& state, const Select& a, const Surroundings& around);
void apply(AppState& state, const SetViewpoint& a, const Surroundings& around);
void apply(AppState& state, const StepState& a, const Surroundings& around);
void apply(AppState& state, const Hover& a, const Surroundings& around);
void apply(AppState& state, const HoverLegend& a, const Surroundings& around);
void apply(AppState& state, const PinLegend& a, const Surroundings& around);
void apply(AppState& state, const Pan& a, const Surroundings& around);
void apply(AppState& state, const Zoom& a, const Surroundings& around);
void apply(AppState& state, const Fit& a, const Surroundings& around);
void apply(AppState& state, const FlyTo& a, const Surroundings& around);

void apply(AppState& state, const SetOrganization& a, const Surroundings& around);
void apply(AppState& state, const SetOverlay& a, const Surroundings& around);
void apply(AppState& state, const Reload& a, const Surroundings& around);
void apply(AppState& state, const ShowPage& a, const Surroundings& around);
void apply(AppState& state, const DismissProblems& a, const Surroundings& around);

void apply(AppState& state, const ShowEvents& a, const Surroundings& around);
void apply(AppState& state, const ShowEventKind& a, const Surroundings& around);
void apply(AppState& state, const SetEventMonths& a, const Surroundings& around);
void apply(AppState& state, const OpenEvents& a, const Surroundings& around);
void apply(AppState& state, const HoverEvents& a, const Surroundings& around);
void apply(AppState& state, const StepEvent& a, const Surroundings& around);

void apply(AppState& state, const TurnGlobe& a, const Surroundings& around);
void apply(AppState& state, const SetGlobe& a, const Surroundings& around);
void apply(AppState& state, const Nudge& a, const Surroundings& around);
/// Sets the globe on its way to a place, or back over the members.
void turnTo(AppState& state, base::LonLat place, base::LonLat home);
void turnHome(AppState& state, base::LonLat home);
/// Lets a change of projection and a turn of the globe go on.
void passMotion(AppState& state, double seconds);

void apply(AppState& state, const SetVision& a, const Surroundings& around);
void apply(AppState& state, const ReducedMotion& a, const Surroundings& around);
void apply(AppState& state, const LookAt& a, const Surroundings& around);
void apply(AppState& state, const Undo& a, const Surroundings& around);
void apply(AppState& state, const Redo& a, const Surroundings& around);
void apply(AppState& state, const Copy& a, const Surroundings& around);

void apply(AppState& state, const SetScale& a, const Surroundings& around);
void apply(AppState& state, const SetInterfaceLanguage& a, const Surroundings& around);
void apply(AppState& state, const SetMapLanguage& a, const Surroundings& around);
void apply(AppState& state, const Show& a, const Surroundings& around);
void apply(AppState& state, const Quit& a, const Surroundings& around);

}  // namespace session

// All that a person can do, each with one line of text: key bindings, scripts, recordings and bug reports
// agree.
//
// To add an action: its struct in the header of its topic (TOPIC_actions.hpp) and in the variant below; its
// text in TOPIC_actions.cpp (format() and a verb); what it does in TOPIC_reduce.cpp (apply()).
#pragma once

#include "base/result.hpp"
#include "session/compare_actions.hpp"
#include "session/dataset_actions.hpp"
#include "session/event_actions.hpp"
#include "session/globe_actions.hpp"
#include "session/look_actions.hpp"
#include "session/map_actions.hpp"
#include "session/presenter_actions.hpp"
#include "session/quiz_actions.hpp"
#include "session/story_actions.hpp"
#include "session/time_actions.hpp"
#include "session/timeline_actions.hpp"
#include "session/trail_actions.hpp"
#include "session/window_actions.hpp"

#include <string>
#include <string_view>
#include <variant>

namespace session {

using Action = std::variant<
    // time
    SetDate, StepYears, JumpTo, Play, Loop, Reverse, SetSpeed,
    // timeline
    FoldLane, ShowSpan, ZoomSpan, EqualSpacing, SetMark, ClearMarks, SetDwell, SkipQuiet,
    // comparison
    Compare, SetCompareDate, SwapDates, SetDivider, MoveDivider,
    // stories
    OpenStory, GoInStory, GoToStep, NewStory, EditStory, RecordStep, DeleteStep, MoveStoryStep, WriteStory,
    SaveStory,
    // presenter
    Present, SetBlank, Laser, Pen, DrawWithPen, ClearPen, Notes,
    // quiz
    StartQuiz, StopQuiz, ChooseState, CheckAnswer, NextQuestion,
    // map
    SetLayer, SetTheme, SetProjection, SetViewpoint, Select, StepState, Hover, HoverLegend, PinLegend, Pan,
    Zoom, Fit, FlyTo,
    // datasets
    SetOrganization, SetOverlay, Reload, ShowPage, DismissProblems,
    // events
    ShowEvents, ShowEventKind, SetEventMonths, OpenEvents, HoverEvents, StepEvent,
    // look
    SetVision, ReducedMotion,
    // trail
    LookAt, Undo, Redo, Copy,
    // globe
    TurnGlobe, SetGlobe, Nudge,
    // window
    SetScale, SetInterfaceLanguage, SetMapLanguage, Show, Quit>;

/// "date 2006-12-31", "step 1", "jump next-change", "play toggle", "layer groupings", "select UZB" ("select"
/// alone: none), "pan 10 -4", "zoom 1.25 640 360", "show help on", ... parseAction reads exactly what this
/// writes.
std::string formatAction(const Action& action);

/// A failure says which word was not understood and what could stand there. Numbers must be finite.
base::Result<Action> parseAction(std::string_view line);

}  // namespace session

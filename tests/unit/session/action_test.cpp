#include "session/action.hpp"

#include "play.hpp"

#include <limits>
#include <random>
#include <set>

using namespace session;

namespace {

void checkRoundTrip(const Action& action) {
    const std::string text = formatAction(action);
    CAPTURE(text);
    const auto again = parseAction(text);
    REQUIRE(again);
    CHECK(*again == action);
    CHECK(formatAction(*again) == text);
}

std::string problemOf(std::string_view line) {
    const auto parsed = parseAction(line);
    CAPTURE(std::string(line));
    CHECK_FALSE(parsed);
    return parsed.issues.empty() ? "" : parsed.issues.front().message;
}

}  // namespace

TEST_CASE("every action can be written and read back") {
    std::set<std::size_t> seen;
    const auto check = [&](const Action& action) {
        seen.insert(action.index());
        checkRoundTrip(action);
    };
    for (const char* day : {"1991-01-01", "2024-02-29", "2006-12-31", "0001-01-01", "9999-12-31"})
        check(SetDate{play::date(day)});
    for (const int years : {-36, -1, 0, 1, 10}) check(StepYears{years});
    for (const Jump where : {Jump::first, Jump::last, Jump::today, Jump::previousChange, Jump::nextChange})
        check(JumpTo{where});
    for (const Switch to : {Switch::off, Switch::on, Switch::toggle}) {
        check(Play{to});
        check(Loop{to});
        check(Reverse{to});
        check(ReducedMotion{to});
        check(Notes{to});
        for (const Display what : {Display::fullScreen, Display::hud, Display::help, Display::panels,
                                   Display::graticule, Display::scaleBar})
            check(Show{what, to});
    }
    for (const double speed : {0.5, 2.0, 0.01, 1000.0, 1.0 / 3}) check(SetSpeed{speed});
    for (const char* id : {"status", "groupings", "proposal-1990s"}) check(SetLayer{scene::layerOf(id)});
    for (const auto& eye : base::visions()) check(SetVision{eye.vision});
    check(SetTheme{"dark"});
    check(SetProjection{"equal-earth"});
    check(SetViewpoint{territory::Viewpoint::deFacto});
    check(Hover{"UKR", "UKR.crimea"});
    check(Hover{"UKR", "UKR.crimea", "UA-43"});
    for (const char* key : {"", "UZB", "PRK"}) {
        check(Select{key});
        check(Hover{key});
    }
    for (const char* key : {"", "member-frozen", "caucasus+central-asian"}) {
        check(HoverLegend{key});
        check(PinLegend{key});
    }
    check(Pan{{10, -4}});
    check(Pan{{0.1, -1e-7}});
    check(Zoom{1.25, {640, 360}});
    check(TurnGlobe{{1, 2}, {-3.5, 4}});
    check(Nudge{-1, 1});
    check(SetGlobe{{-12.5, 89}});
    check(Fit{});
    check(FlyTo{"ARM"});
    check(SetInterfaceLanguage{"ru"});
    check(StepState{-1});
    check(LookAt{{{1.5, -2.25}, 700}});
    check(Undo{});
    check(Redo{});
    for (const Copied what : {Copied::link, Copied::history, Copied::description, Copied::picture})
        check(Copy{what});
    check(SetMapLanguage{"native"});
    check(SetMapLanguage{""});
    check(SetScale{1.5});
    for (const char* key : {"guam", "./my  league.csv", "./csto"}) {
        check(SetOrganization{key});
        check(SetOverlay{key});
    }
    check(SetOverlay{});
    check(Reload{});
    for (const Page page : {Page::none, Page::about, Page::bodies, Page::offices, Page::stages,
                            Page::groupings, Page::disagreements, Page::sources})
        check(ShowPage{page});
    check(DismissProblems{});
    for (const Switch to : {Switch::off, Switch::on, Switch::toggle}) {
        check(ShowEvents{to});
        check(ShowEventKind{"exercise", to});
    }
    for (const int months : {0, 12, 1200}) check(SetEventMonths{months});
    check(OpenEvents{});
    check(OpenEvents{{"rubezh-2004"}});
    check(HoverEvents{{"rubezh-2004", "kanal-2007"}});
    for (const EventStep step : {EventStep::next, EventStep::previous, EventStep::open})
        check(StepEvent{step});
    check(Quit{});
    for (const Lane lane : allLanes)
        for (const LaneFold to : {LaneFold::off, LaneFold::folded, LaneFold::open}) check(FoldLane{lane, to});
    const model::Date day = play::date("2006-08-16");
    check(ShowSpan{});
    check(ShowSpan{DateRange{day, play::date("2012")}});
    check(ZoomSpan{1.25, day});
    for (const Mark which : {Mark::in, Mark::out}) {
        check(SetMark{which, {}});
        check(SetMark{which, day});
    }
    check(ClearMarks{});
    for (const scene::CompareMode mode :
         {scene::CompareMode::side, scene::CompareMode::swipe, scene::CompareMode::difference}) {
        check(Compare{mode, {}});
        check(Compare{mode, day});
    }
    check(Compare{scene::CompareMode::off, {}});
    check(SetCompareDate{day});
    check(SwapDates{});
    check(SetDivider{0.25});
    check(MoveDivider{-0.05});
    for (const char* key : {"", "thirty-years", "./my  talk.json"}) {
        check(OpenStory{key});
        check(SaveStory{key});
    }
    for (const StoryMove where : {StoryMove::next, StoryMove::previous, StoryMove::first, StoryMove::last})
        check(GoInStory{where});
    check(GoToStep{3});
    check(NewStory{});
    check(RecordStep{});
    check(DeleteStep{});
    check(MoveStoryStep{-2});
    for (const StoryPart part : {StoryPart::name, StoryPart::title, StoryPart::text, StoryPart::notes})
        check(WriteStory{part, "one\ntwo \\ n three"});
    check(WriteStory{StoryPart::text, ""});
    for (const Blank to : {Blank::off, Blank::black, Blank::white}) check(SetBlank{to});
    for (const Switch to : {Switch::off, Switch::on, Switch::toggle}) {
        check(EditStory{to});
        check(Present{to});
        check(Laser{to});
        check(Pen{to});
    }
    check(DrawWithPen{true, {0.25, 0.5}});
    check(DrawWithPen{false, {1, 0}});
    check(ClearPen{});
    check(StartQuiz{18'446'744'073'709'551'615u});
    check(StopQuiz{});
    check(ChooseState{"ARM"});
    check(CheckAnswer{});
    check(NextQuestion{});
    check(SetDwell{0.5});
    for (const Switch to : {Switch::off, Switch::on, Switch::toggle}) {
        check(EqualSpacing{to});
        check(SkipQuiet{to});
    }
    CHECK(seen.size() == std::variant_size_v<Action>);
}

TEST_CASE("numbers keep every digit") {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> pixels(-5000, 5000), factors(0.01, 100);
    for (int i = 0; i < 2000; ++i) {
        checkRoundTrip(Pan{{pixels(random), pixels(random)}});
        checkRoundTrip(Zoom{factors(random), {pixels(random), pixels(random)}});
    }
}

TEST_CASE("blanks between words do not matter, dates may be short") {
    const auto action = parseAction("  pan   3 \t 4 ");
    REQUIRE(action);
    CHECK(*action == Action(Pan{{3, 4}}));
    CHECK(*parseAction("date 2006") == Action(SetDate{play::date("2006-12-31")}));
    CHECK(*parseAction("date 2006-02") == Action(SetDate{play::date("2006-02-28")}));
}

TEST_CASE("what is no action is refused, with the word and what could stand there") {
    CHECK(problemOf("").find("expected one of date") != std::string::npos);
    CHECK(problemOf("jmp first").find("\"jmp\"") != std::string::npos);
    CHECK(problemOf("jump").find("previous-change") != std::string::npos);
    CHECK(problemOf("jump sideways").find("sideways") != std::string::npos);
    CHECK(problemOf("date 1999-02-30").find("YYYY-MM-DD") != std::string::npos);
    CHECK(problemOf("layer").find("groupings") != std::string::npos);
    CHECK(problemOf("play maybe").find("toggle") != std::string::npos);
    for (const char* line : {"date",
                             "step",
                             "step x",
                             "step 1e9",
                             "step 1.5",
                             "speed 0",
                             "speed -1",
                             "speed nan",
                             "pan 1",
                             "pan inf 0",
                             "pan 1 2 3",
                             "zoom 1 2",
                             "zoom 0 1 1",
                             "zoom nan 1 1",
                             "theme",
                             "projection",
                             "fly-to",
                             "scale 9",
                             "scale 0.1",
                             "show hud",
                             "show me on",
                             "organization",
                             "page nosuch",
                             "event-kind",
                             "event-kind exercise",
                             "event-months -1",
                             "reload all",
                             "event",
                             "quit now",
                             "quit now",
                             "lane",
                             "lane stages",
                             "lane stages shut",
                             "span 2006",
                             "span 2010 2006",
                             "zoom-span 0 2006",
                             "mark-in x",
                             "dwell -1",
                             "fit all",
                             "select A B",
                             "DATE 2006",
                             "step 0x10",
                             "step +1",
                             "play"})
        CHECK(problemOf(line) != "");
}

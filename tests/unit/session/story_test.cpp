#include "play.hpp"
#include "session/globe.hpp"

using play::Session;

namespace {

model::StoryStep step(const char* title, const char* day) {
    model::StoryStep made;
    made.texts.title = title;
    made.date = model::parseDateSpan(day);
    return made;
}

struct Teller : Session {
    model::Story story;
    std::optional<model::Story> written;
    Teller() {
        story.id = "talk";
        story.title = "Talk";
        story.organization = "csto";
        story.steps = {step("one", "1994"), step("two", "1999"), step("three", "2006")};
        story.steps[1].layer = "groupings";
        story.steps[1].highlight = {"UZB"};
        story.steps[2].compare = model::StoryComparison{"difference", *model::parseDateSpan("1999")};
        story.steps[1].view.states = {"ARM"};
        around.readStory = [this](const std::string& key) {
            return key == "talk" ? session::ReadStory{story, {}}
                                 : session::ReadStory{{}, {{base::Severity::error, "story", "is missing"}}};
        };
        around.viewOfStory = [](const model::StoryView&) { return scene::View{{1e6, 2e6}, 800}; };
        around.writeStory = [this](const std::string& path, const model::Story& saved) {
            if (path == "full")
                return std::vector<base::Issue>{{base::Severity::error, path, "cannot be written"}};
            written = saved;
            return std::vector<base::Issue>{};
        };
    }
};

}  // namespace

TEST_CASE("a story is gone through from end to end and no further") {
    Teller s;
    s.act("story talk");
    CHECK(s.day() == "1994-12-31");
    s.act("story-go previous");
    CHECK(s.state.story.at == 0);
    s.act("story-go next");
    CHECK(s.day() == "1999-12-31");
    CHECK(s.state.layer == scene::Layer::groupings);
    CHECK(session::highlightedStates(s.state) == std::vector<std::string>{"UZB"});
    CHECK(s.state.flight.has_value());
    s.pass(1);
    CHECK(session::currentView(s.state, s.around.fitted) == scene::View{{1e6, 2e6}, 800});
    s.act("story-go next");
    CHECK(s.state.comparison.mode == scene::CompareMode::difference);
    s.act("story-go next");
    CHECK(s.state.story.at == 2);
    s.act("story-step 1");
    CHECK(s.state.comparison.mode == scene::CompareMode::off);
    s.act("story");
    CHECK(s.state.story.story == nullptr);
}

TEST_CASE("a story that cannot be read changes nothing but tells why") {
    Teller s;
    s.act("story talk");
    s.act("story nowhere");
    CHECK(s.state.story.key == "talk");
    CHECK(s.state.problems.size() == 1);
}

TEST_CASE("a step with a span plays it and stops") {
    Teller s;
    s.story.steps[0].to = model::parseDateSpan("1996");
    s.act("story talk");
    CHECK(s.state.playback.playing);
    s.pass(10);
    CHECK(s.day() == "1996-12-31");
    CHECK_FALSE(s.state.playback.playing);
}

TEST_CASE("views are recorded, moved, rewritten, deleted and saved") {
    Teller s;
    s.act("date 2006-08-16");
    s.act("story-record");
    REQUIRE(s.state.story.story != nullptr);
    CHECK(s.state.story.editing);
    CHECK(s.state.story.story->steps.size() == 1);
    CHECK(s.state.story.step()->texts.title == "Uzbekistan returns");
    CHECK_FALSE(s.state.story.step()->sources.empty());
    s.act("date 2012");
    s.act("story-record");
    CHECK(s.state.story.at == 1);
    s.act("story-write title Out again");
    s.act("story-write text First\\nsecond \\\\ third");
    CHECK(s.state.story.step()->texts.text == "First\nsecond \\ third");
    s.act("story-write title");  // a step needs its title
    CHECK(s.state.story.step()->texts.title == "Out again");
    s.act("story-move -5");
    CHECK(s.state.story.at == 0);
    CHECK(s.state.story.step()->texts.title == "Out again");
    s.act("story-save full");
    CHECK(s.state.story.changed());
    s.act("story-save talk.json");
    CHECK_FALSE(s.state.story.changed());
    REQUIRE(s.written.has_value());
    CHECK(*s.written == *s.state.story.story);
    s.act("story-delete");
    CHECK(s.state.story.story->steps.size() == 1);
    s.act("story-delete");  // a story without a step is none
    CHECK(s.state.story.story->steps.size() == 1);
}

TEST_CASE("what was done to a story is undone and done again, step by step") {
    Teller s;
    s.act("date 1999");
    s.act("story talk");
    s.act("story-edit on");
    s.act("story-write title First");
    s.act("story-write text Words");
    s.act("story-go next");
    s.act("story-delete");
    CHECK(s.state.story.story->steps.size() == 2);
    s.act("story-move -1");
    CHECK(s.state.story.story->steps[0].texts.title == "three");
    s.act("undo");
    CHECK(s.state.story.story->steps[0].texts.title == "First");
    CHECK(s.state.story.at == 1);
    s.act("undo");
    REQUIRE(s.state.story.story->steps.size() == 3);
    CHECK(s.state.story.step()->texts.title == "two");
    CHECK(s.day() == "1999-12-31");
    CHECK(s.state.layer == scene::Layer::groupings);
    s.act("undo");
    CHECK(s.state.story.at == 0);
    s.act("undo");
    CHECK(s.state.story.step()->texts.text.empty());
    CHECK(s.state.story.changed());
    s.act("undo");
    CHECK(*s.state.story.story == s.story);
    CHECK_FALSE(s.state.story.changed());
    CHECK(s.state.story.editing);
    s.act("undo");
    CHECK(s.state.story.story == nullptr);
    CHECK(s.day() == "1999-12-31");
    for (int i = 0; i < 6; ++i) s.act("redo");
    CHECK(s.state.story.story->steps.size() == 2);
    CHECK(s.state.story.story->steps[0].texts.title == "three");
    CHECK(s.state.story.key == "talk");
}

TEST_CASE("a story closed by mistake comes back, and what was saved is known to be") {
    Teller s;
    s.act("story-record");
    s.act("story-write text Words");
    s.act("story-save talk.json");
    s.act("story-write text Other words");
    s.act("story");
    CHECK(s.state.story.story == nullptr);
    s.act("undo");
    REQUIRE(s.state.story.story != nullptr);
    CHECK(s.state.story.editing);
    CHECK(s.state.story.changed());
    CHECK(s.state.story.saved == "talk.json");
    s.act("undo");  // saving is no step
    CHECK(s.state.story.step()->texts.text == "Words");
    CHECK_FALSE(s.state.story.changed());
    s.act("undo");
    CHECK(s.state.story.changed());
    s.act("undo");
    CHECK(s.state.story.story == nullptr);
    CHECK_FALSE(s.state.story.editing);
}

TEST_CASE("presenting takes the panels away and gives everything back") {
    Session s;
    s.act("scale 2.8");
    s.act("pen on");
    CHECK_FALSE(s.state.presenter.pen);
    s.act("present on");
    CHECK(s.state.fullScreen);
    CHECK_FALSE(s.state.panels);
    CHECK(s.state.uiScale == 2.8);
    s.act("blank black");
    s.act("blank black");
    CHECK(s.state.presenter.blank == session::Blank::off);
    s.act("pen on");
    s.act("pen-down 0.1 0.1");
    s.act("pen-on 0.2 0.1");
    s.act("pen-down 0.5 0.5");
    REQUIRE(s.state.presenter.strokes.size() == 2);
    CHECK(s.state.presenter.strokes[0].size() == 2);
    s.act("laser on");
    CHECK_FALSE(s.state.presenter.pen);
    s.act("pen-clear");
    CHECK(s.state.presenter.strokes.empty());
    s.act("present toggle");
    CHECK_FALSE(s.state.fullScreen);
    CHECK(s.state.panels);
    CHECK(s.state.uiScale == 2.8);
}

TEST_CASE("a quiz hides the answer, counts what is right and ends") {
    Session s;
    s.act("quiz-start 42");
    REQUIRE(s.state.quiz.questions.size() == session::questionsOfQuiz);
    const model::QuizQuestion first = *s.state.quiz.question();
    CHECK(session::shownSnapshot(s.state).states.empty());
    s.act("quiz-next");  // not before an answer
    CHECK(s.state.quiz.at == 0);
    for (const std::string& code : first.members) s.act("quiz-choose " + code);
    s.act("quiz-choose USA");
    s.act("quiz-choose USA");
    s.act("quiz-check");
    CHECK(s.state.quiz.right);
    CHECK(s.state.quiz.score == 1);
    CHECK_FALSE(session::shownSnapshot(s.state).states.empty());
    s.act("quiz-check");
    CHECK(s.state.quiz.score == 1);
    s.act("quiz-next");
    const model::QuizQuestion second = *s.state.quiz.question();
    REQUIRE(second.kind != model::QuizKind::members);
    s.act(session::SetDate{model::endOfYear(second.date.year())});
    s.act("quiz-check");
    CHECK(s.state.quiz.score == 2);
    CHECK(s.state.date == second.date);
    for (int i = 0; i < 20; ++i) {
        s.act("quiz-next");
        s.act("quiz-check");
    }
    CHECK(s.state.quiz.active());
    CHECK(s.state.quiz.question() == nullptr);
    s.act("quiz-stop");
    CHECK_FALSE(s.state.quiz.active());
}

TEST_CASE("a quiz begins with the members in view and gives back what was shown before") {
    Session s;
    s.act("layer groupings");
    s.act("fly-to ARM");
    s.pass(1);
    const scene::View close{{1e6, 2e6}, 800};
    s.act("quiz-start 42");
    CHECK(s.state.flight.has_value());
    CHECK(session::currentView(s.state, s.around.fitted) == close);
    s.around.fitted = {{0, 1e5}, 6000};  // the words of the quiz need room
    s.pass(1);
    CHECK(session::currentView(s.state, s.around.fitted) == s.around.fitted);
    s.act("quiz-start 43");
    s.act("pan 50 50");
    s.act("quiz-stop");
    CHECK(s.state.flight.has_value());
    s.pass(1);
    CHECK(session::currentView(s.state, s.around.fitted) == close);
    CHECK(s.state.layer == scene::Layer::groupings);
    CHECK(s.day() == "2006-12-31");

    s.act("reduced-motion on");
    s.act("quiz-start 42");
    CHECK_FALSE(session::isAnimating(s.state));
    CHECK_FALSE(s.state.view.has_value());
    s.act("projection mercator");  // in which the view before has no meaning
    s.act("quiz-stop");
    CHECK_FALSE(s.state.view.has_value());
}

TEST_CASE("a quiz turns the globe to the members and back") {
    Session s;
    s.act("projection globe");
    s.act("globe 100 -20");
    s.act("quiz-start 42");
    s.pass(1);
    CHECK(session::currentGlobe(s.state).value_or(s.around.home).latDeg == doctest::Approx(0));
    s.act("quiz-stop");
    s.pass(1);
    REQUIRE(session::currentGlobe(s.state).has_value());
    CHECK(session::currentGlobe(s.state)->lonDeg == doctest::Approx(100));
}

TEST_CASE("what is written goes to the language of the interface") {
    Teller s;
    s.story.steps[0].texts.text = "Words";
    s.act("story talk");
    s.act("story-edit on");
    s.state.languages = {phrases::Phrases("xx", "X", phrases::PluralRule::oneOther, {})};
    s.act("interface-language xx");
    s.act("story-write title Eins");
    s.act("story-write name Rede");
    const auto story = [&]() -> const model::Story& { return *s.state.story.story; };
    CHECK(story().title == "Talk");
    CHECK(story().titles.at("xx") == "Rede");
    CHECK(story().steps[0].texts.title == "one");
    CHECK(story().steps[0].translations.at("xx").title == "Eins");
    CHECK_FALSE(model::speaks(story(), story().steps[0], "xx"));
    s.act("story-write text Worte");
    CHECK(model::speaks(story(), story().steps[0], "xx"));
    s.act("story-write text");
    s.act("story-write title");
    CHECK(story().steps[0].translations.empty());
}

// The speaker's page, the clock, and what a presentation does to the window.
#include "session/notes.hpp"

#include "play.hpp"

using play::Session;

TEST_CASE("the clock counts minutes, then hours") {
    CHECK(session::clockWords(0) == "0:00");
    CHECK(session::clockWords(65.9) == "1:05");
    CHECK(session::clockWords(3725) == "1:02:05");
    CHECK(session::clockWords(-1) == "0:00");
}

TEST_CASE("the speaker sees the step, its notes and what comes next") {
    Session s;
    s.around.readStory = [](const std::string&) {
        model::Story story;
        story.steps.resize(2);
        story.steps[0].texts = {"One", "Words", "Say this"};
        story.steps[1].texts.title = "Two";
        return session::ReadStory{story, {}};
    };
    s.act("story talk");
    const session::NotesPage page = session::notesPage(s.state);
    CHECK(page.place == "1 / 2");
    CHECK(page.title == "One");
    CHECK(page.notes == "Say this");
    CHECK(page.text == "Words");
    CHECK(page.next == "Next: Two");
    s.act("story-go next");
    CHECK(session::notesPage(s.state).next.empty());
    s.act("story");
    s.act("date 2006-08-16");
    CHECK(session::notesPage(s.state).text == "16 Aug 2006: Uzbekistan returns");
    CHECK(session::notesPage(s.state).next.find("Next: 19 Dec 2012") == 0);
}

TEST_CASE(
    "the speaker's window opens with the presentation where there are two displays, or where it is wanted") {
    Session s;
    s.act("present on");
    CHECK_FALSE(session::showsNotes(s.state));
    s.act("notes on");
    CHECK(session::showsNotes(s.state));
    s.act("present off");
    CHECK_FALSE(session::showsNotes(s.state));
    s.act("notes on");
    s.act("present on");
    CHECK(session::showsNotes(s.state));
    Session two;
    two.around.displays = 2;
    two.act("present on");
    CHECK(session::showsNotes(two.state));
    two.act("notes off");
    CHECK_FALSE(session::showsNotes(two.state));
}

TEST_CASE(
    "type grows with the presented window, never beyond the largest scale, and is as before afterwards") {
    Session s;
    s.act("present on");
    session::fitPresenter(s.state, {1920, 1080});
    CHECK(s.state.uiScale == 1.25);
    session::fitPresenter(s.state, {1024, 768});
    CHECK(s.state.uiScale == 1);
    session::fitPresenter(s.state, {3840, 2160});
    CHECK(s.state.uiScale == 2.5);
    session::fitPresenter(s.state, {7680, 4320});
    CHECK(s.state.uiScale == 3);
    s.act("present off");
    CHECK(s.state.uiScale == 1);
    session::fitPresenter(s.state, {3840, 2160});
    CHECK(s.state.uiScale == 1);
}

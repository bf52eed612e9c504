// Undo and redo, and the text that opens a view again.
#include "session/trail.hpp"

#include "dataset/gazetteer_file.hpp"
#include "play.hpp"
#include "session/clip_text.hpp"
#include "session/link.hpp"

#include <doctest/doctest.h>

using play::Session;

TEST_CASE("what was looked at is undone and done again, step by step") {
    Session s;
    s.act("undo");
    CHECK(s.day() == "2006-12-31");
    s.act("date 1999");
    s.act("layer groupings");
    s.act("select ARM");
    s.act("undo");
    CHECK(s.state.selected.empty());
    CHECK(s.state.layer == scene::Layer::groupings);
    s.act("undo");
    CHECK(s.state.layer == scene::Layer::status);
    s.act("undo");
    CHECK(s.day() == "2006-12-31");
    CHECK(s.state.snapshot->date == s.state.date);
    s.act("undo");
    for (int i = 0; i < 5; ++i) s.act("redo");
    CHECK(s.day() == "1999-12-31");
    CHECK(s.state.layer == scene::Layer::groupings);
    CHECK(s.state.selected == "ARM");
    s.act("undo");
    s.act("theme dark");
    s.act("redo");  // there is nothing to redo after a new step
    CHECK(s.state.selected.empty());
    CHECK(s.state.themeId == "dark");
}

TEST_CASE("a gesture is one step; a view that followed the fit follows it again") {
    Session s;
    for (int i = 0; i < 20; ++i) s.act("pan 5 0");
    session::endGesture(s.state);
    s.act("pan 0 7");
    CHECK(s.state.trail.past.size() == 2);
    s.act("undo");
    s.pass(1);
    CHECK(s.state.view->centerM.x == doctest::Approx(-100 * 5000));
    s.act("undo");
    CHECK_FALSE(s.state.view.has_value());
    s.pass(1);
    CHECK(session::currentView(s.state, s.around.fitted) == s.around.fitted);
    // Hovering is no step, and a trail has an end.
    s.act("hover ARM");
    CHECK(s.state.trail.past.empty());
    for (int i = 0; i < 150; ++i) s.act(i % 2 ? "layer status" : "layer groupings");
    CHECK(s.state.trail.past.size() == session::longestTrail);
}

TEST_CASE("a link opens exactly the view that it was taken of") {
    Session s;
    for (const char* step : {"date 2006-08-16", "layer groupings", "theme dark", "projection equal-earth",
                             "look 123456.75 -98765.4321 2345.678", "select UZB", "pin-legend caucasus"})
        s.act(step);
    const std::string link = session::linkOf(s.state);
    const auto actions = session::parseLink(link);
    REQUIRE(actions);
    Session other;
    for (const session::Action& action : *actions) other.act(action);
    CHECK(session::glanceOf(other.state) == session::glanceOf(s.state));
    CHECK(session::linkOf(other.state) == link);
    CHECK(session::parseLink(" ; \n")->empty());
}

TEST_CASE("every part of a link that cannot be followed is named") {
    const auto wrong = session::parseLink("date 2006; flyto ARM; quit; look 1 2; copy link");
    CHECK_FALSE(wrong);
    CHECK(wrong.issues.size() == 4);
    CHECK_FALSE(session::parseLink("look nan 0 5000"));
    CHECK_FALSE(session::parseLink("look 0 0 1"));
}

TEST_CASE("the clipboard gets a history with its sources, or the day in sentences") {
    Session s;
    s.act("select UZB");
    const std::string history = session::clipText(s.state, session::Copied::history);
    CHECK(history.find("Uzbekistan (Collective Security Treaty Organization)\n") == 0);
    CHECK(history.find("15 May 1992\tsigns the treaty in Tashkent [") != std::string::npos);
    s.act("select");
    CHECK(session::clipText(s.state, session::Copied::history) ==
          session::clipText(s.state, session::Copied::description));
    CHECK(session::clipText(s.state, session::Copied::picture).empty());
}

TEST_CASE("the map's names keep to the interface until another language is chosen") {
    Session s;
    const auto read = dataset::readGazetteer(std::string(PACTMAP_SOURCE_ROOT) + "/geodata");
    REQUIRE(read);
    s.state.gazetteer = std::make_shared<const names::Gazetteer>(*read);
    CHECK(session::mapLanguage(s.state) == "en");
    s.act("language native");
    CHECK(session::mapLanguage(s.state) == "native");
    s.act("language xx");
    CHECK(session::mapLanguage(s.state) == "native");
    s.act("language");
    CHECK(session::mapLanguage(s.state) == "en");
}

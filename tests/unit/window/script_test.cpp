#include "window/script.hpp"

#include "../session/play.hpp"
#include "window/recorder.hpp"
#include "window/tell.hpp"

#include <doctest/doctest.h>

namespace {

/// The one problem of a script whose second line is `line`.
base::Issue problemOf(const std::string& line) {
    const auto steps = window::parseScript("# a script\n" + line + "\n", "name.steps");
    CAPTURE(line);
    CHECK_FALSE(steps);
    REQUIRE(steps.issues.size() == 1);
    CHECK(steps.issues.front().where == "name.steps:2");
    CHECK(steps.issues.front().severity == base::Severity::error);
    return steps.issues.front();
}

template <class What>
const What& stepOf(const std::vector<window::Step>& steps, std::size_t i) {
    REQUIRE(i < steps.size());
    const What* what = std::get_if<What>(&steps[i].what);
    REQUIRE(what != nullptr);
    return *what;
}

}  // namespace

TEST_CASE("every kind of step is read, with its line") {
    const auto steps = window::parseScript(
        "# remark\n\nmove 100 200\npress\nrelease\nwheel -1\nkey Shift+Left\nhold Alt\nlet Alt\n"
        "text Узбекистан и Армения\nwait 0.5\nsettle\nresize 1280 720\naction date 2006\n"
        "expect date 2006-12-31\nexpect status UZB member\npixel 640 300 #2f6c9e 6\npixel 1 2 #ffffff\n"
        "screenshot a picture.png\r\n",
        "name");
    REQUIRE(steps);
    REQUIRE(steps->size() == 17);
    CHECK(steps->front().line == 3);
    CHECK(steps->back().line == 19);
    CHECK(stepOf<window::MoveStep>(*steps, 0).yPx == 200);
    CHECK(stepOf<window::WheelStep>(*steps, 3).notches == -1);
    CHECK(stepOf<window::KeyStep>(*steps, 4).key == "Shift+Left");
    CHECK(stepOf<window::HoldStep>(*steps, 5).down);
    CHECK_FALSE(stepOf<window::HoldStep>(*steps, 6).down);
    CHECK(stepOf<window::TextStep>(*steps, 7).text == "Узбекистан и Армения");
    CHECK(stepOf<window::WaitStep>(*steps, 8).seconds == 0.5);
    CHECK(stepOf<window::ResizeStep>(*steps, 10).size == scene::SizePx{1280, 720});
    CHECK(stepOf<window::ActionStep>(*steps, 11).action ==
          session::Action(session::SetDate{play::date("2006-12-31")}));
    CHECK(stepOf<window::ExpectStep>(*steps, 12).value == "2006-12-31");
    CHECK(stepOf<window::ExpectStep>(*steps, 13).what == "status UZB");
    CHECK(stepOf<window::PixelStep>(*steps, 14).tolerance == 6);
    CHECK(stepOf<window::PixelStep>(*steps, 15).tolerance == 8);
    CHECK(stepOf<window::ScreenshotStep>(*steps, 16).path == "a picture.png");
}

TEST_CASE("a step that is none is named by file and line, with what could stand there") {
    CHECK(problemOf("jump").message.find("screenshot") != std::string::npos);
    CHECK(problemOf("move 1").message.find("number") != std::string::npos);
    CHECK(problemOf("move 1 x").message.find("\"x\"") != std::string::npos);
    CHECK(problemOf("move 1 2 3").message.find("after the end") != std::string::npos);
    CHECK(problemOf("press now").message.find("after the end") != std::string::npos);
    CHECK(problemOf("wheel much").message.find("number") != std::string::npos);
    CHECK(problemOf("key Nonsense").message.find("key") != std::string::npos);
    CHECK(problemOf("hold Meta").message.find("Shift") != std::string::npos);
    CHECK(problemOf("wait nan").message.find("number") != std::string::npos);
    CHECK(problemOf("resize 1e9 20").message.find("number") != std::string::npos);
    CHECK(problemOf("action fly").message.find("fly-to") != std::string::npos);
    CHECK(problemOf("action date 1999-02-30").message.find("date") != std::string::npos);
    CHECK(problemOf("pixel 1 2 red").message.find("#rrggbb") != std::string::npos);
    CHECK(problemOf("pixel 1 2 #ffffff few").message.find("number") != std::string::npos);
    CHECK(problemOf("expect datum 2006").message.find("datum") != std::string::npos);
    CHECK(problemOf("expect").message != "");
    CHECK(problemOf("screenshot").message != "");
    CHECK(problemOf("move 1.5 2").message != "");
    CHECK(problemOf("wait -1").message != "");
    CHECK(problemOf("resize 0 0").message != "");
}

TEST_CASE("all problems of a script are told at once") {
    const auto steps = window::parseScript("press\nfoo\nmove 1\nrelease\nbar", "s");
    REQUIRE_FALSE(steps);
    REQUIRE(steps.issues.size() == 3);
    CHECK(steps.issues[0].where == "s:2");
    CHECK(steps.issues[1].where == "s:3");
    CHECK(steps.issues[2].where == "s:5");
    CHECK(window::parseScript("", "s")->empty());
}

TEST_CASE("a state tells what a script asks") {
    play::Session s;
    const auto tells = [&](const char* what) { return window::tell(s.state, what); };
    CHECK(tells("date") == "2006-12-31");
    CHECK(tells("layer") == "status");
    CHECK(tells("theme") == "paper");
    CHECK(tells("projection") == "laea");
    CHECK(tells("selected") == "");
    CHECK(tells("playing") == "no");
    CHECK(tells("speed") == "2");
    CHECK(tells("fitted") == "yes");
    CHECK(tells("panels") == "yes");
    CHECK(tells("status UZB") == "member");
    CHECK(tells("status DEU") == "none");
    CHECK(tells("caption").find("Uzbekistan") != std::string::npos);
    s.act("pan 5 5");
    s.act("select KAZ");
    s.act("hover ARM");
    s.act("pin-legend former");
    s.act("show hud on");
    s.act("show help on");
    s.act("show full-screen on");
    s.act("loop on");
    s.act("reverse on");
    s.act("speed 0.5");
    CHECK(tells("fitted") == "no");
    CHECK(tells("selected") == "KAZ");
    CHECK(tells("hovered") == "ARM");
    CHECK(tells("legend") == "former");
    CHECK(tells("hud") == "yes");
    CHECK(tells("help") == "yes");
    CHECK(tells("full-screen") == "yes");
    CHECK(tells("loop") == "yes");
    CHECK(tells("reverse") == "yes");
    CHECK(tells("speed") == "0.5");
    CHECK(tells("weather") == "");
}

TEST_CASE("what is recorded can be replayed") {
    window::Recorder recorder;
    SDL_Event event{};
    event.type = SDL_MOUSEMOTION;
    event.motion.x = 300;
    event.motion.y = 40;
    recorder.note(event);
    recorder.pass(0.25);
    event = {};
    event.type = SDL_MOUSEBUTTONDOWN;
    event.button.button = SDL_BUTTON_LEFT;
    event.button.x = 301;
    event.button.y = 41;
    recorder.note(event);
    event.type = SDL_MOUSEBUTTONUP;
    recorder.note(event);
    event = {};
    event.type = SDL_MOUSEWHEEL;
    event.wheel.y = -2;
    recorder.note(event);
    event = {};
    event.type = SDL_KEYDOWN;
    event.key.keysym.sym = SDLK_RIGHT;
    event.key.keysym.mod = KMOD_LSHIFT;
    recorder.note(event);
    event.type = SDL_KEYUP;
    recorder.note(event);
    event = {};
    event.type = SDL_TEXTINPUT;
    std::string("ä").copy(event.text.text, 8);
    recorder.note(event);
    event = {};
    event.type = SDL_WINDOWEVENT;
    event.window.event = SDL_WINDOWEVENT_SIZE_CHANGED;
    event.window.data1 = 1280;
    event.window.data2 = 720;
    recorder.note(event);
    CHECK(recorder.text() ==
          "move 300 40\nwait 0.25\nmove 301 41\npress\nmove 301 41\nrelease\nwheel -2\nkey Shift+Right\ntext "
          "ä\n"
          "resize 1280 720\n");
    CHECK(window::parseScript(recorder.text(), "recorded"));
}

TEST_CASE("every key that can be pressed can be replayed") {
    for (const SDL_Keycode key :
         {SDLK_SPACE, SDLK_LEFT, SDLK_PAGEDOWN, SDLK_HOME, SDLK_END, SDLK_RETURN, SDLK_ESCAPE, SDLK_F1,
          SDLK_F11, SDLK_BACKSPACE, SDLK_KP_ENTER, SDLK_0, SDLK_SLASH, SDLK_PLUS}) {
        window::Recorder recorder;
        SDL_Event event{};
        event.type = SDL_KEYDOWN;
        event.key.keysym.sym = key;
        recorder.note(event);
        CAPTURE(recorder.text());
        const auto steps = window::parseScript(recorder.text(), "recorded");
        CHECK(steps);
        CHECK(steps->size() == 1);
    }
}

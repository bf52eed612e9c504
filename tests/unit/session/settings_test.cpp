#include "session/settings.hpp"

#include "play.hpp"

#include <doctest/doctest.h>

#include <string>

TEST_CASE("settings are read back as they were written") {
    play::Session s;
    s.act("layer groupings");
    s.act("look 1234.5 -99.25 777.125");
    s.act("scale 1.5");
    const session::Settings settings = session::settingsOf(s.state, {1200, 700});
    const auto read = session::parseSettings(session::formatSettings(settings), "f");
    REQUIRE(read);
    CHECK(*read == settings);
    CHECK(read->link.find("look 1234.5 -99.25 777.125") != std::string::npos);
}

TEST_CASE("every problem of a settings file is named") {
    const auto issues = [](const char* text) { return session::parseSettings(text, "f").issues.size(); };
    CHECK(issues("") == 1);
    CHECK(issues("[]") == 1);
    CHECK(issues("{}") == 7);
    CHECK(issues("\xFF\xFE") == 1);
    CHECK(issues(R"({"format": "pactmap-settings", "width": 1e9, "height": -1, "fullScreen": 1, "scale": 99,
        "view": "quit; nothing"})") == 6);
    CHECK(
        issues(
            R"({"format": "pactmap-settings", "version": 9, "width": 800, "height": 600, "fullScreen": false,
        "scale": 1, "view": "", "later": []})") == 0);
}

// Links, settings and undo carry every member of the state that makes the picture.
#include "session/link.hpp"

#include "carried.hpp"
#include "dataset/gazetteer_file.hpp"
#include "library/languages.hpp"
#include "library/shipped.hpp"
#include "library/stories.hpp"
#include "play.hpp"
#include "session/settings.hpp"

#include <doctest/doctest.h>

#include <set>

using play::Session;

namespace {

/// A session that can read what the window can.
Session freshSession() {
    static const auto languages = library::readLanguages();
    static const auto gazetteer = std::make_shared<const names::Gazetteer>(
        *dataset::readGazetteer(std::string(PACTMAP_SOURCE_ROOT) + "/geodata"));
    Session s;
    s.state.organizationKey = "csto";
    REQUIRE(languages);
    s.state.languages = *languages;
    s.state.gazetteer = gazetteer;
    s.around.readDataset = [](const std::string& key) {
        auto read = library::readOrganization(key, "organization");
        session::ReadDataset result;
        result.issues = std::move(read.issues);
        if (read.value) result.timeline = std::make_shared<const model::Timeline>(std::move(*read.value));
        return result;
    };
    s.around.readStory = [](const std::string& key) {
        auto read = library::readStory(key, "story");
        return session::ReadStory{std::move(read.value), std::move(read.issues)};
    };
    s.around.viewOfStory = [](const model::StoryView&) { return scene::View{{5e5, 5e5}, 3000}; };
    return s;
}

/// What changes each member, from a fresh session on; the last line is the one that is undone.
const std::vector<std::vector<std::string>>& changes() {
    static const std::vector<std::vector<std::string>> all{
        {"organization nato"},
        {"overlay guam"},
        {"date 2004-03-29"},
        {"layer groupings"},
        {"theme dark"},
        {"vision protanopia"},
        {"reduced-motion on"},
        {"show graticule off"},
        {"show scale-bar off"},
        {"projection globe"},
        {"projection globe", "globe 12.5 44.25"},
        {"viewpoint de-facto"},
        {"look 1234.5 -987.25 777.125"},
        {"select UZB"},
        {"pin-legend member"},
        {"language native"},
        {"interface-language ru"},
        {"events on"},
        {"event-kind exercise off"},
        {"event-months 40"},
        {"events on", "open-events treaty-signed"},
        {"page about"},
        {"show description on"},
        {"show panels off"},
        {"loop on"},
        {"reverse on"},
        {"speed 5"},
        {"dwell 3"},
        {"skip-quiet on"},
        {"compare swipe 1999-03-12"},
        {"compare side 1999-03-12", "compare difference 1994"},
        {"compare side", "compare off"},
        {"divider 0.3"},
        {"lane offices open"},
        {"lane events open"},
        {"lane stages open"},
        {"lane members off"},
        {"lane changes folded"},
        {"span 1995 2012"},
        {"equal-spacing on"},
        {"mark-in 1996"},
        {"mark-out 2010"},
        {"story three-groupings"},
        {"story thirty-years", "story-step 5"},
        {"story thirty-years", "story-step 5", "compare side 2001", "mark-in 1999", "select UZB"}};
    return all;
}

/// What is no part of the trail: it is not about the picture, or it is a piece of work of its own.
bool isUndone(const std::vector<std::string>& lines) {
    static const std::set<std::string> verbs{
        "interface-language", "open-events",         "page",           "loop", "reverse", "speed", "dwell",
        "skip-quiet",         "show description on", "show panels off"};
    const std::string& last = lines.back();
    return !verbs.contains(last) && !verbs.contains(last.substr(0, last.find(' ')));
}

void act(Session& s, const std::string& line) {
    s.act(line);
    s.pass(2);
}

carried::Values followed(const std::string& link) {
    Session s = freshSession();
    const auto actions = session::parseLink(link);
    REQUIRE(actions);
    for (const session::Action& action : *actions) s.act(action);
    s.pass(2);
    return carried::of(s.state);
}

std::string differences(const carried::Values& a, const carried::Values& b) {
    std::string words;
    for (const auto& [name, value] : a)
        if (b.at(name) != value) words += fmt::format("{}: {} / {}; ", name, value, b.at(name));
    return words;
}

std::string joined(const std::vector<std::string>& lines) {
    return fmt::format("{}", fmt::join(lines, "; "));
}

}  // namespace

TEST_CASE("a link and the settings carry every member of the state that makes the picture") {
    const carried::Values fresh = carried::of(freshSession().state);
    std::set<std::string> changed;
    for (const auto& lines : changes()) {
        Session s = freshSession();
        for (const std::string& line : lines) act(s, line);
        const carried::Values now = carried::of(s.state);
        for (const auto& [name, value] : now)
            if (value != fresh.at(name)) changed.insert(name);
        const std::string link = session::linkOf(s.state);
        CAPTURE(joined(lines));
        CAPTURE(link);
        CHECK(differences(now, followed(link)) == "");
        const auto kept =
            session::parseSettings(session::formatSettings(session::settingsOf(s.state, {900, 600})), "f");
        REQUIRE(kept);
        CHECK(kept->link == link);
    }
    for (const auto& [name, value] : fresh) CHECK_MESSAGE(changed.contains(name), name, " is never changed");
}

TEST_CASE("undo takes back every change of the picture, and redo makes it again") {
    for (const auto& lines : changes()) {
        if (!isUndone(lines)) continue;
        Session s = freshSession();
        for (std::size_t i = 0; i + 1 < lines.size(); ++i) act(s, lines[i]);
        const carried::Values before = carried::of(s.state);
        act(s, lines.back());
        const carried::Values after = carried::of(s.state);
        CAPTURE(joined(lines));
        CHECK(differences(before, after) != "");
        act(s, "undo");
        CHECK(differences(before, carried::of(s.state)) == "");
        act(s, "redo");
        CHECK(differences(after, carried::of(s.state)) == "");
    }
}

TEST_CASE("a file's name may hold what parts the actions of a link") {
    Session s = freshSession();
    s.state.organizationKey = "odd; date 1999\\.json";
    const auto actions = session::parseLink(session::linkOf(s.state));
    REQUIRE(actions);
    CHECK(actions->front() == session::Action{session::SetOrganization{s.state.organizationKey}});
}

TEST_CASE("a link only shows") {
    for (const char* line : {"story-save stolen.json", "story-write text words", "story-record", "quit",
                             "reload", "copy picture", "undo", "quiz-start 1"})
        CHECK_MESSAGE(!session::parseLink(line), line);
}

TEST_CASE("a presentation leaves the window in the settings as it was before") {
    Session s = freshSession();
    act(s, "scale 1.5");
    act(s, "present on");
    const session::Settings settings = session::settingsOf(s.state, {900, 600});
    CHECK(settings.uiScale == 1.5);
    CHECK_FALSE(settings.fullScreen);
    CHECK(settings.link.find("panels") == std::string::npos);
}

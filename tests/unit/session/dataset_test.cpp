#include "dataset/read.hpp"
#include "play.hpp"

namespace {

std::shared_ptr<const model::Timeline> readShipped(const std::string& id) {
    const std::filesystem::path top = PACTMAP_SOURCE_ROOT;
    const auto states = dataset::readStates(top / "geodata/states.json");
    auto read = dataset::readDataset(top / ("assets/organizations/" + id + ".json"), *states);
    REQUIRE(read);
    return std::make_shared<const model::Timeline>(std::move(*read));
}

/// A session that can open guam and nato, and a file "./broken.json" with two problems.
struct Datasets : play::Session {
    bool keepsView = true;
    std::shared_ptr<const model::Timeline> guam = readShipped("guam"), nato = readShipped("nato");

    Datasets() {
        state.organizationKey = "csto";
        around.readDataset = [this](const std::string& key) -> session::ReadDataset {
            if (key == "csto") return {shippedTimeline(), {}};
            if (key == "guam") return {guam, {}};
            if (key == "nato") return {nato, {}};
            return {nullptr,
                    {{base::Severity::error, key + "#/id", "is missing"},
                     {base::Severity::error, key + "#/name", "is missing"}}};
        };
        around.keptView = [this](const model::Timeline&) {
            return keepsView ? std::optional(scene::View{{7, 8}, 900}) : std::nullopt;
        };
    }
};

}  // namespace

TEST_CASE("another organization keeps the date and takes over range, states and colours") {
    Datasets s;
    s.act("date 2004");
    s.act("organization guam");
    CHECK(s.state.timeline == s.guam);
    CHECK(s.state.organizationKey == "guam");
    CHECK(s.day() == "2004-12-31");
    CHECK(model::formatIso(s.state.firstDate) == "1997-01-01");
    REQUIRE(s.state.snapshot->find("UZB"));
    CHECK(s.state.snapshot->find("UZB")->status == "member");
    // Its colours come from those that were shown, and its map from the other's.
    CHECK(s.state.fadeFromTimeline == shippedTimeline());
    REQUIRE(s.state.morph);
    CHECK(s.state.morph->fromHome == s.around.home);
    for (int i = 0; i < 20; ++i) session::advance(s.state, 0.1);
    CHECK_FALSE(session::isAnimating(s.state));
    s.act("reduced-motion on");
    s.act("organization csto");
    CHECK_FALSE(session::isAnimating(s.state));
    s.act("organization guam");
    // A date before the other's first is held within its range.
    s.act("organization csto");
    s.act("date 1993");
    s.act("organization guam");
    CHECK(s.day() == "1997-01-01");
    CHECK(s.state.snapshot->date == s.state.date);
}

TEST_CASE("another organization keeps the layer only where it has it") {
    Datasets s;
    s.act("layer groupings");
    s.act("pin-legend caucasus");
    s.act("organization guam");
    CHECK(s.state.layer == scene::Layer::status);
    CHECK(s.state.legendPinned.empty());
    s.act("layer groupings");
    CHECK(s.state.layer == scene::Layer::status);
    s.act("organization csto");
    s.act("layer groupings");
    CHECK(s.state.layer == scene::Layer::groupings);
}

TEST_CASE("another organization keeps a chosen view where it shows enough, and fits otherwise") {
    Datasets s;
    s.act("organization guam");
    CHECK_FALSE(s.state.view);
    s.act("pan 10 0");
    s.act("organization nato");
    REQUIRE(s.state.view);
    CHECK(*s.state.view == scene::View{{7, 8}, 900});
    s.keepsView = false;
    s.act("organization csto");
    CHECK_FALSE(s.state.view);
}

TEST_CASE("a dataset with errors leaves what is shown, and tells them") {
    Datasets s;
    s.act("organization ./broken.json");
    CHECK(s.state.timeline == shippedTimeline());
    CHECK(s.state.organizationKey == "csto");
    REQUIRE(s.state.problems.size() == 2);
    CHECK(s.state.problems[1].where == "./broken.json#/name");
    s.act("overlay ./broken.json");
    CHECK_FALSE(s.state.overlay);
    CHECK(s.state.problems.size() == 2);
    s.act("dismiss-problems");
    CHECK(s.state.problems.empty());
}

TEST_CASE("an overlay follows the date, and is not the organization itself") {
    Datasets s;
    s.act("overlay guam");
    REQUIRE(s.state.overlaid);
    s.act("date 1998");
    CHECK_FALSE(s.state.overlaid->find("UZB"));
    s.act("date 2004");
    CHECK(s.state.overlaid->find("UZB")->status == "member");
    s.act("date 2006");
    CHECK(s.state.overlaid->find("UZB")->status == "former");
    s.act("organization guam");
    CHECK_FALSE(s.state.overlay);
    s.act("overlay guam");
    CHECK_FALSE(s.state.overlay);
    s.act("overlay nato");
    s.act("date 2020");
    s.act("organization csto");
    CHECK(s.state.overlay == s.nato);
    CHECK(s.state.overlaid->date == s.state.date);
    s.act("overlay");
    CHECK_FALSE(s.state.overlay);
    CHECK_FALSE(s.state.overlaid);
}

TEST_CASE("an overlay fades where a date changes it, and only there") {
    Datasets s;
    s.act("date 2004");
    s.act("overlay guam");
    s.pass(session::fadeS + 0.02);
    s.act("date 2008");
    REQUIRE(s.state.overlayFade);
    CHECK(s.state.overlayFade->from == s.guam);
    CHECK(s.state.overlayFade->overlaidBefore->date == model::endOfYear(2004));
    CHECK(s.state.overlaid->date == model::endOfYear(2008));
    s.pass(session::fadeS + 0.02);
    CHECK_FALSE(s.state.overlayFade);
    s.act("date 2009");
    CHECK_FALSE(s.state.overlayFade);
    s.act("reduced-motion on");
    s.act("date 2004");
    CHECK_FALSE(s.state.overlayFade);
}

TEST_CASE("an overlay fades in, and out, unless motion is reduced") {
    Datasets s;
    s.act("overlay guam");
    REQUIRE(s.state.overlayFade);
    CHECK_FALSE(s.state.overlayFade->from);
    CHECK(session::isAnimating(s.state));
    s.pass(session::fadeS + 0.02);
    CHECK_FALSE(s.state.overlayFade);
    s.act("overlay nato");
    REQUIRE(s.state.overlayFade);
    CHECK(s.state.overlayFade->from == s.guam);
    CHECK(s.state.overlayFade->overlaidBefore->date == s.state.date);
    s.pass(session::fadeS / 2);
    s.act("overlay");
    REQUIRE(s.state.overlayFade);
    CHECK(s.state.overlayFade->from == s.nato);
    CHECK(s.state.overlayFade->elapsedS == 0);
    s.act("reduced-motion on");
    CHECK_FALSE(s.state.overlayFade);
    s.act("overlay guam");
    CHECK_FALSE(s.state.overlayFade);
    CHECK(s.state.overlay == s.guam);
}

TEST_CASE("reading anew keeps view, overlay, selection and pins") {
    Datasets s;
    s.act("overlay guam");
    s.act("pan 10 0");
    s.act("select UZB");
    s.act("pin-legend member");
    const auto view = s.state.view;
    s.act("reload");
    CHECK(s.state.view == view);
    CHECK(s.state.overlay == s.guam);
    CHECK(s.state.selected == "UZB");
    CHECK(s.state.legendPinned == "member");
    CHECK(s.state.problems.empty());
}

TEST_CASE("only one thing is told at the right: a state, events or a page") {
    Datasets s;
    s.act("select UZB");
    s.act("page bodies");
    CHECK(s.state.selected.empty());
    s.act("open-events rubezh-2004 nosuch");
    CHECK(s.state.page == session::Page::none);
    CHECK(s.state.openEvents == std::vector<std::string>{"rubezh-2004"});
    s.act("select UZB");
    CHECK(s.state.openEvents.empty());
    s.act("page sources");
    s.act("select");
    CHECK(s.state.page == session::Page::sources);
}

TEST_CASE("events are filtered by kind and by their distance from the date") {
    Datasets s;
    s.act("date 2004-08-04");
    const auto shown = [&] {
        std::vector<std::string> ids;
        for (const model::Event* event :
             scene::shownEvents(s.state.timeline->organization(), s.state.events, s.state.date))
            ids.push_back(event->id);
        return ids;
    };
    CHECK(shown().empty());
    s.act("events on");
    const auto all = shown();
    CHECK(all.size() > 2);
    s.act("event-months 0");
    CHECK(shown() == std::vector<std::string>{"kanal-2004", "rubezh-2004"});  // one known to the year only
    s.act("event-kind operation off");
    CHECK(shown() == std::vector<std::string>{"rubezh-2004"});
    s.act("event-kind exercise off");
    CHECK(shown().empty());
    s.act("event-kind nosuch off");
    CHECK(s.state.events.hiddenKinds == std::set<std::string>{"exercise", "operation"});
    s.act("event-kind exercise toggle");
    CHECK(shown().size() == 1);
    s.act("event-kind operation on");
    s.act("event-months 12");
    CHECK(shown() == all);
}

TEST_CASE("keys go from one shown event to the next and open it") {
    Datasets s;
    s.act("event next");
    CHECK(s.state.steppedEvent.empty());
    s.act("date 2004-08-04");
    s.act("events on");
    s.act("event next");
    CHECK(s.state.steppedEvent == "rubezh-2004");
    s.act("event next");
    const std::string second = s.state.steppedEvent;
    CHECK(second != "rubezh-2004");
    s.act("event previous");
    CHECK(s.state.steppedEvent == "rubezh-2004");
    s.act("event open");
    CHECK(s.state.openEvents == std::vector<std::string>{"rubezh-2004"});
    s.act("events off");
    CHECK(s.state.openEvents.empty());
    CHECK(s.state.steppedEvent.empty());
}

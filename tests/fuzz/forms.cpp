#include "forms.hpp"

namespace fuzz {
namespace {

const std::vector<std::string_view> switches{"on", "off", "toggle"};
const std::vector<std::string_view> dates{"1991-01-01", "1992-05-15", "1994-04-20", "1999-04-02",
                                          "2000-02-29", "2006-08-16", "2012-12-19", "2024-02-22",
                                          "0001-01-01", "9999-12-31"};
const std::vector<std::string_view> codes{"RUS", "ARM", "UZB", "SRB", "USA", "FJI", "ATA", "NIL", ""};
const std::vector<std::string_view> pixels{"-900", "-7.25", "0", "3", "160", "1e6"};
const std::vector<std::string_view> legendKeys{"member", "observer", "caucasus", "nothing", ""};
const std::vector<std::string_view> eventIds{"treaty-signed", "nothing"};

// Seldom: what prepares another map or goes far in, which takes a while and leads the walk nowhere new.
constexpr int seldom = 1;

std::vector<Form> formsOfTime() {
    return {
        {"date", {dates}, 30},
        {"step", {{"1", "-1", "7", "-10000", "10000"}}, 20},
        {"jump", {{"first", "last", "today", "previous-change", "next-change"}}, 30},
        {"play", {switches}},
        {"loop", {switches}},
        {"reverse", {switches}},
        {"speed", {{"0.05", "2", "50"}}},
        {"lane", {{"changes", "members", "stages", "events", "offices"}, {"open", "folded", "off"}}},
        {"span", {}},
        {"span", {{"0001-01-01", "1992-05-15"}, {"2006-08-16", "9999-12-31"}}},
        {"zoom-span", {{"0.01", "0.5", "2", "100"}, dates}},
        {"equal-spacing", {switches}},
        {"mark-in", {}},
        {"mark-in", {dates}},
        {"mark-out", {}},
        {"mark-out", {dates}},
        {"clear-marks", {}},
        {"dwell", {{"0", "0.3", "60"}}},
        {"skip-quiet", {switches}},
    };
}

std::vector<Form> formsOfClass() {
    return {
        {"compare", {{"off", "side", "swipe", "difference"}}},
        {"compare", {{"side", "swipe", "difference"}, dates}},
        {"compare-date", {dates}},
        {"swap-dates", {}},
        {"divider", {{"0", "0.4", "1"}}},
        {"move-divider", {{"-1", "0.1", "1"}}},
        {"story", {{"thirty-years", "three-groupings", "nothing"}}, 3},
        {"story", {}, 2},
        {"story-go", {{"next", "previous", "first", "last"}}, 20},
        {"story-step", {{"1", "3", "10000"}}},
        {"story-new", {}, 2},
        {"story-edit", {switches}},
        {"story-record", {}},
        {"story-delete", {}},
        {"story-move", {{"-1", "1", "10000"}}},
        {"story-write", {{"name", "title", "text", "notes"}, {"", "Two\\nlines"}}},
        {"story-save", {{"walked.json"}}, 2},
        {"present", {switches}, 3},
        {"blank", {{"off", "black", "white"}}},
        {"laser", {switches}},
        {"pen", {switches}},
        {"pen-down", {{"0", "0.5", "1"}, {"0", "0.5", "1"}}},
        {"pen-on", {{"0", "0.5", "1"}, {"0", "0.5", "1"}}},
        {"pen-clear", {}},
        {"notes", {switches}, 3},
        {"quiz-start", {{"0", "42", "18446744073709551615"}}, 4},
        {"quiz-stop", {}},
        {"quiz-choose", {{"RUS", "ARM", "NIL"}}},
        {"quiz-check", {}},
        {"quiz-next", {}},
    };
}

std::vector<Form> formsOfMap() {
    return {
        {"layer", {{"status", "groupings", "status", "groupings", "nothing"}}},
        {"layer", {{"proposal-1990s"}}, seldom},
        {"theme", {{"paper", "dark", "projector", "print", "nothing"}}},
        {"projection", {{"laea", "mercator", "globe", "equal-earth", "nothing"}}, seldom},
        {"viewpoint", {{"un", "de-facto"}}, 3},
        {"select", {codes}},
        {"step-state", {{"-100", "1", "7"}}},
        {"hover", {codes}},
        {"hover-legend", {legendKeys}},
        {"pin-legend", {legendKeys}},
        {"pan", {pixels, pixels}},
        {"zoom", {{"0.001", "0.8", "1.25", "1.25", "3", "1000"}, pixels, pixels}, 3},
        {"fit", {}, 20},
        {"fly-to", {{"ARM", "RUS", "FJI", "NIL"}}, 2},
        {"look", {{"0", "1e7"}, {"0", "-1e7"}, {"20", "5000", "60000"}}, 2},
        {"turn-globe", {pixels, pixels, pixels, pixels}, 2},
        {"globe", {{"-180", "44.5"}, {"-90", "0", "90"}}, 2},
        {"nudge", {{"-1", "0", "1"}, {"-1", "0", "1"}}, 2},
        {"vision", {{"full", "deuteranopia", "protanopia", "tritanopia", "greyscale"}}, 3},
        {"reduced-motion", {switches}},
    };
}

std::vector<Form> formsOfContent() {
    return {
        {"organization", {{"csto", "csto", "guam", "nato", "nothing"}}, seldom},
        {"overlay", {{"", "guam", "eu", "nothing"}}, 3},
        {"reload", {}, seldom},
        {"page", {{"none", "about", "bodies", "offices", "stages", "groupings", "disagreements", "sources"}}},
        {"dismiss-problems", {}},
        {"events", {switches}},
        {"event-kind", {{"exercise", "treaty", "nothing"}, switches}},
        {"event-months", {{"0", "6", "120"}}},
        {"open-events", {}},
        {"open-events", {eventIds}},
        {"hover-events", {eventIds}},
        {"event", {{"next", "previous", "open"}}},
    };
}

std::vector<Form> formsOfWindow() {
    return {
        {"undo", {}},
        {"redo", {}},
        {"copy", {{"link", "history", "description", "picture"}}, 4},
        {"scale", {{"0.75", "1", "2", "3"}}, seldom},
        {"interface-language", {{"en", "ru", "nothing"}}, 3},
        {"language", {{"en", "ru", "native", "nothing", ""}}, 2},
        {"show", {{"hud", "help", "panels", "graticule", "scale-bar", "description"}, switches}},
        {"show", {{"full-screen"}, switches}, seldom},
    };
}

}  // namespace

const std::vector<Form>& forms() {
    static const std::vector<Form> all = [] {
        std::vector<Form> joined;
        for (const auto some : {formsOfTime, formsOfClass, formsOfMap, formsOfContent, formsOfWindow})
            for (Form& form : some()) joined.push_back(std::move(form));
        return joined;
    }();
    return all;
}

}  // namespace fuzz

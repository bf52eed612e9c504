#include "session/dataset_actions.hpp"

#include "session/verbs.hpp"

namespace session {
namespace {

constexpr std::array<Named<Page>, 8> pages{{{Page::none, "none"},
                                            {Page::about, "about"},
                                            {Page::bodies, "bodies"},
                                            {Page::offices, "offices"},
                                            {Page::stages, "stages"},
                                            {Page::groupings, "groupings"},
                                            {Page::disagreements, "disagreements"},
                                            {Page::sources, "sources"}}};

/// Paths may hold blanks.
Action parseOrganization(Words& words) {
    std::string key = words.rest();
    if (key.empty()) words.wrong(key, "an organization's id or a file");
    return SetOrganization{std::move(key)};
}

}  // namespace

std::string format(const SetOrganization& a) {
    return withKey("organization", a.key);
}
std::string format(const SetOverlay& a) {
    return withKey("overlay", a.key);
}
std::string format(const Reload&) {
    return "reload";
}
std::string format(const ShowPage& a) {
    return "page " + wordOf(pages, a.page);
}
std::string format(const DismissProblems&) {
    return "dismiss-problems";
}

const std::vector<Verb>& datasetVerbs() {
    static const std::vector<Verb> all{
        {"organization", parseOrganization},
        {"overlay", [](Words& words) -> Action { return SetOverlay{words.rest()}; }},
        {"reload", [](Words&) -> Action { return Reload{}; }},
        {"page", [](Words& words) -> Action { return ShowPage{words.oneOf(pages)}; }},
        {"dismiss-problems", [](Words&) -> Action { return DismissProblems{}; }},
    };
    return all;
}

}  // namespace session

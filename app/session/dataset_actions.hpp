// What a person does with datasets: which is shown, which lies over it, and what the panels tell of it.
#pragma once

#include <string>

namespace session {

/// Shows a shipped dataset, or a file.
struct SetOrganization {
    std::string key;
    bool operator==(const SetOrganization&) const = default;
};
/// Marks the states of a second dataset on the map; an empty key takes it off.
struct SetOverlay {
    std::string key;
    bool operator==(const SetOverlay&) const = default;
};
/// Reads the shown dataset and the one over it anew; one that could not be read, instead of them.
struct Reload {
    bool operator==(const Reload&) const = default;
};
/// What the panel about the organization shows.
enum class Page { none, about, bodies, offices, stages, groupings, disagreements, sources };
struct ShowPage {
    Page page;
    bool operator==(const ShowPage&) const = default;
};
/// Puts the problems of the last file away.
struct DismissProblems {
    bool operator==(const DismissProblems&) const = default;
};

}  // namespace session

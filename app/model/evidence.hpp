// What supports a claim: sources, how well they do it, and where they disagree.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace model {

/// How well a claim is supported.
enum class Verification {
    verified,        ///< an independent reference says so
    reported,        ///< only one document says so
    unverified,      ///< from memory or without a reference; shown as such
    interpretation,  ///< our reading of a source, not a statement in it
};

struct Source {
    std::string key;
    std::string title;
    std::string author;  ///< may be empty
    std::string date;    ///< as written in the dataset; may be empty
    std::string place;   ///< an address or a bibliographic place; shown, never opened
    bool operator==(const Source&) const = default;
};

/// The year in the source's date ("2006-12-13", "about 2007"); nothing where it names none.
std::optional<int> yearOf(const Source& source);

/// One side of a disagreement.
struct CompetingClaim {
    std::string text;  ///< "18 September 2003"
    std::vector<std::string> sources;
    bool followed = false;  ///< the dataset's other claims say this
    bool operator==(const CompetingClaim&) const = default;
};

/// What sources say differently. Both sides are kept, with the one that is followed and why.
struct Contradiction {
    std::string id;                      ///< memberships, acts, events and others name it by this
    std::string topic;                   ///< "Entry into force of the Charter"
    std::vector<CompetingClaim> claims;  ///< two or more; at most one is followed
    std::string verdict;                 ///< which is followed and why; or why the question stays open
    std::vector<std::string> sources;    ///< of the verdict
    std::vector<std::string> states;     ///< on whose cards it stands, beside those whose claims name it
    Verification verification = Verification::verified;
    bool operator==(const Contradiction&) const = default;
};

/// The claim that is followed, or nullptr where the question is open or both are used.
const CompetingClaim* followedClaim(const Contradiction& contradiction);

}  // namespace model

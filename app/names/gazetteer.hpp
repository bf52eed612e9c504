// What states, regions and towns are called in the languages of the region.
#pragma once

#include "base/geometry.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace names {

/// By the language's code: "ru". English ("en") is always there.
using ByLanguage = std::map<std::string, std::string, std::less<>>;

/// The language that stands for each state's own.
inline constexpr std::string_view native = "native";

struct Place {
    ByLanguage names;
    std::string country;  ///< of today, as the UN sees it: ISO 3166-1 alpha-3
    base::LonLat at;
    std::string capitalOf;  ///< a state's code; empty: a town
    std::string since;      ///< the day on which it became the capital, YYYY-MM-DD; empty: before 1991
    std::string until;      ///< the first day on which it was none any more; empty: it still is
    bool operator==(const Place&) const = default;
};

/// A name and the language that it is in.
struct Name {
    std::string text;
    std::string language;
    bool operator==(const Name&) const = default;
};

/// Immutable.
class Gazetteer {
  public:
    /// What it is made of.
    struct Lists {
        std::map<std::string, ByLanguage, std::less<>> states, regions;  ///< by code
        std::vector<Place> places;
        std::map<std::string, std::string, std::less<>> languageOf;  ///< a state's main language, by its code
        bool operator==(const Lists&) const = default;
    };

    Gazetteer() = default;
    explicit Gazetteer(Lists lists);
    const Lists& lists() const { return lists_; }

    /// Nothing for a code that is unknown. A language that has no name, or `native` of a state whose language
    /// is not known here, falls back to Russian (from native only, and
    /// not where the state's language has Latin letters), then to English.
    std::optional<Name> state(std::string_view code, std::string_view language) const;
    /// By ISO 3166-2 code; `native` is the language of the state.
    std::optional<Name> region(std::string_view code, std::string_view state,
                               std::string_view language) const;
    Name place(const Place& place, std::string_view language) const;

    /// In the state's own language; nothing where that or the name is not known here.
    std::optional<std::string> ownName(std::string_view code) const;
    /// All names of the state; nullptr for a code that is unknown.
    const ByLanguage* namesOf(std::string_view code) const;
    const std::vector<Place>& places() const { return lists_.places; }
    /// Every language that some state has a name in, by code, and `native` at the end.
    const std::vector<std::string>& languages() const { return languages_; }
    bool hasLanguage(std::string_view language) const;

  private:
    Name choose(const ByLanguage& names, std::string_view state, std::string_view language) const;

    Lists lists_;
    std::vector<std::string> languages_;
};

}  // namespace names

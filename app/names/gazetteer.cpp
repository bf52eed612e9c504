#include "names/gazetteer.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace names {
namespace {

const ByLanguage* find(const std::map<std::string, ByLanguage, std::less<>>& all, std::string_view code) {
    const auto at = all.find(code);
    return at == all.end() ? nullptr : &at->second;
}

bool isWrittenInLatin(std::string_view language) {
    static constexpr std::array latin =
        std::to_array<std::string_view>({"az", "en", "et", "lt", "lv", "ro", "tk", "uz"});
    return std::find(latin.begin(), latin.end(), language) != latin.end();
}

}  // namespace

Gazetteer::Gazetteer(Lists lists) : lists_(std::move(lists)) {
    std::set<std::string> known;
    for (const auto& [code, names] : lists_.states)
        for (const auto& [language, name] : names) known.insert(language);
    languages_.assign(known.begin(), known.end());
    languages_.emplace_back(native);
}

Name Gazetteer::choose(const ByLanguage& names, std::string_view state, std::string_view language) const {
    const auto own = lists_.languageOf.find(state);
    const auto named = [&](std::string_view wanted) -> std::optional<Name> {
        const auto at = names.find(wanted);
        return at == names.end() ? std::nullopt : std::optional(Name{at->second, at->first});
    };
    if (language == native) {
        if (own != lists_.languageOf.end()) {
            if (auto name = named(own->second)) return *name;
            // What such a language does not name otherwise it writes as English does.
            if (isWrittenInLatin(own->second)) return named("en").value_or(Name{});
        }
        if (auto name = named("ru")) return *name;
    } else if (auto name = named(language)) {
        return *name;
    }
    return named("en").value_or(Name{});
}

std::optional<Name> Gazetteer::state(std::string_view code, std::string_view language) const {
    const ByLanguage* names = find(lists_.states, code);
    return names ? std::optional(choose(*names, code, language)) : std::nullopt;
}

std::optional<Name> Gazetteer::region(std::string_view code, std::string_view state,
                                      std::string_view language) const {
    const ByLanguage* names = find(lists_.regions, code);
    return names ? std::optional(choose(*names, state, language)) : std::nullopt;
}

Name Gazetteer::place(const Place& place, std::string_view language) const {
    return choose(place.names, place.country, language);
}

std::optional<std::string> Gazetteer::ownName(std::string_view code) const {
    const auto own = lists_.languageOf.find(code);
    const ByLanguage* names = find(lists_.states, code);
    if (own == lists_.languageOf.end() || !names) return std::nullopt;
    const auto name = names->find(own->second);
    return name == names->end() ? std::nullopt : std::optional(name->second);
}

const ByLanguage* Gazetteer::namesOf(std::string_view code) const {
    return find(lists_.states, code);
}

bool Gazetteer::hasLanguage(std::string_view language) const {
    return std::find(languages_.begin(), languages_.end(), language) != languages_.end();
}

}  // namespace names

#include "atlas/divided.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace atlas {
namespace {

std::vector<std::string> splitWords(const std::string& text) {
    std::vector<std::string> words;
    for (std::size_t begin = 0; (begin = text.find_first_not_of(" ,;", begin)) != std::string::npos;) {
        const std::size_t end = std::min(text.find_first_of(" ,;", begin), text.size());
        words.push_back(text.substr(begin, end - begin));
        begin = end;
    }
    return words;
}

/// The codes by which a part of a proposal may name the division: see Atlas::divisions().
std::vector<std::vector<std::string>> namesOf(const geo::Feature& feature, const std::string& formerly,
                                              const std::string& parts) {
    std::vector<std::vector<std::string>> groups;
    for (const std::string& code : splitWords(parts)) groups.push_back({code});
    if (!groups.empty()) return groups;
    groups.push_back({feature.key});
    for (const std::string& code : splitWords(formerly)) groups.back().push_back(code);
    return groups;
}

}  // namespace

base::Result<Atlas> loadDivided(const std::filesystem::path& units, const std::filesystem::path& divisions,
                                const std::vector<std::string>& states) {
    using Loaded = base::Result<Atlas>;
    auto whole = geo::readBoundaries(units, Atlas::unitOptions());
    if (!whole) return Loaded::failure(std::move(whole.issues));
    geo::ReadOptions options;
    options.keyField = "iso_3166_2";
    options.texts = {"owner", "formerly", "parts"};
    auto parts = geo::readBoundaries(divisions, options);
    if (!parts) return Loaded::failure(std::move(parts.issues));

    std::set<std::string> divided;
    for (const geo::Feature& part : parts->features)
        if (std::find(states.begin(), states.end(), part.texts[0]) != states.end())
            divided.insert(part.texts[0]);
    geo::Boundaries joined;
    joined.credit = whole->credit;
    std::vector<territory::UnitRow> rows;
    std::vector<std::vector<std::vector<std::string>>> names;
    std::map<std::string, std::string> histories;  // of whole states
    for (geo::Feature& unit : whole->features) {
        const std::vector<std::string>& t = unit.texts;
        histories.try_emplace(unit.key, t[2]);
        if (divided.contains(t[0])) continue;
        rows.push_back({unit.key, unit.name, t[0], t[1], t[2], t[3], t[4], t[5], t[6], t[7], t[8]});
        names.emplace_back();
        joined.features.push_back(std::move(unit));
    }
    for (geo::Feature& part : parts->features) {
        const std::string owner = part.texts[0];
        if (!divided.contains(owner)) continue;
        rows.push_back({part.key, part.name, owner, owner, histories[owner], "", "", "", "", "", ""});
        names.push_back(namesOf(part, part.texts[1], part.texts[2]));
        joined.features.push_back(std::move(part));
    }
    auto territory = territory::Territory::read(rows, units.string());
    if (!territory) return Loaded::failure(std::move(territory.issues));
    return Loaded::success(Atlas::join(std::move(joined), std::move(*territory), std::move(names)),
                           std::move(whole.issues));
}

}  // namespace atlas

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

/// The columns of the file of divisions, in the order in which they are read.
enum Column : std::size_t { unitColumn, codeColumn, ownerColumn, formerlyColumn, partsColumn };
const std::vector<std::string>& divisionColumns() {
    static const std::vector<std::string> names{"unit", "iso_3166_2", "owner", "formerly", "parts"};
    return names;
}

/// The codes by which a part of a proposal may name the division: see Atlas::divisions().
std::vector<std::vector<std::string>> namesOf(const geo::Feature& piece) {
    std::vector<std::vector<std::string>> groups;
    for (const std::string& code : splitWords(piece.texts[partsColumn])) groups.push_back({code});
    if (!groups.empty()) return groups;
    groups.push_back({piece.texts[codeColumn]});
    for (const std::string& code : splitWords(piece.texts[formerlyColumn])) groups.back().push_back(code);
    return groups;
}

territory::UnitRow rowOf(const geo::Feature& unit) {
    const std::vector<std::string>& t = unit.texts;
    return {unit.key, unit.name, t[0], t[1], t[2], t[3], t[4], t[5], t[6], t[7], t[8]};
}

/// Units and pieces put together.
class Joining {
  public:
    void addWhole(geo::Feature&& unit) {
        rows_.push_back(rowOf(unit));
        names_.emplace_back();
        joined_.features.push_back(std::move(unit));
    }

    void addPiece(const territory::UnitRow& unit, geo::Feature&& piece) {
        rows_.push_back(unit);
        rows_.back().piece = piece.key;
        rows_.back().region = piece.texts[codeColumn];
        rows_.back().regionName = piece.name;
        names_.push_back(namesOf(piece));
        joined_.features.push_back(std::move(piece));
    }

    base::Result<Atlas> finish(const std::string& credit, const std::string& where) {
        joined_.credit = credit;
        auto territory = territory::Territory::read(rows_, where);
        if (!territory) return base::Result<Atlas>::failure(std::move(territory.issues));
        return base::Result<Atlas>::success(
            Atlas::join(std::move(joined_), std::move(*territory), std::move(names_)));
    }

  private:
    geo::Boundaries joined_;
    std::vector<territory::UnitRow> rows_;
    std::vector<std::vector<std::vector<std::string>>> names_;
};

}  // namespace

geo::ReadOptions divisionOptions() {
    geo::ReadOptions options;
    options.keyField = "piece";
    options.texts = divisionColumns();
    return options;
}

base::Result<Atlas> loadDivided(const std::filesystem::path& units, const std::filesystem::path& divisions,
                                const std::vector<std::string>& states) {
    using Loaded = base::Result<Atlas>;
    auto whole = geo::readBoundaries(units, Atlas::unitOptions());
    if (!whole) return Loaded::failure(std::move(whole.issues));
    auto pieces = geo::readBoundaries(divisions, divisionOptions());
    if (!pieces) return Loaded::failure(std::move(pieces.issues));

    std::set<std::string> divided;
    for (const geo::Feature& piece : pieces->features)
        if (states.empty() ||
            std::find(states.begin(), states.end(), piece.texts[ownerColumn]) != states.end())
            divided.insert(piece.texts[ownerColumn]);
    Joining joining;
    std::map<std::string, territory::UnitRow> cut;
    for (geo::Feature& unit : whole->features)
        if (divided.contains(unit.texts[0]))
            cut.emplace(unit.key, rowOf(unit));
        else
            joining.addWhole(std::move(unit));
    for (geo::Feature& piece : pieces->features) {
        if (!divided.contains(piece.texts[ownerColumn])) continue;
        const auto unit = cut.find(piece.texts[unitColumn]);
        if (unit == cut.end())
            return Loaded::failure(divisions.string() + "#" + piece.key,
                                   "is a piece of " + piece.texts[unitColumn] + ", which " + units.string() +
                                       " does not have as a unit of " + piece.texts[ownerColumn]);
        joining.addPiece(unit->second, std::move(piece));
    }
    Loaded atlas = joining.finish(whole->credit, units.string());
    atlas.issues.insert(atlas.issues.begin(), whole.issues.begin(), whole.issues.end());
    return atlas;
}

}  // namespace atlas

// The rows of a file of units to a Territory.
#include "territory/territory.hpp"

#include <algorithm>

namespace territory {
namespace {

std::string trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(' ') - first + 1));
}

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(separator, begin), text.size());
        parts.push_back(trimmed(std::string_view(text).substr(begin, end - begin)));
        begin = end + 1;
    }
    return parts;
}

std::vector<std::string> codesIn(const std::string& text) {
    std::vector<std::string> codes = split(text, ' ');
    std::erase(codes, "");
    return codes;
}

}  // namespace

class TerritoryReader {
  public:
    explicit TerritoryReader(const std::string& where) : where_(where) {}

    void add(const UnitRow& row) {
        row_ = &row;
        Unit unit{
            row.piece.empty() ? row.key : row.piece, row.name, {}, {}, row.key, row.region, row.regionName};
        if (row.ownerUn.empty() || row.ownerDeFacto.empty()) {
            complain("has no owner_un or no owner_defacto; expected a code in each");
            return;
        }
        for (const std::string& entry : split(row.history, ';'))
            if (!entry.empty()) addTerm(entry, unit);
        unit.terms.push_back(
            {std::nullopt, territory_.numberOf(row.ownerUn), territory_.numberOf(row.ownerDeFacto)});
        addDisputes(unit);
        territory_.units_.push_back(std::move(unit));
    }

    base::Result<Territory> finish() {
        if (!issues_.empty()) return base::Result<Territory>::failure(std::move(issues_));
        for (Unit& unit : territory_.units_)
            for (Dispute& dispute : unit.disputes) sharpen(dispute, unit);
        territory_.hasViewpoints_ = true;
        territory_.finish();
        return base::Result<Territory>::success(std::move(territory_));
    }

  private:
    void complain(const std::string& what) {
        issues_.push_back({base::Severity::error, where_ + "#" + row_->key, what});
    }

    /// "SUN/SUN until 1991-12-26"
    void addTerm(const std::string& entry, Unit& unit) {
        const std::vector<std::string> words = codesIn(entry);
        const std::size_t slash = words.empty() ? std::string::npos : words[0].find('/');
        const auto span = words.size() == 3 ? model::parseDateSpan(words[2]) : std::nullopt;
        if (words.size() != 3 || words[1] != "until" || slash == std::string::npos || slash == 0 ||
            slash + 1 == words[0].size() || !span || span->precision != model::Precision::day)
            return complain("has \"" + entry + "\" in history; expected \"UN/DEFACTO until YYYY-MM-DD\"");
        if (!unit.terms.empty() && span->first <= *unit.terms.back().until)
            return complain("has a history that is not in the order of time: " + entry);
        unit.terms.push_back({span->first, territory_.numberOf(words[0].substr(0, slash)),
                              territory_.numberOf(words[0].substr(slash + 1))});
    }

    void addDisputes(Unit& unit) {
        const UnitRow& row = *row_;
        if (row.disputed.empty()) return;
        const auto codes = split(row.disputed, ';'), claimed = split(row.claimedBy, ';'),
                   held = split(row.heldBy, ';'), kinds = split(row.kind, ';'), since = split(row.since, ';'),
                   until = split(row.until, ';');
        for (const auto* column : {&claimed, &held, &kinds, &since, &until})
            if (column->size() != codes.size())
                return complain("has columns on disputes of different lengths; expected one entry each for " +
                                row.disputed);
        for (std::size_t i = 0; i < codes.size(); ++i) {
            const auto begin = model::parseDateSpan(since[i]), end = model::parseDateSpan(until[i]);
            if (!begin || (!until[i].empty() && !end)) {
                complain("has \"" + since[i] + "\" to \"" + until[i] +
                         "\" as the time of a dispute; expected years or dates");
                continue;
            }
            Dispute dispute{codes[i],     codesIn(claimed[i]), codesIn(held[i]), kinds[i],
                            begin->first, begin->precision,    std::nullopt};
            if (end) dispute.until = end->precision == model::Precision::day ? end->first : end->last;
            unit.disputes.push_back(std::move(dispute));
        }
    }

    /// Disputes are given by year. Where a unit of the same disputed area changes its owner in that year,
    /// that is the day.
    void sharpen(Dispute& dispute, const Unit& own) const {
        const auto dayIn = [&](int year) -> std::optional<model::Date> {
            std::optional<model::Date> found;
            for (const Unit& unit : territory_.units_) {
                if (std::none_of(unit.disputes.begin(), unit.disputes.end(),
                                 [&](const Dispute& d) { return d.code == dispute.code; }))
                    continue;
                for (const Term& term : unit.terms)
                    if (term.until && term.until->year() == year && (!found || &unit == &own))
                        found = term.until;
            }
            return found;
        };
        if (dispute.sincePrecision == model::Precision::year)
            if (const auto day = dayIn(dispute.since.year())) {
                dispute.since = *day;
                dispute.sincePrecision = model::Precision::day;
            }
        if (dispute.until && *dispute.until == model::endOfYear(dispute.until->year()))
            if (const auto day = dayIn(dispute.until->year())) dispute.until = *day;
    }

    std::string where_;
    const UnitRow* row_ = nullptr;
    Territory territory_;
    std::vector<base::Issue> issues_;
};

base::Result<Territory> Territory::read(const std::vector<UnitRow>& rows, const std::string& where) {
    TerritoryReader reader(where);
    for (const UnitRow& row : rows) reader.add(row);
    return reader.finish();
}

}  // namespace territory

// Whose land it is: atomic units, each with its owner at every date from every viewpoint, and the disputes
// over them.
#pragma once

#include "base/result.hpp"
#include "model/date.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace territory {

/// Whose word decides on an owner.
enum class Viewpoint : std::uint8_t {
    un,       ///< as the United Nations sees it
    deFacto,  ///< who holds the land
};

struct ViewpointDescription {
    Viewpoint viewpoint;
    std::string id;  ///< "un", "de-facto"
};
const std::vector<ViewpointDescription>& viewpoints();
std::optional<Viewpoint> findViewpoint(std::string_view id);
const ViewpointDescription& describe(Viewpoint viewpoint);

/// A state of today or of the past, or an area that owns itself.
struct State {
    std::string code;  ///< ISO 3166-1 or 3166-3 alpha-3; areas that own themselves have codes from X
    std::string name;  ///< English
};

/// Its position in Territory::states().
using StateNumber = std::uint16_t;

/// A dispute over a unit.
struct Dispute {
    std::string code;                    ///< of the disputed area: "crimea"
    std::vector<std::string> claimedBy;  ///< codes
    std::vector<std::string> heldBy;     ///< codes; none: the area's own authorities; two: divided
    std::string kind;                    ///< "annexed", "breakaway", ...
    model::Date since;
    model::Precision sincePrecision = model::Precision::day;
    std::optional<model::Date> until;  ///< the first day without it; empty: still so
    bool operator==(const Dispute&) const = default;
};

/// Owners from the end of the term before it to the day before `until`.
struct Term {
    std::optional<model::Date> until;  ///< empty: today's owners
    StateNumber un = 0;
    StateNumber deFacto = 0;
};

struct Unit {
    std::string key;                ///< "UKR.crimea"; of a piece of a unit its own: "GE-SK/GEO"
    std::string name;               ///< English, of the whole unit
    std::vector<Term> terms;        ///< oldest first; the last without an end
    std::vector<Dispute> disputes;  ///< not at the same time
    std::string whole{};            ///< the key of the whole unit, where units are cut into regions
    std::string region{};           ///< the region that the piece lies in, ISO 3166-2; empty: not known here
    std::string regionName{};       ///< English
};

/// A unit as the file of units has it; see geodata/README.md for the columns.
struct UnitRow {
    std::string key, name, ownerUn, ownerDeFacto, history;
    std::string disputed, claimedBy, heldBy, kind, since, until;
    std::string piece{}, region{}, regionName{};  ///< of a piece of a unit: its key, and its region
};

/// Immutable.
class Territory {
  public:
    Territory() = default;

    /// Every row that makes no sense is an issue, `where`#key.
    static base::Result<Territory> read(const std::vector<UnitRow>& rows, const std::string& where);

    /// Every unit a state of its own, at all times, whoever looks. `keys` and `names` by unit.
    static Territory plain(const std::vector<std::string>& keys, const std::vector<std::string>& names);

    const std::vector<Unit>& units() const { return units_; }
    const std::vector<State>& states() const { return states_; }
    /// False for boundaries of one's own: nobody knows whose view they show.
    bool hasViewpoints() const { return hasViewpoints_; }

    /// Nothing where no unit ever belongs to it.
    std::optional<StateNumber> findState(std::string_view code) const;
    const Term& termAt(std::size_t unit, model::Date date) const;
    StateNumber ownerAt(std::size_t unit, Viewpoint viewpoint, model::Date date) const;
    /// The dispute over the unit on that date, or nullptr.
    const Dispute* disputeAt(std::size_t unit, model::Date date) const;
    /// True for a state that owns nothing today, from any viewpoint: the Soviet Union.
    bool isFormer(StateNumber state) const;

    /// By unit: the code of today's owner as the UN sees it.
    const std::vector<std::string>& homes() const { return homes_; }

  private:
    friend class TerritoryReader;
    StateNumber numberOf(const std::string& code);
    void finish();

    std::vector<Unit> units_;
    std::vector<State> states_;
    std::vector<std::string> homes_;
    std::vector<bool> former_;
    bool hasViewpoints_ = false;
};

}  // namespace territory

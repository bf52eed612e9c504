// What all claims of a dataset share: states, sources, contradictions, how well they are supported, periods.
#pragma once

#include "dataset/object_reader.hpp"
#include "dataset/strictness.hpp"
#include "model/organization.hpp"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace dataset {

/// "; did you mean "member"?", or nothing where no known word is near.
std::string didYouMean(std::string_view word, const std::vector<std::string_view>& known);

/// What a claim says about its own support.
struct Evidence {
    std::vector<std::string> sources;
    model::Verification verification = model::Verification::verified;
    std::vector<std::string> contradictions;
};

/// Where an id that must be unique was used, by id.
using Places = std::map<std::string, std::string>;

/// Reads the fields that claims of all kinds have, and remembers which states and sources they name.
class ClaimReader {
  public:
    /// Keeps references to both.
    ClaimReader(const std::vector<model::State>& knownStates, Strictness strictness, Problems& problems);

    Strictness strictness() const { return strictness_; }

    Problems& problems() { return problems_; }

    /// To be called before any claim is read: the keys and ids that claims may name.
    void knowSource(const std::string& key) { sourceNames_.insert(key); }
    void knowContradiction(const std::string& id) { contradictionIds_.insert(id); }

    /// Calls `read` with an ObjectReader for each object of the list `field`.
    template <class Read>
    void forEach(const ObjectReader& reader, std::string_view field, const ObjectKind& kind, Read read,
                 std::size_t maxItems = ObjectReader::anyNumber) {
        const nlohmann::json* list = reader.list(field, maxItems);
        if (!list) return;
        const std::string pointer = reader.pointerTo(field);
        for (std::size_t i = 0; i < list->size(); ++i) {
            const ObjectReader element((*list)[i], childPointer(pointer, i), kind, problems_);
            if (element.isObject()) read(element);
        }
    }

    /// The code in the field, known and noted as used; empty, with an error unless absent, otherwise.
    std::string state(const ObjectReader& reader, std::string_view field = "state");
    std::vector<std::string> states(const ObjectReader& reader, std::string_view field = "states");

    /// Sources (`inherited` where the claim names none) and, of a kind that has them, verification (`usual`
    /// where it says nothing) and contradictions. A claim that neither names nor inherits a source is a
    /// problem.
    Evidence evidence(const ObjectReader& reader, const std::vector<std::string>& inherited = {},
                      model::Verification usual = model::Verification::verified);
    /// The keys in the field "sources"; where it is absent, nothing is said.
    std::vector<std::string> sourceKeys(const ObjectReader& reader);

    /// The period of "from" and "to"; nothing, with an error unless absent, where there is none. Says so
    /// where it holds on no day.
    std::optional<model::Period> period(const ObjectReader& reader);
    void checkPeriod(const ObjectReader& reader, const model::Period& period);

    /// False, and says so, where an id was used before; remembers it.
    bool checkUnique(const ObjectReader& reader, std::string_view field, const std::string& id, Places& seen);

    const std::set<std::string>& usedSources() const { return usedSources_; }
    /// Every state that was named, by code.
    std::vector<model::State> usedStates() const;

  private:
    std::string stateCode(const nlohmann::json& value, const std::string& pointer);
    std::vector<std::string> contradictions(const ObjectReader& reader);

    Problems& problems_;
    Strictness strictness_;
    std::map<std::string_view, const model::State*> knownStates_;
    std::set<std::string> sourceNames_;
    std::set<std::string> contradictionIds_;
    std::set<std::string> usedStates_;
    std::set<std::string> usedSources_;
};

/// An object that names another of its list, and the place of that name.
struct Link {
    std::string from;
    std::string to;  ///< may be empty: none
    std::string pointer;
};

/// Errors at links that name none of the others, and at one link of each circle.
void checkLinks(const std::vector<Link>& links, std::string_view what, Problems& problems);

}  // namespace dataset

// The tree of a dataset file to an Organization.
#pragma once

#include "dataset/object_reader.hpp"
#include "dataset/overlaps.hpp"
#include "model/organization.hpp"

#include <nlohmann/json.hpp>

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace dataset {

/// Reads one document. Problems go to `problems`; the value is only meaningful where none of them is an
/// error.
class OrganizationReader {
  public:
    /// Keeps references to both.
    OrganizationReader(const std::vector<model::State>& knownStates, Problems& problems);

    model::Organization read(const nlohmann::json& document);

  private:
    bool readFormat(const nlohmann::json& document);
    void readHead(const ObjectReader& root);
    void readYears(const ObjectReader& root);
    void readStatuses(const ObjectReader& root);
    void readStatus(const ObjectReader& status);
    void readSources(const ObjectReader& root);
    void readMemberships(const ObjectReader& root);
    void readMembership(const ObjectReader& reader);
    void readActs(const ObjectReader& root);
    void readAct(const ObjectReader& reader);
    void readGroupings(const ObjectReader& root);
    void readGrouping(const ObjectReader& reader);
    void readGroupingMembers(const ObjectReader& reader, model::Grouping& grouping);

    /// Calls `read` with an ObjectReader for each object of the list `field`.
    template <class Read>
    void forEach(const ObjectReader& reader, std::string_view field, const ObjectKind& kind, Read read,
                 std::size_t maxItems = ObjectReader::anyNumber);
    /// A state's code, known and noted as used; empty otherwise.
    std::string stateCode(const nlohmann::json& value, const std::string& pointer);
    std::vector<std::string> states(const ObjectReader& reader);
    std::vector<std::string> sourceKeys(const ObjectReader& reader);
    void warnWithoutSource(const ObjectReader& reader);
    model::Verification verification(const ObjectReader& reader);
    /// Says so where the period holds on no day.
    void checkPeriod(const ObjectReader& reader, const model::Period& period);
    /// False, and says so, where an id was used before; remembers it.
    bool checkUnique(const ObjectReader& reader, std::string_view field, const std::string& id,
                     std::map<std::string, std::string>& seen);
    void checkOverlaps();
    void checkUnusedSources();
    void collectStates();

    Problems& problems_;
    std::map<std::string_view, const model::State*> knownStates_;
    model::Organization organization_;
    std::set<std::string> usedStates_;
    std::set<std::string> usedSources_;
    std::set<std::string> sourceNames_;
    std::map<std::string, std::string> statusIds_;    // id to pointer
    std::map<std::string, std::string> groupingIds_;  // id to pointer
    std::map<std::tuple<std::string, std::string, std::string>, std::vector<PlacedPeriod>> claims_;
};

}  // namespace dataset

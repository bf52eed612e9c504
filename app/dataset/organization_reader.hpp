// The tree of a dataset file to an Organization.
#pragma once

#include "dataset/claim_reader.hpp"
#include "dataset/object_reader.hpp"
#include "dataset/overlaps.hpp"
#include "model/organization.hpp"

#include <nlohmann/json.hpp>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace dataset {

/// Reads one document. Problems go to `problems`; the value is only meaningful where none of them is an
/// error.
class OrganizationReader {
  public:
    /// Keeps references to states and problems.
    OrganizationReader(const std::vector<model::State>& knownStates, Problems& problems,
                       Strictness strictness);

    model::Organization read(const nlohmann::json& document);

  private:
    struct ClaimedPeriod {
        PlacedPeriod placed;
        std::string status;
    };

    bool readFormat(const nlohmann::json& document);
    void readHead(const ObjectReader& root);
    void readYears(const ObjectReader& root);
    void readStatuses(const ObjectReader& root);
    void readStatus(const ObjectReader& status);
    void readSources(const ObjectReader& root);
    void readContradictions(const ObjectReader& root);
    void readMemberships(const ObjectReader& root);
    void readMembership(const ObjectReader& reader);
    std::string readStatusId(const ObjectReader& reader);
    std::vector<model::Step> readSteps(const ObjectReader& reader, const Evidence& membership);
    void checkStepOrder(const ObjectReader& reader, const model::Step& step,
                        const std::vector<model::Step>& others);
    void readActs(const ObjectReader& root);
    void checkOverlaps();
    void checkFormerMembers(const std::vector<ClaimedPeriod>& periods);
    void checkUnusedSources();

    Problems& problems_;
    ClaimReader claims_;
    model::Organization organization_;
    Places statusIds_;
    std::map<std::pair<std::string, std::string>, std::vector<ClaimedPeriod>>
        periods_;  // by state, instrument
};

}  // namespace dataset

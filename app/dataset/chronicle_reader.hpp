// Events, stages, offices and bodies of a dataset.
#pragma once

#include "dataset/claim_reader.hpp"
#include "model/chronicle.hpp"

#include <string_view>
#include <vector>

namespace dataset {

/// The built-in kinds with the dataset's own; a built-in one may get another label.
std::vector<model::EventKind> readEventKinds(const ObjectReader& root, ClaimReader& claims);
/// By date.
std::vector<model::Event> readEvents(const ObjectReader& root, const std::vector<model::EventKind>& kinds,
                                     ClaimReader& claims);
std::vector<model::StagePlan> readStagePlans(const ObjectReader& root, ClaimReader& claims);
std::vector<model::Office> readOffices(const ObjectReader& root, ClaimReader& claims);
std::vector<model::Body> readBodies(const ObjectReader& root, ClaimReader& claims);

/// The milestones in the field, by date; what one does not say of its support is that of `parent`.
std::vector<model::Milestone> readMilestones(const ObjectReader& reader, std::string_view field,
                                             const Evidence& parent, ClaimReader& claims);

}  // namespace dataset

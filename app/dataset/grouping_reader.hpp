// The regional groupings of a dataset.
#pragma once

#include "dataset/claim_reader.hpp"
#include "model/organization.hpp"

#include <vector>

namespace dataset {

std::vector<model::Grouping> readGroupings(const ObjectReader& root, ClaimReader& claims);

}  // namespace dataset

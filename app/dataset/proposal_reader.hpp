// The proposed maps of a dataset.
#pragma once

#include "dataset/claim_reader.hpp"
#include "model/proposal.hpp"

#include <vector>

namespace dataset {

std::vector<model::Proposal> readProposals(const ObjectReader& root, ClaimReader& claims);

}  // namespace dataset

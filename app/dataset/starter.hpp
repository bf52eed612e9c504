// The file that `pactmap new` begins an own dataset with.
#pragma once

#include <string>
#include <string_view>

namespace dataset {

/// A dataset in JSON with an example of each common field and comments that explain them. It is valid,
/// strictly too. `name` is what the organization is called.
std::string starterDataset(std::string_view name);

}  // namespace dataset

// Files that the build has prepared. Private to this room.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace atlas {

/// Shows `take` what was sealed in the files of that name in the folders "prepared" of
/// base::programFolders(), one after another, until it says true. Files that are missing, damaged or larger
/// than `largestBytes` are passed over.
void findPrepared(const std::string& name, std::size_t largestBytes,
                  const std::function<bool(std::string_view payload)>& take);

}  // namespace atlas

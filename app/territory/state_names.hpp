// Names of the codes that ISO 3166-1 does not have. Private to this room.
#pragma once

#include <string>
#include <string_view>

namespace territory {

/// English: of former states (ISO 3166-3), of areas that own themselves, and of states of which no unit bears
/// the name alone. Empty for any other code.
std::string nameOfOwnCode(std::string_view code);

}  // namespace territory

// Which columns of a file hold the keys, the names and the credit of its features.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geo {

/// Positions of columns; matching ignores case and takes '-' and ' ' for '_'.
struct Columns {
    std::optional<std::size_t> key;
    std::optional<std::size_t> name;
    std::optional<std::size_t> credit;
};

/// Finds the columns by their names. For the key the first of these that the file has, in this order:
/// iso_a3_eh, iso_a3, iso3, iso_3, alpha3, alpha_3, iso_alpha3, iso_alpha_3, iso3166_1_alpha_3,
/// iso_3166_1_alpha_3, iso_3166_1, adm0_a3, a3, cca3, country_a3, gu_a3, su_a3, sov_a3, gid_0, shapegroup,
/// country_code, iso_code, iso, code, key, id. (Natural Earth's iso_a3 has no codes for France and Norway;
/// its iso_a3_eh has.) For the name: name_en, name, admin, name_long, country, shapename, name_0, nam_en,
/// label, title. For the credit: credit, attribution, source. A key that is asked for by name must be there;
/// the others are then found as above.
Columns findColumns(const std::vector<std::string>& names, std::string_view askedKey);

/// The key as it is kept: without blanks at the ends. Nothing for an empty key and for -99 and "-", by which
/// Natural Earth and others say that there is none.
std::optional<std::string> cleanKey(std::string_view text);

}  // namespace geo

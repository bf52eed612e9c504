#include "geo/columns.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace geo {
namespace {

constexpr std::array keyNames = std::to_array<std::string_view>({"iso_a3_eh",
                                                                 "iso_a3",
                                                                 "iso3",
                                                                 "iso_3",
                                                                 "alpha3",
                                                                 "alpha_3",
                                                                 "iso_alpha3",
                                                                 "iso_alpha_3",
                                                                 "iso3166_1_alpha_3",
                                                                 "iso_3166_1_alpha_3",
                                                                 "iso_3166_1",
                                                                 "adm0_a3",
                                                                 "a3",
                                                                 "cca3",
                                                                 "country_a3",
                                                                 "gu_a3",
                                                                 "su_a3",
                                                                 "sov_a3",
                                                                 "gid_0",
                                                                 "shapegroup",
                                                                 "country_code",
                                                                 "iso_code",
                                                                 "iso",
                                                                 "code",
                                                                 "key",
                                                                 "id"});

constexpr std::array nameNames = std::to_array<std::string_view>(
    {"name_en", "name", "admin", "name_long", "country", "shapename", "name_0", "nam_en", "label", "title"});

constexpr std::array creditNames = std::to_array<std::string_view>({"credit", "attribution", "source"});

std::string normalized(std::string_view name) {
    std::string out(name);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (c == '-' || c == ' ') c = '_';
    }
    return out;
}

std::optional<std::size_t> firstOf(std::span<const std::string_view> wanted,
                                   const std::vector<std::string>& names) {
    for (const std::string_view name : wanted) {
        const auto found = std::find(names.begin(), names.end(), name);
        if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
    }
    return std::nullopt;
}

}  // namespace

Columns findColumns(const std::vector<std::string>& names, std::string_view askedKey) {
    std::vector<std::string> plain;
    for (const std::string& name : names) plain.push_back(normalized(name));
    Columns out;
    if (askedKey.empty()) {
        out.key = firstOf(keyNames, plain);
    } else {
        const std::string asked = normalized(askedKey);
        const std::array<std::string_view, 1> wanted{asked};
        out.key = firstOf(wanted, plain);
    }
    out.name = firstOf(nameNames, plain);
    out.credit = firstOf(creditNames, plain);
    return out;
}

std::optional<std::string> cleanKey(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return std::nullopt;
    const std::string_view trimmed = text.substr(first, text.find_last_not_of(blanks) - first + 1);
    if (trimmed == "-99" || trimmed == "-") return std::nullopt;
    return std::string(trimmed);
}

}  // namespace geo

#include "territory/state_names.hpp"

#include <array>
#include <utility>

namespace territory {

std::string nameOfOwnCode(std::string_view code) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 14> names{{
        {"SUN", "Soviet Union"},
        {"YUG", "Yugoslavia"},
        {"SCG", "Serbia and Montenegro"},
        {"CSK", "Czechoslovakia"},
        {"ANT", "Netherlands Antilles"},
        {"XAB", "Abkhazia"},
        {"XSO", "South Ossetia"},
        {"XTR", "Transnistria"},
        {"XNC", "Northern Cyprus"},
        {"XSL", "Somaliland"},
        {"XNK", "Nagorno-Karabakh"},
        {"XDN", "Donetsk People's Republic"},
        {"XLN", "Luhansk People's Republic"},
        {"ESH", "Western Sahara"},
    }};
    for (const auto& [known, name] : names)
        if (known == code) return std::string(name);
    return {};
}

}  // namespace territory

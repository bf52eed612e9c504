#include "model/evidence.hpp"

#include <algorithm>

namespace model {

std::optional<int> yearOf(const Source& source) {
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    std::size_t digits = 0;
    int number = 0;
    for (std::size_t i = 0; i <= source.date.size(); ++i) {
        if (i < source.date.size() && isDigit(source.date[i])) {
            number = digits < 4 ? number * 10 + (source.date[i] - '0') : number;
            ++digits;
            continue;
        }
        if (digits == 4) return number;
        digits = 0;
        number = 0;
    }
    return std::nullopt;
}

const CompetingClaim* followedClaim(const Contradiction& contradiction) {
    const auto at = std::find_if(contradiction.claims.begin(), contradiction.claims.end(),
                                 [](const CompetingClaim& claim) { return claim.followed; });
    return at == contradiction.claims.end() ? nullptr : &*at;
}

}  // namespace model

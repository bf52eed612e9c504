#include "dataset/overlaps.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

namespace dataset {

std::vector<Overlap> findOverlaps(const std::vector<PlacedPeriod>& periods) {
    std::vector<std::size_t> order(periods.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return periods[a].period.from < periods[b].period.from;
    });
    std::vector<Overlap> overlaps;
    std::optional<std::size_t> reaching;  // of those passed, the one that ends last
    for (const std::size_t index : order) {
        const model::Period& period = periods[index].period;
        if (reaching && periods[*reaching].period.overlaps(period)) overlaps.push_back({*reaching, index});
        const bool endsLater = !reaching || !period.to ||
                               (periods[*reaching].period.to && *period.to > *periods[*reaching].period.to);
        if (endsLater && !(reaching && !periods[*reaching].period.to)) reaching = index;
    }
    return overlaps;
}

}  // namespace dataset

// Two dates in one picture.
#pragma once

#include "model/date.hpp"
#include "scene/compare.hpp"

#include <optional>

namespace session {

struct Compare {
    scene::CompareMode mode;          ///< off: one date again
    std::optional<model::Date> with;  ///< empty: the date compared with last, or a date that suits
    bool operator==(const Compare&) const = default;
};
struct SetCompareDate {
    model::Date date;
    bool operator==(const SetCompareDate&) const = default;
};
/// The date shown and the date that it is compared with change places.
struct SwapDates {
    bool operator==(const SwapDates&) const = default;
};
struct SetDivider {
    double part;  ///< of the picture's width, 0 to 1
    bool operator==(const SetDivider&) const = default;
};
struct MoveDivider {
    double by;
    bool operator==(const MoveDivider&) const = default;
};

}  // namespace session

// A half-open stretch of time.
#pragma once

#include "model/date.hpp"

#include <optional>

namespace model {

/// The days from `from` up to but not including `to`; open-ended where `to` is absent.
/// A bound known only to the month or year is kept as the first day of that month or year with its precision,
/// so that "joined 2010" holds as of 31 December 2010 and "left 2010" no longer does.
/// Invariant of a valid period: to is absent or from < to, or (from == to never holds on any day and is
/// refused by the dataset reader).
struct Period {
    Date from;
    std::optional<Date> to;
    Precision fromPrecision = Precision::day;
    Precision toPrecision = Precision::day;  ///< meaningless where `to` is absent
    bool operator==(const Period&) const = default;

    bool contains(Date date) const { return date >= from && (!to || date < *to); }
    bool overlaps(const Period& o) const { return (!o.to || from < *o.to) && (!to || o.from < *to); }
};

}  // namespace model

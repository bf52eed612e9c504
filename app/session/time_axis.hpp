// Where dates lie along the timeline, from 0 at its left end to 1 at its right end.
#pragma once

#include "model/date.hpp"

#include <cstddef>
#include <vector>

namespace session {

/// Days from first to last, both included.
struct DateRange {
    model::Date first;
    model::Date last;
    bool operator==(const DateRange&) const = default;
};

/// A year takes the same width everywhere, leap year or not. With knots, the way from one knot to the next
/// takes the same width instead: short times with many changes are drawn out, long ones without any drawn in.
class TimeAxis {
  public:
    explicit TimeAxis(const DateRange& range, const std::vector<model::Date>& knots = {});

    /// The middle of the day. Days before and after the range lie below 0 and above 1.
    double at(model::Date date) const;
    /// The beginning of 1 January.
    double atYear(int year) const;
    /// The day at a place, held within the range.
    model::Date dayAt(double place) const;
    /// How wide a year is around the place.
    double yearWidth(double place) const;
    const DateRange& range() const { return range_; }

  private:
    /// A year with the part of it that is over, and where that lies.
    struct Knot {
        double year;
        double place;
    };
    double placeOf(double year) const;
    /// The stretch, by the number of its left knot, that holds the year / the place.
    std::size_t stretchOf(double value, double Knot::*by) const;

    DateRange range_;
    std::vector<Knot> knots_;  ///< two or more, both ways ascending
};

/// What a drag comes to rest on: the change nearest to the place within `reach`, else the end of the day,
/// month or year there, by how wide a year is (`yearPx` pixels).
model::Date snapped(const TimeAxis& axis, double place, const std::vector<model::Date>& changes, double reach,
                    double yearPx);

/// The range made `factor` times shorter about a day, which keeps its place; held within `whole` and at least
/// shortestRangeDays long.
DateRange zoomedRange(const DateRange& range, const DateRange& whole, double factor, model::Date about);
inline constexpr int shortestRangeDays = 31;

/// Things side by side that would cover each other, as one.
struct Cluster {
    double place;       ///< the middle
    std::size_t first;  ///< of the things, by their number
    std::size_t count;
    bool operator==(const Cluster&) const = default;
};

/// `places` ascending; what lies less than `gap` from the cluster before it joins it.
std::vector<Cluster> clusters(const std::vector<double>& places, double gap);

}  // namespace session

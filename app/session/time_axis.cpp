#include "session/time_axis.hpp"

#include <algorithm>
#include <cmath>

namespace session {
namespace {

constexpr double monthsPx = 150;  ///< a year as wide as this is dragged through by months
constexpr double daysPx = 1500;   ///< and as wide as this by days

int daysIn(int year) {
    return model::endOfYear(year).days() - model::startOfYear(year).days() + 1;
}

/// The year with the part of it that is over `hours` days into the day.
double yearsAt(model::Date date, double daysOver) {
    const int year = date.year();
    return year + (date.days() - model::startOfYear(year).days() + daysOver) / daysIn(year);
}

model::Date dayOf(double years) {
    const int year = std::clamp(static_cast<int>(std::floor(years)), 1, 9999);
    const int day = std::clamp(static_cast<int>((years - year) * daysIn(year)), 0, daysIn(year) - 1);
    return model::addDays(model::startOfYear(year), day);
}

model::Date endOfMonth(model::Date date) {
    const auto next = date.month() == 12
                          ? model::endOfYear(date.year())
                          : model::addDays(*model::Date::fromYmd(date.year(), date.month() + 1, 1), -1);
    return next;
}

}  // namespace

TimeAxis::TimeAxis(const DateRange& range, const std::vector<model::Date>& knots) : range_(range) {
    std::vector<double> years{yearsAt(range.first, 0)};
    for (const model::Date knot : knots)
        if (knot > range.first && knot < range.last && yearsAt(knot, 0.5) > years.back())
            years.push_back(yearsAt(knot, 0.5));
    years.push_back(yearsAt(range.last, 1));
    for (std::size_t i = 0; i < years.size(); ++i)
        knots_.push_back({years[i], static_cast<double>(i) / static_cast<double>(years.size() - 1)});
}

std::size_t TimeAxis::stretchOf(double value, double Knot::*by) const {
    std::size_t stretch = 0;
    while (stretch + 2 < knots_.size() && knots_[stretch + 1].*by <= value) ++stretch;
    return stretch;
}

double TimeAxis::placeOf(double year) const {
    const std::size_t i = stretchOf(year, &Knot::year);
    const Knot &a = knots_[i], &b = knots_[i + 1];
    return a.place + (year - a.year) / (b.year - a.year) * (b.place - a.place);
}

double TimeAxis::at(model::Date date) const {
    return placeOf(yearsAt(date, 0.5));
}

double TimeAxis::atYear(int year) const {
    return placeOf(year);
}

model::Date TimeAxis::dayAt(double place) const {
    const std::size_t i = stretchOf(place, &Knot::place);
    const Knot &a = knots_[i], &b = knots_[i + 1];
    const double year =
        a.year + (std::clamp(place, 0.0, 1.0) - a.place) / (b.place - a.place) * (b.year - a.year);
    return std::clamp(dayOf(year), range_.first, range_.last);
}

double TimeAxis::yearWidth(double place) const {
    const std::size_t i = stretchOf(place, &Knot::place);
    const Knot &a = knots_[i], &b = knots_[i + 1];
    return (b.place - a.place) / (b.year - a.year);
}

model::Date snapped(const TimeAxis& axis, double place, const std::vector<model::Date>& changes, double reach,
                    double yearPx) {
    const model::Date day = axis.dayAt(place);
    const model::Date* nearest = nullptr;
    for (const model::Date& change : changes) {
        const double away = std::abs(axis.at(change) - place);
        if (away > reach) continue;
        if (!nearest || away < std::abs(axis.at(*nearest) - place)) nearest = &change;
    }
    if (nearest) return *nearest;
    if (yearPx >= daysPx) return day;
    const model::Date end = yearPx >= monthsPx ? endOfMonth(day) : model::endOfYear(day.year());
    return std::min(end, axis.range().last);
}

DateRange zoomedRange(const DateRange& range, const DateRange& whole, double factor, model::Date about) {
    const double length = range.last.days() - range.first.days() + 1;
    const double most = whole.last.days() - whole.first.days() + 1;
    const double wanted = std::clamp(length / factor, std::min<double>(shortestRangeDays, most), most);
    const double part = std::clamp((about.days() - range.first.days()) / length, 0.0, 1.0);
    const double latest = whole.last.days() + 1 - wanted;
    const double first =
        std::clamp(about.days() - part * wanted, static_cast<double>(whole.first.days()), latest);
    const auto day = static_cast<std::int32_t>(std::lround(first));
    return {model::Date::fromDays(day),
            std::min(whole.last,
                     model::Date::fromDays(day + static_cast<std::int32_t>(std::lround(wanted)) - 1))};
}

std::vector<Cluster> clusters(const std::vector<double>& places, double gap) {
    std::vector<Cluster> found;
    double begin = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (found.empty() || places[i] - found.back().place >= gap) {
            begin = places[i];
            found.push_back({places[i], i, 1});
            continue;
        }
        Cluster& last = found.back();
        ++last.count;
        last.place = (begin + places[i]) / 2;
    }
    return found;
}

}  // namespace session

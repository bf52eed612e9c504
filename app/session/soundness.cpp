#include "session/soundness.hpp"

#include <fmt/format.h>

#include <cmath>
#include <optional>

namespace session {
namespace {

bool sound(const scene::View& view) {
    return std::isfinite(view.centerM.x) && std::isfinite(view.centerM.y) &&
           std::isfinite(view.metresPerPx) && view.metresPerPx > 0;
}

bool within(double value, double low, double high) {
    return value >= low && value <= high;  // false for NaN
}

std::string flawOfTime(const AppState& s) {
    if (s.date < s.firstDate || s.date > s.lastDate) return "date " + model::formatIso(s.date);
    if (!s.timeline || !s.snapshot) return "no snapshot";
    if (s.snapshot->date != s.date) return "snapshot of " + model::formatIso(s.snapshot->date);
    if (s.overlay && (!s.overlaid || s.overlaid->date != s.date)) return "overlay of another date";
    if (s.comparison.snapshot && s.comparison.snapshot->date != s.comparison.date)
        return "comparison of another date";
    if (s.overlayFade && !within(s.overlayFade->elapsedS, 0, fadeS)) return "fade of the overlay";
    for (const double seconds : {s.fadeElapsedS, s.pulseElapsedS, s.playback.dwellLeftS})
        if (!within(seconds, -1, 1e4)) return fmt::format("{} seconds", seconds);
    if (!within(s.playback.yearsPerSecond, 0.01, 1000)) return "speed";
    if (!within(s.playback.dwellS, 0, 60)) return "dwell";
    return {};
}

std::string flawOfTimeline(const AppState& s) {
    const DateRange shown = shownRange(s), played = playedRange(s);
    for (const DateRange& range : {shown, played})
        if (range.last < range.first || range.first < s.firstDate || range.last > s.lastDate)
            return "range " + model::formatIso(range.first) + " " + model::formatIso(range.last);
    if (s.look.markIn && s.look.markOut && *s.look.markOut < *s.look.markIn) return "marks";
    return {};
}

std::string flawOfMap(const AppState& s) {
    if (s.view && !sound(*s.view)) return "camera";
    if (s.flight && !sound(s.flight->from)) return "flight";
    if (!within(s.uiScale, 0.75, 3)) return fmt::format("scale {}", s.uiScale);
    if (!within(s.comparison.divider, 0, 1)) return fmt::format("divider {}", s.comparison.divider);
    bool offered = false;
    for (const auto& layer : scene::layersOf(s.timeline->organization()))
        offered = offered || layer.layer == s.layer;
    if (!offered) return "layer " + std::string(scene::layerId(s.layer));
    return {};
}

}  // namespace

std::string firstFlaw(const AppState& state) {
    for (const auto look : {flawOfTime, flawOfTimeline, flawOfMap})
        if (std::string flaw = look(state); !flaw.empty()) return flaw;
    return {};
}

}  // namespace session

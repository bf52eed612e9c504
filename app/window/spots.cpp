#include "library/shipped.hpp"
#include "window/parts.hpp"

#include <algorithm>
#include <array>

namespace window {
namespace {

/// The windows of time that a click on the legend goes through, months.
constexpr std::array<int, 5> windows{3, 12, 24, 60, scene::EventFilter::mostMonths};

int nextWindow(int months) {
    const auto next = std::upper_bound(windows.begin(), windows.end(), months);
    return next == windows.end() ? windows.front() : *next;
}

}  // namespace

void App::Parts::followFiles() {
    if (watch.takeChange()) apply(session::Reload{});
    std::set<std::filesystem::path> files;
    for (const std::string& key : {state.organizationKey, state.overlayKey, state.failedKey})
        if (!key.empty() && !library::isId(key)) files.insert(key);
    watch.watch(files);
}

void App::Parts::click(const scene::HotSpot& spot) {
    if (spot.eventWindow)
        user(session::SetEventMonths{nextWindow(state.events.monthsAround)});
    else if (!spot.eventKind.empty())
        user(session::ShowEventKind{spot.eventKind, session::Switch::toggle});
    else if (!spot.eventIds.empty())
        user(session::OpenEvents{spot.eventIds == state.openEvents ? std::vector<std::string>{}
                                                                   : spot.eventIds});
    else
        user(session::PinLegend{spot.legendKey});
}

void App::Parts::hover(const scene::HotSpot* spot, const session::Hover& land) {
    if (!(land == session::Hover{state.hovered, state.hoveredUnit, state.hoveredRegion})) apply(land);
    const std::string legend = spot ? spot->legendKey : "";
    if (legend != state.legendHovered) apply(session::HoverLegend{legend});
    const std::vector<std::string> events = spot ? spot->eventIds : std::vector<std::string>{};
    if (events != state.hoveredEvents) apply(session::HoverEvents{events});
}

}  // namespace window

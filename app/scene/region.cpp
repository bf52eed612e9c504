#include "scene/region.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace scene {
namespace {

constexpr double roomForObservers = 1.2;  ///< how much larger the region may become for their sake
constexpr double smallPart = 0.01;        ///< of the largest part's area: what counts as an outlying island

/// A part is far from the main one where it lies more than this many of its diagonals away; such a part is
/// left out unless it is large.
constexpr double farAway = 2, largePart = 0.3;

/// What belongs to features of which `wanted` says yes, without small parts and those in other corners of the
/// world.
template <class Wanted>
void addFeatures(Wanted wanted, const mesh::Topology& topology, base::Box& box) {
    const mesh::TopologyPolygon* main = nullptr;
    for (const mesh::TopologyPolygon& polygon : topology.polygons)
        if (wanted(static_cast<std::size_t>(polygon.feature)) && (!main || polygon.areaM2 > main->areaM2))
            main = &polygon;
    if (!main) return;
    const double reach = farAway * std::hypot(main->boundsM.width(), main->boundsM.height());
    for (const mesh::TopologyPolygon& polygon : topology.polygons) {
        if (polygon.areaM2 < smallPart * main->areaM2 || !wanted(static_cast<std::size_t>(polygon.feature)))
            continue;
        const bool near = base::length(polygon.boundsM.center() - main->boundsM.center()) <= reach;
        if (near || polygon.areaM2 >= largePart * main->areaM2) box.add(polygon.boundsM);
    }
}

/// Codes of the states with a membership of which `wanted` says yes to the kind, by code.
template <class Wanted>
std::vector<std::string> statesOf(const model::Organization& organization, Wanted wanted) {
    std::set<std::string> codes;
    for (const model::Membership& membership : organization.memberships) {
        const model::StatusDefinition* status = model::findStatus(organization, membership.status);
        if (status && wanted(status->kind)) codes.insert(membership.state);
    }
    return {codes.begin(), codes.end()};
}

}  // namespace

std::vector<std::string> memberStates(const model::Organization& organization) {
    return statesOf(organization, [](model::StatusKind kind) {
        return kind != model::StatusKind::observer && kind != model::StatusKind::none;
    });
}

base::Box membersBox(const model::Organization& organization, const mesh::Topology& topology,
                     const std::vector<std::string>& homes) {
    base::Box box;
    const auto addState = [&](const std::string& code, base::Box& to) {
        addFeatures([&](std::size_t feature) { return homes[feature] == code; }, topology, to);
    };
    for (const std::string& code : memberStates(organization)) addState(code, box);
    // An observer next door is taken in; one far away would make all others small.
    const double widest = box.width() * roomForObservers, highest = box.height() * roomForObservers;
    const auto observers =
        statesOf(organization, [](model::StatusKind kind) { return kind == model::StatusKind::observer; });
    for (const std::string& code : box.empty() ? std::vector<std::string>{} : observers) {
        base::Box larger = box;
        addState(code, larger);
        if (larger.width() <= widest && larger.height() <= highest) box = larger;
    }
    if (box.empty())
        for (const mesh::TopologyPolygon& polygon : topology.polygons) box.add(polygon.boundsM);
    return box;
}

base::Box featuresBox(const std::vector<std::size_t>& features, const mesh::Topology& topology) {
    base::Box box;
    addFeatures(
        [&](std::size_t feature) {
            return std::find(features.begin(), features.end(), feature) != features.end();
        },
        topology, box);
    return box;
}

View fitClear(const base::Box& boxM, SizePx size, const Insets& insets, const base::Box& coveredPx,
              const std::function<bool(base::Vec2)>& isMember) {
    constexpr int steps = 6, across = 12, down = 10;
    constexpr double airPx = 6;
    const View widest = fit(boxM, size, insets);
    if (coveredPx.empty() || !isMember) return widest;
    const auto covers = [&](const View& view) {
        for (int i = 0; i <= across; ++i)
            for (int j = 0; j <= down; ++j)
                if (isMember(
                        toMetres(view, size,
                                 {coveredPx.minX - airPx + (coveredPx.width() + 2 * airPx) * i / across,
                                  coveredPx.minY - airPx + (coveredPx.height() + 2 * airPx) * j / down})))
                    return true;
        return false;
    };
    for (int step = 0; step <= steps; ++step) {
        Insets narrower = insets;
        narrower.left = insets.left + (coveredPx.maxX + 12 - insets.left) * step / steps;
        // Where the panel would take half of what is free, it lies over the land.
        if (size.width - narrower.left - insets.right < (size.width - insets.right) / 2) break;
        const View view = fit(boxM, size, narrower);
        if (!covers(view)) return view;
    }
    return widest;
}

}  // namespace scene

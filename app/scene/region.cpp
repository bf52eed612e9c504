#include "scene/region.hpp"

#include <algorithm>
#include <set>

namespace scene {
namespace {

constexpr double roomForObservers = 1.2;  ///< how much larger the region may become for their sake
constexpr double smallPart = 0.01;        ///< of the largest part's area: what counts as an outlying island

/// What belongs to features of which `wanted` says yes.
template <class Wanted>
void addFeatures(Wanted wanted, const mesh::Topology& topology, base::Box& box) {
    double largest = 0;
    for (const mesh::TopologyPolygon& polygon : topology.polygons)
        if (wanted(static_cast<std::size_t>(polygon.feature))) largest = std::max(largest, polygon.areaM2);
    for (const mesh::TopologyPolygon& polygon : topology.polygons)
        if (polygon.areaM2 >= smallPart * largest && wanted(static_cast<std::size_t>(polygon.feature)))
            box.add(polygon.boundsM);
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

}  // namespace scene

#include "scene/region.hpp"

#include <algorithm>
#include <set>

namespace scene {
namespace {

constexpr double smallPart = 0.01;  ///< of the largest part's area: what counts as an outlying island

void addFeature(int feature, const mesh::Topology& topology, base::Box& box) {
    double largest = 0;
    for (const mesh::TopologyPolygon& polygon : topology.polygons)
        if (polygon.feature == feature) largest = std::max(largest, polygon.areaM2);
    for (const mesh::TopologyPolygon& polygon : topology.polygons)
        if (polygon.feature == feature && polygon.areaM2 >= smallPart * largest) box.add(polygon.boundsM);
}

}  // namespace

std::vector<std::string> memberStates(const model::Organization& organization) {
    std::set<std::string> codes;
    for (const model::Membership& membership : organization.memberships) {
        const model::StatusDefinition* status = model::findStatus(organization, membership.status);
        if (status && status->kind != model::StatusKind::observer && status->kind != model::StatusKind::none)
            codes.insert(membership.state);
    }
    return {codes.begin(), codes.end()};
}

base::Box membersBox(const model::Organization& organization, const mesh::Topology& topology,
                     const std::vector<std::string>& keys) {
    base::Box box;
    for (const std::string& code : memberStates(organization)) {
        const auto at = std::find(keys.begin(), keys.end(), code);
        if (at != keys.end()) addFeature(static_cast<int>(at - keys.begin()), topology, box);
    }
    if (box.empty())
        for (const mesh::TopologyPolygon& polygon : topology.polygons) box.add(polygon.boundsM);
    return box;
}

base::Box featureBox(int feature, const mesh::Topology& topology) {
    base::Box box;
    addFeature(feature, topology, box);
    return box;
}

}  // namespace scene

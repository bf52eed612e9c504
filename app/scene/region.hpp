// The part of the world that a dataset is about.
#pragma once

#include "base/geometry.hpp"
#include "mesh/topology.hpp"
#include "model/organization.hpp"
#include "scene/view.hpp"

#include <functional>
#include <string>
#include <vector>

namespace scene {

/// Codes of all states that ever were more than observers, by code.
std::vector<std::string> memberStates(const model::Organization& organization);

/// What "fit" brings into view, metres: these states and observers that lie near them, without parts far from
/// the rest that are small (islands in other oceans). The whole map where it shows none of them.
/// `homes` has the codes of the features' owners.
base::Box membersBox(const model::Organization& organization, const mesh::Topology& topology,
                     const std::vector<std::string>& homes);

/// The view that fits the box between the insets, moved and made smaller as far as a panel at the left needs
/// it in order not to lie over a member's land. `isMember` takes a point in metres.
View fitClear(const base::Box& boxM, SizePx size, const Insets& insets, const base::Box& coveredPx,
              const std::function<bool(base::Vec2)>& isMember);

/// A few features alone, likewise; empty where they are not on the map.
base::Box featuresBox(const std::vector<std::size_t>& features, const mesh::Topology& topology);

}  // namespace scene

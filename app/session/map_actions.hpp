// What a person does with the map: what it shows, what is picked on it, and the camera.
#pragma once

#include "base/geometry.hpp"
#include "scene/build_scene.hpp"
#include "territory/territory.hpp"

#include <string>

namespace session {

struct SetLayer {
    scene::Layer layer;
    bool operator==(const SetLayer&) const = default;
};
struct SetTheme {
    std::string id;
    bool operator==(const SetTheme&) const = default;
};
struct SetProjection {
    std::string id;
    bool operator==(const SetProjection&) const = default;
};
struct Select {
    std::string key;
    bool operator==(const Select&) const = default;
};
/// The next or previous state that the dataset is about, by name.
struct StepState {
    int by;
    bool operator==(const StepState&) const = default;
};
/// Borders as this viewpoint has them.
struct SetViewpoint {
    territory::Viewpoint viewpoint;
    bool operator==(const SetViewpoint&) const = default;
};
/// What lies under the cursor: the state, the unit of its land, and the region where regions are shown.
struct Hover {
    std::string key;
    std::string unit{};
    std::string region{};
    bool operator==(const Hover&) const = default;
};
struct HoverLegend {
    std::string key;
    bool operator==(const HoverLegend&) const = default;
};
struct PinLegend {
    std::string key;
    bool operator==(const PinLegend&) const = default;
};
struct Pan {
    base::Vec2 byPx;
    bool operator==(const Pan&) const = default;
};
struct Zoom {
    double factor;
    base::Vec2 aboutPx;
    bool operator==(const Zoom&) const = default;
};
struct Fit {
    bool operator==(const Fit&) const = default;
};
struct FlyTo {
    std::string key;
    bool operator==(const FlyTo&) const = default;
};

}  // namespace session

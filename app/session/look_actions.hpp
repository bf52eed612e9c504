// What a person does with the look of the picture, beyond its theme.
#pragma once

#include "base/vision.hpp"
#include "session/switch.hpp"

namespace session {

/// Shows the picture as other eyes see it.
struct SetVision {
    base::Vision vision;
    bool operator==(const SetVision&) const = default;
};
/// Whether colours, outlines and the camera change at once instead of moving.
struct ReducedMotion {
    Switch to;
    bool operator==(const ReducedMotion&) const = default;
};

}  // namespace session

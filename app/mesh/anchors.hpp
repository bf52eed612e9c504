// Where names lie, the same in every projection, scale and level of detail.
#pragma once

#include "base/geometry.hpp"
#include "geo/boundaries.hpp"
#include "projection/projection.hpp"

namespace mesh {

struct NamedShape;

/// The largest circle within the largest part of a feature, on the sphere.
struct NameAnchor {
    base::LonLat at;
    double radiusM = 0;  ///< 0: there is none
    bool operator==(const NameAnchor&) const = default;
};

/// Found on an equal-area map round the part's middle, to a hundredth of its extent.
NameAnchor nameAnchor(const geo::Feature& feature);

/// Sets the place and the radius of the shape's name, whose mainBoundsM is known. False, and nothing is set,
/// where the projection does not show the circle, or shows it elsewhere than where most of the shape is: what
/// the projection cuts has its name in the larger piece.
bool placeAt(const projection::Projection& projection, const NameAnchor& anchor, NamedShape& shape);

}  // namespace mesh

// Who owns what on one day from one viewpoint, and what that makes of the lines between.
#pragma once

#include "territory/territory.hpp"

#include <functional>
#include <string>
#include <vector>

namespace territory {

/// By unit.
struct Ownership {
    std::vector<StateNumber> owners;
    std::vector<const Dispute*> disputes;  ///< nullptr: none on that day; they point into the Territory
    bool operator==(const Ownership&) const = default;
};

/// `speaksOf` says of which states a dataset has something to tell on that day. Where it does so of a
/// successor before the former state has ended (the members of the CIS in December 1991), the land is the
/// successor's already.
Ownership ownershipAt(const Territory& territory, Viewpoint viewpoint, model::Date date,
                      const std::function<bool(const std::string& code)>& speaksOf = {});

/// How the line between two units is drawn.
enum class BorderLine : std::uint8_t {
    none,    ///< within one state
    region,  ///< between two regions of one state
    solid,   ///< between two states
    dashed,  ///< where one side claims or holds land that the line takes from it: disputed
};

/// A line is dashed where only one side is disputed and both have one owner, or where the owner of one side
/// is a party (claims or holds) in the dispute over the other. The outer borders of disputed land with third
/// states are as solid as any.
BorderLine lineBetween(const Territory& territory, const Ownership& ownership, std::size_t unit,
                       std::size_t other);

}  // namespace territory

// PROJ strings: which are taken, and what they show. Private to this room.
#pragma once

#include "base/result.hpp"
#include "projection/extent.hpp"

#include <string>
#include <string_view>

namespace projection {

struct ProjText {
    std::string text;        ///< as given, with single blanks
    std::string definition;  ///< for PROJ: only what is known to be harmless, and the central meridian at 0
    double lonDeg = 0;       ///< the central meridian
    Extent extent;           ///< that the projection by this name has
    bool isCone = false;     ///< may reach less far, by its parallels
};

/// Takes what draws a map of the Earth: projections of a list, with numbers in their ranges. Files, grids,
/// databases, pipelines and other planets are refused. Every problem is told, with `where`.
base::Result<ProjText> parseProjText(std::string_view text, const std::string& where);

}  // namespace projection

// The colours of a picture.
#pragma once

#include "base/color.hpp"
#include "model/organization.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace scene {

struct Theme {
    std::string id;
    std::string name;
    bool dark = false;
    bool grey = false;     ///< datasets' own colours lose their hue too
    double lineScale = 1;  ///< of the widths of borders, coasts and outlines, 0.5 to 4
    base::Color sea, shallow, land, border, coast;
    base::Color space, rim;             ///< beyond the globe or the edge of a world map, and that edge
    base::Color text, textQuiet, halo;  ///< of titles and labels on land or sea
    base::Color panel, panelEdge, panelText, panelQuiet;
    base::Color accent, accentText;  ///< what is now and what is selected; nothing else
    base::Color join, leave, event;  ///< ticks of the timeline
    base::Color track;               ///< the timeline's axis and bands
    base::Color member, memberFrozen, signatory, observer, former;
    std::vector<base::Color> groupings;  ///< by position in the dataset
    bool operator==(const Theme&) const = default;
};

/// paper (the default), dark, projector and print.
const std::vector<Theme>& themes();
/// nullptr for an unknown id.
const Theme* findTheme(std::string_view id);

/// The definition's own colour, else the theme's for its id, else for its kind.
base::Color statusColor(const Theme& theme, const model::StatusDefinition& status);
/// The grouping's own colour, else the theme's by its position.
base::Color groupingColor(const Theme& theme, const model::Organization& organization, std::size_t position);

/// Ink for words without a halo: the theme's light or dark, whichever stands out more on the ground.
base::Color inkOn(const Theme& theme, base::Color ground);

/// Ink for a name with a halo: light down to a contrast of 2.8, as light names look alike on most fills.
base::Color labelColorOn(const Theme& theme, base::Color fill);

}  // namespace scene

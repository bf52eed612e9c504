// What is kept from one session to the next.
#pragma once

#include "base/result.hpp"
#include "scene/view.hpp"
#include "session/state.hpp"

#include <string>
#include <string_view>

namespace session {

struct Settings {
    scene::SizePx window{1600, 900};
    bool fullScreen = false;
    double uiScale = 1;  ///< 0.75 to 3
    std::string link;    ///< the view, as linkOf() writes it
    bool operator==(const Settings&) const = default;
};

Settings settingsOf(const AppState& state, scene::SizePx window);

/// JSON. Read back by parseSettings().
std::string formatSettings(const Settings& settings);

/// `name` is what issues call the file. Anything that is not as formatSettings() writes it is an error;
/// fields that are not known are passed over, so that an older program can read what a newer one wrote.
base::Result<Settings> parseSettings(std::string_view json, const std::string& name);

}  // namespace session

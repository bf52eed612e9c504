#include "output/framing.hpp"

#include "projection/projection.hpp"
#include "scene/region.hpp"

#include <algorithm>

namespace output {

base::LonLat middleOf(const Frame& frame, const atlas::Atlas& atlas) {
    return frame.center ? *frame.center : atlas.centerOf(frame.codes);
}

std::vector<base::Issue> unknownStates(const Frame& frame, const atlas::Atlas& atlas) {
    std::vector<base::Issue> issues;
    const std::vector<std::string>& homes = atlas.territory().homes();
    for (const std::string& code : frame.codes)
        if (std::find(homes.begin(), homes.end(), code) == homes.end())
            issues.push_back({base::Severity::error, "--fit " + code,
                              "no such state on this map; expected codes such as ARM or KAZ,KGZ"});
    return issues;
}

base::Result<scene::View> viewOf(const Frame& frame, const atlas::Atlas& atlas, const mesh::Topology& outline,
                                 scene::SizePx size, const scene::Insets& insets) {
    using Viewed = base::Result<scene::View>;
    if (frame.center) {
        const auto point = projection::project(outline.projection, *frame.center);
        if (!point) return Viewed::failure("--center", "lies where this projection shows nothing");
        return Viewed::success(scene::clamped({*point, frame.widthKm * 1000 / size.width}));
    }
    if (auto issues = unknownStates(frame, atlas); !issues.empty()) return Viewed::failure(std::move(issues));
    std::vector<std::size_t> features;
    const std::vector<std::string>& homes = atlas.territory().homes();
    for (std::size_t f = 0; f < homes.size(); ++f)
        if (std::find(frame.codes.begin(), frame.codes.end(), homes[f]) != frame.codes.end())
            features.push_back(f);
    return Viewed::success(scene::fit(scene::featuresBox(features, outline), size, insets));
}

}  // namespace output

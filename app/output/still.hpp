// Pictures without a window: one scene after another through one context.
#pragma once

#include "atlas/atlas.hpp"
#include "atlas/scales.hpp"
#include "base/image.hpp"
#include "base/result.hpp"
#include "base/vision.hpp"
#include "model/timeline.hpp"
#include "output/framing.hpp"
#include "scene/build_scene.hpp"
#include "scene/compare.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace output {

struct StillOptions {
    scene::SizePx size{1920, 1080};
    scene::Layer layer = scene::Layer::status;
    std::string themeId = "paper";      ///< must be known, or the own one's
    std::string projectionId = "laea";  ///< must be known
    territory::Viewpoint viewpoint = territory::Viewpoint::un;
    std::shared_ptr<const scene::Theme> ownTheme;  ///< empty: only the shipped ones
    base::Vision vision = base::Vision::full;
    const model::Timeline* overlay = nullptr;  ///< outlined over the timeline; must outlive the renderer
    scene::EventFilter events;
    std::shared_ptr<const names::Gazetteer> gazetteer;  ///< empty: names as the boundaries have them
    std::string mapLanguage = "en";                     ///< of the names on the map, or names::native
    std::optional<Frame> frame;                         ///< empty: the members
    /// Reads the boundaries of another scale, for pictures that are closer or farther than 1:50m is made for;
    /// empty: all pictures are drawn from the atlas given.
    std::function<base::Result<atlas::Atlas>(atlas::Scale scale, const std::vector<std::string>& divided)>
        loadMap;
    scene::CompareMode compareMode = scene::CompareMode::off;
    std::optional<model::Date> compareWith;  ///< must be there unless the mode is off
};

/// Sizes that a picture may have, pixels each way.
inline constexpr int smallestPx = 160;
inline constexpr int largestPx = 16384;

/// What pictures need whatever they show: the driver, the fonts, memory. Made on threads of its own from its
/// construction on, so construct it before anything is read.
class StillTools {
  public:
    explicit StillTools(scene::SizePx size);
    StillTools(StillTools&&) noexcept;
    StillTools& operator=(StillTools&&) noexcept;
    ~StillTools();

  private:
    friend class StillRenderer;
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// Everything that does not change from picture to picture. The timeline and the atlas must outlive it.
class StillRenderer {
  public:
    /// Needs no display and no graphics card; fails where OpenGL 3.3 or the fonts are missing, the size is
    /// beyond the driver's, or the frame cannot be shown.
    static base::Result<StillRenderer> create(const model::Timeline& timeline, const atlas::Atlas& atlas,
                                              const StillOptions& options, StillTools tools);
    StillRenderer(StillRenderer&&) noexcept;
    StillRenderer& operator=(StillRenderer&&) noexcept;
    ~StillRenderer();

    /// The state of affairs on the date, at rest.
    scene::Scene scene(model::Date date);
    /// The same beside the date that it is compared with.
    scene::Picture picture(model::Date date);
    /// Until the next call. `last`: no other is to follow, for which something would have to be kept.
    const base::Image& draw(model::Date date, bool last = false);

  private:
    struct Impl;
    explicit StillRenderer(std::unique_ptr<Impl> impl);
    scene::SceneInput inputFor(const model::Snapshot& snapshot);
    std::unique_ptr<Impl> impl_;
};

/// The scale of text and lines in a picture of that size: 1 at 1920x1080.
double scaleFor(scene::SizePx size);

}  // namespace output

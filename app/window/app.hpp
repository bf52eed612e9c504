// The window: events to actions, state to scene, scene and panels to the screen.
#pragma once

#include "atlas/atlas.hpp"
#include "atlas/scales.hpp"
#include "base/image.hpp"
#include "base/result.hpp"
#include "base/vision.hpp"
#include "model/timeline.hpp"
#include "names/gazetteer.hpp"
#include "output/framing.hpp"
#include "scene/compare.hpp"
#include "session/action.hpp"
#include "session/settings.hpp"
#include "session/state.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

union SDL_Event;

namespace window {

/// Reads the boundaries of another scale, or with these states cut into their divisions; called on other
/// threads.
using LoadMap =
    std::function<base::Result<atlas::Atlas>(atlas::Scale scale, const std::vector<std::string>& divided)>;

struct Options {
    scene::SizePx size{1600, 900};
    double uiScale = 1;
    bool fullScreen = false;
    std::string organizationKey;                     ///< of the timeline: a shipped id, or a file
    std::shared_ptr<const model::Timeline> overlay;  ///< outlined over it; empty: none
    std::string overlayKey;
    scene::EventFilter events;
    LoadMap loadMap;  ///< empty: the boundaries come in one form only
    scene::Layer layer = scene::Layer::status;
    std::string themeId = "paper";
    std::shared_ptr<const scene::Theme> ownTheme;  ///< another to choose; empty: none
    base::Vision vision = base::Vision::full;
    bool reducedMotion = false;
    bool notes = false;  ///< presentations begin with the speaker's window
    std::string projectionId = "laea";
    territory::Viewpoint viewpoint = territory::Viewpoint::un;
    std::vector<phrases::Phrases> languages;  ///< that the interface can be set to
    std::string language = "en";              ///< that it starts in
    std::shared_ptr<const names::Gazetteer> gazetteer;
    std::string mapLanguage;  ///< of the names on the map; empty: that of the interface
    model::Date today = model::Date::fromDays(0);
    model::Date date = model::Date::fromDays(0);
    std::vector<session::Action> state;  ///< carried out before anything else
    std::optional<output::Frame> frame;  ///< what is shown at first; empty: the members
    std::string storyKey;                ///< a shipped id or a file to open; empty: none
    std::uint64_t quizSeed = 1;          ///< of the first quiz
    std::string script;  ///< a file of steps to run instead of waiting for a person; empty: none
    std::string record;  ///< a file to write the steps of this session to; empty: none
};

/// How the session ended: the issues of its start, or of its script.
struct Outcome {
    std::vector<base::Issue> issues;
    bool badInput = false;  ///< of what was read or the script; other errors are the machine's
    std::optional<session::Settings> settings;  ///< as the window was left; empty after a script
};

/// What the window shows, and how it starts.
struct Content {
    std::shared_ptr<const model::Timeline> timeline;
    Options options;
};

/// Opens the window and stays until it is closed. `load` and `loadAtlas` run on other threads while it opens;
/// where `load` gives nothing, having told why, the window is not shown and the outcome is bad input.
Outcome run(scene::SizePx size, double uiScale, std::function<std::optional<Content>()> load,
            std::function<base::Result<atlas::Atlas>()> loadAtlas);

/// One window with its session, driven by events and by time; run() and the scripts drive it.
class App {
  public:
    struct Parts;
    explicit App(std::unique_ptr<Parts> parts);
    ~App();

    /// With the next frame.
    void show();
    scene::SizePx size() const;
    void resize(scene::SizePx size);
    void handle(const SDL_Event& event);
    /// Lets `seconds` pass, for what moves a tenth at the most, and draws. With `capture`, keeps what was
    /// drawn, panels and all.
    void frame(double seconds, base::Image* capture = nullptr);
    /// True while frames must be drawn without a new event.
    bool busy() const;
    /// True where a field takes text, whose cursor blinks.
    bool takesText() const;
    /// True where a clock runs that somebody sees.
    bool keepsTime() const;
    /// What the speaker's window shows; empty where there is none.
    const base::Image& notesPicture() const;
    void apply(const session::Action& action);
    /// Applies them as the start of the session: there is no way back behind them.
    void begin(const std::vector<session::Action>& actions);
    /// How other boundaries are read; without `onReady` the window waits for them.
    void openMaps(const LoadMap& load, std::function<void()> onReady);
    /// "10m", "50m", "110m": of the boundaries that are drawn; empty where they come in one form only.
    std::string scale() const;
    /// The panels that are to be seen; with a mark each that is not drawn, or leaves the window.
    std::string shownPanels() const;
    /// Codes of the states in the picture that have a status on the date but no name, on the first of its
    /// maps.
    std::vector<std::string> unnamedStates() const;
    /// A dataset that was read before, so that it is not read again.
    void keep(const std::string& key, std::shared_ptr<const model::Timeline> timeline);
    const session::AppState& state() const;
    /// What was drawn last, without the panels.
    const scene::Picture& picture() const;
    /// Called with every action that was applied and that came from a panel or key.
    void onAction(std::function<void(const session::Action&)> listener);

  private:
    std::unique_ptr<Parts> parts_;
};

}  // namespace window

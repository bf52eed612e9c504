// What an App is made of. Private to this room.
#pragma once

#include "atlas/geometry_store.hpp"
#include "gl/panels_backend.hpp"
#include "gl/renderer.hpp"
#include "library/library.hpp"
#include "output/map_content.hpp"
#include "platform/file_watch.hpp"
#include "platform/window.hpp"
#include "scene/build_scene.hpp"
#include "session/reduce.hpp"
#include "text/fonts.hpp"
#include "ui/panels.hpp"
#include "window/app.hpp"
#include "window/map_shelf.hpp"
#include "window/motion.hpp"
#include "window/notes.hpp"

#include <SDL.h>
#include <imgui.h>

#include <mutex>
#include <thread>

namespace window {

/// Type for the panels, which takes as long to make as the rest of a window: on another thread, that is.
struct PanelType {
    std::unique_ptr<ImFontAtlas> atlas = std::make_unique<ImFontAtlas>();
    ui::PanelFonts fonts;
    double scale = 0;  ///< that the fonts are made for; 0: they are still to be made
};

/// ImGui's context with its SDL and OpenGL sides, in the order in which they live.
class Panels {
  public:
    /// The context draws with that atlas, which must outlive it.
    Panels(const platform::Window& window, ImFontAtlas& atlas);
    ~Panels();
    Panels(const Panels&) = delete;
    Panels& operator=(const Panels&) = delete;
    gl::PanelsBackend& backend() { return *backend_; }

  private:
    std::unique_ptr<gl::PanelsBackend> backend_;
};

/// What the pointer has done since the last frame. A frame is drawn for every press and release, so one flag
/// each is enough.
struct Pointer {
    base::Vec2 atPx{-1, -1};
    bool inside = false;
    bool down = false;  ///< left button
    bool pressed = false;
    bool released = false;
    double wheel = 0;
    bool resting = false;  ///< while presenting: a key came after its last move, so that it points at nothing
    bool draggingMap = false;
    bool pressedOnMap = false;
    base::Vec2 pressedAtPx;
    base::Vec2 lastPx;
};

/// What the fitted view depends on.
struct FitKey {
    base::Box membersM;
    scene::SizePx size;
    scene::Insets insets;
    double scale = 0;
    std::uint64_t timeline = 0;  ///< its serial
    bool operator==(const FitKey&) const = default;
};

/// A map that is being made on another thread.
struct Building {
    projection::Projection projection;
    std::shared_ptr<const atlas::Atlas> atlas;
    std::mutex mutex;  ///< guards what follows
    bool done = false;
    std::shared_ptr<const mesh::Topology> outline;
    std::shared_ptr<const mesh::MapGeometry> geometry;
    std::jthread thread;  ///< the last member: it ends before the others do
};

/// What a map in motion was made for.
struct MotionKey {
    std::optional<projection::Projection> from;
    projection::Projection to;
    scene::View fromView, toView;
    double progress = 1, toleranceM = 0;
    bool operator==(const MotionKey&) const = default;
};

struct App::Parts {
    platform::Window window;
    text::FontFiles fontFiles;
    std::unique_ptr<text::Fonts> fonts;  ///< at a fixed place, as the renderer points to them
    gl::Renderer renderer;
    std::shared_ptr<const atlas::Atlas> atlas;
    std::shared_ptr<atlas::GeometryStore> geometries;
    session::AppState state;
    Map whole;   ///< the map that the window began with
    Map ground;  ///< that or one with states divided: what moves, and what is measured
    std::vector<std::string> groundDivided;  ///< the states divided on it
    atlas::Scale scale =
        atlas::Scale::m50;  ///< of `atlas` and `geometries`, which are those of `ground` at 1:50m
    MapShelf mapShelf;
    library::Library datasets;
    platform::FileWatch watch{platform::wakeEventLoop};  ///< of the datasets that are files
    Motion motion;
    PanelType type;
    Panels panels;

    ui::PanelState panelState;
    ui::HudNumbers hud;
    output::MapSource map;  ///< as of this frame
    base::Box cardShown;    ///< that the scene keeps names clear of
    Pointer pointer;
    scene::Picture picture;
    std::vector<scene::LabelPlan> labels;  ///< of each pane
    output::MapSource withMap;             ///< of the date compared with
    model::Difference difference{state.date, state.date, {}};
    base::Box membersM;  ///< what the fitted view shows, in the projection that `projected` names
    scene::View fitted;
    FitKey fitKey;  ///< what `fitted` was found for
    scene::SizePx size;
    std::string sceneWanted = "start";  ///< why the scene must be built anew; empty: it stands
    std::string styledTheme;            ///< what the panels' style was last set for
    double styledScale = 0;
    std::string projected;           ///< the projection that membersM is in
    std::uint64_t projectedFor = 0;  ///< the serial of the timeline whose members it is placed over
    bool membersExact = false;       ///< membersM was measured on the map itself
    bool moving = false;             ///< the projection changes, the globe turns, or the map is not ready
    std::unique_ptr<Building> building;
    std::optional<MotionKey> motionKey;
    std::shared_ptr<const mesh::MapGeometry> motionGeometry;
    base::LonLat home;
    std::uint64_t homeFor = 0;  ///< the serial of the timeline whose members' middle it is
    bool shownFullScreen = false;
    NotesWindow notes;
    bool pictureWanted = false;  ///< of the next frame, for the clipboard
    base::Vision shownVision = base::Vision::full;
    bool showWanted = false;  ///< with the next picture: an empty window would flash
    bool exposed = true;      ///< the window must be filled again, whether or not anything is new
    std::uint64_t tidiedFor =
        0;                   ///< the serial of the geometry that was shown when memory was last given back
    bool wasMoving = false;  ///< in the last frame
    int framesWanted = 2;    ///< still to be drawn for the panels to settle
    std::function<void(const session::Action&)> listener;

    Parts(platform::Window openedWindow, text::FontFiles files, std::unique_ptr<text::Fonts> openedFonts,
          gl::Renderer newRenderer, std::shared_ptr<const atlas::Atlas> loadedAtlas,
          std::unique_ptr<atlas::GeometryStore> store, session::AppState start, PanelType panelType = {});

    session::Surroundings surroundings();
    /// What lies there; empty on the sea.
    session::Hover under(base::Vec2 pointPx) const;
    void apply(const session::Action& action);
    void user(const session::Action& action);
    void copyOut(session::Copied what);
    void told(std::vector<base::Issue> problems);
    void handleKey(const SDL_KeyboardEvent& key);
    void usePointer();
    /// Reads datasets anew that have changed, and watches those that are shown now.
    void followFiles();
    void click(const scene::HotSpot& spot);
    /// What lies under the cursor: a spot, or a state's code.
    void hover(const scene::HotSpot* spot, const session::Hover& land);
    void updateSurroundings();
    void updateMap();
    bool comparing() const;
    /// Of one map: half the window where two stand side by side.
    scene::SizePx paneSize() const { return scene::paneSize(state.comparison.mode, size); }
    std::vector<scene::Pane> panes() const {
        return scene::panes(state.comparison.mode, state.comparison.divider, view(), size);
    }
    /// The pixel as its pane counts, whose view is that of a picture as large as the pane.
    base::Vec2 inPane(base::Vec2 pointPx) const;
    scene::SceneInput sceneInput();
    scene::View viewOfStates(const std::vector<std::string>& codes, double leastMetresPerPx);
    scene::View viewOfStory(const model::StoryView& wanted);
    void drawWithPen();
    /// The shipped stories with their titles; read when they are first asked for.
    const std::vector<ui::StoryTitle>& storyTitles();
    std::optional<std::vector<std::pair<std::string, model::Story>>> knownStories;  ///< by id
    std::vector<ui::StoryTitle> storyTitlesShown;
    void updateProjection();
    void fitView(const scene::Insets& insets);
    scene::Insets fitInsets();
    base::Box legendPx();
    bool legendInRows();
    double columnPx();  ///< of the words of a story that leave the map little of the width
    /// Takes the boundaries that the layer and the scale of the view need, as soon as they are there.
    void updateAtlas();
    void updateGround(const projection::Projection& wanted);
    /// The map of the scale that the view asks for, or the ground.
    Map scaledMap(const projection::Projection& wanted);
    /// True while a map is drawn that is made anew for each frame, whatever the boundaries.
    bool inMotion() const;
    void updateHome();
    void measureMembers(const projection::Projection& overHome, bool ready);
    void build(const projection::Projection& wanted);
    bool takeBuilt(const projection::Projection& wanted);
    std::shared_ptr<const mesh::MapGeometry> movingGeometry();
    std::optional<scene::View> viewKeptFor(const model::Timeline& next) const;
    void buildScene(bool anyway);
    /// Lets go of what the map shown before has needed.
    void tidyMemory();
    void present(std::vector<gl::PixelRect> drawn);
    void newPanelFrame(double seconds);
    scene::View view() const { return session::currentView(state, fitted); }
};

/// Where the renderer draws the picture of that window.
inline gl::Screen screenOf(const platform::Window& window) {
    return window.hasCanvas() ? gl::Screen::own : gl::Screen::context;
}

/// The projection of that id, placed over the dataset's members.
projection::Projection place(const std::string& id, const atlas::Atlas& atlas,
                             const model::Organization& organization);

}  // namespace window

// Everything that the window shows, as one value.
#pragma once

#include "base/result.hpp"
#include "base/vision.hpp"
#include "model/timeline.hpp"
#include "names/gazetteer.hpp"
#include "scene/build_scene.hpp"
#include "scene/compare.hpp"
#include "scene/event_filter.hpp"
#include "scene/view.hpp"
#include "session/dataset_actions.hpp"
#include "session/presenter_state.hpp"
#include "session/quiz_state.hpp"
#include "session/story_state.hpp"
#include "session/timeline_state.hpp"
#include "session/trail.hpp"
#include "territory/territory.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace session {

/// Seconds that a change of colours takes, that a changed state's outline pulses, that playing waits on a
/// change unless told otherwise, and that a camera flight takes.
inline constexpr double fadeS = 0.45;
inline constexpr double pulseS = 1.4;
inline constexpr double dwellS = 1.1;
inline constexpr double flightS = 0.7;
/// And that a change of projection and a turn of the globe take.
inline constexpr double morphS = 0.9;
inline constexpr double turnS = 0.6;
/// Seconds that a notice stays.
inline constexpr double noticeS = 1.8;

/// Speeds that the speed button goes through, years a second.
inline constexpr double speeds[] = {0.2, 0.5, 1, 2, 5, 10};
inline constexpr double defaultSpeed = 2;

struct Playback {
    bool playing = false;
    bool loop = false;
    bool reverse = false;
    double yearsPerSecond = defaultSpeed;
    double dwellS = session::dwellS;  ///< how long playing waits on a change, 0 to 60
    bool skipQuiet = false;           ///< years without a change are passed over
    double dwellLeftS = 0;            ///< time still to be spent on the change that was reached
    double dayFraction = 0;  ///< part of a day already played, so that slow speeds do not stand still
    bool operator==(const Playback&) const = default;
};

/// A camera on its way to the chosen view, or to the fitted one where none is chosen.
struct Flight {
    scene::View from;
    double elapsedS = 0;
    bool operator==(const Flight&) const = default;
};

/// A change of projection, or of the members that it lies over, that is being shown: where it came from.
struct Morph {
    std::string fromId;
    std::optional<base::LonLat> fromGlobe;
    scene::View fromView;
    double elapsedS = 0;
    std::optional<base::LonLat> fromHome{};  ///< the middle of the members that were shown; empty: as now
    bool operator==(const Morph&) const = default;
};

/// The globe on its way.
struct Turn {
    base::LonLat from;
    base::LonLat to;
    double elapsedS = 0;
    bool operator==(const Turn&) const = default;
};

/// The second date of the picture.
struct ComparisonState {
    scene::CompareMode mode = scene::CompareMode::off;
    std::optional<model::Date> date;                  ///< empty: nothing was compared yet
    std::shared_ptr<const model::Snapshot> snapshot;  ///< at `date`
    double divider = 0.5;                             ///< of a swipe, part of the width
};

/// Another overlay, none, or the same at another date gives way to the one of the state.
struct OverlayFade {
    std::shared_ptr<const model::Timeline> from;            ///< empty: none
    std::shared_ptr<const model::Snapshot> overlaidBefore;  ///< of `from`
    double elapsedS = 0;                                    ///< of fadeS
};

struct AppState {
    std::shared_ptr<const model::Timeline> timeline;
    model::Date firstDate;  ///< of the slider: 1 January of the dataset's first year
    model::Date lastDate;   ///< of the slider: 31 December of its last year
    model::Date today;

    model::Date date;
    std::shared_ptr<const model::Snapshot> snapshot;  ///< at `date`
    std::shared_ptr<const model::Snapshot>
        fadeFrom;  ///< what the colours come from; empty: no fade under way
    std::shared_ptr<const model::Timeline> fadeFromTimeline;  ///< what fadeFrom is of; empty: `timeline`
    double fadeElapsedS = 0;
    std::vector<std::string> pulseKeys;  ///< states that have just changed
    double pulseElapsedS = 0;

    std::string organizationKey;                      ///< of `timeline`: a shipped id, or a file's path
    std::shared_ptr<const model::Timeline> overlay;   ///< marked over it; empty: none
    std::shared_ptr<const model::Snapshot> overlaid;  ///< of the overlay at `date`
    std::string overlayKey;
    std::optional<OverlayFade> overlayFade;  ///< empty: none under way
    std::string failedKey;  ///< of a dataset that could not be read and may be mended; empty: none
    std::vector<base::Issue> problems;  ///< of the dataset that was opened last
    Page page = Page::none;             ///< of the panel about the organization
    scene::EventFilter events;
    std::vector<std::string> openEvents;     ///< ids, on the card of events; empty: closed
    std::vector<std::string> hoveredEvents;  ///< ids, under the cursor
    std::string steppedEvent;                ///< id, gone to by key

    scene::Layer layer = scene::Layer::status;
    std::string themeId = "paper";
    std::shared_ptr<const scene::Theme> ownTheme;  ///< read from a file; empty: only the shipped ones
    base::Vision vision = base::Vision::full;      ///< as whose eyes see it the window shows itself
    bool reducedMotion = false;  ///< nothing fades, pulses or flies: what changes is there at once
    bool graticule = true;
    bool scaleBar = true;
    std::string projectionId = "laea";
    /// Where the globe has been turned to, or the place that another projection was asked to lie over; empty:
    /// over the members.
    std::optional<base::LonLat> globe;
    std::optional<Morph> morph;
    std::optional<Turn> turn;
    territory::Viewpoint viewpoint = territory::Viewpoint::un;  ///< of the shipped boundaries
    std::optional<scene::View> view;  ///< empty: fitted to the members, also when the size changes
    std::optional<Flight> flight;
    std::string selected;       ///< a feature's key; empty: none
    std::string hovered;        ///< a state's code, as all of these empty for none
    std::string hoveredUnit;    ///< the unit of its land under the cursor
    std::string hoveredRegion;  ///< and the region, where regions are shown
    std::string legendHovered;  ///< legend entry under the cursor
    std::string legendPinned;   ///< legend entry clicked
    Playback playback;
    ComparisonState comparison;
    StoryState story;
    PresenterState presenter;
    QuizState quiz;
    TimelineLook look;                                  ///< of the timeline
    double uiScale = 1;                                 ///< of text and panels, 0.75 to 3
    std::vector<phrases::Phrases> languages;            ///< that the interface can be set to
    std::shared_ptr<const names::Gazetteer> gazetteer;  ///< of the map; may be empty
    std::string mapLanguage;   ///< of the names on the map, names::native, or empty: that of the interface
    phrases::Phrases phrases;  ///< of the interface
    /// The datasets in their own words; `timeline` and `overlay` say them in the language of the interface.
    std::shared_ptr<const model::Timeline> untranslated, untranslatedOverlay;
    Trail trail;
    std::string notice;      ///< the key of a phrase that says what has just been done
    double noticeLeftS = 0;  ///< for how long it still shows
    bool fullScreen = false;
    bool notes = false;  ///< a presentation begins with the speaker's window, even on one display
    bool hud = false;    ///< debug display
    bool help = false;
    bool description = false;
    bool panels = true;
    bool quit = false;
};

/// A state at its start: `date` held within the slider's range.
AppState makeState(std::shared_ptr<const model::Timeline> timeline, model::Date today, model::Date date);

/// The theme in force, and all that can be chosen: the shipped ones, then the own one.
const scene::Theme& themeOf(const AppState& state);
std::vector<const scene::Theme*> themesOf(const AppState& state);
/// The language of the names on the map: the chosen one, or that of the interface.
std::string mapLanguage(const AppState& state);

/// What the map shows: nothing of who belonged while a quiz asks for it.
const model::Snapshot& shownSnapshot(const AppState& state);

/// States that a story or a quiz points to.
std::vector<std::string> highlightedStates(const AppState& state);

/// The view in force: the flight's, the chosen one, or `fitted`.
scene::View currentView(const AppState& state, const scene::View& fitted);

/// True while something moves by itself, so that frames must be drawn without any input.
bool isAnimating(const AppState& state);

}  // namespace session

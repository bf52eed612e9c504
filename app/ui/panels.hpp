// The panels over the map: they read the state and return what the person wants.
#pragma once

#include "library/library.hpp"
#include "scene/lands.hpp"
#include "scene/theme.hpp"
#include "scene/view.hpp"
#include "session/action.hpp"
#include "session/state.hpp"
#include "territory/territory.hpp"
#include "ui/field_history.hpp"
#include "ui/panel_fonts.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ui {

/// Sets ImGui's colours and measures.
void applyStyle(const scene::Theme& theme, double scale);

/// How high the words of a story's longest step are, measured once for what it depends on.
struct StoryMeasure {
    std::uint64_t revision = 0;  ///< of the story; 0: nothing was measured yet
    std::uint64_t dataset = 0;   ///< the serial of the timeline, whose sources have titles
    std::string language;
    double scale = 0, titlePx = 0, wordsPx = 0;  ///< the widths of lines
    double roomPx = 0;                           ///< how high they had better be at most
    double heightPx = 0;                         ///< the answer
    std::size_t size = 0;                        ///< and of which of the sizes of type it is
};

/// What panels remember between frames and nobody else needs.
struct PanelState {
    bool typingDate = false;
    bool finding = false;
    bool focusWanted = false;  ///< the field that has just opened takes the keyboard
    std::array<char, 32> dateText{};
    bool dateWrong = false;
    std::array<char, 64> findText{};
    base::Box cardPx;  ///< where the panel at the right lies; empty: closed
    std::string menu;  ///< which menu of the tool bar is open ("organizations", "view"); empty: none
    std::array<char, 402> projText{};  ///< the PROJ string being typed
    std::string projProblem;           ///< why it was refused; empty: it was not
    double viewMenuPx = 0;             ///< how high the view menu was as last drawn
    double teachMenuPx = 0;            ///< likewise; 0: never yet
    double timelineOptionsPx = 0;
    double toolbarPx = 0;    ///< the width of the tool bar as last drawn
    std::string storyShown;  ///< what the fields of the story were last filled with
    std::array<char, 242> storyName{};
    std::array<char, 242> storyTitle{};
    std::array<char, 2002> storyText{};
    std::array<char, 8002> storyNotes{};
    std::array<char, 1024> storyFile{};
    std::string storyFileOf;                 ///< which story and file that field was last filled for
    std::array<FieldHistory, 4> storyEdits;  ///< by session::StoryPart
    int storyField = -1;                     ///< the part whose field has the keyboard; -1: none
    int fieldStep = 0;          ///< -1 or 1: an edit to be taken back or done again in that field
    double storyContentPx = 0;  ///< how high the words were in the last frame
    StoryMeasure storyMeasure;
    base::Box storyPx;  ///< where the story's panel lies; empty: closed
    double quizContentPx = 0;
    bool timelineOptions = false;  ///< the panel above the timeline's buttons is open
    bool pressHeld = false;        ///< a press on a tick is not yet a drag
    bool marking = false;          ///< a drag marks the range that is played
    std::optional<model::Date> markFrom;
    std::vector<std::string> sentences;  ///< of the description, as of the date and the timeline below
    std::optional<model::Date> describedDate;
    std::uint64_t describedSerial = 0;
    bool fieldLeft = false;      ///< the field that is written in is to be left
    bool keyboardMoved = false;  ///< to another panel, since the last frame
    int keyboardFrames = 0;      ///< for which it has still to be shown where it came to
    std::string keyboardPanel;   ///< which panel the arrow keys walk through; empty: none
    std::string keyboardMenu;    ///< the menu that was open in the last frame
    std::map<std::string, std::vector<std::string>> upperNames;  ///< of states by code, for the finder
};

/// Numbers for the debug display.
struct HudNumbers {
    double frameMs = 0;
    int frames = 0;
    int drawCalls = 0;
    int surveysDrawn = 0;
    int meshesUploaded = 0;
    int scenesBuilt = 0;
    std::string driver;
    std::string why;  ///< what the last frame was drawn for
};

/// A story to choose.
struct StoryTitle {
    std::string id;
    std::string title;
};

struct PanelInput {
    const session::AppState& state;
    const scene::Theme& theme;
    const PanelFonts& fonts;
    double scale = 1;
    scene::SizePx size;
    const scene::Lands& lands;  ///< of the map as it is
    const territory::Territory& territory;
    const HudNumbers& hud;
    const std::vector<scene::Division>* divisions = nullptr;  ///< by feature; nullptr: no state is divided
    /// What can be shown; called only where the menu is open, as it reads what has not been read.
    std::function<const std::vector<library::Library::Entry>&()> datasets;
    /// The shipped stories; called only where the menu is open.
    std::function<const std::vector<StoryTitle>&()> stories;

    /// What the panels say, in the language of the timeline.
    const phrases::Phrases& phrases() const { return state.timeline->phrases(); }
    template <class... Args>
    std::string say(std::string_view key, const Args&... args) const {
        return phrases().say(key, args...);
    }
};

/// How much of the edges the panels cover, pixels: the timeline at the bottom; at the right the tool bar's
/// width, which only the title has to heed.
scene::Insets panelInsets(const session::TimelineLook& look, const model::Organization& organization,
                          double scale, scene::SizePx size);
/// Of the panels that are shown.
scene::Insets panelInsets(const session::AppState& state, scene::SizePx size, double toolbarPx = 0);
/// With the words of a story or a quiz, which the fitted view keeps clear of: a column at the right, or a
/// strip below.
scene::Insets wordsInsets(const session::AppState& state, scene::SizePx size, const PanelFonts& fonts,
                          StoryMeasure& measure);

/// Draws all panels between ImGui::NewFrame and ImGui::Render.
std::vector<session::Action> drawPanels(const PanelInput& input, PanelState& panels);

/// The names of the panels that are to be seen, separated by commas; "NAME (not drawn)" or "NAME (cut off)"
/// for one that the last frame did not draw, or that leaves the window.
std::string describePanels(const session::AppState& state, const PanelState& panels, scene::SizePx size);

/// True where the key leaves a field of a story; what was written there stays.
bool leavesField(const session::AppState& state, PanelState& panels, const std::string& key);

enum class FieldStep {
    none,    ///< the key is another one, or none of the fields has the keyboard
    taken,   ///< the field does it
    beyond,  ///< the field has nothing to take back, and is left: the key is for what was done before
};
/// A key that undoes or redoes, in a field of a story.
FieldStep stepsInField(PanelState& panels, const std::string& key);

/// True where the key moves the focus within a panel instead of what the table says.
bool movesFocus(const PanelState& panels, const std::string& key);

/// True where the key takes the focus to the next or previous panel: F6, and Tab once the keyboard is in one.
bool goesOn(const session::AppState& state, PanelState& panels, const std::string& key);

/// A key of the table that belongs to the panels ("find", "type-date", "theme", "close").
std::vector<session::Action> handlePanelKey(const std::string& name, const session::AppState& state,
                                            PanelState& panels);

}  // namespace ui

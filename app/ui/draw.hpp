// Small pieces that several panels draw. Private to this room.
#pragma once

#include "base/color.hpp"
#include "scene/build_scene.hpp"
#include "ui/panels.hpp"

#include <imgui.h>

#include <string>

namespace ui {

ImU32 color(base::Color c, double opacity = 1);

inline ImVec2 vec(double x, double y) {
    return ImVec2(static_cast<float>(x), static_cast<float>(y));
}

/// A panel's ground with a soft shadow.
void drawGround(ImDrawList& list, ImVec2 min, ImVec2 max, const scene::Theme& theme, double scale,
                double radius);

/// Opens a panel without decoration at a fixed place; end with ImGui::End(), or endPanel() where it
/// scrolls and its ground covers ImGui's own bar.
void beginPanel(const char* id, ImVec2 position, ImVec2 size, bool scrolls = false);
/// Shows how much of the panel is seen, where that is not all, and ends it.
void endPanel();

/// How high the panel must be for all that was drawn in it so far, with the same air below as above.
double contentPx();

/// True on a click beside a menu and beside the tool bar, whose buttons open and close menus themselves.
bool clickedBeside(const PanelInput& input, ImVec2 position, ImVec2 size);

/// Opens the menu of that name, or closes it where it is open.
void toggleMenu(PanelState& panels, const std::string& name);

/// A flat button with a label; `on` fills it with the member colour, `quiet` tints it where it would look
/// like mere text. True when clicked.
bool flatButton(const PanelInput& input, const char* id, const std::string& label, bool on,
                double minWidth = 0, bool quiet = false);

/// The words, cut off with "..." where they are wider than that, pixels.
std::string elided(ImFont* font, const std::string& words, double widthPx);

/// Words in a row of buttons, level with their labels.
void textOfRow(const PanelInput& input, const std::string& words);

/// The button with that label goes beside the last one, or below where the panel is too narrow.
void sameLineWhereItFits(const PanelInput& input, const std::string& label);

/// The same with a triangle that points down, for what opens below.
bool menuButton(const PanelInput& input, const char* id, const std::string& label, bool on);

/// The ring around the control that the keyboard has reached, the last one drawn.
void drawFocus(const PanelInput& input);

/// A cross. True when clicked.
bool closeButton(const PanelInput& input, const char* id);

/// A tool tip in the panels' style, wrapped at a readable width.
void tip(const PanelInput& input, const std::string& words);

/// "Armenia" for "ARM": the dataset's name, else the map's, else the code.
std::string nameOf(const PanelInput& input, const std::string& key);

/// The state's name in its own language, where that differs from nameOf(); else empty.
std::string ownNameOf(const PanelInput& input, const std::string& key);

/// "Caucasus grouping"
std::string groupingTitle(const PanelInput& input, const model::Grouping& grouping);

/// The action that takes the program to the next of its languages.
session::Action nextLanguage(const session::AppState& state);

/// "Annexed since 18 Mar 2014: held by Russia, claimed by Ukraine and Russia".
std::string disputeWords(const PanelInput& input, const territory::Dispute& dispute);
/// The feature under the cursor; nothing on the sea.
std::optional<std::size_t> hoveredFeature(const PanelInput& input);
/// "Donetsk Oblast, UA-14": the region under the cursor; empty where regions are not known.
std::string regionWords(const PanelInput& input);
/// The dispute over the land under the cursor, with the land's name; nullptr where there is none.
const territory::Dispute* hoveredDispute(const PanelInput& input, std::string& name);
/// On the card: the disputes that the state is a party in, or whose land it has.
void drawDisputes(const PanelInput& input, const std::string& code);

// The panels, one file each.
void drawToolbar(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions);
void drawOrganizationMenu(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions);
void drawLayerMenu(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions);
void drawViewMenu(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions);
void drawTimeline(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions);
// At the right, one of the three: a state's card, an event's card, the pages about the organization.
void drawCard(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions);
void drawEventCard(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions);
void drawPages(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions);
/// The size of the grouping's forces as last reported, and by whom.
void drawStrength(const PanelInput& input, const model::Grouping& grouping);
/// What is wrong with the dataset that was opened last.
void drawProblems(const PanelInput& input, const PanelState& panels, std::vector<session::Action>& actions);
/// The zones of the shown proposal at the place under the cursor; empty in other layers.
std::string areaWords(const PanelInput& input);
/// Dates and titles of the events under the cursor.
void drawEventTip(const PanelInput& input);
void drawFinder(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions,
                ImVec2 position, double width);
void drawLanguageMenu(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions);
void drawDescription(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions);
/// What has just been done, for a moment.
void drawNotice(const PanelInput& input);
void drawHud(const PanelInput& input);
void drawHelp(const PanelInput& input, std::vector<session::Action>& actions);

/// Where the tool bar lies, pixels at scale 1.
inline constexpr double toolbarTop = 28, toolbarHeight = 44;
void drawTeachMenu(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions);
void drawStory(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions);
void drawQuiz(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions);
void drawPresenter(const PanelInput& input);
void drawComparison(const PanelInput& input, std::vector<session::Action>& actions);
/// Off, side by side, swipe, difference, and off again.
session::Action nextComparison(const session::AppState& state);
/// What the comparison's bar takes below the tool bar, pixels.
double compareBarPx(const PanelInput& input);
/// How high the timeline is, pixels.
double timelinePx(const PanelInput& input);

}  // namespace ui

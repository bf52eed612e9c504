#include "ui/panels.hpp"

#include "projection/projection.hpp"
#include "ui/draw.hpp"
#include "ui/story_layout.hpp"
#include "ui/timeline_layout.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <utility>

namespace ui {

scene::Insets panelInsets(const session::TimelineLook& look, const model::Organization& organization,
                          double scale, scene::SizePx size) {
    return {0, 0, 0, layoutTimeline(look, organization, size.height / scale).height * scale};
}

scene::Insets panelInsets(const session::AppState& state, scene::SizePx size, double toolbarPx) {
    if (!state.panels) return {};
    scene::Insets insets{0, 0, 0, timelineOf(state, size).height * state.uiScale};
    insets.right = toolbarPx > 0 ? toolbarPx + 48 * state.uiScale : 0;
    return insets;
}

scene::Insets wordsInsets(const session::AppState& state, scene::SizePx size, const PanelFonts& fonts,
                          StoryMeasure& measure) {
    if (state.quiz.active()) return quizInsets(state, size);
    return layoutStory(state, size, fonts, measure).covered;
}

namespace {

/// Name and status of the state under the cursor.
void drawHoverTip(const PanelInput& input) {
    const std::string& code = input.state.hovered;
    if (code.empty() || ImGui::IsMouseDown(0) || ImGui::GetIO().WantCaptureMouse) return;
    if (input.state.presenter.pen) return;  // it draws, and points at nothing
    const model::Organization& organization = input.state.timeline->organization();
    const model::StateStatus* now = input.state.quiz.hides() ? nullptr : input.state.snapshot->find(code);
    const model::StatusDefinition* status = now ? model::findStatus(organization, now->status) : nullptr;
    const double s = input.scale;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, vec(12 * s, 8 * s));
    ImGui::BeginTooltip();
    ImGui::PushFont(input.fonts.bold);
    ImGui::TextUnformatted(nameOf(input, code).c_str());
    ImGui::PopFont();
    ImGui::PushFont(input.fonts.small);
    if (status) {
        const std::string words = input.say(
            "tip.status-since", phrases::arg("status", status->label),
            phrases::arg("since", model::formatSince(now->since, now->sincePrecision, input.phrases())));
        ImGui::TextUnformatted(words.c_str());
    } else if (!input.state.quiz.hides()) {
        ImGui::TextDisabled("%s", input.say("tip.no-status").c_str());
    }
    if (const std::string region = regionWords(input); !region.empty())
        ImGui::TextUnformatted(region.c_str());
    if (const std::string area = areaWords(input); !area.empty()) {
        ImGui::PushTextWrapPos(static_cast<float>(420 * s));
        ImGui::TextUnformatted(area.c_str());
        ImGui::PopTextWrapPos();
    }
    if (const auto* overlaid =
            input.state.overlaid && !input.state.quiz.hides() ? input.state.overlaid->find(code) : nullptr) {
        const model::Organization& overlay = input.state.overlay->organization();
        const auto* there = model::findStatus(overlay, overlaid->status);
        const std::string& name = overlay.shortName.empty() ? overlay.name : overlay.shortName;
        if (there) ImGui::TextUnformatted((name + ": " + there->label).c_str());
    }
    if (now && input.state.layer == scene::Layer::groupings)
        for (const model::Grouping& grouping : organization.groupings)
            if (std::find(now->groupings.begin(), now->groupings.end(), grouping.id) != now->groupings.end())
                ImGui::TextUnformatted(groupingTitle(input, grouping).c_str());
    std::string land;
    if (const territory::Dispute* dispute = hoveredDispute(input, land)) {
        ImGui::Dummy(vec(1, 2 * s));
        ImGui::PushTextWrapPos(static_cast<float>(400 * s));
        ImGui::TextUnformatted(land.c_str());
        ImGui::TextDisabled("%s", disputeWords(input, *dispute).c_str());
        ImGui::PopTextWrapPos();
    }
    ImGui::PopFont();
    ImGui::EndTooltip();
    ImGui::PopStyleVar();
}

}  // namespace

namespace {

/// The panels that are to be seen, in the order in which the keyboard goes through them.
std::vector<std::string> shownPanels(const session::AppState& state, const PanelState& panels) {
    std::vector<std::string> names;
    const auto add = [&](bool shown, const char* name) {
        if (shown) names.emplace_back(name);
    };
    const bool hides = state.quiz.hides(), aside = state.panels && !hides && !state.description;
    add(state.help, "help");
    add(!state.problems.empty() && state.panels, "problems");
    add(state.panels, "toolbar");
    add(state.panels && panels.finding, "finder");
    if (state.panels && !panels.menu.empty()) names.push_back(panels.menu + "-menu");
    add(state.panels && state.comparison.mode != scene::CompareMode::off, "compare");
    add(!state.selected.empty() && aside, "card");
    add(state.openEvents.size() == 1 && aside, "event");
    add(state.openEvents.size() > 1 && aside, "events");
    add(state.page != session::Page::none && aside, "page");
    add(state.description && !hides, "description");
    const model::StoryStep* step = state.story.step();
    const bool card = step && step->card != model::StoryCard::none && !state.story.editing;
    add(card, "story card");
    add(step && !card, "story");
    add(state.quiz.active(), "quiz");
    add(state.panels && panels.timelineOptions, "timeline options");
    add(state.panels, "timeline");
    return names;
}

/// To the next or previous panel; after the last one back to the map.
void focusNext(const session::AppState& state, PanelState& panels, bool back) {
    const std::vector<std::string> names = shownPanels(state, panels);
    const auto at = std::find(names.begin(), names.end(), panels.keyboardPanel);
    if (at == names.end())
        panels.keyboardPanel = names.empty() ? "" : back ? names.back() : names.front();
    else if (back)
        panels.keyboardPanel = at == names.begin() ? "" : *(at - 1);
    else
        panels.keyboardPanel = at + 1 == names.end() ? "" : *(at + 1);
    panels.keyboardMoved = true;
}

/// A menu that the keyboard opens takes the keyboard, and gives it back; a panel that is gone loses it.
void followMenu(const session::AppState& state, PanelState& panels) {
    const std::string menu = panels.menu.empty() ? "" : panels.menu + "-menu";
    if (menu != panels.keyboardMenu && !panels.keyboardPanel.empty()) {
        if (!menu.empty())
            panels.keyboardPanel = menu;
        else if (panels.keyboardPanel == panels.keyboardMenu)
            panels.keyboardPanel = "toolbar";
        panels.keyboardMoved = true;
    }
    panels.keyboardMenu = menu;
    if (panels.keyboardPanel.empty()) return;
    const std::vector<std::string> names = shownPanels(state, panels);
    if (std::find(names.begin(), names.end(), panels.keyboardPanel) != names.end()) return;
    panels.keyboardPanel = names.empty() ? "" : names.back();
    panels.keyboardMoved = true;
}

/// The control that the keyboard has come to is seen, and can be pressed, before an arrow moves on. In a
/// panel that it has not been in before, that is the first; ImGui finds it a frame after the panel has been
/// drawn for the keyboard.
void showKeyboard(PanelState& panels) {
    if (panels.keyboardFrames == 0) return;
    --panels.keyboardFrames;
    ImGuiContext& context = *ImGui::GetCurrentContext();
    context.NavDisableHighlight = false;
    ImGuiWindow* const window = ImGui::FindWindowByName(panels.keyboardPanel.c_str());
    if (panels.keyboardFrames == 1 && window && context.NavWindow == window && context.NavId == 0)
        ImGui::NavInitWindow(window, false);
}

}  // namespace

std::vector<session::Action> drawPanels(const PanelInput& input, PanelState& panels) {
    std::vector<session::Action> actions;
    ImGuiIO& io = ImGui::GetIO();
    followMenu(input.state, panels);
    if (panels.keyboardPanel.empty())
        io.ConfigFlags &= ~ImGuiConfigFlags_NavEnableKeyboard;
    else
        io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    if (std::exchange(panels.fieldLeft, false)) ImGui::ClearActiveID();
    if (std::exchange(panels.keyboardMoved, false)) {
        ImGui::SetWindowFocus(panels.keyboardPanel.empty() ? nullptr : panels.keyboardPanel.c_str());
        panels.keyboardFrames = panels.keyboardPanel.empty() ? 0 : 3;
    }
    showKeyboard(panels);
    const bool hides = input.state.quiz.hides();  // what would give the answer away
    if (input.state.panels) {
        drawTimeline(input, panels, actions);
        drawToolbar(input, panels, actions);
        drawOrganizationMenu(input, panels, actions);
        drawLayerMenu(input, panels, actions);
        drawViewMenu(input, panels, actions);
        drawTeachMenu(input, panels, actions);
        panels.cardPx = {};
        drawLanguageMenu(input, panels, actions);
        if (!hides && !input.state.description) {  // which takes their place
            drawCard(input, panels, actions);
            drawEventCard(input, panels, actions);
            drawPages(input, panels, actions);
        }
        drawProblems(input, panels, actions);
    }
    if (!input.state.panels) panels.cardPx = {};
    if (input.state.description && !hides) drawDescription(input, panels, actions);
    drawComparison(input, actions);
    drawStory(input, panels, actions);
    drawQuiz(input, panels, actions);
    drawHoverTip(input);
    drawEventTip(input);
    drawNotice(input);
    if (input.state.hud) drawHud(input);
    if (input.state.help) drawHelp(input, actions);
    drawPresenter(input);
    return actions;
}

std::string describePanels(const session::AppState& state, const PanelState& panels, scene::SizePx size) {
    std::string words;
    std::vector<std::string> names = shownPanels(state, panels);
    if (state.noticeLeftS > 0) names.emplace_back("notice");
    if (state.hud) names.emplace_back("hud");
    for (const std::string& name : names) {
        const ImGuiWindow* window = ImGui::FindWindowByName(name.c_str());
        const bool drawn = window && window->WasActive && window->Size.y > 1;
        const bool within = drawn && window->Pos.x >= 0 && window->Pos.y >= 0 &&
                            window->Pos.x + window->Size.x <= static_cast<float>(size.width) &&
                            window->Pos.y + window->Size.y <= static_cast<float>(size.height);
        words += (words.empty() ? "" : ", ") + name + (!drawn ? " (not drawn)" : within ? "" : " (cut off)");
    }
    return words;
}

bool leavesField(const session::AppState& state, PanelState& panels, const std::string& key) {
    if (key != "Escape" || !state.story.editing || !ImGui::GetIO().WantTextInput) return false;
    if (panels.finding || panels.typingDate || !panels.menu.empty()) return false;
    panels.fieldLeft = true;
    return true;
}

FieldStep stepsInField(PanelState& panels, const std::string& key) {
    const int by = key == "Ctrl+Z" ? -1 : key == "Ctrl+Shift+Z" || key == "Ctrl+Y" ? 1 : 0;
    if (by == 0 || panels.storyField < 0 || !ImGui::GetIO().WantTextInput) return FieldStep::none;
    const FieldHistory& edits = panels.storyEdits[static_cast<std::size_t>(panels.storyField)];
    // What was written and not yet kept must not come after what is done again.
    if (!edits.canStep(by) && !edits.canStep(-1)) {
        panels.fieldLeft = true;
        return FieldStep::beyond;
    }
    panels.fieldStep = by;
    return FieldStep::taken;
}

bool movesFocus(const PanelState& panels, const std::string& key) {
    if (panels.keyboardPanel.empty()) return false;
    return key == "Left" || key == "Right" || key == "Up" || key == "Down" || key == "Space" ||
           key == "Return";
}

bool goesOn(const session::AppState& state, PanelState& panels, const std::string& key) {
    const bool back = key == "Shift+Tab" || key == "Shift+F6";
    const bool always = key == "F6" || key == "Shift+F6";
    if (!always && (panels.keyboardPanel.empty() || (key != "Tab" && !back))) return false;
    if (!state.panels && shownPanels(state, panels).empty()) return false;
    focusNext(state, panels, back);
    return true;
}

session::Action nextLanguage(const session::AppState& state) {
    const std::vector<phrases::Phrases>& all = state.languages;
    const auto at = std::find_if(all.begin(), all.end(), [&](const phrases::Phrases& each) {
        return each.code() == state.timeline->phrases().code();
    });
    const bool wraps = at == all.end() || at + 1 == all.end();
    return session::SetInterfaceLanguage{all.empty() ? "en" : wraps ? all.front().code() : (at + 1)->code()};
}

namespace {

/// A clicker's keys: they end a blank screen, else turn the story's pages, else go from change to change.
std::vector<session::Action> clicker(const session::AppState& state, bool next) {
    if (state.presenter.blank != session::Blank::off) return {session::SetBlank{session::Blank::off}};
    if (state.story.story)
        return {session::GoInStory{next ? session::StoryMove::next : session::StoryMove::previous}};
    return {session::JumpTo{next ? session::Jump::nextChange : session::Jump::previousChange}};
}

/// What Escape ends of a class, the innermost first.
std::optional<session::Action> endOfClass(const session::AppState& state) {
    const session::PresenterState& presenter = state.presenter;
    if (presenter.blank != session::Blank::off) return session::SetBlank{session::Blank::off};
    if (presenter.pen) return session::Pen{session::Switch::off};
    if (presenter.laser) return session::Laser{session::Switch::off};
    if (presenter.on) return session::Present{session::Switch::off};
    if (state.quiz.active()) return session::StopQuiz{};
    if (state.story.editing) return session::EditStory{session::Switch::off};
    // What is not saved is not lost by a key: the fields open, where it can be saved or closed.
    if (state.story.changed()) return session::EditStory{session::Switch::on};
    if (state.story.story) return session::OpenStory{};
    return std::nullopt;
}

/// Panels that are put away come back for what was asked of them.
std::vector<session::Action> withPanels(const session::AppState& state) {
    if (!state.panels) return {session::Show{session::Display::panels, session::Switch::on}};
    return {};
}

/// What a key has opened is walked through with the arrows at once; closed, the keyboard is the map's again.
void takeKeyboard(PanelState& panels, bool opened, const std::string& panel) {
    panels.keyboardPanel = opened ? panel : "";
    panels.keyboardMoved = true;
}

/// A field, menu or bar of the panels opens, or closes where it is open; empty for another key.
std::optional<std::vector<session::Action>> openPanel(const std::string& name, const session::AppState& state,
                                                      PanelState& panels) {
    if (name == "find" || name == "type-date") {
        panels.finding = name == "find";
        panels.typingDate = name == "type-date";
        panels.focusWanted = true;
        panels.findText = {};
        panels.dateText = {};
        panels.dateWrong = false;
    } else if (name == "timeline-options") {
        panels.timelineOptions = !panels.timelineOptions;
        takeKeyboard(panels, panels.timelineOptions, "timeline options");
    } else if (name == "view" || name == "teach") {
        toggleMenu(panels, name);
        panels.finding = false;
        takeKeyboard(panels, !panels.menu.empty(), name + "-menu");
        panels.keyboardMenu = panels.menu.empty() ? "" : name + "-menu";
    } else {
        return std::nullopt;
    }
    return withPanels(state);
}

/// True where a panel was open; it is closed.
bool closePanel(PanelState& panels) {
    if (!panels.menu.empty()) {
        panels.menu.clear();
        if (panels.keyboardPanel == panels.keyboardMenu) takeKeyboard(panels, false, "");
        panels.keyboardMenu.clear();
    } else if (panels.timelineOptions) {
        panels.timelineOptions = false;
        if (panels.keyboardPanel == "timeline options") takeKeyboard(panels, false, "");
    } else if (panels.finding || panels.typingDate) {
        panels.finding = panels.typingDate = false;
    } else if (!panels.keyboardPanel.empty()) {
        panels.keyboardPanel.clear();
        panels.keyboardMoved = true;
    } else {
        return false;
    }
    return true;
}

/// What Escape ends of the state, the innermost first.
std::vector<session::Action> endInnermost(const session::AppState& state) {
    if (state.description) return {session::Show{session::Display::description, session::Switch::off}};
    if (state.help) return {session::Show{session::Display::help, session::Switch::off}};
    if (!state.problems.empty()) return {session::DismissProblems{}};
    if (!state.selected.empty()) return {session::Select{}};
    if (!state.openEvents.empty()) return {session::OpenEvents{}};
    if (state.page != session::Page::none) return {session::ShowPage{session::Page::none}};
    if (!state.legendPinned.empty()) return {session::PinLegend{state.legendPinned}};
    if (const auto ended = endOfClass(state)) return {*ended};
    if (state.comparison.mode != scene::CompareMode::off)
        return {session::Compare{scene::CompareMode::off, {}}};
    if (state.fullScreen) return {session::Show{session::Display::fullScreen, session::Switch::off}};
    return {};
}

session::Action nextTheme(const session::AppState& state) {
    const auto themes = session::themesOf(state);
    std::size_t next = 0;
    while (next < themes.size() && themes[next]->id != state.themeId) ++next;
    return session::SetTheme{themes[(next + 1) % themes.size()]->id};
}

session::Action nextProjection(const session::AppState& state) {
    const auto& all = projection::catalogue();
    std::size_t next = 0;
    while (next < all.size() && all[next].id != state.projectionId) ++next;
    // After a PROJ string the first.
    return session::SetProjection{all[next < all.size() ? (next + 1) % all.size() : 0].id};
}

session::Action otherViewpoint(const session::AppState& state) {
    return session::SetViewpoint{state.viewpoint == territory::Viewpoint::un ? territory::Viewpoint::deFacto
                                                                             : territory::Viewpoint::un};
}

/// The divider of a comparison, or else the map, a step to the left (-1) or right (1).
session::Action sideways(const session::AppState& state, int right) {
    if (state.comparison.mode == scene::CompareMode::swipe) return session::MoveDivider{0.02 * right};
    return session::Nudge{right, 0};
}

}  // namespace

std::vector<session::Action> handlePanelKey(const std::string& name, const session::AppState& state,
                                            PanelState& panels) {
    if (auto opened = openPanel(name, state, panels)) return *opened;
    // A clicker sends B for a black screen.
    if (name == "black-or-viewpoint" && state.presenter.on) return {session::SetBlank{session::Blank::black}};
    if (name == "black-or-viewpoint") return {otherViewpoint(state)};
    if (name == "focus") return withPanels(state);
    if (name == "theme") return {nextTheme(state)};
    if (name == "projection") return {nextProjection(state)};
    if (name == "clicker-next" || name == "clicker-previous") return clicker(state, name == "clicker-next");
    if (name == "left" || name == "right") return {sideways(state, name == "right" ? 1 : -1)};
    if (name == "compare") return {nextComparison(state)};
    if (name == "language") return {nextLanguage(state)};
    if (name != "close" || closePanel(panels)) return {};
    return endInnermost(state);
}

}  // namespace ui

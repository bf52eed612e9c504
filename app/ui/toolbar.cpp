#include "ui/draw.hpp"

#include <algorithm>
#include <cstring>
#include <functional>

namespace ui {
namespace {

/// A button of the bar.
struct Tool {
    std::string id;
    std::string label;
    bool on = false;
    std::string tip;
    std::function<void()> press;
    bool opensMenu = false;
};

/// A proposal's name is long: one alone is called so, and its tip has the name.
std::string shortName(const PanelInput& input, const scene::LayerDescription& layer) {
    const bool only = input.state.timeline->organization().proposals.size() == 1;
    return layer.layer.kind == scene::Layer::Kind::proposal && only ? input.say("toolbar.proposal")
                                                                    : layer.name;
}

/// How much room the bar has: with all words, with shorter ones, with the layers in a menu as well.
enum class Room { full, narrow, least };

/// Layers as buttons of their own, or as one that opens a menu.
void addLayers(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions, Room room,
               std::vector<Tool>& tools) {
    const scene::Layer& shown = input.state.layer;
    const auto layers = scene::layersOf(input.state.timeline->organization(), input.phrases());
    if (layers.size() < 2) return;
    if (room == Room::least) {
        const auto at = std::find_if(layers.begin(), layers.end(),
                                     [&](const auto& layer) { return layer.layer == shown; });
        tools.push_back({"layers", shortName(input, at == layers.end() ? layers.front() : *at),
                         panels.menu == "layers", input.say("toolbar.layers-tip"),
                         [&panels] { toggleMenu(panels, "layers"); }, true});
        return;
    }
    for (const auto& layer : layers)
        tools.push_back({layer.id, shortName(input, layer), shown == layer.layer,
                         layer.layer.kind == scene::Layer::Kind::proposal ? layer.name : "",
                         [&actions, layer = layer.layer] { actions.push_back(session::SetLayer{layer}); }});
}

/// From the left to the right.
std::vector<Tool> toolsOf(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions,
                          Room room) {
    const bool narrow = room != Room::full;
    const session::AppState& state = input.state;
    const model::Organization& organization = state.timeline->organization();
    std::vector<Tool> tools;
    const auto act = [&actions](session::Action action) {
        return [&actions, action] { actions.push_back(action); };
    };
    tools.push_back({"organizations",
                     organization.shortName.empty() ? organization.id : organization.shortName,
                     panels.menu == "organizations", input.say("toolbar.organizations-tip"),
                     [&panels] { toggleMenu(panels, "organizations"); }, true});
    addLayers(input, panels, actions, room, tools);
    if (!organization.events.empty())
        tools.push_back({"events", input.say("toolbar.events"), state.events.shown,
                         input.say("toolbar.events-tip"), act(session::ShowEvents{session::Switch::toggle})});
    tools.push_back({"find",
                     input.say(narrow ? phrases::key("toolbar.find-short") : phrases::key("toolbar.find")),
                     panels.finding, narrow ? input.say("toolbar.find-tip") : "", [&panels] {
                         panels.finding = !panels.finding;
                         panels.focusWanted = panels.finding;
                     }});
    tools.push_back(
        {"fit", input.say("toolbar.fit"), false, input.say("toolbar.fit-tip"), act(session::Fit{})});
    tools.push_back({"view", input.say("toolbar.view"), panels.menu == "view", input.say("toolbar.view-tip"),
                     [&panels] { toggleMenu(panels, "view"); }, true});
    tools.push_back({"teach", input.say("toolbar.teach"), panels.menu == "teach",
                     input.say("toolbar.teach-tip"), [&panels] { toggleMenu(panels, "teach"); }, true});
    tools.push_back({"language", text::upperCase(input.phrases().code()), panels.menu == "languages",
                     input.say("toolbar.language-tip", phrases::arg("name", input.phrases().name())),
                     [&panels] { toggleMenu(panels, "languages"); }});
    tools.push_back({"help", narrow ? "?" : input.say("toolbar.help"), state.help,
                     narrow ? input.say("toolbar.help-tip") : "",
                     act(session::Show{session::Display::help, session::Switch::toggle})});
    return tools;
}

double widthOf(const PanelInput& input, const Tool& tool) {
    return ImGui::CalcTextSize(tool.label.c_str()).x + (tool.opensMenu ? 48 : 28) * input.scale;
}

double widthOf(const PanelInput& input, const std::vector<Tool>& tools) {
    double width = 16 * input.scale;
    for (const Tool& tool : tools) width += widthOf(input, tool);
    return width;
}

}  // namespace

void drawToolbar(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions) {
    const double s = input.scale;
    ImGui::PushFont(input.fonts.text);
    std::vector<Tool> tools = toolsOf(input, panels, actions, Room::full);
    for (const auto& [room, part] : {std::pair(Room::narrow, 0.5), std::pair(Room::least, 0.75)})
        if (widthOf(input, tools) > part * input.size.width) tools = toolsOf(input, panels, actions, room);
    // In a window that is narrower still, what keys do as well gives way.
    for (const char* id : {"fit", "find", "events"})
        if (widthOf(input, tools) > input.size.width - 64 * s)
            std::erase_if(tools, [&](const Tool& tool) { return tool.id == id; });
    if (panels.menu == "layers" &&
        std::none_of(tools.begin(), tools.end(), [](const Tool& tool) { return tool.id == "layers"; }))
        panels.menu.clear();
    const double width = widthOf(input, tools);
    panels.toolbarPx = width;
    const ImVec2 position = vec(input.size.width - 32 * s - width, toolbarTop * s),
                 size = vec(width, toolbarHeight * s);
    beginPanel("toolbar", position, size);
    drawGround(*ImGui::GetWindowDrawList(), position, ImVec2(position.x + size.x, position.y + size.y),
               input.theme, s, 8 * s);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    ImGui::SetCursorPos(vec(8 * s, 4 * s));
    for (const Tool& tool : tools) {
        const bool pressed = tool.opensMenu ? menuButton(input, tool.id.c_str(), tool.label, tool.on)
                                            : flatButton(input, tool.id.c_str(), tool.label, tool.on);
        if (ImGui::IsItemHovered() && !tool.tip.empty() && panels.menu.empty()) tip(input, tool.tip);
        if (pressed) tool.press();
        ImGui::SameLine();
    }
    ImGui::PopStyleVar();
    ImGui::End();
    if (panels.finding) {
        const double below = (toolbarTop + toolbarHeight + 8) * s;
        drawFinder(input, panels, actions, vec(input.size.width - 32 * s - std::min(width, 360 * s), below),
                   std::min(width, 360 * s));
    }
    ImGui::PopFont();
}

}  // namespace ui

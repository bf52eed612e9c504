#include "ui/draw.hpp"

#include <algorithm>

namespace ui {
namespace {

constexpr double rowHeight = 38;

/// Of the columns, pixels: as wide as their longest words, as far as the window has room.
struct Columns {
    double shortName, name, outline;
};

/// Text that ends before the next column, with an ellipsis where it is cut.
void drawCut(ImDrawList& list, double x, double y, double width, ImU32 ink, std::string words) {
    const auto isWide = [&](const std::string& text) { return ImGui::CalcTextSize(text.c_str()).x > width; };
    if (isWide(words)) {
        while (!words.empty() && isWide(words + "\u2026")) {
            while (!words.empty() && (words.back() & 0xC0) == 0x80) words.pop_back();  // rest of a character
            if (!words.empty()) words.pop_back();
        }
        words += "\u2026";
    }
    list.AddText(vec(x, y), ink, words.c_str());
}

Columns columnsOf(const PanelInput& input, const std::vector<library::Library::Entry>& entries,
                  double roomPx) {
    const double s = input.scale;
    Columns columns{0, 0, 0};
    ImGui::PushFont(input.fonts.bold);
    for (const library::Library::Entry& entry : entries)
        columns.shortName =
            std::max<double>(columns.shortName, ImGui::CalcTextSize(entry.shortName.c_str()).x);
    ImGui::PopFont();
    columns.shortName = std::min(columns.shortName, 0.4 * roomPx) + 20 * s;
    for (const library::Library::Entry& entry : entries)
        columns.name = std::max<double>(columns.name, ImGui::CalcTextSize(entry.name.c_str()).x);
    columns.outline = ImGui::CalcTextSize(input.say("organizations.outline").c_str()).x + 28 * s;
    columns.name = std::min(columns.name + 32 * s, roomPx - columns.shortName - columns.outline);
    return columns;
}

/// One dataset: a click on its name shows it, the button at the right outlines its states.
void drawRow(const PanelInput& input, const library::Library::Entry& entry, const Columns& columns,
             std::vector<session::Action>& actions, bool& chosen) {
    const double s = input.scale;
    const bool shown = entry.key == input.state.organizationKey, over = entry.key == input.state.overlayKey;
    ImGui::PushID(entry.key.c_str());
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const double nameWidth = columns.shortName + columns.name;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const bool pressed = ImGui::InvisibleButton("show", vec(nameWidth - 8 * s, rowHeight * s));
    drawFocus(input);
    if (pressed && !shown) {
        actions.push_back(session::SetOrganization{entry.key});
        chosen = true;
    }
    const ImVec2 end = vec(at.x + nameWidth - 8 * s, at.y + rowHeight * s);
    if (shown)
        list.AddRectFilled(at, end, color(input.theme.member), static_cast<float>(6 * s));
    else if (ImGui::IsItemHovered())
        list.AddRectFilled(at, end, color(input.theme.panelText, 0.10), static_cast<float>(6 * s));
    const ImU32 ink = color(shown ? scene::inkOn(input.theme, input.theme.member) : input.theme.panelText);
    const double y = at.y + (rowHeight * s - ImGui::GetFontSize()) / 2;
    ImGui::PushFont(input.fonts.bold);
    drawCut(list, at.x + 12 * s, y, columns.shortName - 20 * s, ink, entry.shortName);
    ImGui::PopFont();
    drawCut(list, at.x + 12 * s + columns.shortName, y, columns.name - 32 * s, ink, entry.name);
    if (!shown) {
        ImGui::SetCursorScreenPos(vec(at.x + nameWidth, at.y + (rowHeight - 36) / 2 * s));
        if (flatButton(input, "outline", input.say("organizations.outline"), over, columns.outline, true)) {
            actions.push_back(session::SetOverlay{over ? "" : entry.key});
            chosen = true;
        }
    }
    ImGui::SetCursorScreenPos(vec(at.x, at.y + rowHeight * s));
    ImGui::PopID();
}

}  // namespace

void drawOrganizationMenu(const PanelInput& input, PanelState& panels,
                          std::vector<session::Action>& actions) {
    if (panels.menu != "organizations" || !input.datasets) return;
    const double s = input.scale;
    const std::vector<library::Library::Entry>& entries = input.datasets();
    const double top = (toolbarTop + toolbarHeight + 8) * s;
    const double wanted = (rowHeight * static_cast<double>(entries.size()) + 24 + 52) * s;
    const double height = std::min(wanted, input.size.height - timelinePx(input) - 32 * s - top);
    const double scrollbar = wanted > height ? 12 * s : 0, around = 32 * s + scrollbar;
    ImGui::PushFont(input.fonts.text);
    const Columns columns = columnsOf(input, entries, input.size.width - 64 * s - around);
    const double width = columns.shortName + columns.name + columns.outline + around;
    // Below its button, where there is room.
    const double left =
        std::clamp(input.size.width - 32 * s - panels.toolbarPx, 32 * s, input.size.width - 32 * s - width);
    const ImVec2 position = vec(left, top), size = vec(width, height);
    ImGui::SetNextWindowFocus();
    beginPanel("organizations-menu", position, size, true);
    drawGround(*ImGui::GetWindowDrawList(), position, ImVec2(position.x + size.x, position.y + size.y),
               input.theme, s, 8 * s);
    bool chosen = false;
    for (const library::Library::Entry& entry : entries) drawRow(input, entry, columns, actions, chosen);
    ImGui::Dummy(vec(1, 4 * s));
    const model::Organization& shown = input.state.timeline->organization();
    const std::string name = shown.shortName.empty() ? shown.name : shown.shortName;
    if (flatButton(input, "about", input.say("organizations.about", phrases::arg("name", name)), false, 0,
                   true)) {
        actions.push_back(session::ShowPage{session::Page::about});
        chosen = true;
    }
    endPanel();
    ImGui::PopFont();
    if (chosen || clickedBeside(input, position, size)) panels.menu.clear();
}

}  // namespace ui

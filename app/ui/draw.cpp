#include "ui/draw.hpp"

#include <cmath>
#include <numbers>
#include <utility>

namespace ui {

ImU32 color(base::Color c, double opacity) {
    return IM_COL32(c.r, c.g, c.b, static_cast<int>(std::lround(c.a * opacity)));
}

namespace {

/// Round a rectangle, fainter and fainter outwards from `alpha`, two pixels lower; nothing within, but for
/// what lies under the rectangle's rim. A few triangles only: a software renderer pays for each.
void drawShadow(ImDrawList& list, ImVec2 min, ImVec2 max, double radius, double reachPx, int alpha) {
    constexpr int bands = 2, stepsOfCorner = 4, points = 4 * (stepsOfCorner + 1);
    constexpr float lowerPx = 2;
    const auto round = static_cast<float>(radius), nearest = round - lowerPx,
               reach = static_cast<float>(reachPx) + lowerPx;
    const float left = min.x + round, right = max.x - round, top = min.y + round + lowerPx,
                bottom = max.y - round + lowerPx;
    const ImVec2 middles[4] = {{right, bottom}, {left, bottom}, {left, top}, {right, top}};
    const ImVec2 uv = ImGui::GetFontTexUvWhitePixel();
    const unsigned first = list._VtxCurrentIdx;
    list.PrimReserve(6 * points * bands, points * (bands + 1));
    for (int ring = 0; ring <= bands; ++ring) {
        const float share = static_cast<float>(ring) / bands, far = nearest + reach * share;
        const ImU32 shade =
            IM_COL32(0, 0, 0, std::lround(static_cast<float>(alpha) * (1 - share) * (1 - share)));
        for (int i = 0; i < points; ++i) {
            const int corner = i / (stepsOfCorner + 1), step = i % (stepsOfCorner + 1);
            const float angle = static_cast<float>(std::numbers::pi) / 2 *
                                (static_cast<float>(corner) + static_cast<float>(step) / stepsOfCorner);
            const ImVec2 middle = middles[corner];
            list.PrimWriteVtx(ImVec2(middle.x + far * std::cos(angle), middle.y + far * std::sin(angle)), uv,
                              shade);
        }
    }
    const auto write = [&](int ring, int i) {
        list.PrimWriteIdx(static_cast<ImDrawIdx>(first + static_cast<unsigned>(ring * points + i % points)));
    };
    for (int ring = 0; ring < bands; ++ring)
        for (int i = 0; i < points; ++i) {
            for (const auto& [outwards, along] : {std::pair(0, 0), std::pair(1, 0), std::pair(1, 1)})
                write(ring + outwards, i + along);
            for (const auto& [outwards, along] : {std::pair(0, 0), std::pair(1, 1), std::pair(0, 1)})
                write(ring + outwards, i + along);
        }
}

/// The ground lies over ImGui's own bar.
void drawScroll() {
    const float most = ImGui::GetScrollMaxY();
    if (most <= 0) return;
    const ImVec2 at = ImGui::GetWindowPos(), size = ImGui::GetWindowSize();
    const float width = ImGui::GetStyle().ScrollbarSize * 0.5f, margin = width, room = size.y - 2 * margin;
    const float length = std::max(room * size.y / (size.y + most), 4 * width);
    const float top = at.y + margin + (room - length) * ImGui::GetScrollY() / most;
    const float right = at.x + size.x - margin;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRectFullScreen();
    list.AddRectFilled(ImVec2(right - width, top), ImVec2(right, top + length),
                       ImGui::GetColorU32(ImGuiCol_ScrollbarGrabHovered), width / 2);
    list.PopClipRect();
}

}  // namespace

void drawGround(ImDrawList& list, ImVec2 min, ImVec2 max, const scene::Theme& theme, double scale,
                double radius) {
    list.PushClipRectFullScreen();  // the shadow and the edge lie outside the window's content
    drawShadow(list, min, max, radius, 9 * scale, theme.dark ? 70 : 30);
    const ImU32 ground = color(theme.panel);
    const auto round = static_cast<float>(std::ceil(radius));
    if (theme.panel.a < 255 || max.y - min.y < 4 * round) {
        list.AddRectFilled(min, max, ground, static_cast<float>(radius));
    } else {
        // Most of it as a plain rectangle, which costs next to nothing to fill; that comes last, as it covers
        // the faded edges of the others.
        list.AddRectFilled(min, ImVec2(max.x, min.y + round + 1), ground, round, ImDrawFlags_RoundCornersTop);
        list.AddRectFilled(ImVec2(min.x, max.y - round - 1), max, ground, round,
                           ImDrawFlags_RoundCornersBottom);
        list.AddRectFilled(ImVec2(min.x, min.y + round), ImVec2(max.x, max.y - round), ground);
    }
    list.AddRect(min, max, color(theme.panelEdge), static_cast<float>(radius));
    list.PopClipRect();
}

void beginPanel(const char* id, ImVec2 position, ImVec2 size, bool scrolls) {
    ImGui::SetNextWindowPos(position);
    ImGui::SetNextWindowSize(size);
    // What opens later lies above what was there, as what is pressed does.
    ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                             ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                             ImGuiWindowFlags_NoFocusOnAppearing;
    // Outside the keyboard's mode nothing is walked through, whatever the mouse has focused.
    if (!(ImGui::GetIO().ConfigFlags & ImGuiConfigFlags_NavEnableKeyboard)) flags |= ImGuiWindowFlags_NoNav;
    if (scrolls) flags &= ~ImGuiWindowFlags_NoScrollbar;
    ImGui::Begin(id, nullptr, flags);
}

void endPanel() {
    drawScroll();
    ImGui::End();
}

double contentPx() {
    const ImGuiStyle& style = ImGui::GetStyle();
    // The cursor stands where the next item would begin.
    return std::ceil(ImGui::GetCursorPosY() - style.ItemSpacing.y + style.WindowPadding.y) + 1;
}

void drawFocus(const PanelInput& input) {
    if (!(ImGui::GetIO().ConfigFlags & ImGuiConfigFlags_NavEnableKeyboard) || !ImGui::IsItemFocused()) return;
    const auto px = static_cast<float>(3 * input.scale);
    const ImVec2 min = ImGui::GetItemRectMin(), max = ImGui::GetItemRectMax();
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    // Two rings, so that one of them stands out from any ground.
    list.AddRect(ImVec2(min.x - px, min.y - px), ImVec2(max.x + px, max.y + px), color(input.theme.panelText),
                 2 * px, 0, px);
    list.AddRect(min, max, color(input.theme.accent), 2 * px, 0, px);
}

bool clickedBeside(const PanelInput& input, ImVec2 position, ImVec2 size) {
    if (!ImGui::IsMouseClicked(0)) return false;
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const double s = input.scale;
    const bool inside = mouse.x >= position.x && mouse.x < position.x + size.x && mouse.y >= position.y &&
                        mouse.y < position.y + size.y;
    const bool onToolbar = mouse.y >= toolbarTop * s && mouse.y < (toolbarTop + toolbarHeight) * s;
    return !inside && !onToolbar;
}

void toggleMenu(PanelState& panels, const std::string& name) {
    panels.menu = panels.menu == name ? "" : name;
}

std::string elided(ImFont* font, const std::string& words, double widthPx) {
    const auto widthOf = [&](const char* text) {
        return font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, text).x;
    };
    if (widthOf(words.c_str()) <= widthPx) return words;
    const char* const mark = "\u2026";
    const char* end = nullptr;
    font->CalcTextSizeA(font->FontSize, static_cast<float>(std::max(0.0, widthPx - widthOf(mark))), 0,
                        words.c_str(), nullptr, &end);
    return std::string(words.c_str(), end) + mark;
}

void textOfRow(const PanelInput& input, const std::string& words) {
    const ImVec2 at = ImGui::GetCursorScreenPos(), text = ImGui::CalcTextSize(words.c_str());
    const ImVec2 size = vec(text.x, 36 * input.scale);
    ImGui::Dummy(size);
    ImGui::GetWindowDrawList()->AddText(ImVec2(at.x, at.y + (size.y - text.y) / 2),
                                        ImGui::GetColorU32(ImGuiCol_Text), words.c_str());
}

void sameLineWhereItFits(const PanelInput& input, const std::string& label) {
    const double right = ImGui::GetWindowPos().x + ImGui::GetWindowContentRegionMax().x;
    const double end = ImGui::GetItemRectMax().x + ImGui::GetStyle().ItemSpacing.x +
                       ImGui::CalcTextSize(label.c_str()).x + 28 * input.scale;
    if (end <= right) ImGui::SameLine();
}

bool flatButton(const PanelInput& input, const char* id, const std::string& label, bool on, double minWidth,
                bool quiet) {
    const scene::Theme& theme = input.theme;
    const ImVec2 text = ImGui::CalcTextSize(label.c_str());
    const ImVec2 size = vec(std::max(minWidth, text.x + 28 * input.scale), 36 * input.scale);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const bool clicked = ImGui::InvisibleButton(id, size);
    drawFocus(input);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 end(at.x + size.x, at.y + size.y);
    const auto radius = static_cast<float>(6 * input.scale);
    if (on)
        list.AddRectFilled(at, end, color(theme.member), radius);
    else if (ImGui::IsItemHovered())
        list.AddRectFilled(at, end, color(theme.panelText, 0.10), radius);
    else if (quiet)
        list.AddRectFilled(at, end, color(theme.panelText, 0.05), radius);
    const base::Color ink = on ? scene::inkOn(theme, theme.member) : theme.panelText;
    list.AddText(ImVec2(at.x + (size.x - text.x) / 2, at.y + (size.y - text.y) / 2), color(ink),
                 label.c_str());
    return clicked;
}

bool menuButton(const PanelInput& input, const char* id, const std::string& label, bool on) {
    const double s = input.scale, text = ImGui::CalcTextSize(label.c_str()).x;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    // The label lies left of the middle by what the triangle takes.
    const bool clicked = flatButton(input, id, "", on, text + 48 * s, !on);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImU32 ink = color(on ? scene::inkOn(input.theme, input.theme.member) : input.theme.panelText);
    list.AddText(ImVec2(at.x + static_cast<float>(14 * s),
                        at.y + static_cast<float>(18 * s) - ImGui::GetFontSize() / 2),
                 ink, label.c_str());
    const double x = at.x + text + 28 * s, y = at.y + 18 * s;
    list.AddTriangleFilled(vec(x - 5 * s, y - 3 * s), vec(x + 5 * s, y - 3 * s), vec(x, y + 4 * s), ink);
    return clicked;
}

bool closeButton(const PanelInput& input, const char* id) {
    const auto edge = static_cast<float>(30 * input.scale);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const bool clicked = ImGui::InvisibleButton(id, ImVec2(edge, edge));
    drawFocus(input);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 middle(at.x + edge / 2, at.y + edge / 2);
    if (ImGui::IsItemHovered())
        list.AddCircleFilled(middle, edge / 2, color(input.theme.panelText, 0.10), 24);
    const float arm = edge * 0.2f, width = static_cast<float>(2 * input.scale);
    const ImU32 ink = color(input.theme.panelText);
    list.AddLine(ImVec2(middle.x - arm, middle.y - arm), ImVec2(middle.x + arm, middle.y + arm), ink, width);
    list.AddLine(ImVec2(middle.x - arm, middle.y + arm), ImVec2(middle.x + arm, middle.y - arm), ink, width);
    return clicked;
}

void tip(const PanelInput& input, const std::string& words) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, vec(12 * input.scale, 8 * input.scale));
    ImGui::BeginTooltip();
    ImGui::PushFont(input.fonts.small);
    ImGui::PushTextWrapPos(static_cast<float>(380 * input.scale));
    ImGui::TextUnformatted(words.c_str());
    ImGui::PopTextWrapPos();
    ImGui::PopFont();
    ImGui::EndTooltip();
    ImGui::PopStyleVar();
}

std::string ownNameOf(const PanelInput& input, const std::string& key) {
    if (!input.state.gazetteer) return {};
    const auto own = input.state.gazetteer->ownName(key);
    return own && *own != nameOf(input, key) ? *own : std::string();
}

std::string groupingTitle(const PanelInput& input, const model::Grouping& grouping) {
    return input.say("grouping.title", phrases::arg("name", grouping.name));
}

std::string nameOf(const PanelInput& input, const std::string& key) {
    const std::string& known = model::stateName(input.state.timeline->organization(), key);
    if (known != key) return known;
    // Former states and areas that own themselves are in no list of countries.
    const std::string own = phrases::prefix("land.") + key;
    if (input.phrases().has(own)) return input.phrases().say(own);
    if (input.state.gazetteer)
        if (const auto name = input.state.gazetteer->state(key, input.phrases().code())) return name->text;
    const auto state = input.territory.findState(key);
    return state ? input.territory.states()[*state].name : key;
}

}  // namespace ui

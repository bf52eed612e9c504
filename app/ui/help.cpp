// The keys and what they do, from the table of shortcuts.
#include "ui/draw.hpp"
#include "ui/shortcuts.hpp"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

/// A line of the sheet: a heading, or what a key does.
struct HelpLine {
    std::string keys;  ///< empty: a heading
    std::string words;
    double heightPx = 0;
};

/// "Shift+Left" with the keys named as the language names them.
std::string keyWords(const PanelInput& input, const std::string& key) {
    const std::size_t plus = key.size() < 2 ? std::string::npos : key.find('+');
    if (plus != std::string::npos && plus + 1 < key.size())
        return keyWords(input, key.substr(0, plus)) + "+" + keyWords(input, key.substr(plus + 1));
    const std::string phrase = phrases::prefix("key.") + key;
    return phrases::Phrases().has(phrase) ? input.say(phrase) : key;
}

/// In the order of the table; keys that do the same, as the four arrows do, in one line.
std::vector<HelpLine> linesOf(const PanelInput& input) {
    std::vector<HelpLine> lines;
    std::string group, help;
    for (const Shortcut& shortcut : shortcuts()) {
        if (shortcut.group != group) lines.push_back({"", input.say(group = shortcut.group)});
        if (shortcut.help == help) {
            const std::string& key = shortcut.key;
            lines.back().keys = keyWords(input, key.substr(0, key.rfind('+') + 1) + "arrows");
        } else {
            lines.push_back({keyWords(input, shortcut.key), input.say(help = shortcut.help)});
        }
    }
    return lines;
}

/// The sheet set in one size of type; pixels.
struct Sheet {
    ImFont* font;
    double row, heading;         ///< heights; a heading has air above it
    double keys = 0, words = 0;  ///< widths
    std::size_t columns = 1;
    double columnHeight = 0;  ///< of the longest
    std::vector<HelpLine> lines;

    double columnWidth(double s) const { return keys + words + 44 * s; }
};

/// Where each line stands, column and distance from the top; columns as even as headings allow.
std::vector<std::pair<std::size_t, double>> placesOf(const Sheet& sheet) {
    double total = 0;
    for (const HelpLine& line : sheet.lines) total += line.heightPx;
    const double most = total / static_cast<double>(sheet.columns) + sheet.row / 2;
    std::vector<std::pair<std::size_t, double>> places;
    std::size_t column = 0;
    double y = 0;
    for (const HelpLine& line : sheet.lines) {
        // A heading goes with the line that follows it.
        const double needed = line.heightPx + (line.keys.empty() ? sheet.row : 0);
        if (y > 0 && y + needed > most && column + 1 < sheet.columns) {
            ++column;
            y = 0;
        }
        places.emplace_back(column, y);
        // At the top a heading needs no air above it.
        y += y == 0 && line.keys.empty() ? sheet.row : line.heightPx;
    }
    return places;
}

/// As many columns as there is room for beside each other, but two where lines that are wrapped make room.
void chooseColumns(Sheet& sheet, double roomPx, double s) {
    constexpr double leastColumn = 400;
    sheet.columns = static_cast<std::size_t>(std::clamp(std::floor(roomPx / sheet.columnWidth(s)), 1.0, 3.0));
    if (sheet.columns == 1 && roomPx >= 2 * leastColumn * s) sheet.columns = 2;
    const double most = roomPx / static_cast<double>(sheet.columns) - sheet.keys - 44 * s;
    sheet.words = std::min(sheet.words, std::max(most, 80 * s));
}

Sheet measure(const PanelInput& input, ImFont* font, double rowUnits) {
    const double s = input.scale;
    Sheet sheet{font, rowUnits * s, rowUnits * 1.35 * s};
    sheet.lines = linesOf(input);
    ImGui::PushFont(font);
    for (const HelpLine& line : sheet.lines) {
        if (line.keys.empty()) continue;
        sheet.keys = std::max<double>(sheet.keys, ImGui::CalcTextSize(line.keys.c_str()).x * 1.1);
        sheet.words = std::max<double>(sheet.words, ImGui::CalcTextSize(line.words.c_str()).x);
    }
    chooseColumns(sheet, input.size.width - 32.0 - 36 * s, s);
    for (HelpLine& line : sheet.lines) {
        const auto wrap = static_cast<float>(sheet.words + 1);
        const double text = ImGui::CalcTextSize(line.words.c_str(), nullptr, false, wrap).y;
        line.heightPx = line.keys.empty() ? sheet.heading : sheet.row + text - font->FontSize;
    }
    ImGui::PopFont();
    for (const auto& [column, y] : placesOf(sheet))
        sheet.columnHeight = std::max(sheet.columnHeight, y + sheet.row);
    return sheet;
}

void drawLines(const PanelInput& input, const Sheet& sheet, double left, double top) {
    const double s = input.scale;
    const auto places = placesOf(sheet);
    const std::vector<HelpLine>& lines = sheet.lines;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 origin(ImGui::GetWindowPos().x, ImGui::GetWindowPos().y - ImGui::GetScrollY());
    const float size = sheet.font->FontSize;
    const auto write = [&](ImFont* font, double x, double y, base::Color ink, const std::string& words) {
        list.AddText(font, size, vec(origin.x + x, origin.y + y), color(ink), words.c_str(), nullptr,
                     static_cast<float>(sheet.words + 1));
    };
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const double x = left + static_cast<double>(places[i].first) * sheet.columnWidth(s),
                     y = top + places[i].second;
        if (lines[i].keys.empty()) {
            const double air = places[i].second > 0 ? sheet.heading - sheet.row : 0;
            write(input.fonts.bold, x, y + air, input.theme.panelQuiet, lines[i].words);
            continue;
        }
        write(input.fonts.bold, x, y, input.theme.panelText, lines[i].keys);
        write(sheet.font, x + sheet.keys + 16 * s, y, input.theme.panelText, lines[i].words);
    }
}

}  // namespace

void drawHelp(const PanelInput& input, std::vector<session::Action>& actions) {
    const double s = input.scale;
    const double around = (64 + 60) * s, most = input.size.height - 32.0;
    Sheet sheet = measure(input, input.fonts.text, 28);
    if (sheet.columnHeight + around > most) sheet = measure(input, input.fonts.small, 22);
    const double width =
        std::min(static_cast<double>(sheet.columns) * sheet.columnWidth(s) + 36 * s, input.size.width - 32.0);
    const double height = std::min(sheet.columnHeight + around, most);
    const ImVec2 position =
        vec((input.size.width - width) / 2, std::max(16.0, (input.size.height - height) / 2 - 20 * s));
    ImGui::SetNextWindowFocus();  // above the timeline, which it may reach
    beginPanel("help", position, vec(width, height), true);
    drawGround(*ImGui::GetWindowDrawList(), position, vec(position.x + width, position.y + height),
               input.theme, s, 8 * s);
    ImGui::SetCursorPos(vec(32 * s, 16 * s));
    ImGui::PushFont(input.fonts.title);
    ImGui::TextUnformatted(input.say("help.title").c_str());
    ImGui::PopFont();
    ImGui::SetCursorPos(vec(width - 54 * s, 16 * s));
    if (closeButton(input, "close"))
        actions.push_back(session::Show{session::Display::help, session::Switch::off});
    drawLines(input, sheet, 32 * s, 60 * s);
    ImGui::SetCursorPos(vec(32 * s, 60 * s + sheet.columnHeight + 12 * s));
    ImGui::PushFont(sheet.font);
    ImGui::PushTextWrapPos(static_cast<float>(width - 32 * s));
    ImGui::TextDisabled("%s", input.say("help.mouse").c_str());
    ImGui::PopTextWrapPos();
    ImGui::PopFont();
    endPanel();
}

}  // namespace ui

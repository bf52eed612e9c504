#include "ui/wrapped_text.hpp"

#include <algorithm>
#include <string_view>

namespace ui {
namespace {

constexpr std::string_view softBreak = "\r\n";

/// Takes the last character away, all its bytes.
void dropLast(std::string& text) {
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80) text.pop_back();
    if (!text.empty()) text.pop_back();
}

/// The text without soft breaks, and where the cursor lies in it. Half a soft break is one over which
/// somebody has deleted backwards: the character before it goes with it.
std::string plain(std::string_view text, std::size_t& cursor) {
    std::string raw;
    std::size_t at = text.size();
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i == cursor) at = raw.size();
        if (text[i] != '\r')
            raw += text[i];
        else if (i + 1 < text.size() && text[i + 1] == '\n')
            at = ++i == cursor ? raw.size() : at;
        else
            dropLast(raw);
        at = at == text.size() ? at : std::min(at, raw.size());
    }
    cursor = std::min(at, raw.size());
    return raw;
}

int rewrap(ImGuiInputTextCallbackData* data) {
    auto cursor = static_cast<std::size_t>(data->CursorPos);
    const std::string raw = plain({data->Buf, static_cast<std::size_t>(data->BufTextLen)}, cursor);
    const std::string wrapped = softWrapped(raw, *static_cast<const double*>(data->UserData));
    if (wrapped.size() + 1 > static_cast<std::size_t>(data->BufSize)) return 0;
    std::size_t at = 0;  // as many characters of the text lie before it as lay before the cursor
    for (std::size_t seen = 0; at < wrapped.size(); ++at) {
        if (wrapped[at] == '\r') {
            ++at;
            continue;
        }
        if (seen++ == cursor) break;
    }
    data->DeleteChars(0, data->BufTextLen);
    data->InsertChars(0, wrapped.c_str());
    data->CursorPos = data->SelectionStart = data->SelectionEnd = static_cast<int>(at);
    return 0;
}

}  // namespace

std::string softWrapped(const std::string& text, double widthPx) {
    const ImFont& font = *ImGui::GetFont();
    const float scale = ImGui::GetFontSize() / font.FontSize;
    std::string wrapped;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at < end) {
        const char* const lineEnd = std::find(at, end, '\n');
        while (at < lineEnd) {
            const char* to = font.CalcWordWrapPositionA(scale, at, lineEnd, static_cast<float>(widthPx));
            if (to <= at) to = at + 1;
            // A character is not parted, and the blanks at the end of a line stay there.
            while (to < lineEnd && (static_cast<unsigned char>(*to) & 0xC0) == 0x80) ++to;
            while (to < lineEnd && *to == ' ') ++to;
            wrapped.append(at, to);
            if (to < lineEnd) wrapped += softBreak;
            at = to;
        }
        if (lineEnd < end) wrapped += '\n';
        at = lineEnd < end ? lineEnd + 1 : end;
    }
    return wrapped;
}

std::string unwrapped(const std::string& text) {
    std::size_t cursor = 0;
    return plain(text, cursor);
}

double wrappedFieldPx() {
    const ImGuiStyle& style = ImGui::GetStyle();
    return ImGui::GetContentRegionAvail().x - 2 * style.FramePadding.x - style.ScrollbarSize - 2;
}

bool inputWrapped(const char* id, char* text, std::size_t bytes, double heightPx) {
    double width = wrappedFieldPx();
    // What ImGui remembers to undo would not fit the lines as they are broken later.
    return ImGui::InputTextMultiline(id, text, bytes, ImVec2(-1, static_cast<float>(heightPx)),
                                     ImGuiInputTextFlags_CallbackEdit | ImGuiInputTextFlags_NoUndoRedo,
                                     rewrap, &width);
}

}  // namespace ui

#include "ui/wrapped_text.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

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

/// What ImGui hands back to the field that it asks.
struct Asked {
    WrittenField field;
    double widthPx;  ///< of a line; 0: there is only one
};

/// Puts the text in, its lines broken, with the cursor after as many characters as before.
void put(ImGuiInputTextCallbackData* data, const FieldHistory::Moment& moment, double widthPx) {
    const std::string wrapped = widthPx > 0 ? softWrapped(moment.text, widthPx) : moment.text;
    if (wrapped.size() + 1 > static_cast<std::size_t>(data->BufSize)) return;
    std::size_t at = 0;  // as many characters of the text lie before it as lay before the cursor
    for (std::size_t seen = 0; at < wrapped.size(); ++at) {
        if (wrapped[at] == '\r') {
            ++at;
            continue;
        }
        if (seen++ == moment.cursor) break;
    }
    data->DeleteChars(0, data->BufTextLen);
    data->InsertChars(0, wrapped.c_str());
    data->CursorPos = data->SelectionStart = data->SelectionEnd = static_cast<int>(at);
}

/// After an edit, and in every frame in which the field has the keyboard.
int follow(ImGuiInputTextCallbackData* data) {
    Asked& asked = *static_cast<Asked*>(data->UserData);
    if (data->EventFlag == ImGuiInputTextFlags_CallbackEdit) {
        FieldHistory::Moment now{{}, static_cast<std::size_t>(data->CursorPos)};
        now.text = plain({data->Buf, static_cast<std::size_t>(data->BufTextLen)}, now.cursor);
        if (asked.widthPx > 0) put(data, now, asked.widthPx);
        asked.field.history.note(std::move(now));
    } else if (const int by = std::exchange(asked.field.step, 0)) {
        if (const auto* moment = asked.field.history.step(by)) put(data, *moment, asked.widthPx);
    }
    return 0;
}

constexpr ImGuiInputTextFlags followed =
    ImGuiInputTextFlags_CallbackEdit | ImGuiInputTextFlags_CallbackAlways | ImGuiInputTextFlags_NoUndoRedo;

/// After the field has been drawn: true where other words than before are to be kept.
bool wasWritten(const char* text, WrittenField field) {
    if (ImGui::IsItemActivated()) field.history.begin(unwrapped(text));
    return ImGui::IsItemDeactivatedAfterEdit() && unwrapped(text) != field.history.first();
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

bool inputLine(const char* id, const std::string& hint, char* text, std::size_t bytes, WrittenField field) {
    Asked asked{field, 0};
    ImGui::SetNextItemWidth(-1);
    ImGui::InputTextWithHint(id, hint.c_str(), text, bytes, followed, follow, &asked);
    return wasWritten(text, field);
}

bool inputWrapped(const char* id, char* text, std::size_t bytes, double heightPx, WrittenField field) {
    Asked asked{field, wrappedFieldPx()};
    ImGui::InputTextMultiline(id, text, bytes, ImVec2(-1, static_cast<float>(heightPx)), followed, follow,
                              &asked);
    return wasWritten(text, field);
}

}  // namespace ui

#include "ui/side_panel.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ui {
namespace {

/// Of the dates at the left: as wide as the longest month makes them in this language. To be asked for in
/// bold.
float dateColumn(const PanelInput& input) {
    float widest = 0;
    for (int month = 1; month <= 12; ++month) {
        const std::string date = model::formatShort(*model::Date::fromYmd(2000, month, 28),
                                                    model::Precision::day, input.phrases());
        widest = std::max(widest, ImGui::CalcTextSize(date.c_str()).x);
    }
    return widest + static_cast<float>(12 * input.scale);
}

}  // namespace

SidePanel::SidePanel(const PanelInput& input, PanelState& panels, const char* id, const std::string& title,
                     double widthUnits)
    : id_(id) {
    const double s = input.scale;
    // In a small window narrower, so that some of the map is left.
    const double width = std::min(std::clamp(0.42 * input.size.width, 360 * s, widthUnits * s),
                                  input.size.width - 64 * s),
                 top = (toolbarTop + toolbarHeight + 16) * s + compareBarPx(input);
    const double room = input.size.height - timelinePx(input) - 56 * s - top;
    // As high as its content was in the last frame, up to the room that there is.
    const float content = ImGui::GetStateStorage()->GetFloat(ImGui::GetID(id), static_cast<float>(200 * s));
    const double height = std::min<double>(room, content + 24 * s);
    if (height < 80 * s) return;
    open_ = true;
    ImGui::PushFont(input.fonts.text);
    const ImVec2 position = vec(input.size.width - 32 * s - width, top), size = vec(width, height);
    panels.cardPx.add(base::Vec2{position.x, position.y});
    panels.cardPx.add(base::Vec2{position.x + width, position.y + height});
    beginPanel(id, position, size, true);
    drawGround(*ImGui::GetWindowDrawList(), position, ImVec2(position.x + size.x, position.y + size.y),
               input.theme, s, 8 * s);
    begin_ = ImGui::GetCursorPosY();
    const auto cross = static_cast<float>(width - 54 * s);
    ImGui::PushFont(input.fonts.title);
    ImGui::PushTextWrapPos(cross - static_cast<float>(8 * s));
    ImGui::TextUnformatted(title.c_str());
    ImGui::PopTextWrapPos();
    ImGui::PopFont();
    const ImVec2 after = ImGui::GetCursorPos();
    ImGui::SetCursorPos(ImVec2(cross, begin_));
    closed_ = closeButton(input, "close");
    ImGui::SetCursorPos(after);
}

SidePanel::~SidePanel() {
    if (!open_) return;
    const float used = ImGui::GetCursorPosY() - begin_;
    endPanel();
    ImGui::GetStateStorage()->SetFloat(ImGui::GetID(id_), used);
    ImGui::PopFont();
}

std::string Footnotes::marks(const std::vector<std::string>& keys) {
    std::string text;
    for (const std::string& key : keys) {
        auto at = std::find(keys_.begin(), keys_.end(), key);
        if (at == keys_.end()) at = keys_.insert(keys_.end(), key);
        text += (text.empty() ? "" : ", ") + std::to_string(at - keys_.begin() + 1);
    }
    return text.empty() ? "" : "  [" + text + "]";
}

std::string verificationWords(const PanelInput& input, model::Verification verification) {
    switch (verification) {
        case model::Verification::verified:
            return "";
        case model::Verification::reported:
            return input.say("verification.reported");
        case model::Verification::unverified:
            return input.say("verification.unverified");
        case model::Verification::interpretation:
            return input.say("verification.interpretation");
    }
    return "";
}

std::string joined(std::string first, const std::string& second) {
    if (first.empty() || second.empty()) return first + second;
    if (first.back() == '.') first.pop_back();
    return first + "; " + second;
}

std::string remark(const PanelInput& input, const std::string& note, model::Verification verification) {
    return joined(note, verificationWords(input, verification));
}

void heading(const PanelInput& input, const std::string& words) {
    ImGui::Dummy(vec(1, 4 * input.scale));
    ImGui::PushFont(input.fonts.bold);
    ImGui::PushTextWrapPos(0);
    ImGui::TextUnformatted(words.c_str());
    ImGui::PopTextWrapPos();
    ImGui::PopFont();
}

void quietText(const PanelInput& input, const std::string& words) {
    if (words.empty()) return;
    ImGui::PushFont(input.fonts.small);
    ImGui::PushStyleColor(ImGuiCol_Text, color(input.theme.panelQuiet));
    ImGui::TextWrapped("%s", words.c_str());
    ImGui::PopStyleColor();
    ImGui::PopFont();
}

void datedLine(const PanelInput& input, const std::string& date, const std::string& words,
               const std::string& quiet, bool faded) {
    ImGui::PushStyleVar(ImGuiStyleVar_Alpha, faded ? 0.55f : 1.0f);
    ImGui::PushFont(input.fonts.bold);
    const ImVec2 start = ImGui::GetCursorPos();
    const float indent = dateColumn(input);
    const bool wide = ImGui::CalcTextSize(date.c_str()).x > indent;
    ImGui::TextUnformatted(date.c_str());
    ImGui::PopFont();
    if (wide)
        ImGui::SetCursorPosX(start.x + indent);
    else
        ImGui::SetCursorPos(ImVec2(start.x + indent, start.y));
    ImGui::BeginGroup();
    ImGui::PushTextWrapPos(0);
    ImGui::TextUnformatted(words.c_str());
    ImGui::PopTextWrapPos();
    quietText(input, quiet);
    ImGui::EndGroup();
    ImGui::PopStyleVar();
}

void drawDisagreements(const PanelInput& input,
                       const std::vector<const model::Contradiction*>& contradictions, Footnotes& notes) {
    const double s = input.scale;
    for (const model::Contradiction* each : contradictions) {
        ImGui::PushTextWrapPos(0);
        ImGui::TextUnformatted((each->topic + notes.marks({})).c_str());
        for (const model::CompetingClaim& claim : each->claims) {
            const ImVec2 at = ImGui::GetCursorScreenPos();
            const ImVec2 middle = vec(at.x + 12 * s, at.y + ImGui::GetTextLineHeight() / 2);
            ImDrawList& list = *ImGui::GetWindowDrawList();
            const auto radius = static_cast<float>(4.5 * s);
            if (claim.followed)
                list.AddCircleFilled(middle, radius, color(input.theme.panelText), 20);
            else
                list.AddCircle(middle, radius, color(input.theme.panelQuiet), 20,
                               static_cast<float>(1.5 * s));
            ImGui::SetCursorPosX(ImGui::GetCursorPosX() + static_cast<float>(26 * s));
            ImGui::PushFont(input.fonts.small);
            std::string words = claim.text + notes.marks(claim.sources);
            if (claim.followed) words += "  \u2013 " + input.say("disagreement.followed");
            ImGui::PushStyleColor(ImGuiCol_Text,
                                  color(claim.followed ? input.theme.panelText : input.theme.panelQuiet));
            ImGui::TextUnformatted(words.c_str());
            ImGui::PopStyleColor();
            ImGui::PopFont();
        }
        ImGui::PopTextWrapPos();
        const std::string marks = notes.marks(each->sources);
        quietText(input, each->verdict + (each->verdict.empty() ? "" : marks));
        ImGui::Dummy(vec(1, 2 * s));
    }
}

std::string sourceWords(const model::Source& source) {
    std::string words = source.author.empty() ? source.title : source.author + ": " + source.title;
    if (!source.date.empty()) words += ", " + source.date;
    return words;
}

void drawSources(const PanelInput& input, const Footnotes& notes) {
    if (notes.keys().empty()) return;
    const model::Organization& organization = input.state.timeline->organization();
    ImGui::Dummy(vec(1, 2 * input.scale));
    ImGui::Separator();
    ImGui::PushFont(input.fonts.small);
    ImGui::PushTextWrapPos(0);
    for (std::size_t i = 0; i < notes.keys().size(); ++i) {
        const model::Source* source = model::findSource(organization, notes.keys()[i]);
        const std::string words =
            fmt::format("{}  {}", i + 1, source ? sourceWords(*source) : notes.keys()[i]);
        ImGui::TextUnformatted(words.c_str());
        if (source && !source->place.empty() && ImGui::IsItemHovered()) tip(input, source->place);
    }
    ImGui::PopTextWrapPos();
    ImGui::PopFont();
}

std::string periodWords(const PanelInput& input, const model::Period& period) {
    if (!period.to) return model::formatSince(period.from, period.fromPrecision, input.phrases());
    return model::formatShort(period.from, period.fromPrecision, input.phrases()) + " \u2013 " +
           model::formatShort(*period.to, period.toPrecision, input.phrases());
}

}  // namespace ui

#include "ui/draw.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ui {
namespace {

/// Numbers the sources of a card in the order in which its lines name them.
class Footnotes {
  public:
    std::string marks(const std::vector<std::string>& keys) {
        std::string text;
        for (const std::string& key : keys) {
            auto at = std::find(keys_.begin(), keys_.end(), key);
            if (at == keys_.end()) at = keys_.insert(keys_.end(), key);
            text += (text.empty() ? "" : ", ") + std::to_string(at - keys_.begin() + 1);
        }
        return text;
    }
    const std::vector<std::string>& keys() const { return keys_; }

  private:
    std::vector<std::string> keys_;
};

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

void drawStatus(const PanelInput& input, const std::string& code) {
    const model::Organization& organization = input.state.timeline->organization();
    const model::StateStatus* now = input.state.snapshot->find(code);
    const double s = input.scale;
    if (!now) {
        const std::string date = model::formatLong(input.state.date, model::Precision::day, input.phrases());
        ImGui::TextDisabled("%s", input.say("card.no-status", phrases::arg("date", date)).c_str());
        return;
    }
    const model::StatusDefinition* status = model::findStatus(organization, now->status);
    if (status) {
        const ImVec2 at = ImGui::GetCursorScreenPos(), text = ImGui::CalcTextSize(status->label.c_str());
        const base::Color ground = scene::statusColor(input.theme, *status);
        ImDrawList& list = *ImGui::GetWindowDrawList();
        list.AddRectFilled(
            at, ImVec2(at.x + text.x + static_cast<float>(20 * s), at.y + text.y + static_cast<float>(6 * s)),
            color(ground), static_cast<float>(5 * s));
        list.AddText(ImVec2(at.x + static_cast<float>(10 * s), at.y + static_cast<float>(3 * s)),
                     color(scene::inkOn(input.theme, ground)), status->label.c_str());
        ImGui::Dummy(vec(text.x + 20 * s, text.y + 6 * s));
        ImGui::SameLine();
        ImGui::SetCursorPosY(ImGui::GetCursorPosY() + static_cast<float>(3 * s));
        const std::string since = model::formatSince(now->since, now->sincePrecision, input.phrases());
        ImGui::TextUnformatted(since.c_str());
    }
    for (const std::string& id : now->groupings)
        for (const model::Grouping& grouping : organization.groupings)
            if (grouping.id == id) ImGui::TextDisabled("%s", groupingTitle(input, grouping).c_str());
}

void drawLine(const PanelInput& input, const model::HistoryLine& line, Footnotes& notes) {
    const double s = input.scale;
    const bool future = line.date > input.state.date;
    ImGui::PushStyleVar(ImGuiStyleVar_Alpha, future ? 0.55f : 1.0f);
    ImGui::PushFont(input.fonts.bold);
    const ImVec2 start = ImGui::GetCursorPos();
    ImGui::TextUnformatted(model::formatShort(line.date, line.precision, input.phrases()).c_str());
    ImGui::PopFont();
    const auto indent = static_cast<float>(126 * s);
    ImGui::SetCursorPos(ImVec2(start.x + indent, start.y));
    ImGui::PushTextWrapPos(0);
    const std::string marks = notes.marks(line.sources);
    ImGui::TextUnformatted((marks.empty() ? line.text : line.text + "  [" + marks + "]").c_str());
    ImGui::PushFont(input.fonts.small);
    std::string remark = line.note;
    const std::string doubt = verificationWords(input, line.verification);
    if (!doubt.empty()) remark += (remark.empty() ? "" : "; ") + doubt;
    if (!remark.empty()) {
        ImGui::SetCursorPosX(start.x + indent);
        ImGui::PushStyleColor(ImGuiCol_Text, color(input.theme.panelQuiet));
        ImGui::TextWrapped("%s", remark.c_str());
        ImGui::PopStyleColor();
    }
    ImGui::PopFont();
    ImGui::PopTextWrapPos();
    ImGui::PopStyleVar();
}

void drawSources(const PanelInput& input, const Footnotes& notes) {
    const model::Organization& organization = input.state.timeline->organization();
    ImGui::Separator();
    ImGui::PushFont(input.fonts.small);
    ImGui::PushTextWrapPos(0);
    for (std::size_t i = 0; i < notes.keys().size(); ++i) {
        const model::Source* source = model::findSource(organization, notes.keys()[i]);
        std::string words = fmt::format("{}  {}", i + 1, source ? source->title : notes.keys()[i]);
        if (source && !source->author.empty()) words += ", " + source->author;
        if (source && !source->date.empty()) words += ", " + source->date;
        ImGui::TextUnformatted(words.c_str());
        if (source && !source->place.empty() && ImGui::IsItemHovered()) tip(input, source->place);
    }
    ImGui::PopTextWrapPos();
    ImGui::PopFont();
}

}  // namespace

void drawCard(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions) {
    panels.cardPx = {};
    const std::string& code = input.state.selected;
    if (code.empty()) return;
    const double s = input.scale;
    const double width = std::min(480 * s, input.size.width - 64 * s),
                 top = (toolbarTop + toolbarHeight + 16) * s;
    const double room = input.size.height - timelinePx(input) - 56 * s - top;
    // The panel is as high as its content was in the last frame, up to the room that there is.
    static constexpr const char* heightKey = "card-height";
    ImGui::PushFont(input.fonts.text);
    ImGuiStorage& storage = *ImGui::GetStateStorage();
    const float content = storage.GetFloat(ImGui::GetID(heightKey), static_cast<float>(200 * s));
    const double height = std::min<double>(room, content + 24 * s);
    if (height < 80 * s) return ImGui::PopFont();
    const ImVec2 position = vec(input.size.width - 32 * s - width, top);
    panels.cardPx.add(base::Vec2{position.x, position.y});
    panels.cardPx.add(base::Vec2{position.x + width, position.y + height});
    beginPanel("card", position, vec(width, height), true);
    drawGround(*ImGui::GetWindowDrawList(), position,
               ImVec2(position.x + static_cast<float>(width), position.y + static_cast<float>(height)),
               input.theme, s, 8 * s);
    const float begin = ImGui::GetCursorPosY();
    ImGui::PushFont(input.fonts.title);
    ImGui::TextUnformatted(nameOf(input, code).c_str());
    ImGui::PopFont();
    ImGui::SameLine(static_cast<float>(width - 54 * s));
    if (closeButton(input, "close")) actions.push_back(session::Select{});
    drawStatus(input, code);
    const std::vector<model::HistoryLine> history = input.state.timeline->history(code);
    Footnotes notes;
    ImGui::Dummy(vec(1, 4 * s));
    for (const model::HistoryLine& line : history) drawLine(input, line, notes);
    if (history.empty()) {
        const std::string none = input.say("card.nothing", phrases::arg("name", nameOf(input, code)));
        ImGui::TextWrapped("%s", none.c_str());
    } else {
        drawSources(input, notes);
    }
    const float used = ImGui::GetCursorPosY() - begin;
    ImGui::End();
    storage.SetFloat(ImGui::GetID(heightKey), used);
    ImGui::PopFont();
}

}  // namespace ui

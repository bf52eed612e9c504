#include "ui/side_panel.hpp"

#include <algorithm>

namespace ui {
namespace {

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
            if (grouping.id == id) {
                ImGui::TextDisabled("%s", groupingTitle(input, grouping).c_str());
                drawStrength(input, grouping);
            }
}

void drawLine(const PanelInput& input, const model::HistoryLine& line, Footnotes& notes) {
    std::string quiet = remark(input, line.note, line.verification);
    if (!line.contradictions.empty()) quiet = joined(quiet, input.say("disagreement.marked"));
    datedLine(input, model::formatShort(line.date, line.precision, input.phrases()),
              line.text + notes.marks(line.sources), quiet, line.date > input.state.date);
}

/// What the state was in the organization that is outlined.
void drawOverlaid(const PanelInput& input, const std::string& code) {
    if (!input.state.overlay) return;
    const model::Organization& overlay = input.state.overlay->organization();
    heading(input, overlay.shortName.empty() ? overlay.name : overlay.shortName);
    const auto& stretches = input.state.overlay->stretches(code);
    if (stretches.empty()) quietText(input, input.say("card.never-in-overlay"));
    for (const model::Stretch& stretch : stretches) {
        const model::StatusDefinition* status = model::findStatus(overlay, stretch.status);
        const std::string from = model::formatShort(stretch.from, stretch.fromPrecision, input.phrases());
        std::string words = status ? status->label : stretch.status;
        if (stretch.to)
            words +=
                ", " + input.say("card.until",
                                 phrases::arg("date", model::formatShort(*stretch.to, model::Precision::day,
                                                                         input.phrases())));
        datedLine(input, from, words, "", stretch.from > input.state.date);
    }
}

}  // namespace

void drawStrength(const PanelInput& input, const model::Grouping& grouping) {
    const model::Strength* strength = model::strengthAt(grouping, input.state.date);
    if (!strength) return;
    std::string words = model::formatStrength(*strength, input.phrases()) + " (" +
                        model::formatShort(strength->date, strength->precision, input.phrases());
    if (!strength->by.empty()) words += ", " + input.say("strength.by", phrases::arg("who", strength->by));
    quietText(input, words + ")");
}

void drawCard(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions) {
    const std::string& code = input.state.selected;
    if (code.empty()) return;
    SidePanel panel(input, panels, "card", nameOf(input, code), 480);
    if (!panel) return;
    if (panel.closed()) actions.push_back(session::Select{});
    if (const std::string own = ownNameOf(input, code); !own.empty()) ImGui::TextDisabled("%s", own.c_str());
    drawStatus(input, code);
    const std::vector<model::HistoryLine> history = input.state.timeline->history(code);
    Footnotes notes;
    drawZonesOf(input, code, notes);
    ImGui::Dummy(vec(1, 4 * input.scale));
    for (const model::HistoryLine& line : history) drawLine(input, line, notes);
    drawDisputes(input, code);
    if (history.empty()) {
        const std::string none = input.say("card.nothing", phrases::arg("name", nameOf(input, code)));
        ImGui::TextWrapped("%s", none.c_str());
    }
    drawOverlaid(input, code);
    const auto contradictions = model::contradictionsOf(input.state.timeline->organization(), code);
    if (!contradictions.empty()) {
        heading(input, input.say("disagreement.title"));
        drawDisagreements(input, contradictions, notes);
    }
    drawSources(input, notes);
}

}  // namespace ui

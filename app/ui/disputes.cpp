// What is said of disputed land.
#include "ui/draw.hpp"

#include <algorithm>

namespace ui {
namespace {

std::string namesOf(const PanelInput& input, const std::vector<std::string>& codes) {
    std::vector<std::string> names;
    for (const std::string& code : codes) names.push_back(nameOf(input, code));
    return input.phrases().list(names);
}

std::string unitName(const PanelInput& input, std::size_t unit) {
    const territory::Unit& it = input.territory.units()[unit];
    const std::string key = phrases::prefix("unit.") + it.key;
    return input.phrases().has(key) ? input.phrases().say(key) : it.name;
}

std::string kindWords(const PanelInput& input, std::string kind) {
    std::replace(kind.begin(), kind.end(), ' ', '-');
    const std::string key = phrases::prefix("dispute.kind.") + kind;
    return input.phrases().has(key) ? input.phrases().say(key) : kind;
}

}  // namespace

std::string disputeWords(const PanelInput& input, const territory::Dispute& dispute) {
    const std::string holders = namesOf(input, dispute.heldBy);
    const std::string held = dispute.heldBy.empty() ? input.say("dispute.held-by-itself")
                             : dispute.heldBy.size() > 1
                                 ? input.say("dispute.divided", phrases::arg("states", holders))
                                 : input.say("dispute.held-by", phrases::arg("states", holders));
    return input.say(
        "dispute.line", phrases::arg("kind", kindWords(input, dispute.kind)),
        phrases::arg("since", model::formatSince(dispute.since, dispute.sincePrecision, input.phrases())),
        phrases::arg("held", held), phrases::arg("claimed", namesOf(input, dispute.claimedBy)));
}

const territory::Dispute* hoveredDispute(const PanelInput& input, std::string& name) {
    const std::vector<std::string>& keys = input.lands.featureKeys;
    const auto at = std::find(keys.begin(), keys.end(), input.state.hoveredUnit);
    if (input.state.hoveredUnit.empty() || at == keys.end()) return nullptr;
    const auto unit = static_cast<std::size_t>(at - keys.begin());
    name = unitName(input, unit);
    return input.lands.disputes[unit];
}

void drawDisputes(const PanelInput& input, const std::string& code) {
    bool any = false;
    for (std::size_t unit = 0; unit < input.lands.disputes.size(); ++unit) {
        const territory::Dispute* dispute = input.lands.disputes[unit];
        if (!dispute) continue;
        const auto names = [&](const std::vector<std::string>& codes) {
            return std::find(codes.begin(), codes.end(), code) != codes.end();
        };
        const bool owned = input.lands.lands[input.lands.ofFeature[unit]].code == code;
        if (!owned && !names(dispute->claimedBy) && !names(dispute->heldBy)) continue;
        if (!any) {
            ImGui::Dummy(vec(1, 2 * input.scale));
            ImGui::Separator();
            ImGui::PushFont(input.fonts.bold);
            ImGui::TextUnformatted(input.say("dispute.title").c_str());
            ImGui::PopFont();
        }
        any = true;
        ImGui::PushTextWrapPos(0);
        ImGui::TextUnformatted(unitName(input, unit).c_str());
        ImGui::PushFont(input.fonts.small);
        ImGui::PushStyleColor(ImGuiCol_Text, color(input.theme.panelQuiet));
        ImGui::TextUnformatted(disputeWords(input, *dispute).c_str());
        ImGui::PopStyleColor();
        ImGui::PopFont();
        ImGui::PopTextWrapPos();
    }
}

}  // namespace ui

// What is said of disputed land.
#include "ui/draw.hpp"

#include <algorithm>
#include <set>

namespace ui {
namespace {

std::string namesOf(const PanelInput& input, const std::vector<std::string>& codes) {
    std::vector<std::string> names;
    for (const std::string& code : codes) names.push_back(nameOf(input, code));
    return input.phrases().list(names);
}

std::string unitName(const PanelInput& input, std::size_t unit) {
    const territory::Unit& it = input.territory.units()[unit];
    const std::string key = phrases::prefix("unit.") + it.whole;
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

std::optional<std::size_t> hoveredFeature(const PanelInput& input) {
    const session::AppState& state = input.state;
    if (state.hoveredUnit.empty()) return std::nullopt;
    const std::vector<territory::Unit>& units = input.territory.units();
    for (std::size_t f = 0; f < units.size(); ++f)
        if (units[f].whole == state.hoveredUnit && units[f].region == state.hoveredRegion) return f;
    return std::nullopt;
}

const territory::Dispute* hoveredDispute(const PanelInput& input, std::string& name) {
    const auto feature = hoveredFeature(input);
    if (!feature) return nullptr;
    name = unitName(input, *feature);
    return input.lands.disputes[*feature];
}

std::string regionWords(const PanelInput& input) {
    const auto feature = hoveredFeature(input);
    if (!feature || input.state.hoveredRegion.empty()) return "";
    const territory::Unit& unit = input.territory.units()[*feature];
    std::string name = unit.regionName;
    if (input.state.gazetteer)
        if (const auto known = input.state.gazetteer->region(unit.region, input.territory.homes()[*feature],
                                                             input.phrases().code()))
            name = known->text;
    return input.say("tip.region", phrases::arg("name", name), phrases::arg("code", unit.region));
}

void drawDisputes(const PanelInput& input, const std::string& code) {
    bool any = false;
    std::set<std::string> told;  // units that are cut into regions are told once
    for (std::size_t unit = 0; unit < input.lands.disputes.size(); ++unit) {
        const territory::Dispute* dispute = input.lands.disputes[unit];
        if (!dispute) continue;
        const auto names = [&](const std::vector<std::string>& codes) {
            return std::find(codes.begin(), codes.end(), code) != codes.end();
        };
        const bool owned = input.lands.lands[input.lands.ofFeature[unit]].code == code;
        if (!owned && !names(dispute->claimedBy) && !names(dispute->heldBy)) continue;
        if (!told.insert(input.territory.units()[unit].whole).second) continue;
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

#include "scene/zones.hpp"

#include "ui/side_panel.hpp"

#include <algorithm>

namespace ui {
namespace {

/// "North-Caucasian part of Russia. Economic region: North Caucasus; our interpretation"
std::string partWords(const PanelInput& input, const model::ZonePart& part) {
    std::string words = part.name;
    if (!part.definition.empty()) words += (words.empty() ? "" : ". ") + part.definition;
    const std::string doubt = verificationWords(input, part.verification);
    if (!doubt.empty()) words += (words.empty() ? "" : "; ") + doubt;
    return words;
}

}  // namespace

std::string areaWords(const PanelInput& input) {
    const session::AppState& state = input.state;
    const auto* proposal = scene::proposalOf(state.timeline->organization(), state.layer);
    const auto hovered = proposal ? hoveredFeature(input) : std::nullopt;
    if (!hovered) return "";
    const std::size_t feature = *hovered;
    static const scene::Division whole;
    const scene::Division& division = input.divisions ? (*input.divisions)[feature] : whole;
    const std::string& owner = input.lands.lands[input.lands.ofFeature[feature]].code;
    std::string words;
    for (const scene::ZoneHere& here : scene::zonesAt(*proposal, owner, division)) {
        words += (words.empty() ? "" : "\n") + scene::zoneName(*proposal, *here.zone);
        const std::string part = partWords(input, *here.part);
        if (!part.empty()) words += ": " + part;
    }
    return words;
}

void drawZonesOf(const PanelInput& input, const std::string& code, Footnotes& notes) {
    const session::AppState& state = input.state;
    const auto* proposal = scene::proposalOf(state.timeline->organization(), state.layer);
    if (!proposal) return;
    heading(input, proposal->name);
    bool any = false;
    for (const model::Zone& zone : proposal->zones)
        for (const model::ZonePart& part : zone.parts) {
            if (part.state != code) continue;
            any = true;
            const std::string words = scene::zoneName(*proposal, zone) +
                                      notes.marks(part.sources.empty() ? proposal->sources : part.sources);
            ImGui::TextWrapped("%s", words.c_str());
            quietText(input, partWords(input, part));
            quietText(input, part.note);
            ImGui::Dummy(vec(1, 2 * input.scale));
        }
    const auto& partners = proposal->partners;
    if (std::find(partners.begin(), partners.end(), code) != partners.end())
        ImGui::TextWrapped("%s", input.say("legend.partner").c_str());
    else if (!any)
        quietText(input, input.say("legend.no-zone"));
    quietText(input, proposal->note);
}

}  // namespace ui

#include "ui/side_panel.hpp"

#include <algorithm>

namespace ui {
namespace {

const model::Event* findEvent(const model::Organization& organization, const std::string& id) {
    const auto at = std::find_if(organization.events.begin(), organization.events.end(),
                                 [&](const model::Event& event) { return event.id == id; });
    return at == organization.events.end() ? nullptr : &*at;
}

std::string kindWords(const PanelInput& input, const model::Event& event) {
    const auto* kind = model::findEventKind(input.state.timeline->organization(), event.kind);
    const std::string label = kind ? kind->label : event.kind;
    return event.planned ? label + ", " + input.say("event.planned") : label;
}

/// What of the date is not known.
std::string precisionWords(const PanelInput& input, const model::Event& event) {
    if (event.begin.precision == model::Precision::month) return input.say("event.month-only");
    if (event.begin.precision == model::Precision::year) return input.say("event.year-only");
    return "";
}

std::string placeWords(const PanelInput& input, const model::Place& place) {
    std::string words = place.name;
    if (!place.state.empty()) {
        const std::string state = nameOf(input, place.state);
        if (state != words) words += (words.empty() ? "" : ", ") + state;
    }
    return words;
}

std::string placeDoubt(const PanelInput& input, const model::Place& place) {
    if (!place.position) return input.say("event.no-position");
    if (place.assumed) return input.say("event.assumed");
    return place.approximate ? input.say("event.approximate") : "";
}

std::string namesOf(const PanelInput& input, const std::vector<std::string>& states) {
    std::vector<std::string> names;
    for (const std::string& code : states) names.push_back(nameOf(input, code));
    return input.phrases().list(names);
}

void drawEvent(const PanelInput& input, const model::Event& event, std::vector<session::Action>& actions) {
    const model::Organization& organization = input.state.timeline->organization();
    Footnotes notes;
    ImGui::TextDisabled("%s", kindWords(input, event).c_str());
    datedLine(input, input.say("event.when"), model::formatWhen(event, input.phrases()),
              precisionWords(input, event));
    if (event.place)
        datedLine(input, input.say("event.where"), placeWords(input, *event.place),
                  placeDoubt(input, *event.place));
    else
        datedLine(input, input.say("event.where"), input.say("event.no-place"), "");
    if (!event.states.empty()) datedLine(input, input.say("event.who"), namesOf(input, event.states), "");
    if (!event.note.empty()) {
        ImGui::Dummy(vec(1, 2 * input.scale));
        ImGui::TextWrapped("%s", event.note.c_str());
    }
    quietText(input, verificationWords(input, event.verification));
    notes.marks(event.sources);
    const auto contradictions = model::contradictionsById(organization, event.contradictions);
    if (!contradictions.empty()) {
        heading(input, input.say("disagreement.title"));
        drawDisagreements(input, contradictions, notes);
    }
    if (flatButton(input, "go", input.say("event.go"), false, 0, true))
        actions.push_back(session::SetDate{event.first()});
    drawSources(input, notes);
}

/// One line an event; a click opens its card.
void drawList(const PanelInput& input, const std::vector<const model::Event*>& events,
              std::vector<session::Action>& actions) {
    for (const model::Event* event : events) {
        ImGui::PushID(event->id.c_str());
        const ImVec2 from = ImGui::GetCursorScreenPos();
        ImGui::BeginGroup();
        datedLine(input, model::formatWhen(*event, input.phrases()), event->title, kindWords(input, *event),
                  event->first() > input.state.date);
        ImGui::EndGroup();
        const ImVec2 to = vec(from.x + ImGui::GetContentRegionAvail().x, ImGui::GetItemRectMax().y);
        const ImVec2 after = ImGui::GetCursorPos();
        ImGui::SetCursorScreenPos(from);
        if (ImGui::InvisibleButton("open", ImVec2(to.x - from.x, to.y - from.y)))
            actions.push_back(session::OpenEvents{{event->id}});
        drawFocus(input);
        if (ImGui::IsItemHovered()) {
            const auto grow = static_cast<float>(4 * input.scale);
            ImGui::GetWindowDrawList()->AddRectFilled(ImVec2(from.x - grow, from.y - grow / 2),
                                                      ImVec2(to.x + grow, to.y + grow / 2),
                                                      color(input.theme.panelText, 0.08), grow);
        }
        ImGui::SetCursorPos(after);
        ImGui::PopID();
    }
}

}  // namespace

void drawEventCard(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions) {
    std::vector<const model::Event*> events;
    for (const std::string& id : input.state.openEvents)
        if (const auto* event = findEvent(input.state.timeline->organization(), id)) events.push_back(event);
    if (events.empty()) return;
    const bool one = events.size() == 1;
    const std::string title =
        one ? events[0]->title
            : input.phrases().count("events.count", static_cast<std::int64_t>(events.size()));
    SidePanel panel(input, panels, one ? "event" : "events", title, 480);
    if (!panel) return;
    if (panel.closed()) actions.push_back(session::OpenEvents{});
    if (one)
        drawEvent(input, *events[0], actions);
    else
        drawList(input, events, actions);
}

void drawEventTip(const PanelInput& input) {
    const std::vector<std::string>& ids = input.state.hoveredEvents;
    if (ids.empty() || ImGui::IsMouseDown(0) || ImGui::GetIO().WantCaptureMouse) return;
    std::string words;
    constexpr std::size_t most = 6;
    for (std::size_t i = 0; i < ids.size() && i < most; ++i)
        if (const auto* event = findEvent(input.state.timeline->organization(), ids[i]))
            words += (words.empty() ? "" : "\n") + model::formatWhen(*event, input.phrases()) + ": " +
                     event->title;
    if (ids.size() > most)
        words += "\n" + input.phrases().count("events.more", static_cast<std::int64_t>(ids.size() - most));
    tip(input, words);
}

}  // namespace ui

// The words of a story's step, its cards, and the fields that write them.
#include "ui/draw.hpp"

#include <algorithm>
#include <cstring>

namespace ui {
namespace {

constexpr double panelUnits = 430;

double shownPart(const session::StoryState& story) {
    return std::clamp(story.shownS / session::storyFadeS, 0.0, 1.0);
}

/// "Jasutis 2007; ..." by the titles of the sources.
std::string sourceWords(const PanelInput& input, const model::StoryStep& step) {
    std::string words;
    for (const std::string& key : step.sources)
        if (const model::Source* source = model::findSource(input.state.timeline->organization(), key))
            words += (words.empty() ? "" : "; ") + source->title;
    return words;
}

void drawNavigation(const PanelInput& input, std::vector<session::Action>& actions) {
    const session::StoryState& story = input.state.story;
    if (flatButton(input, "previous step", "<", false, 44 * input.scale, true))
        actions.push_back(session::GoInStory{session::StoryMove::previous});
    ImGui::SameLine();
    const ImVec2 at = ImGui::GetCursorPos();
    const std::string place = input.say("story.place", phrases::arg("number", story.at + 1),
                                        phrases::arg("count", story.story->steps.size()));
    ImGui::SetCursorPosY(at.y + static_cast<float>(18 * input.scale) - ImGui::GetFontSize() / 2);
    ImGui::TextUnformatted(place.c_str());
    ImGui::SameLine();
    ImGui::SetCursorPosY(at.y);
    if (flatButton(input, "next step", ">", false, 44 * input.scale, true))
        actions.push_back(session::GoInStory{session::StoryMove::next});
    if (input.state.presenter.on) return;
    ImGui::SameLine();
    if (flatButton(input, "edit", input.say("story.edit"), story.editing, 0, true))
        actions.push_back(session::EditStory{session::Switch::toggle});
    ImGui::SameLine();
    if (flatButton(input, "end story", input.say("story.close"), false, 0, true))
        actions.push_back(session::OpenStory{});
}

/// Fills the fields anew where another step is shown.
void fillFields(const session::StoryState& story, PanelState& panels) {
    const model::StoryStep& step = *story.step();
    const std::string shown = story.story->title + "\n" + std::to_string(story.at) + "\n" + step.title +
                              "\n" + step.text + "\n" + step.notes;
    if (shown == panels.storyShown) return;
    panels.storyShown = shown;
    const auto copy = [](auto& field, const std::string& text) {
        const std::size_t size = std::min(text.size(), field.size() - 1);
        std::memcpy(field.data(), text.data(), size);
        field[size] = '\0';
    };
    copy(panels.storyName, story.story->title);
    copy(panels.storyTitle, step.title);
    copy(panels.storyText, step.text);
    copy(panels.storyNotes, step.notes);
    if (panels.storyFile[0] == '\0')
        copy(panels.storyFile, story.saved.empty() ? story.story->id + ".json" : story.saved);
}

void drawFields(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions) {
    const double s = input.scale;
    fillFields(input.state.story, panels);
    const auto write = [&](session::StoryPart part, const char* text) {
        if (ImGui::IsItemDeactivatedAfterEdit()) actions.push_back(session::WriteStory{part, text});
    };
    const auto wide = [] { ImGui::SetNextItemWidth(-1); };
    wide();
    ImGui::InputTextWithHint("##name", input.say("story.name-hint").c_str(), panels.storyName.data(),
                             panels.storyName.size());
    write(session::StoryPart::name, panels.storyName.data());
    wide();
    ImGui::InputTextWithHint("##title", input.say("story.title-hint").c_str(), panels.storyTitle.data(),
                             panels.storyTitle.size());
    write(session::StoryPart::title, panels.storyTitle.data());
    ImGui::InputTextMultiline("##text", panels.storyText.data(), panels.storyText.size(), vec(-1, 110 * s));
    write(session::StoryPart::text, panels.storyText.data());
    ImGui::TextDisabled("%s", input.say("story.notes").c_str());
    ImGui::InputTextMultiline("##notes", panels.storyNotes.data(), panels.storyNotes.size(), vec(-1, 60 * s));
    write(session::StoryPart::notes, panels.storyNotes.data());
    if (flatButton(input, "record", input.say("story.record"), false, 0, true))
        actions.push_back(session::RecordStep{});
    ImGui::SameLine();
    if (flatButton(input, "earlier", input.say("story.earlier"), false, 0, true))
        actions.push_back(session::MoveStoryStep{-1});
    ImGui::SameLine();
    if (flatButton(input, "later", input.say("story.later"), false, 0, true))
        actions.push_back(session::MoveStoryStep{1});
    ImGui::SameLine();
    if (flatButton(input, "delete", input.say("story.delete"), false, 0, true))
        actions.push_back(session::DeleteStep{});
    ImGui::SetNextItemWidth(static_cast<float>(-110 * s));
    ImGui::InputText("##file", panels.storyFile.data(), panels.storyFile.size());
    ImGui::SameLine();
    const bool changed = input.state.story.changed;
    if (flatButton(input, "save", input.say("story.save"), changed, 0, true) && panels.storyFile[0])
        actions.push_back(session::SaveStory{panels.storyFile.data()});
}

void drawWords(const PanelInput& input, const model::StoryStep& step) {
    ImGui::PushFont(input.fonts.title);
    ImGui::PushTextWrapPos(0);
    ImGui::TextUnformatted(step.title.c_str());
    ImGui::PopFont();
    if (!step.text.empty()) ImGui::TextUnformatted(step.text.c_str());
    const std::string sources = sourceWords(input, step);
    if (!sources.empty()) {
        ImGui::PushFont(input.fonts.note);
        ImGui::PushStyleColor(ImGuiCol_Text, color(input.theme.panelQuiet));
        ImGui::TextUnformatted(input.phrases()
                                   .count("story.sources", static_cast<std::int64_t>(step.sources.size()),
                                          phrases::arg("titles", sources))
                                   .c_str());
        ImGui::PopStyleColor();
        ImGui::PopFont();
    }
    ImGui::PopTextWrapPos();
}

/// The panel grows with its content, which is known from the frame before.
void drawStepPanel(const PanelInput& input, PanelState& panels, const model::StoryStep& step,
                   std::vector<session::Action>& actions) {
    const double s = input.scale, width = std::min(panelUnits * s, input.size.width * 0.44);
    const double below = input.state.panels ? timelinePx(input) + 56 * s : 64 * s;
    const bool narrowed = !panels.cardPx.empty();  // a card has the room above
    const double room = input.size.height - below - (narrowed ? panels.cardPx.maxY + 16 * s : 96 * s);
    const double height = std::clamp(panels.storyContentPx + 28 * s, 64 * s, std::max(64 * s, room));
    const ImVec2 position = vec(input.size.width - 32 * s - width, input.size.height - below - height),
                 size = vec(width, height);
    ImGui::PushFont(input.fonts.text);
    beginPanel("story", position, size, true);
    const ImVec2 end(position.x + size.x, position.y + size.y);
    drawGround(*ImGui::GetWindowDrawList(), position, end, input.theme, s, 8 * s);
    const float begin = ImGui::GetCursorPosY();
    ImGui::PushStyleVar(ImGuiStyleVar_Alpha,
                        static_cast<float>(std::max(0.02, shownPart(input.state.story))));
    if (input.state.story.editing)
        drawFields(input, panels, actions);
    else
        drawWords(input, step);
    ImGui::PopStyleVar();
    ImGui::Dummy(vec(1, 4 * s));
    drawNavigation(input, actions);
    panels.storyContentPx = ImGui::GetCursorPosY() - begin;
    panels.storyPx.add(base::Vec2{position.x, position.y});
    panels.storyPx.add(base::Vec2{end.x, end.y});
    ImGui::End();
    ImGui::PopFont();
}

/// An opening or closing card: the map steps back behind it.
void drawStoryCard(const PanelInput& input, PanelState& panels, const model::StoryStep& step,
                   std::vector<session::Action>& actions) {
    const double s = input.scale, part = shownPart(input.state.story);
    ImDrawList& behind = *ImGui::GetBackgroundDrawList();
    behind.AddRectFilled(ImVec2(0, 0), vec(input.size.width, input.size.height),
                         color(input.theme.panel, 0.72 * part));
    const double width = std::min(980 * s, input.size.width - 64 * s);
    const double height = std::max(200 * s, panels.storyContentPx + 64 * s);
    const ImVec2 position =
        vec((input.size.width - width) / 2, std::max(16.0, (input.size.height - height) * 0.4));
    ImGui::SetNextWindowFocus();
    beginPanel("story card", position, vec(width, height));
    drawGround(*ImGui::GetWindowDrawList(), position, vec(position.x + width, position.y + height),
               input.theme, s, 12 * s);
    ImGui::SetCursorPos(vec(36 * s, 32 * s));
    const float begin = ImGui::GetCursorPosY();
    ImGui::BeginGroup();
    ImGui::PushTextWrapPos(static_cast<float>(width - 36 * s));
    ImGui::PushFont(input.fonts.display);
    ImGui::TextUnformatted(step.title.c_str());
    ImGui::PopFont();
    ImGui::PushFont(input.fonts.title);
    if (!step.text.empty()) ImGui::TextUnformatted(step.text.c_str());
    ImGui::PopFont();
    ImGui::PopTextWrapPos();
    ImGui::Dummy(vec(1, 10 * s));
    ImGui::PushFont(input.fonts.text);
    drawNavigation(input, actions);
    ImGui::PopFont();
    ImGui::EndGroup();
    panels.storyContentPx = ImGui::GetCursorPosY() - begin;
    ImGui::End();
}

}  // namespace

void drawStory(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions) {
    panels.storyPx = {};
    const model::StoryStep* step = input.state.story.step();
    if (!step) {
        panels.storyFile[0] = '\0';
        return;
    }
    if (step->card != model::StoryCard::none && !input.state.story.editing)
        drawStoryCard(input, panels, *step, actions);
    else
        drawStepPanel(input, panels, *step, actions);
}

}  // namespace ui

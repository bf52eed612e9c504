// The fields that write a story.
#include "ui/draw.hpp"
#include "ui/story_layout.hpp"
#include "ui/wrapped_text.hpp"

#include <algorithm>
#include <cstring>

namespace ui {
namespace {

template <class Field>
void fill(Field& field, const std::string& text) {
    const std::size_t size = std::min(text.size(), field.size() - 1);
    std::memcpy(field.data(), text.data(), size);
    field[size] = '\0';
}

/// The file that a story had better be saved to.
std::string fileOf(const session::StoryState& story) {
    if (!story.saved.empty()) return story.saved;
    return story.key.ends_with(".json") ? story.key : story.story->id + ".json";
}

/// Fills the fields anew where another step is shown, and that of the file where it was saved to another.
void fillFields(const PanelInput& input, PanelState& panels) {
    const session::StoryState& story = input.state.story;
    const std::string file = fileOf(story), fileShown = std::to_string(story.opened) + "\n" + file;
    if (fileShown != panels.storyFileOf) fill(panels.storyFile, file);
    panels.storyFileOf = fileShown;
    const model::StoryTexts step = storyTexts(input);
    const std::string& language = input.phrases().code();
    const std::string& name = model::titleOf(*story.story, language);
    const double width = wrappedFieldPx();
    const std::string shown = language + std::to_string(width) + "\n" + name + "\n" +
                              std::to_string(story.at) + "\n" + step.title + "\n" + step.text + "\n" +
                              step.notes;
    if (shown == panels.storyShown) return;
    panels.storyShown = shown;
    fill(panels.storyName, name);
    fill(panels.storyTitle, step.title);
    fill(panels.storyText, softWrapped(step.text, width));
    fill(panels.storyNotes, softWrapped(step.notes, width));
}

void drawTexts(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions) {
    const double s = input.scale;
    const auto field = [&](session::StoryPart part) {
        return WrittenField{panels.storyEdits[static_cast<std::size_t>(part)], panels.fieldStep};
    };
    // To be called right after the field.
    const auto keep = [&](bool written, session::StoryPart part, const char* text) {
        if (ImGui::IsItemActive()) panels.storyField = static_cast<int>(part);
        if (written) actions.push_back(session::WriteStory{part, unwrapped(text)});
    };
    using enum session::StoryPart;
    keep(inputLine("##name", input.say("story.name-hint"), panels.storyName.data(), panels.storyName.size(),
                   field(name)),
         name, panels.storyName.data());
    keep(inputLine("##title", input.say("story.title-hint"), panels.storyTitle.data(),
                   panels.storyTitle.size(), field(title)),
         title, panels.storyTitle.data());
    // In a low window the fields are lower, so that the buttons below them stay in view.
    const double lines = input.size.height < 800 * s ? 2 : input.size.height < 900 * s ? 3 : 5;
    keep(inputWrapped("##text", panels.storyText.data(), panels.storyText.size(), (lines * 24.5 + 12) * s,
                      field(text)),
         text, panels.storyText.data());
    ImGui::TextDisabled("%s", input.say("story.notes").c_str());
    keep(inputWrapped("##notes", panels.storyNotes.data(), panels.storyNotes.size(),
                      ((lines - 1) * 24.5 + 12) * s, field(notes)),
         notes, panels.storyNotes.data());
}

void drawButtons(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions) {
    const double s = input.scale;
    const auto button = [&](const char* id, const std::string& label, const session::Action& action) {
        if (flatButton(input, id, label, false, 0, true)) actions.push_back(action);
    };
    button("record", input.say("story.record"), session::RecordStep{});
    const std::string earlier = input.say("story.earlier"), later = input.say("story.later"),
                      remove = input.say("story.delete"), save = input.say("story.save");
    sameLineWhereItFits(input, earlier);
    button("earlier", earlier, session::MoveStoryStep{-1});
    sameLineWhereItFits(input, later);
    button("later", later, session::MoveStoryStep{1});
    sameLineWhereItFits(input, remove);
    button("delete", remove, session::DeleteStep{});
    const double saveWidth = ImGui::CalcTextSize(save.c_str()).x + 28 * s + ImGui::GetStyle().ItemSpacing.x;
    ImGui::SetNextItemWidth(static_cast<float>(-saveWidth));
    ImGui::InputText("##file", panels.storyFile.data(), panels.storyFile.size());
    ImGui::SameLine();
    const bool changed = input.state.story.changed();
    if (flatButton(input, "save", save, changed, 0, true) && panels.storyFile[0])
        actions.push_back(session::SaveStory{panels.storyFile.data()});
}

}  // namespace

model::StoryTexts storyTexts(const PanelInput& input) {
    const session::StoryState& story = input.state.story;
    return model::textsOf(*story.story, *story.step(), input.phrases().code());
}

void drawStoryFields(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions) {
    fillFields(input, panels);
    drawTexts(input, panels, actions);
    drawButtons(input, panels, actions);
}

}  // namespace ui

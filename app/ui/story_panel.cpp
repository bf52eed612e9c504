// The words of a story's step, its cards, and the fields that write them.
#include "ui/draw.hpp"
#include "ui/story_layout.hpp"
#include "ui/wrapped_text.hpp"

#include <algorithm>
#include <cstring>

namespace ui {
namespace {

double shownPart(const session::StoryState& story) {
    return std::clamp(story.shownS / session::storyFadeS, 0.0, 1.0);
}

/// In the language of the interface, or else in the story's own.
model::StoryTexts textsOf(const PanelInput& input) {
    const session::StoryState& story = input.state.story;
    return model::textsOf(*story.story, *story.step(), input.phrases().code());
}

/// Says so where a text is in another language than the interface.
std::string languageWords(const PanelInput& input) {
    const session::StoryState& story = input.state.story;
    if (model::speaks(*story.story, *story.step(), input.phrases().code())) return {};
    std::string name = story.story->language;
    for (const phrases::Phrases& each : input.state.languages)
        if (each.code() == name) name = each.name();
    return input.say("story.other-language", phrases::arg("language", name));
}

void drawNavigation(const PanelInput& input, std::vector<session::Action>& actions) {
    const session::StoryState& story = input.state.story;
    if (flatButton(input, "previous step", "<", false, 44 * input.scale, true))
        actions.push_back(session::GoInStory{session::StoryMove::previous});
    ImGui::SameLine();
    const ImVec2 at = ImGui::GetCursorPos();
    const std::string place = storyPlace(input.state, story.at);
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
void fillFields(const PanelInput& input, PanelState& panels) {
    const session::StoryState& story = input.state.story;
    const model::StoryTexts step = textsOf(input);
    const std::string& language = input.phrases().code();
    const std::string& name = model::titleOf(*story.story, language);
    const double width = wrappedFieldPx();
    const std::string shown = language + std::to_string(width) + "\n" + name + "\n" +
                              std::to_string(story.at) + "\n" + step.title + "\n" + step.text + "\n" +
                              step.notes;
    if (shown == panels.storyShown) return;
    panels.storyShown = shown;
    const auto copy = [](auto& field, const std::string& text) {
        const std::size_t size = std::min(text.size(), field.size() - 1);
        std::memcpy(field.data(), text.data(), size);
        field[size] = '\0';
    };
    copy(panels.storyName, name);
    copy(panels.storyTitle, step.title);
    copy(panels.storyText, softWrapped(step.text, width));
    copy(panels.storyNotes, softWrapped(step.notes, width));
    if (panels.storyFile[0] == '\0')
        copy(panels.storyFile, story.saved.empty() ? story.story->id + ".json" : story.saved);
}

void drawFields(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions) {
    const double s = input.scale;
    fillFields(input, panels);
    const auto write = [&](session::StoryPart part, const std::string& text) {
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
    // In a low window the fields are lower, so that the buttons below them stay in view.
    const double lines = input.size.height < 800 * s ? 2 : input.size.height < 900 * s ? 3 : 5;
    inputWrapped("##text", panels.storyText.data(), panels.storyText.size(), (lines * 24.5 + 12) * s);
    write(session::StoryPart::text, unwrapped(panels.storyText.data()));
    ImGui::TextDisabled("%s", input.say("story.notes").c_str());
    inputWrapped("##notes", panels.storyNotes.data(), panels.storyNotes.size(),
                 ((lines - 1) * 24.5 + 12) * s);
    write(session::StoryPart::notes, unwrapped(panels.storyNotes.data()));
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
    ImGui::SetNextItemWidth(static_cast<float>(-saveWidth - 4 * s));
    ImGui::InputText("##file", panels.storyFile.data(), panels.storyFile.size());
    ImGui::SameLine();
    const bool changed = input.state.story.changed;
    if (flatButton(input, "save", save, changed, 0, true) && panels.storyFile[0])
        actions.push_back(session::SaveStory{panels.storyFile.data()});
}

void drawQuiet(const PanelInput& input, const std::string& words) {
    if (words.empty()) return;
    ImGui::PushFont(input.fonts.note);
    ImGui::PushStyleColor(ImGuiCol_Text, color(input.theme.panelQuiet));
    ImGui::TextUnformatted(words.c_str());
    ImGui::PopStyleColor();
    ImGui::PopFont();
}

void drawTitle(const PanelInput& input, const std::string& title, double wrapPx) {
    ImGui::PushFont(input.fonts.title);
    ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + static_cast<float>(wrapPx));
    ImGui::TextUnformatted(title.c_str());
    ImGui::PopTextWrapPos();
    ImGui::PopFont();
}

/// What stands below the title.
void drawWords(const PanelInput& input, const model::StoryStep& step, double wrapPx) {
    const model::StoryTexts texts = textsOf(input);
    ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + static_cast<float>(wrapPx));
    ImGui::BeginGroup();
    if (!texts.text.empty()) ImGui::TextUnformatted(texts.text.c_str());
    drawQuiet(input, storySources(input.state, step));
    drawQuiet(input, languageWords(input));
    ImGui::EndGroup();
    ImGui::PopTextWrapPos();
}

/// Below the map, as high as the longest step; the buttons stand beside the title where there is room.
void drawStrip(const PanelInput& input, const StoryLayout& layout, const model::StoryStep& step,
               std::vector<session::Action>& actions) {
    const double s = input.scale;
    beginStrip(input, "story", layout.heightPx);
    const ImVec2 at = ImGui::GetCursorPos();
    const auto part = static_cast<float>(std::max(0.02, shownPart(input.state.story)));
    ImGui::PushStyleVar(ImGuiStyleVar_Alpha, part);
    drawTitle(input, textsOf(input).title, layout.titlePx);
    ImGui::PopStyleVar();
    const float below =
        std::max(ImGui::GetCursorPosY(), at.y + static_cast<float>(36 * s) + ImGui::GetStyle().ItemSpacing.y);
    const bool beside = layout.titlePx < layout.wordsPx;
    if (beside) {
        ImGui::SetCursorPos(vec(at.x + layout.titlePx + 16 * s, at.y));
        drawNavigation(input, actions);
    }
    ImGui::SetCursorPos(ImVec2(at.x, below));
    ImGui::PushStyleVar(ImGuiStyleVar_Alpha, part);
    drawWords(input, step, layout.wordsPx);
    ImGui::PopStyleVar();
    if (!beside) {
        ImGui::SetCursorPosX(at.x);
        drawNavigation(input, actions);
    }
    ImGui::End();
}

/// Beside the map, as high as its content, which is known from the frame before.
void drawColumn(const PanelInput& input, PanelState& panels, const StoryLayout& layout,
                const model::StoryStep& step, std::vector<session::Action>& actions) {
    const double s = input.scale;
    const double below = (input.state.panels ? timelinePx(input) + 56 * s : 64 * s);
    const bool narrowed = !panels.cardPx.empty();  // a card has the room above
    const double room =
        input.size.height - below - (narrowed ? panels.cardPx.maxY + 16 * s : 96 * s + compareBarPx(input));
    const double height = std::clamp(panels.storyContentPx, 64 * s, std::max(64 * s, room));
    const ImVec2 position =
        vec(input.size.width - 32 * s - layout.widthPx, input.size.height - below - height);
    beginPanel("story", position, vec(layout.widthPx, height), true);
    drawGround(*ImGui::GetWindowDrawList(), position, vec(position.x + layout.widthPx, position.y + height),
               input.theme, s, 8 * s);
    ImGui::PushStyleVar(ImGuiStyleVar_Alpha,
                        static_cast<float>(std::max(0.02, shownPart(input.state.story))));
    if (input.state.story.editing) {
        drawFields(input, panels, actions);
    } else {
        drawTitle(input, textsOf(input).title, layout.titlePx);
        drawWords(input, step, layout.wordsPx);
    }
    ImGui::PopStyleVar();
    ImGui::Dummy(vec(1, 4 * s));
    drawNavigation(input, actions);
    panels.storyContentPx = contentPx();
    panels.storyPx.add(base::Vec2{position.x, position.y});
    panels.storyPx.add(base::Vec2{position.x + layout.widthPx, position.y + height});
    ImGui::End();
}

void drawStepPanel(const PanelInput& input, PanelState& panels, const model::StoryStep& step,
                   std::vector<session::Action>& actions) {
    const StoryLayout layout = layoutStory(input.state, input.size, input.fonts, panels.storyMeasure);
    ImGui::PushFont(input.fonts.text);
    if (layout.strip)
        drawStrip(input, layout, step, actions);
    else
        drawColumn(input, panels, layout, step, actions);
    ImGui::PopFont();
}

/// An opening or closing card: the map steps back behind it.
void drawStoryCard(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions) {
    const double s = input.scale, part = shownPart(input.state.story);
    const model::StoryTexts texts = textsOf(input);
    ImDrawList& behind = *ImGui::GetBackgroundDrawList();
    behind.AddRectFilled(ImVec2(0, 0), vec(input.size.width, input.size.height),
                         color(input.theme.panel, 0.72 * part));
    const double width = std::min(980 * s, input.size.width - 64 * s);
    const double height = std::max(160 * s, panels.storyContentPx + 64 * s);
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
    ImGui::TextUnformatted(texts.title.c_str());
    ImGui::PopFont();
    ImGui::PushFont(input.fonts.title);
    if (!texts.text.empty()) ImGui::TextUnformatted(texts.text.c_str());
    ImGui::PopFont();
    drawQuiet(input, languageWords(input));
    ImGui::PopTextWrapPos();
    ImGui::Dummy(vec(1, 10 * s));
    ImGui::PushFont(input.fonts.text);
    drawNavigation(input, actions);
    ImGui::PopFont();
    ImGui::EndGroup();
    panels.storyContentPx = ImGui::GetCursorPosY() - begin - ImGui::GetStyle().ItemSpacing.y;
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
        drawStoryCard(input, panels, actions);
    else
        drawStepPanel(input, panels, *step, actions);
}

}  // namespace ui

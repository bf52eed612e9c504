// The words of a story's step, and its cards.
#include "ui/draw.hpp"
#include "ui/story_layout.hpp"

#include <algorithm>

namespace ui {
namespace {

double shownPart(const session::StoryState& story) {
    return std::clamp(story.shownS / session::storyFadeS, 0.0, 1.0);
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
    textOfRow(input, storyPlace(input.state, story.at));
    ImGui::SameLine();
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

void drawQuiet(const PanelInput& input, const std::string& words) {
    if (words.empty()) return;
    ImGui::PushFont(input.fonts.note);
    ImGui::PushStyleColor(ImGuiCol_Text, color(input.theme.panelQuiet));
    ImGui::TextUnformatted(words.c_str());
    ImGui::PopStyleColor();
    ImGui::PopFont();
}

void drawTitle(const StoryLayout& layout, const std::string& title) {
    ImGui::PushFont(layout.type.title);
    ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + static_cast<float>(layout.titlePx));
    ImGui::TextUnformatted(title.c_str());
    ImGui::PopTextWrapPos();
    ImGui::PopFont();
}

/// What stands below the title.
void drawWords(const PanelInput& input, const StoryLayout& layout, const model::StoryStep& step) {
    const model::StoryTexts texts = storyTexts(input);
    ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + static_cast<float>(layout.wordsPx));
    ImGui::BeginGroup();
    ImGui::PushFont(layout.type.text);
    if (!texts.text.empty()) ImGui::TextUnformatted(texts.text.c_str());
    ImGui::PopFont();
    const std::string sources = storySources(input.state, step);
    drawQuiet(input, layout.tight ? elided(input.fonts.note, sources, layout.wordsPx) : sources);
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
    drawTitle(layout, storyTexts(input).title);
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
    drawWords(input, layout, step);
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
    const double below = columnBelowPx(input.state, input.size);
    const bool narrowed = !panels.cardPx.empty();  // a card has the room above
    const double room =
        input.size.height - below -
        (narrowed ? panels.cardPx.maxY + 16 * s : columnTopPx(input.state) + compareBarPx(input));
    const double height = std::clamp(panels.storyContentPx, 64 * s, std::max(64 * s, room));
    const ImVec2 position =
        vec(input.size.width - 32 * s - layout.widthPx, input.size.height - below - height);
    beginPanel("story", position, vec(layout.widthPx, height), true);
    drawGround(*ImGui::GetWindowDrawList(), position, vec(position.x + layout.widthPx, position.y + height),
               input.theme, s, 8 * s);
    ImGui::PushStyleVar(ImGuiStyleVar_Alpha,
                        static_cast<float>(std::max(0.02, shownPart(input.state.story))));
    if (input.state.story.editing) {
        drawStoryFields(input, panels, actions);
    } else {
        drawTitle(layout, storyTexts(input).title);
        drawWords(input, layout, step);
    }
    ImGui::PopStyleVar();
    ImGui::Dummy(vec(1, 4 * s));
    drawNavigation(input, actions);
    panels.storyContentPx = contentPx();
    panels.storyPx.add(base::Vec2{position.x, position.y});
    panels.storyPx.add(base::Vec2{position.x + layout.widthPx, position.y + height});
    endPanel();
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
    const model::StoryTexts texts = storyTexts(input);
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
    const WordFonts type = cardFonts(input, texts, width - 72 * s, input.size.height - 160 * s);
    ImGui::PushFont(type.title);
    ImGui::TextUnformatted(texts.title.c_str());
    ImGui::PopFont();
    ImGui::PushFont(type.text);
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
    panels.storyField = -1;
    const model::StoryStep* step = input.state.story.step();
    if (!step) {
        panels.storyFileOf.clear();
        return;
    }
    if (step->card != model::StoryCard::none && !input.state.story.editing)
        drawStoryCard(input, panels, actions);
    else
        drawStepPanel(input, panels, *step, actions);
}

}  // namespace ui

// For a class: comparing dates, stories, the quiz, presenting.
#include "ui/draw.hpp"

#include <algorithm>

namespace ui {
namespace {

class Menu {
  public:
    Menu(const PanelInput& input, double width) : input_(input), width_(width) {}

    void heading(const std::string& words) {
        const double s = input_.scale;
        if (rows_ > 0) ImGui::Dummy(vec(1, 6 * s));
        ImGui::PushFont(input_.fonts.bold);
        ImGui::SetCursorPosX(static_cast<float>(20 * s));
        ImGui::TextUnformatted(words.c_str());
        ImGui::PopFont();
    }
    bool row(const std::string& id, const std::string& label, bool on) {
        const double s = input_.scale;
        ++rows_;
        ImGui::SetCursorPosX(static_cast<float>(8 * s));
        const ImVec2 at = ImGui::GetCursorScreenPos(), size = vec(width_ - 16 * s, 32 * s);
        const bool clicked = ImGui::InvisibleButton(id.c_str(), size);
        drawFocus(input_);
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const ImVec2 end(at.x + size.x, at.y + size.y);
        if (on || ImGui::IsItemHovered())
            list.AddRectFilled(at, end, on ? color(input_.theme.member) : color(input_.theme.panelText, 0.10),
                               static_cast<float>(6 * s));
        list.AddText(vec(at.x + 12 * s, at.y + (size.y - ImGui::GetFontSize()) / 2),
                     color(on ? scene::inkOn(input_.theme, input_.theme.member) : input_.theme.panelText),
                     label.c_str());
        return clicked;
    }

  private:
    const PanelInput& input_;
    double width_;
    int rows_ = 0;
};

bool drawRows(const PanelInput& input, Menu& menu, std::vector<session::Action>& actions) {
    const session::AppState& state = input.state;
    const std::size_t before = actions.size();
    menu.heading(input.say("teach.compare"));
    for (const auto mode :
         {scene::CompareMode::side, scene::CompareMode::swipe, scene::CompareMode::difference}) {
        const std::string id(scene::compareModeId(mode));
        const bool on = state.comparison.mode == mode;
        if (menu.row(id, input.phrases().under(phrases::prefix("compare."), id), on))
            actions.push_back(session::Compare{on ? scene::CompareMode::off : mode, {}});
    }
    menu.heading(input.say("teach.stories"));
    if (input.stories)
        for (const StoryTitle& story : input.stories())
            if (menu.row(story.id, story.title, state.story.story && state.story.key == story.id))
                actions.push_back(session::OpenStory{story.id});
    if (menu.row("record", input.say("teach.record"), false)) actions.push_back(session::RecordStep{});
    menu.heading(input.say("teach.class"));
    if (menu.row("quiz", input.say("teach.quiz"), state.quiz.active()))
        actions.push_back(state.quiz.active() ? session::Action(session::StopQuiz{})
                                              : session::Action(session::StartQuiz{state.quiz.seed}));
    if (menu.row("present", input.say("teach.present"), state.presenter.on))
        actions.push_back(session::Present{session::Switch::toggle});
    if (menu.row("notes", input.say("teach.notes"), state.presenter.on ? state.presenter.notes : state.notes))
        actions.push_back(session::Notes{session::Switch::toggle});
    return actions.size() > before;
}

/// For the longest title.
double widthOf(const PanelInput& input) {
    const double s = input.scale;
    double widest = 384 * s;
    ImGui::PushFont(input.fonts.text);
    if (input.stories)
        for (const StoryTitle& story : input.stories())
            widest = std::max<double>(widest, ImGui::CalcTextSize(story.title.c_str()).x);
    ImGui::PopFont();
    return widest + 64 * s;
}

}  // namespace

void drawTeachMenu(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions) {
    if (panels.menu != "teach") return;
    const double s = input.scale, width = std::min(widthOf(input), input.size.width - 16.0);
    const double top = (toolbarTop + toolbarHeight + 8) * s;
    // As high as its rows, which are known from the frame before.
    const double wanted = panels.teachMenuPx > 0 ? panels.teachMenuPx : 480 * s;
    const double height = std::min(wanted, input.size.height - top - 8);
    const ImVec2 position = vec(std::max(8.0, input.size.width - 32 * s - width), top),
                 size = vec(width, height);
    ImGui::SetNextWindowFocus();
    ImGui::PushFont(input.fonts.text);
    beginPanel("teach-menu", position, size, true);
    const ImVec2 end(position.x + size.x, position.y + size.y);
    drawGround(*ImGui::GetWindowDrawList(), position, end, input.theme, s, 8 * s);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, vec(0, 2 * s));
    Menu menu(input, width);
    const bool chosen = drawRows(input, menu, actions);
    panels.teachMenuPx = contentPx();
    ImGui::PopStyleVar();
    endPanel();
    ImGui::PopFont();
    if (chosen || clickedBeside(input, position, size)) panels.menu.clear();
}

}  // namespace ui

// How the map is drawn: projection, theme, whose eyes, and what lies on it.
#include "projection/projection.hpp"
#include "ui/draw.hpp"

#include <algorithm>

namespace ui {
namespace {

/// One column of the menu, filled from the top down.
class Column {
  public:
    Column(const PanelInput& input, double x, double width) : input_(input), x_(x), width_(width) {}

    void heading(const std::string& words) {
        const double s = input_.scale;
        if (y_ > 16 * s) y_ += 12 * s;
        ImGui::SetCursorPos(vec(x_ + 10 * s, y_));
        ImGui::PushFont(input_.fonts.bold);
        ImGui::TextUnformatted(words.c_str());
        ImGui::PopFont();
        y_ += 30 * s;
    }

    /// A line to choose, with a mark where it is chosen: a dot for one of several, a tick for a switch.
    bool choice(const std::string& id, const std::string& label, bool on, bool isSwitch = false) {
        const double s = input_.scale;
        ImGui::SetCursorPos(vec(x_, y_));
        const ImVec2 at = ImGui::GetCursorScreenPos(), size = vec(width_, 32 * s);
        const bool clicked = ImGui::InvisibleButton(id.c_str(), size);
        drawFocus(input_);
        ImDrawList& list = *ImGui::GetWindowDrawList();
        if (ImGui::IsItemHovered())
            list.AddRectFilled(at, ImVec2(at.x + size.x, at.y + size.y), color(input_.theme.panelText, 0.10),
                               static_cast<float>(6 * s));
        drawMark(list, ImVec2(at.x + static_cast<float>(18 * s), at.y + size.y / 2), on, isSwitch);
        const ImVec2 text = ImGui::CalcTextSize(label.c_str());
        list.AddText(ImVec2(at.x + static_cast<float>(36 * s), at.y + (size.y - text.y) / 2),
                     color(input_.theme.panelText), label.c_str());
        y_ += 32 * s;
        return clicked;
    }

    double y() const { return y_; }

    /// A field below the choices; true when Enter ends it. The problem stands below.
    bool field(const char* id, const std::string& hint, std::array<char, 402>& text,
               const std::string& problem) {
        const double s = input_.scale;
        ImGui::SetCursorPos(vec(x_ + 10 * s, y_ + 4 * s));
        ImGui::SetNextItemWidth(static_cast<float>(width_ - 20 * s));
        const bool entered = ImGui::InputTextWithHint(id, hint.c_str(), text.data(), text.size(),
                                                      ImGuiInputTextFlags_EnterReturnsTrue);
        y_ = ImGui::GetCursorPosY() + 2 * s;
        if (problem.empty()) return entered;
        ImGui::SetCursorPos(vec(x_ + 10 * s, y_));
        ImGui::PushFont(input_.fonts.small);
        ImGui::PushTextWrapPos(static_cast<float>(x_ + width_ - 10 * s));
        ImGui::PushStyleColor(ImGuiCol_Text, color(input_.theme.leave));
        ImGui::TextUnformatted(problem.c_str());
        ImGui::PopStyleColor();
        ImGui::PopTextWrapPos();
        ImGui::PopFont();
        y_ = ImGui::GetCursorPosY() + 2 * s;
        return entered;
    }

  private:
    void drawMark(ImDrawList& list, ImVec2 middle, bool on, bool isSwitch) const {
        const auto px = [&](double v) { return static_cast<float>(v * input_.scale); };
        const ImU32 ink = color(on ? input_.theme.panelText : input_.theme.panelQuiet);
        if (!isSwitch) {
            list.AddCircle(middle, px(7), ink, 24, px(1.5));
            if (on) list.AddCircleFilled(middle, px(4), ink, 24);
            return;
        }
        list.AddRect(ImVec2(middle.x - px(7), middle.y - px(7)), ImVec2(middle.x + px(7), middle.y + px(7)),
                     ink, px(3), 0, px(1.5));
        if (!on) return;
        const ImVec2 tick[3] = {{middle.x - px(4), middle.y},
                                {middle.x - px(1), middle.y + px(3.5)},
                                {middle.x + px(4.5), middle.y - px(4)}};
        list.AddPolyline(tick, 3, ink, 0, px(2));
    }

    const PanelInput& input_;
    double x_, width_;
    double y_ = 16 * input_.scale;
};

std::string projectionName(const PanelInput& input, const std::string& id) {
    return input.phrases().under(phrases::prefix("projection."), id);
}

/// One's own theme is called what its file calls it.
std::string themeName(const PanelInput& input, const scene::Theme& theme) {
    return scene::findTheme(theme.id) ? input.phrases().under(phrases::prefix("theme."), theme.id)
                                      : theme.name;
}

std::string visionName(const PanelInput& input, const std::string& id) {
    return input.phrases().under(phrases::prefix("vision."), id);
}

std::string viewpointName(const PanelInput& input, const std::string& id) {
    return input.phrases().under(phrases::prefix("view.borders-"), id);
}

double widestOf(const std::vector<std::string>& labels) {
    float widest = 0;
    for (const std::string& label : labels) widest = std::max(widest, ImGui::CalcTextSize(label.c_str()).x);
    return static_cast<double>(widest);
}

/// Any projection of PROJ's, as typed.
void drawProjField(const PanelInput& input, PanelState& panels, Column& column,
                   std::vector<session::Action>& actions) {
    const bool shown = projection::isProjString(input.state.projectionId);
    // Until something is typed the field shows what is in force.
    if (panels.projText[0] == 0 && shown && !ImGui::IsAnyItemActive())
        input.state.projectionId.copy(panels.projText.data(), panels.projText.size() - 1);
    if (!column.field("##proj", input.say("view.proj-hint"), panels.projText, panels.projProblem)) return;
    const std::string typed = panels.projText.data();
    panels.projProblem.clear();
    if (typed.empty()) return;
    const auto parsed = projection::parse(typed, {}, "");
    for (const base::Issue& issue : parsed.issues)
        panels.projProblem += (panels.projProblem.empty() ? "" : "\n") + issue.message;
    if (parsed)
        actions.push_back(session::SetProjection{
            projection::isProjString(typed) ? projection::describe(*parsed).id : typed});
}

void drawLeft(const PanelInput& input, PanelState& panels, Column& column,
              std::vector<session::Action>& actions) {
    const session::AppState& state = input.state;
    column.heading(input.say("view.projection"));
    for (const projection::Description& each : projection::catalogue())
        if (column.choice("projection-" + each.id, projectionName(input, each.id),
                          state.projectionId == each.id))
            actions.push_back(session::SetProjection{each.id});
    drawProjField(input, panels, column, actions);
    column.heading(input.say("view.on-map"));
    using session::Display, session::Switch;
    if (column.choice("graticule", input.say("view.graticule"), state.graticule, true))
        actions.push_back(session::Show{Display::graticule, Switch::toggle});
    if (column.choice("scale-bar", input.say("view.scale-bar"), state.scaleBar, true))
        actions.push_back(session::Show{Display::scaleBar, Switch::toggle});
    if (column.choice("reduced-motion", input.say("view.reduced-motion"), state.reducedMotion, true))
        actions.push_back(session::ReducedMotion{Switch::toggle});
    if (!input.territory.hasViewpoints()) return;
    column.heading(input.say("view.borders"));
    for (const territory::ViewpointDescription& each : territory::viewpoints())
        if (column.choice("viewpoint-" + each.id, viewpointName(input, each.id),
                          state.viewpoint == each.viewpoint))
            actions.push_back(session::SetViewpoint{each.viewpoint});
}

void drawRight(const PanelInput& input, Column& column, std::vector<session::Action>& actions) {
    const session::AppState& state = input.state;
    column.heading(input.say("view.theme"));
    for (const scene::Theme* theme : session::themesOf(state))
        if (column.choice("theme-" + theme->id, themeName(input, *theme), state.themeId == theme->id))
            actions.push_back(session::SetTheme{theme->id});
    column.heading(input.say("view.vision"));
    for (const base::VisionDescription& each : base::visions())
        if (column.choice("vision-" + each.id, visionName(input, each.id), state.vision == each.vision))
            actions.push_back(session::SetVision{each.vision});
}

}  // namespace

void drawViewMenu(const PanelInput& input, PanelState& panels, std::vector<session::Action>& actions) {
    if (panels.menu != "view") return;
    const double s = input.scale;
    ImGui::PushFont(input.fonts.text);
    std::vector<std::string> left{input.say("view.graticule"), input.say("view.scale-bar"),
                                  input.say("view.reduced-motion")},
        right;
    for (const projection::Description& each : projection::catalogue())
        left.push_back(projectionName(input, each.id));
    for (const territory::ViewpointDescription& each : territory::viewpoints())
        left.push_back(viewpointName(input, each.id));
    for (const scene::Theme* theme : session::themesOf(input.state))
        right.push_back(themeName(input, *theme));
    for (const base::VisionDescription& each : base::visions()) right.push_back(visionName(input, each.id));
    const double leftWidth = widestOf(left) + 50 * s, rightWidth = widestOf(right) + 50 * s;
    const double width = leftWidth + rightWidth + 32 * s;
    // As high as its longer column was; it is drawn first when it is opened, and again at once.
    const double top = (toolbarTop + toolbarHeight + 8) * s;
    const double height = std::min(std::max(panels.viewMenuPx, 200 * s), input.size.height - top - 8);
    const ImVec2 position = vec(std::max(8.0, input.size.width - 32 * s - width), top),
                 size = vec(width, height);
    ImGui::SetNextWindowFocus();
    beginPanel("view-menu", position, size, panels.viewMenuPx > height);
    drawGround(*ImGui::GetWindowDrawList(), position, ImVec2(position.x + size.x, position.y + size.y),
               input.theme, s, 8 * s);
    Column first(input, 8 * s, leftWidth), second(input, 24 * s + leftWidth, rightWidth);
    drawLeft(input, panels, first, actions);
    drawRight(input, second, actions);
    panels.viewMenuPx = std::max(first.y(), second.y()) + 12 * s;
    endPanel();
    ImGui::PopFont();
    // It stays open while one thing after another is tried; a click elsewhere closes it.
    if (clickedBeside(input, position, size)) panels.menu.clear();
}

}  // namespace ui

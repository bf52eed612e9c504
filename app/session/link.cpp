#include "session/link.hpp"

#include <algorithm>
#include <array>

namespace session {
namespace {

bool shows(const Action& action) {
    return !std::holds_alternative<Quit>(action) && !std::holds_alternative<Copy>(action) &&
           !std::holds_alternative<Reload>(action) && !std::holds_alternative<Undo>(action) &&
           !std::holds_alternative<Redo>(action);
}

}  // namespace

std::string linkOf(const AppState& state) {
    std::vector<Action> actions;
    if (!state.organizationKey.empty()) actions.push_back(SetOrganization{state.organizationKey});
    if (!state.overlayKey.empty()) actions.push_back(SetOverlay{state.overlayKey});
    actions.push_back(SetDate{state.date});
    actions.push_back(SetLayer{state.layer});
    actions.push_back(SetTheme{state.themeId});
    actions.push_back(SetProjection{state.projectionId});
    if (state.globe) actions.push_back(SetGlobe{*state.globe});
    actions.push_back(SetViewpoint{state.viewpoint});
    actions.push_back(SetInterfaceLanguage{state.phrases.code()});
    actions.push_back(SetMapLanguage{state.mapLanguage});
    if (state.view) actions.push_back(LookAt{*state.view});
    if (!state.selected.empty()) actions.push_back(Select{state.selected});
    if (!state.legendPinned.empty()) actions.push_back(PinLegend{state.legendPinned});
    std::string text;
    for (const Action& action : actions) text += (text.empty() ? "" : "; ") + formatAction(action);
    return text;
}

base::Result<std::vector<Action>> parseLink(std::string_view text) {
    std::vector<Action> actions;
    std::vector<base::Issue> issues;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(';'), text.size());
        const std::string_view part = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (part.find_first_not_of(" \t\r\n") == std::string_view::npos) continue;
        auto action = parseAction(part);
        if (!action)
            issues.insert(issues.end(), action.issues.begin(), action.issues.end());
        else if (!shows(*action))
            issues.push_back(
                {base::Severity::error, "action " + formatAction(*action), "does not belong into a view"});
        else
            actions.push_back(std::move(*action));
    }
    if (!issues.empty()) return base::Result<std::vector<Action>>::failure(std::move(issues));
    return base::Result<std::vector<Action>>::success(std::move(actions));
}

}  // namespace session

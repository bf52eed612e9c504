#include "session/clip_text.hpp"

#include "model/description.hpp"
#include "session/link.hpp"

namespace session {
namespace {

std::string description(const AppState& state) {
    std::string text;
    for (const std::string& sentence : model::describeSnapshot(*state.timeline, state.date))
        text += sentence + '\n';
    return text;
}

std::string history(const AppState& state) {
    const model::Timeline& timeline = *state.timeline;
    const model::Organization& organization = timeline.organization();
    std::string text = model::stateName(organization, state.selected) + " (" + organization.name + ")\n";
    for (const model::HistoryLine& line : timeline.history(state.selected)) {
        text += model::formatShort(line.date, line.precision, timeline.phrases()) + "\t" + line.text;
        if (!line.note.empty()) text += "; " + line.note;
        std::string sources;
        for (const std::string& key : line.sources) {
            const model::Source* source = model::findSource(organization, key);
            sources += (sources.empty() ? "" : "; ") + (source ? source->title : key);
        }
        text += (sources.empty() ? "" : " [" + sources + "]") + "\n";
    }
    return text;
}

}  // namespace

std::string clipText(const AppState& state, Copied what) {
    switch (what) {
        case Copied::link:
            return linkOf(state);
        case Copied::history:
            return state.selected.empty() ? description(state) : history(state);
        case Copied::description:
            return description(state);
        case Copied::picture:
            break;
    }
    return {};
}

}  // namespace session

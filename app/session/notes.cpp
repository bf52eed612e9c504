#include "session/notes.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace session {
namespace {

void tellStep(const AppState& state, NotesPage& page) {
    const model::Story& story = *state.story.story;
    const phrases::Phrases& say = state.timeline->phrases();
    const model::StoryTexts texts = model::textsOf(story, *state.story.step(), say.code());
    page.place = say.say("story.place", phrases::arg("number", state.story.at + 1),
                         phrases::arg("count", story.steps.size()));
    page.title = texts.title;
    page.notes = texts.notes;
    page.text = texts.text;
    if (state.story.at + 1 < story.steps.size())
        page.next = say.say(
            "notes.next",
            phrases::arg("title", model::textsOf(story, story.steps[state.story.at + 1], say.code()).title));
}

/// Without a story a clicker goes from change to change.
void tellChange(const AppState& state, NotesPage& page) {
    const model::Timeline& timeline = *state.timeline;
    const phrases::Phrases& say = timeline.phrases();
    page.place = model::formatLong(state.date, model::Precision::day, say);
    page.title = timeline.organization().name;
    if (const model::ChangeDay* change = timeline.changeAtOrBefore(state.date))
        page.text = model::datedCaption(timeline, *change);
    if (const model::ChangeDay* change = timeline.changeAfter(state.date))
        page.next = say.say("notes.next", phrases::arg("title", model::datedCaption(timeline, *change)));
}

}  // namespace

NotesPage notesPage(const AppState& state) {
    NotesPage page;
    page.elapsed = clockWords(state.presenter.elapsedS);
    if (state.story.step())
        tellStep(state, page);
    else
        tellChange(state, page);
    return page;
}

bool showsNotes(const AppState& state) {
    return state.presenter.on && state.presenter.notes;
}

std::string clockWords(double seconds) {
    const auto whole = static_cast<long>(std::clamp(seconds, 0.0, 359'999.0));
    if (whole < 3600) return fmt::format("{}:{:02}", whole / 60, whole % 60);
    return fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
}

}  // namespace session

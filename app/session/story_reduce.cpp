#include "session/apply.hpp"

#include <algorithm>

namespace session {
namespace {

/// Whose dataset the step shows.
const std::string& organizationOf(const model::Story& story, const model::StoryStep& step) {
    return step.organization.empty() ? story.organization : step.organization;
}

void showDate(AppState& state, const model::StoryStep& step, const Surroundings& around) {
    apply(state, ClearMarks{}, around);
    stopPlaying(state);
    if (step.date) moveTo(state, step.date->last);
    if (!step.date || !step.to) return;
    apply(state, SetMark{Mark::in, step.date->last}, around);
    apply(state, SetMark{Mark::out, step.to->last}, around);
    state.playback.loop = state.playback.reverse = false;
    apply(state, Play{Switch::on}, around);
}

void showStep(AppState& state, const Surroundings& around) {
    const model::StoryStep* shown = state.story.step();
    if (!shown) return;
    const model::StoryStep step = *shown;  // the state changes below
    const std::string organization = organizationOf(*state.story.story, step);
    if (organization != state.organizationKey && organization != state.timeline->organization().id)
        apply(state, SetOrganization{organization}, around);
    state.selected.clear();
    state.legendPinned.clear();
    state.openEvents.clear();
    state.page = Page::none;
    if (!step.layer.empty()) apply(state, SetLayer{scene::layerOf(step.layer)}, around);
    if (step.compare)
        apply(state,
              Compare{scene::findCompareMode(step.compare->mode).value_or(scene::CompareMode::side),
                      step.compare->with.last},
              around);
    else
        apply(state, Compare{scene::CompareMode::off, {}}, around);
    showDate(state, step, around);
    showStepView(state, around);
    state.story.shownS = state.reducedMotion ? storyFadeS : 0;
}

void goTo(AppState& state, std::size_t at, const Surroundings& around) {
    state.story.at = at;
    showStep(state, around);
}

/// The caption of the change that the date is of, or else the year.
std::string titleAt(const model::Timeline& timeline, model::Date date) {
    const model::ChangeDay* change = timeline.changeAtOrBefore(date);
    return change && change->date.year() == date.year() ? change->caption : std::to_string(date.year());
}

/// What is shown, as a step of a story in that language.
model::StoryStep stepOf(const AppState& state, const std::string& language, const Surroundings& around) {
    model::StoryStep step;
    step.date = model::DateSpan{state.date, state.date, model::Precision::day};
    step.layer = std::string(scene::layerId(state.layer));
    if (state.view && around.storyView) step.view = around.storyView();
    if (!state.selected.empty()) step.highlight = {state.selected};
    if (state.comparison.mode != scene::CompareMode::off && state.comparison.date) {
        const model::Date with = *state.comparison.date;
        step.compare = model::StoryComparison{std::string(scene::compareModeId(state.comparison.mode)),
                                              {with, with, model::Precision::day}};
    }
    const std::string& spoken = state.phrases.code();
    step.texts.title = titleAt(language == spoken ? *state.timeline : *state.untranslated, state.date);
    if (const std::string title = titleAt(*state.timeline, state.date); title != step.texts.title)
        step.translations[spoken].title = title;
    if (const model::ChangeDay* change = state.timeline->changeAtOrBefore(state.date))
        step.sources = change->sources;
    return step;
}

/// No story, or room for another one.
void clear(StoryState& story) {
    const std::uint64_t next = story.revision + 1;
    story = {};
    story.revision = story.opened = next;
}

/// Puts a changed story in place of the one before, which undoing gives back.
void replace(StoryState& open, model::Story story) {
    open.story = std::make_shared<const model::Story>(std::move(story));
    ++open.revision;
}

/// Where a step begins, marks and playing are its own: they end with the story.
void close(AppState& state, const Surroundings& around) {
    clear(state.story);
    apply(state, ClearMarks{}, around);
    stopPlaying(state);
}

}  // namespace

void showStepView(AppState& state, const Surroundings& around) {
    const model::StoryStep* step = state.story.step();
    if (!step) return;
    const bool everything = step->view.states.empty() && !step->view.center;
    if (everything)
        apply(state, Fit{}, around);
    else if (around.viewOfStory)
        startFlight(state, currentView(state, around.fitted), around.viewOfStory(step->view));
}

void apply(AppState& state, const OpenStory& a, const Surroundings& around) {
    if (a.key.empty()) return close(state, around);
    if (!around.readStory) return;
    ReadStory read = around.readStory(a.key);
    state.problems = std::move(read.issues);
    if (!read.story) return;
    clear(state.story);
    state.story.story = state.story.kept = std::make_shared<const model::Story>(std::move(*read.story));
    state.story.key = a.key;
    state.presenter.elapsedS = 0;
    apply(state, StopQuiz{}, around);
    goTo(state, 0, around);
}

void apply(AppState& state, const GoInStory& a, const Surroundings& around) {
    if (!state.story.story) return;
    const std::size_t last = state.story.story->steps.size() - 1, at = state.story.at;
    const std::size_t to = a.where == StoryMove::first  ? 0
                           : a.where == StoryMove::last ? last
                           : a.where == StoryMove::next ? std::min(last, at + 1)
                                                        : at - std::min<std::size_t>(at, 1);
    if (to != at || a.where == StoryMove::first || a.where == StoryMove::last) goTo(state, to, around);
}

void apply(AppState& state, const GoToStep& a, const Surroundings& around) {
    if (!state.story.story) return;
    const auto steps = static_cast<int>(state.story.story->steps.size());
    goTo(state, static_cast<std::size_t>(std::clamp(a.number, 1, steps) - 1), around);
}

void apply(AppState& state, const NewStory&, const Surroundings& around) {
    const model::Organization& organization = state.timeline->organization();
    clear(state.story);
    model::Story story;
    story.id = "story";
    story.title = organization.shortName.empty() ? organization.name : organization.shortName;
    story.organization = organization.id;
    story.language = state.phrases.code();
    story.steps.push_back(stepOf(state, story.language, around));
    replace(state.story, std::move(story));
    state.story.editing = true;
    state.quiz = {};
}

void apply(AppState& state, const EditStory& a, const Surroundings&) {
    if (state.story.story) state.story.editing = switched(state.story.editing, a.to);
}

void apply(AppState& state, const RecordStep&, const Surroundings& around) {
    if (!state.story.story) return apply(state, NewStory{}, around);
    model::Story story = *state.story.story;
    if (story.steps.size() >= model::mostStorySteps) return;
    model::StoryStep step = stepOf(state, story.language, around);
    const std::string& shown = state.timeline->organization().id;
    if (shown != story.organization) step.organization = shown;
    story.steps.insert(story.steps.begin() + static_cast<std::ptrdiff_t>(state.story.at) + 1,
                       std::move(step));
    replace(state.story, std::move(story));
    ++state.story.at;
    state.story.editing = true;
    state.story.shownS = 0;
}

void apply(AppState& state, const DeleteStep&, const Surroundings& around) {
    if (!state.story.story || !state.story.editing) return;
    model::Story story = *state.story.story;
    if (story.steps.size() == 1) return;  // a story without a step is none
    story.steps.erase(story.steps.begin() + static_cast<std::ptrdiff_t>(state.story.at));
    replace(state.story, std::move(story));
    goTo(state, std::min(state.story.at, state.story.story->steps.size() - 1), around);
}

void apply(AppState& state, const MoveStoryStep& a, const Surroundings&) {
    if (!state.story.story || !state.story.editing) return;
    model::Story story = *state.story.story;
    std::vector<model::StoryStep>& steps = story.steps;
    const auto last = static_cast<int>(steps.size()) - 1, at = static_cast<int>(state.story.at);
    const int to = std::clamp(at + a.by, 0, last);
    if (to == at) return;
    model::StoryStep moved = std::move(steps[state.story.at]);
    steps.erase(steps.begin() + at);
    steps.insert(steps.begin() + to, std::move(moved));
    state.story.at = static_cast<std::size_t>(to);
    replace(state.story, std::move(story));
}

namespace {

/// The text of that part in the language of the interface: the story's own, or a translation.
std::string& textOf(model::Story& story, model::StoryStep& step, StoryPart part,
                    const std::string& language) {
    const bool own = language == story.language;
    if (part == StoryPart::name) return own ? story.title : story.titles[language];
    model::StoryTexts& texts = own ? step.texts : step.translations[language];
    return part == StoryPart::title ? texts.title : part == StoryPart::text ? texts.text : texts.notes;
}

/// A translation that says nothing is none.
void dropEmpty(model::Story& story, model::StoryStep& step) {
    std::erase_if(story.titles, [](const auto& title) { return title.second.empty(); });
    std::erase_if(step.translations, [](const auto& each) { return each.second == model::StoryTexts{}; });
}

}  // namespace

void apply(AppState& state, const WriteStory& a, const Surroundings&) {
    if (!state.story.story || !state.story.editing) return;
    model::Story story = *state.story.story;
    model::StoryStep& step = story.steps[state.story.at];
    const std::string& language = state.phrases.code();
    std::string& text = textOf(story, step, a.part, language);
    const bool mayBeEmpty =
        language != story.language || a.part == StoryPart::text || a.part == StoryPart::notes;
    if (text == a.text || (!mayBeEmpty && a.text.empty())) return;
    text = a.text;
    dropEmpty(story, step);
    replace(state.story, std::move(story));
}

void apply(AppState& state, const SaveStory& a, const Surroundings& around) {
    if (!state.story.story || !around.writeStory) return;
    const std::string path = !a.path.empty() ? a.path : state.story.saved;
    if (path.empty()) return;
    state.problems = around.writeStory(path, *state.story.story);
    if (base::hasError(state.problems)) return;
    state.story.saved = path;
    state.story.kept = state.story.story;
}

}  // namespace session

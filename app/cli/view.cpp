#include "cli/view.hpp"

#include "cli/options.hpp"
#include "cli/settings_file.hpp"
#include "cli/terminal.hpp"
#include "library/stories.hpp"
#include "session/link.hpp"
#include "window/app.hpp"

namespace cli {
namespace {

template <class... Kinds>
bool isOneOf(const session::Action& action) {
    return (std::holds_alternative<Kinds>(action) || ...);
}

}  // namespace

void View::setup(CLI::App& app) {
    app_ = &app;
    addOrganizationOption(app, organization_);
    addDateOption(app, date_);
    app.add_option("--size", size_, "Of the window, in pixels; 1600x900 is the default")->type_name("WxH");
    app.add_option("--scale", scale_, "Of text and panels, 0.75 to 3; 1 is the default")->type_name("FACTOR");
    app.add_flag("--full-screen", fullScreen_, "Fill the screen (F11 in the window)");
    app.add_flag("--reduced-motion", reducedMotion_, "Nothing fades, pulses or flies");
    addFrameOptions(app, frame_);
    addPictureOptions(app, picture_);
    app.add_option("--story", story_, "Open a story, by its id (pactmap list stories) or its file")
        ->type_name("ID|FILE");
    app.add_flag("--notes", notes_,
                 "Present (F5) with the notes in a window of their own, even on one display");
    app.add_option("--quiz-seed", quizSeed_,
                   "The first quiz draws the questions of this number; 1 is the default")
        ->type_name("SEED");
    app.add_option("--state", state_, "What \"copy link\" (Ctrl+L) gave: opens exactly that view")
        ->type_name("TEXT");
    app.add_flag("--forget", forget_, "Begin as if there were no settings of the last session");
    app.add_option("--script", script_,
                   "Carry out the steps of this file, then close; exit code 2 where one is not as expected")
        ->type_name("FILE");
    app.add_option("--record", record_, "Write what is done in the window to this file, as such steps")
        ->type_name("FILE");
    app.footer(
        R"(Drag the map to move it, turn the wheel to zoom, click a state for its history. Space plays, the arrow keys
go from year to year, with Shift from change to change. F1 shows all keys.

Examples:
  pactmap                                        today's members
  pactmap view --date 1999 --layer groupings     the regional groupings as of 31 December 1999
  pactmap view --scale 1.5 --full-screen         for a projector
  pactmap view --story thirty-years              a talk, step by step; Page Down goes on)");
}

/// What the last session showed and nothing on this command line speaks against. The map opens at today's
/// date, and with none of the cards that lay over it.
bool View::resumes(const session::Action& action) const {
    if (isOneOf<session::SetDate, session::OpenStory, session::GoToStep, session::OpenEvents,
                session::ShowPage>(action))
        return false;
    const bool otherOrganization = given("--organization");
    if (given("--story") && isOneOf<session::Compare, session::SetLayer, session::SetMark, session::Select,
                                    session::PinLegend, session::LookAt, session::SetGlobe>(action))
        return false;
    if (otherOrganization && isOneOf<session::SetOverlay, session::Select, session::PinLegend>(action))
        return false;
    const bool framed = given("--center") || given("--width-km") || given("--fit"),
               events = given("--events") || given("--event-months");
    const bool dropped =
        (given("--layer") && isOneOf<session::SetLayer>(action)) ||
        (given("--theme") && isOneOf<session::SetTheme>(action)) ||
        (given("--vision") && isOneOf<session::SetVision>(action)) ||
        (given("--overlay") && isOneOf<session::SetOverlay>(action)) ||
        (events && isOneOf<session::ShowEvents, session::ShowEventKind, session::SetEventMonths>(action)) ||
        (given("--projection") && isOneOf<session::SetProjection, session::SetGlobe>(action)) ||
        (given("--viewpoint") && isOneOf<session::SetViewpoint>(action)) ||
        (given("--language") && isOneOf<session::SetMapLanguage>(action)) ||
        (given("--interface-language") && isOneOf<session::SetInterfaceLanguage>(action)) ||
        ((framed || otherOrganization || given("--projection")) && isOneOf<session::LookAt>(action)) ||
        (framed && isOneOf<session::SetGlobe>(action));
    return !dropped;
}

std::vector<session::Action> View::resume(const session::Settings& kept, window::Options& options) {
    if (!given("--size")) options.size = kept.window;
    if (!given("--scale")) scale_ = kept.uiScale;
    if (!given("--full-screen")) fullScreen_ = kept.fullScreen;
    std::vector<session::Action> actions;
    const auto link = session::parseLink(kept.link);
    if (!link || !state_.empty()) return actions;
    for (const session::Action& action : *link) {
        if (const auto* shown = std::get_if<session::SetOrganization>(&action)) {
            if (given("--organization")) continue;
            resumed_ = organization_ != shown->key;
            organization_ = shown->key;
        } else if (resumes(action)) {
            actions.push_back(action);
        }
    }
    return actions;
}

void View::chooseOrganization(const std::vector<session::Action>& link) {
    for (const session::Action& action : link)
        if (const auto* shown = std::get_if<session::SetOrganization>(&action)) organization_ = shown->key;
}

/// A dataset of the last session may be gone: that is no reason not to open.
base::Result<model::Organization> View::openOrganization(std::vector<base::Issue>& issues) {
    auto read = loadOrganization(organization_);
    if (!read && resumed_) {
        for (base::Issue& issue : read.issues) issue.severity = base::Severity::warning;
        collect(std::move(read), issues);
        organization_ = "csto";
        read = loadOrganization(organization_);
    }
    return collect(std::move(read), issues);
}

namespace {

/// The layer asked for and those of the link must be some that the dataset has.
void checkLayers(const model::Organization& organization, const scene::Layer& layer,
                 const std::vector<session::Action>& link, std::vector<base::Issue>& issues) {
    const auto check = [&](std::vector<base::Issue> found) {
        issues.insert(issues.end(), found.begin(), found.end());
    };
    check(checkLayer(layer, organization));
    for (const session::Action& action : link)
        if (const auto* set = std::get_if<session::SetLayer>(&action))
            check(checkLayer(set->layer, organization, "action layer"));
}

}  // namespace

/// What needs no further reading.
void View::setOptions(const output::StillOptions& picture, window::Options& options) const {
    options.organizationKey = organization_;
    options.overlayKey = picture_.overlay;
    options.fullScreen = fullScreen_;
    options.layer = picture.layer;
    options.themeId = picture.themeId;
    options.ownTheme = picture.ownTheme;
    options.vision = picture.vision;
    options.reducedMotion = reducedMotion_;
    options.notes = notes_;
    options.projectionId = picture.projectionId;
    options.viewpoint = picture.viewpoint;
    options.mapLanguage = picture_.language;
    options.storyKey = story_;
    options.quizSeed = quizSeed_;
    options.script = script_;
    options.record = record_;
}

std::optional<window::Content> View::load(const Given& given, window::Options options,
                                          std::vector<base::Issue> issues) {
    const auto languages = collect(loadLanguages(picture_.interfaceLanguage, "--interface-language"), issues);
    auto organization = openOrganization(issues);
    const auto events = organization ? collect(parseEvents(picture_, *organization), issues)
                                     : base::Result<scene::EventFilter>::success({});
    const auto overlay = collect(loadOverlay(picture_), issues);
    if (organization && given.picture && given.link)
        checkLayers(*organization, given.picture->layer, *given.link, issues);
    if (!story_.empty()) collect(library::readStory(story_, "--story"), issues);
    const auto gazetteer = collect(loadGazetteer(picture_), issues);
    if (report(issues) != ExitCode::success || !organization) return std::nullopt;

    setOptions(*given.picture, options);
    options.loadMap = mapLoader(picture_);
    options.overlay = *overlay;
    options.events = *events;
    options.languages = languages->all;
    options.language = languages->chosen.code();
    options.gazetteer = *gazetteer;
    return window::Content{std::make_shared<const model::Timeline>(std::move(*organization)),
                           std::move(options)};
}

ExitCode View::run() {
    std::vector<base::Issue> issues;
    window::Options options;
    const bool personal = script_.empty();  // scripts neither read nor write the settings
    if (personal && !forget_)
        if (const auto kept = readSettings(issues)) options.state = resume(*kept, options);
    options.today = today();
    if (const auto date = collect(parseDate(date_, "--date", options.today), issues)) options.date = *date;
    Given given;
    given.picture = collect(parsePicture(picture_), issues).value;
    given.link = collect(session::parseLink(state_), issues).value;
    if (given.link) {
        chooseOrganization(*given.link);
        options.state.insert(options.state.end(), given.link->begin(), given.link->end());
    }
    if (const auto frame = collect(parseFrame(frame_), issues)) options.frame = *frame;
    if (!size_.empty())
        if (const auto size = collect(parseSize(size_), issues)) options.size = *size;
    if (!(scale_ >= 0.75 && scale_ <= 3))
        issues.push_back({base::Severity::error, "--scale", "is out of range; expected 0.75 to 3"});
    options.uiScale = scale_;
    if (base::hasError(issues)) {
        load(given, options, std::move(issues));  // for what else is wrong
        return ExitCode::badInput;
    }
    const window::Outcome outcome = window::run(
        options.size, options.uiScale, [&] { return load(given, options, std::move(issues)); },
        [this] { return loadAtlas(picture_); });
    report(outcome.issues);
    if (personal && outcome.settings) report(writeSettings(*outcome.settings));
    if (outcome.badInput) return ExitCode::badInput;
    return base::hasError(outcome.issues) ? ExitCode::failure : ExitCode::success;
}

}  // namespace cli

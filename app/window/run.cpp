#include "platform/early_driver.hpp"
#include "platform/memory.hpp"
#include "session/globe.hpp"
#include "window/ahead.hpp"
#include "window/recorder.hpp"
#include "window/script.hpp"

#include <chrono>

namespace window {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int waitForTextMs = 400;  ///< how often the text cursor of a field is drawn
constexpr int waitForClockMs = 250;
constexpr double framesPerS = 60;  ///< where the display does not set the pace

Outcome failed(std::vector<base::Issue> issues, bool badInput) {
    return {std::move(issues), badInput, std::nullopt};
}

/// Waits for events while nothing moves, draws while something does.
void loop(App& app, Recorder& recorder) {
    Clock::time_point last = Clock::now();
    while (!app.state().quit) {
        SDL_Event event;
        bool have = app.busy()        ? SDL_PollEvent(&event)
                    : app.takesText() ? SDL_WaitEventTimeout(&event, waitForTextMs)
                    : app.keepsTime() ? SDL_WaitEventTimeout(&event, waitForClockMs)
                                      : SDL_WaitEvent(&event);
        while (have) {
            recorder.note(event);
            app.handle(event);
            // Each press and release gets a frame of its own: the panels would miss one that begins and ends
            // in one.
            if (event.type == SDL_MOUSEBUTTONDOWN || event.type == SDL_MOUSEBUTTONUP) break;
            have = SDL_PollEvent(&event);
        }
        const Clock::time_point now = Clock::now();
        const double seconds = std::chrono::duration<double>(now - last).count();
        last = now;
        recorder.pass(seconds);
        app.frame(seconds);
        const double spent = std::chrono::duration<double>(Clock::now() - now).count();
        if (app.busy() && spent < 1 / framesPerS)
            SDL_Delay(static_cast<Uint32>((1 / framesPerS - spent) * 1000));
    }
}

session::AppState stateFor(const std::shared_ptr<const model::Timeline>& timeline, const Options& options) {
    session::AppState state = session::makeState(timeline, options.today, options.date);
    state.organizationKey = options.organizationKey;
    state.events = options.events;
    state.quiz.seed = options.quizSeed;
    state.languages = options.languages;
    session::reduce(state, session::SetInterfaceLanguage{options.language}, {});
    state.gazetteer = options.gazetteer;
    state.mapLanguage = options.mapLanguage;
    state.layer = options.layer;
    state.themeId = options.themeId;
    state.ownTheme = options.ownTheme;
    state.vision = options.vision;
    state.reducedMotion = options.reducedMotion;
    state.notes = options.notes;
    state.projectionId = options.projectionId;
    state.viewpoint = options.viewpoint;
    state.uiScale = options.uiScale;
    state.fullScreen = options.fullScreen;
    return state;
}

/// Shows what was asked for.
void begin(App& app, const Options& options, const std::shared_ptr<const model::Timeline>& timeline) {
    app.openMaps(options.loadMap, options.script.empty() ? platform::wakeEventLoop : std::function<void()>());
    app.keep(options.organizationKey, timeline);
    if (options.overlay) app.keep(options.overlayKey, options.overlay);
    if (options.overlay) app.apply(session::SetOverlay{options.overlayKey});
    if (!options.storyKey.empty()) app.apply(session::OpenStory{options.storyKey});
    app.begin(options.state);
}

/// Runs the script, or stays until the person leaves.
void spend(App& app, const Options& options, Outcome& outcome) {
    if (!options.script.empty()) {
        const auto issues = runScript(app, options.script);
        outcome.issues.insert(outcome.issues.end(), issues.begin(), issues.end());
        outcome.badInput = base::hasError(issues);
        return;
    }
    Recorder recorder;
    app.show();
    app.frame(0);
    loop(app, recorder);
    outcome.settings = session::settingsOf(app.state(), app.size());
    if (!options.record.empty()) {
        const auto issues = recorder.write(options.record);
        outcome.issues.insert(outcome.issues.end(), issues.begin(), issues.end());
    }
}

}  // namespace

Outcome run(scene::SizePx size, double uiScale, std::function<std::optional<Content>()> load,
            std::function<base::Result<atlas::Atlas>()> loadAtlas) {
    platform::tuneProcess();
    // Before there are threads, where it need not go on beside one: what connecting reads takes longer with
    // them.
    auto unconnected =
        platform::EarlyDriver::wanted() ? std::vector<base::Issue>() : platform::Window::connect();
    platform::WarmMemory memory(size.width, size.height);
    Ahead ahead(uiScale, load, loadAtlas);
    platform::EarlyDriver driver;
    auto opening = unconnected.empty() ? platform::Window::open("pactmap", size.width, size.height, driver)
                                       : base::Result<platform::Window>::failure(std::move(unconnected));
    if (!opening) {
        Prepared prepared = ahead.prepared.get();
        // What the person gave is named before what the machine lacks.
        if (!prepared.content) return failed({}, true);
        if (!prepared.atlas) return failed(std::move(prepared.atlasIssues), true);
        return failed(std::move(opening.issues), false);
    }
    memory.finish();
    auto type = ahead.type.get();
    if (!type) return failed(std::move(type.issues), false);
    auto renderer = gl::Renderer::create(*type->fonts, screenOf(*opening));
    if (!renderer) return failed(renderer.issues, false);
    // While the map is still being made.
    while (ahead.prepared.wait_for(std::chrono::seconds(0)) != std::future_status::ready &&
           renderer->warmUp()) {
    }

    Prepared prepared = ahead.prepared.get();
    if (!prepared.content) return failed({}, true);
    if (!prepared.atlas) return failed(std::move(prepared.atlasIssues), true);
    const Options& options = prepared.content->options;
    const std::shared_ptr<const model::Timeline>& timeline = prepared.content->timeline;
    const bool scripted = !options.script.empty();
    const auto framed = framedView(options, *prepared.atlas, *prepared.outline, timeline->organization());
    if (!framed) return failed(framed.issues, true);
    auto geometries = std::make_unique<atlas::GeometryStore>(
        prepared.atlas, scripted ? std::function<void()>() : platform::wakeEventLoop);
    geometries->setPrepared(prepared.outline, prepared.geometry);

    session::AppState state = stateFor(timeline, options);
    state.problems = prepared.atlasIssues;  // what was repaired in boundaries of one's own
    state.view = *framed;
    if (options.frame) state.globe = output::middleOf(*options.frame, *prepared.atlas);
    auto parts = std::make_unique<App::Parts>(
        std::move(*opening), std::move(type->files), std::move(type->fonts), std::move(*renderer),
        prepared.atlas, std::move(geometries), std::move(state), std::move(type->panels));
    parts->membersM = prepared.membersM;
    if (!options.frame) {  // else they lie elsewhere in the projection that shows them best
        parts->projected = options.projectionId;
        parts->projectedFor = timeline->serial();
    }
    App app(std::move(parts));
    begin(app, options, timeline);
    Outcome outcome{std::move(prepared.atlasIssues), false, std::nullopt};
    spend(app, options, outcome);
    return outcome;
}

}  // namespace window

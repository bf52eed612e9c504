#include "atlas/prepared.hpp"
#include "base/launch.hpp"
#include "platform/memory.hpp"
#include "platform/priority.hpp"
#include "projection/projection.hpp"
#include "scene/region.hpp"
#include "session/globe.hpp"
#include "window/parts.hpp"
#include "window/recorder.hpp"
#include "window/script.hpp"

#include <chrono>
#include <future>

namespace window {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int waitForTextMs = 400;  ///< how often the text cursor of a field is drawn
constexpr int waitForClockMs = 250;
constexpr double framesPerS = 60;  ///< where the display does not set the pace

/// What is shown and its map, read and made while the window opens.
struct Prepared {
    std::optional<Content> content;
    base::Result<atlas::Atlas> atlas;
    std::shared_ptr<const mesh::Topology> outline;
    std::shared_ptr<const mesh::MapGeometry> geometry;
    base::Box membersM;
};

/// The view that was asked for; none where the members are to be fitted.
base::Result<std::optional<scene::View>> framedView(const Options& options, const atlas::Atlas& atlas,
                                                    const mesh::Topology& outline,
                                                    const model::Organization& organization) {
    using Framed = base::Result<std::optional<scene::View>>;
    if (!options.frame) return Framed::success(std::nullopt);
    const scene::Insets panels = ui::panelInsets({}, organization, options.uiScale, options.size);
    auto view =
        output::viewOf(*options.frame, atlas, outline, options.size,
                       scene::defaultInsets(options.uiScale, panels, options.size,
                                            scene::legendInRows(options.size, options.uiScale, false)));
    if (!view) return Framed::failure(std::move(view.issues));
    return Framed::success(*view);
}

Prepared prepare(const std::function<std::optional<Content>()>& load,
                 const std::function<base::Result<atlas::Atlas>()>& loadAtlas) {
    auto loading = std::async(base::launchAside(), loadAtlas);
    Prepared prepared{load(), {}, nullptr, nullptr, {}};
    prepared.atlas = loading.get();
    if (!prepared.atlas || !prepared.content) return prepared;
    const atlas::Atlas& atlas = *prepared.atlas;
    const Options& options = prepared.content->options;
    const model::Organization& organization = prepared.content->timeline->organization();
    const projection::Projection projection =
        options.frame
            ? session::projectionOf(options.projectionId, output::middleOf(*options.frame, atlas), {})
            : place(options.projectionId, atlas, organization);
    prepared.outline = atlas::outlineOf(atlas, projection);
    prepared.membersM = scene::membersBox(organization, *prepared.outline, atlas.territory().homes());
    scene::View fit =
        scene::fit(prepared.membersM, options.size,
                   scene::defaultInsets(
                       options.uiScale,
                       {0, 0, 0, ui::panelInsets({}, organization, options.uiScale, options.size).bottom},
                       options.size, scene::legendInRows(options.size, options.uiScale, false)));
    if (const auto framed = framedView(options, atlas, *prepared.outline, organization); framed && *framed)
        fit = **framed;
    // A view that is opened again is drawn with its own detail at once.
    for (const session::Action& action : options.state)
        if (const auto* again = std::get_if<session::LookAt>(&action)) fit = again->view;
    prepared.geometry =
        atlas::geometryOf(atlas, prepared.outline, atlas::toleranceAt(scene::clamped(fit).metresPerPx));
    atlas.prepareLookup();
    return prepared;
}

/// The type's side.
struct Type {
    text::FontFiles files;
    std::unique_ptr<text::Fonts> fonts;
    PanelType panels;
};

base::Result<Type> prepareType(double scale) {
    const auto files = text::findFontFiles();
    if (!files) return base::Result<Type>::failure(files.issues);
    auto fonts = text::Fonts::open(*files);
    if (!fonts) return base::Result<Type>::failure(fonts.issues);
    Type type{*files, std::make_unique<text::Fonts>(std::move(*fonts)), {}};
    type.panels.fonts = ui::loadFonts(*type.panels.atlas, *files, scale);
    type.panels.scale = scale;
    return base::Result<Type>::success(std::move(type));
}

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
    app.frame(0);
    app.show();
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
    auto unconnected = platform::Window::connect();
    platform::WarmMemory memory(size.width, size.height);
    std::packaged_task typesetter([uiScale] { return prepareType(uiScale); });
    auto typesetting = typesetter.get_future();
    auto preparing = std::async(std::launch::async, [&typesetter, &load, &loadAtlas] {
        platform::giveWay();
        typesetter();
        return prepare(load, loadAtlas);
    });
    auto opening = unconnected.empty() ? platform::Window::open("pactmap", size.width, size.height)
                                       : base::Result<platform::Window>::failure(std::move(unconnected));
    if (!opening) {
        Prepared prepared = preparing.get();
        // What the person gave is named before what the machine lacks.
        if (!prepared.content) return failed({}, true);
        if (!prepared.atlas) return failed(std::move(prepared.atlas.issues), true);
        return failed(std::move(opening.issues), false);
    }
    memory.finish();
    auto type = typesetting.get();
    if (!type) return failed(std::move(type.issues), false);
    auto renderer = gl::Renderer::create(*type->fonts);
    if (!renderer) return failed(renderer.issues, false);
    // While the map is still being made; one that the build has prepared is there by now, or almost.
    if (preparing.wait_for(std::chrono::milliseconds(10)) != std::future_status::ready) renderer->warmUp();

    Prepared prepared = preparing.get();
    if (!prepared.content) return failed({}, true);
    if (!prepared.atlas) return failed(std::move(prepared.atlas.issues), true);
    const Options& options = prepared.content->options;
    const std::shared_ptr<const model::Timeline>& timeline = prepared.content->timeline;
    auto atlas = std::make_shared<const atlas::Atlas>(std::move(*prepared.atlas));
    const bool scripted = !options.script.empty();
    const auto framed = framedView(options, *atlas, *prepared.outline, timeline->organization());
    if (!framed) return failed(framed.issues, true);
    auto geometries = std::make_unique<atlas::GeometryStore>(
        atlas, scripted ? std::function<void()>() : platform::wakeEventLoop);
    geometries->setPrepared(prepared.outline, prepared.geometry);

    session::AppState state = stateFor(timeline, options);
    state.problems = prepared.atlas.issues;  // what was repaired in boundaries of one's own
    state.view = *framed;
    if (options.frame) state.globe = output::middleOf(*options.frame, *atlas);
    auto parts = std::make_unique<App::Parts>(
        std::move(*opening), std::move(type->files), std::move(type->fonts), std::move(*renderer), atlas,
        std::move(geometries), std::move(state), std::move(type->panels));
    parts->membersM = prepared.membersM;
    if (!options.frame) {  // else they lie elsewhere in the projection that shows them best
        parts->projected = options.projectionId;
        parts->projectedFor = timeline->serial();
    }
    App app(std::move(parts));
    begin(app, options, timeline);
    Outcome outcome{std::move(prepared.atlas.issues), false, std::nullopt};
    spend(app, options, outcome);
    return outcome;
}

}  // namespace window

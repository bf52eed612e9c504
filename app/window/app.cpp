#include "window/app.hpp"

#include "library/stories.hpp"
#include "platform/memory.hpp"
#include "projection/projection.hpp"
#include "scene/region.hpp"
#include "scene/theme.hpp"
#include "session/clip_text.hpp"
#include "session/globe.hpp"
#include "ui/shortcuts.hpp"
#include "window/clipboard.hpp"
#include "window/parts.hpp"

#include <backends/imgui_impl_sdl.h>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace window {
namespace {

constexpr double longestFrameS = 0.1;  ///< what moves goes no further in one frame

}  // namespace

Panels::Panels(const platform::Window& window, ImFontAtlas& atlas) {
    IMGUI_CHECKVERSION();
    ImGui::CreateContext(&atlas);
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().ConfigWindowsMoveFromTitleBarOnly = true;
    ImGui_ImplSDL2_InitForOpenGL(window.handle(), nullptr);  // it needs no context
    backend_ = std::make_unique<gl::PanelsBackend>();
}

Panels::~Panels() {
    backend_.reset();
    ImGui_ImplSDL2_Shutdown();
    ImGui::DestroyContext();
}

projection::Projection place(const std::string& id, const atlas::Atlas& atlas,
                             const model::Organization& organization) {
    const base::LonLat center = atlas.centerOf(scene::memberStates(organization));
    return projection::make(id, center).value_or(projection::LambertAzimuthal{center.lonDeg, center.latDeg});
}

App::Parts::Parts(platform::Window openedWindow, text::FontFiles files,
                  std::unique_ptr<text::Fonts> openedFonts, gl::Renderer newRenderer,
                  std::shared_ptr<const atlas::Atlas> loadedAtlas,
                  std::unique_ptr<atlas::GeometryStore> store, session::AppState start, PanelType panelType)
    : window(std::move(openedWindow)),
      fontFiles(std::move(files)),
      fonts(std::move(openedFonts)),
      renderer(std::move(newRenderer)),
      atlas(std::move(loadedAtlas)),
      geometries(std::move(store)),
      state(std::move(start)),
      whole{atlas, geometries},
      ground(whole),
      motion(atlas, geometries->waits()),
      type(std::move(panelType)),
      panels(window, *type.atlas) {}

session::Surroundings App::Parts::surroundings() {
    session::Surroundings around{paneSize(), fitted};
    around.viewOf = [this](const std::string& key) { return viewOfStates({key}, 700); };
    around.placeOf = [this](const std::string& key) {
        const bool known = map.content().lands && map.content().lands->find(key);
        return known ? std::optional(whole.atlas->centerOf({key})) : std::nullopt;
    };
    around.home = home;
    around.displays = platform::displayCount();
    around.readDataset = [this](const std::string& key) {
        library::Loaded loaded = datasets.load(key);
        return session::ReadDataset{std::move(loaded.timeline), std::move(loaded.issues)};
    };
    around.keptView = [this](const model::Timeline& next) { return viewKeptFor(next); };
    around.readStory = [](const std::string& key) {
        auto story = library::readStory(key, "story");
        return session::ReadStory{std::move(story.value), std::move(story.issues)};
    };
    around.writeStory = library::writeStory;
    around.viewOfStory = [this](const model::StoryView& wanted) { return viewOfStory(wanted); };
    around.storyView = [this] {
        model::StoryView kept;
        kept.center = projection::unproject(geometries->topology().projection, view().centerM);
        kept.widthKm =
            std::clamp(view().metresPerPx * paneSize().width / 1000, model::leastViewKm, model::mostViewKm);
        return kept;
    };
    return around;
}

bool App::Parts::comparing() const {
    return state.comparison.mode != scene::CompareMode::off && state.comparison.snapshot != nullptr;
}

void App::Parts::apply(const session::Action& action) {
    session::reduce(state, action, surroundings());
    if (const auto* copy = std::get_if<session::Copy>(&action)) copyOut(copy->what);
    sceneWanted = session::formatAction(action);
    framesWanted = 2;
}

/// A picture is taken from the next frame, as it was seen.
void App::Parts::copyOut(session::Copied what) {
    if (what == session::Copied::picture)
        pictureWanted = true;
    else
        told(copyText(session::clipText(state, what)));
}

/// Problems take the place of the notice that all went well.
void App::Parts::told(std::vector<base::Issue> problems) {
    if (!problems.empty()) state.noticeLeftS = 0;
    state.problems = std::move(problems);
}

void App::Parts::user(const session::Action& action) {
    apply(action);
    if (listener) listener(action);
}

void App::Parts::handleKey(const SDL_KeyboardEvent& key) {
    const std::string name = platform::keyName(key);
    const bool ofField = name != "Escape" && (name[0] != 'F' || name.size() == 1);
    const ui::FieldStep step = ui::stepsInField(panelState, name);
    if (step == ui::FieldStep::taken) framesWanted = 2;
    if (ImGui::GetIO().WantTextInput && ofField && step != ui::FieldStep::beyond) return;
    if (ui::goesOn(state, panelState, name)) {
        framesWanted = 2;
        return;
    }
    const ui::Shortcut* shortcut = ui::findShortcut(name);
    if (!shortcut) return;
    if (ui::movesFocus(panelState, name)) return;
    if (!shortcut->panel.empty()) {
        // The letter that opens a field is not its first letter.
        if (key.keysym.sym < 128) SDL_FlushEvent(SDL_TEXTINPUT);
        for (const session::Action& action : ui::handlePanelKey(shortcut->panel, state, panelState))
            user(action);
        framesWanted = 2;
    } else if (const auto action = session::parseAction(shortcut->action)) {
        user(*action);
    }
}

const std::vector<ui::StoryTitle>& App::Parts::storyTitles() {
    if (!knownStories) {
        knownStories.emplace();
        library::StoryShelf shelf;
        for (const std::string& id : library::shippedStories().value.value_or(std::vector<std::string>{}))
            if (auto story = shelf.read(id, "story")) knownStories->push_back({id, std::move(*story)});
    }
    storyTitlesShown.clear();
    for (const auto& [id, story] : *knownStories)
        storyTitlesShown.push_back({id, model::titleOf(story, state.phrases.code())});
    return storyTitlesShown;
}

/// What follows from size, projection, theme and scale.
void App::Parts::updateSurroundings() {
    const scene::SizePx now{std::max(1, window.widthPx()), std::max(1, window.heightPx())};
    const bool resized = !(now == size);
    size = now;
    if (state.fullScreen != shownFullScreen) window.setFullScreen(shownFullScreen = state.fullScreen);
    if (resized) session::fitPresenter(state, size);
    updateAtlas();
    updateProjection();
    if (styledTheme != state.themeId || styledScale != state.uiScale) {
        if (styledScale != state.uiScale) {
            if (type.scale != state.uiScale) {
                type.fonts = ui::loadFonts(*type.atlas, fontFiles, state.uiScale);
                type.scale = state.uiScale;
            }
            if (styledScale != 0) panels.backend().reloadFonts();
        }
        ui::applyStyle(session::themeOf(state), state.uiScale);
        styledTheme = state.themeId;
        styledScale = state.uiScale;
    }
    fitView(fitInsets());
    if (resized) sceneWanted = "size";
    updateMap();
}

scene::SceneInput App::Parts::sceneInput() {
    scene::SceneInput input;
    input.timeline = state.timeline.get();
    input.snapshot = &session::shownSnapshot(state);
    input.highlightedKeys = session::highlightedStates(state);
    input.layer = state.layer;
    input.map = map.content();
    input.gazetteer = state.gazetteer.get();
    input.mapLanguage = session::mapLanguage(state);
    input.view = view();
    input.size = size;
    input.scale = state.uiScale;
    input.insets = ui::panelInsets(state, size, panelState.toolbarPx);
    input.insets.bottom += ui::wordsInsets(state, size, type.fonts, panelState.storyMeasure).bottom;
    input.legendInRow = legendInRows();
    input.columnPx = columnPx();
    input.moved = !(input.view == fitted);
    input.overlay = state.overlay.get();
    input.overlaid = state.overlaid.get();
    input.events = state.events;
    input.markedEvents = state.openEvents;
    input.markedEvents.insert(input.markedEvents.end(), state.hoveredEvents.begin(),
                              state.hoveredEvents.end());
    if (!state.steppedEvent.empty()) input.markedEvents.push_back(state.steppedEvent);
    if (!cardShown.empty()) input.coveredPx.push_back(cardShown);
    if (!panelState.storyPx.empty()) input.coveredPx.push_back(panelState.storyPx);
    input.theme = &session::themeOf(state);
    const bool hides = state.quiz.hides();
    if (hides) {
        input.overlay = nullptr;
        input.overlaid = nullptr;
        input.events.shown = false;
        input.countsHidden = true;
    }
    if (state.overlayFade && !hides)
        input.overlayTransition = {state.overlayFade->from.get(), state.overlayFade->overlaidBefore.get(),
                                   state.overlayFade->elapsedS / session::fadeS};
    if (state.fadeFrom && !hides)
        input.transition = {state.fadeFrom.get(), state.fadeElapsedS / session::fadeS,
                            state.fadeFromTimeline.get()};
    input.graticule = state.graticule;
    input.scaleBar = state.scaleBar;
    input.selectedKey = state.selected;
    input.hoveredKey = state.hovered;
    input.isolatedLegendKey = state.legendHovered.empty() ? state.legendPinned : state.legendHovered;
    if (!state.pulseKeys.empty() && !hides) {
        input.pulse = std::sin(state.pulseElapsedS / session::pulseS * 3.14159265);
        input.pulseKeys = state.pulseKeys;
    }
    if (!state.panels && !hides && !state.story.step())  // a story has words of its own
        if (const auto* change = state.timeline->changeAtOrBefore(state.date))
            input.caption = model::datedCaption(*state.timeline, *change);
    return input;
}

/// `anyway`: as for Renderer::draw().
void App::Parts::buildScene(bool anyway) {
    updateMap();
    if (sceneWanted.empty() && map.content().geometry == picture.parts.front().scene.map.geometry) return;
    scene::Comparison comparison;
    if (comparing()) {
        comparison.mode = state.comparison.mode;
        comparison.divider = state.comparison.divider;
        comparison.with = state.comparison.snapshot.get();
        comparison.withMap = withMap.content();
        if (comparison.mode == scene::CompareMode::difference)
            difference = model::compareDates(*state.timeline, *state.comparison.date, state.date);
        comparison.difference = &difference;
    }
    const scene::SceneInput input = sceneInput();
    // The driver draws the map on threads of its own while names are placed.
    if (comparison.mode == scene::CompareMode::off) renderer.begin(scene::beginScene(input), anyway);
    picture = scene::buildPicture(input, comparison, *fonts, labels);
    ++hud.scenesBuilt;
    hud.why = sceneWanted.empty() ? "level of detail" : sceneWanted;
    sceneWanted.clear();
}

/// A map takes tens of megabytes, and its making as much again: whoever zooms goes through many.
void App::Parts::tidyMemory() {
    const std::shared_ptr<const mesh::MapGeometry>& shown = map.content().geometry;
    const bool departs = moving && !std::exchange(wasMoving, moving);
    if (!moving) wasMoving = false;
    if (!shown || (moving ? !departs : tidiedFor == shown->serial)) return;
    const bool first = tidiedFor == 0;
    if (!moving) tidiedFor = shown->serial;
    if (first) return;  // nothing has been let go yet
    mapShelf.tidy(session::projectionOf(state, home), geometries.get());
    if (whole.geometries != geometries) whole.geometries->rest();
    if (ground.geometries != geometries) ground.geometries->rest();
    platform::giveBackMemory();
}

/// Shows these rectangles of what was drawn, if there are any.
void App::Parts::present(std::vector<gl::PixelRect> drawn) {
    if (drawn.empty()) return;
    if (std::exchange(showWanted, false)) window.show();
    if (window.hasCanvas()) {
        const platform::Canvas canvas = window.canvas();
        // A window that has just become smaller shows what it has room for.
        for (gl::PixelRect& rect : drawn) rect = gl::intersect(rect, {0, 0, canvas.widthPx, canvas.heightPx});
        std::erase_if(drawn, [](const gl::PixelRect& rect) { return rect.empty(); });
        renderer.copyOut(drawn, canvas.pixels, canvas.strideBytes);
    }
    std::vector<SDL_Rect> rects;
    for (const gl::PixelRect& rect : drawn) rects.push_back({rect.x, rect.y, rect.width, rect.height});
    window.present(rects);
}

void App::Parts::newPanelFrame(double seconds) {
    panels.backend().newFrame();
    ImGui_ImplSDL2_NewFrame();
    // The SDL side polls the real mouse; what counts is what the events said, recorded ones too.
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(static_cast<float>(size.width), static_cast<float>(size.height));
    io.DisplayFramebufferScale = ImVec2(1, 1);
    io.DeltaTime = static_cast<float>(std::max(seconds, 1e-4));
    io.MousePos = pointer.inside
                      ? ImVec2(static_cast<float>(pointer.atPx.x), static_cast<float>(pointer.atPx.y))
                      : ImVec2(-FLT_MAX, -FLT_MAX);
    io.MouseDown[0] = pointer.down;
    ImGui::NewFrame();
}

App::App(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {
    parts_->hud.driver = parts_->renderer.driver();
    parts_->updateSurroundings();
}

App::~App() = default;

void App::handle(const SDL_Event& event) {
    Pointer& p = parts_->pointer;
    parts_->framesWanted = 2;
    if (parts_->notes.takes(event, parts_->state)) return;
    switch (event.type) {
        case SDL_QUIT:
            parts_->apply(session::Quit{});
            return;
        case SDL_DROPFILE:
            parts_->user(session::SetOrganization{event.drop.file});
            SDL_free(event.drop.file);
            return;
        case SDL_MOUSEMOTION:
            p.atPx = {static_cast<double>(event.motion.x), static_cast<double>(event.motion.y)};
            p.inside = true;
            p.resting = false;
            return;
        case SDL_MOUSEBUTTONDOWN:
        case SDL_MOUSEBUTTONUP:
            if (event.button.button != SDL_BUTTON_LEFT) return;
            p.atPx = {static_cast<double>(event.button.x), static_cast<double>(event.button.y)};
            p.inside = true;
            p.resting = false;
            p.down = event.type == SDL_MOUSEBUTTONDOWN;
            (p.down ? p.pressed : p.released) = true;
            return;
        case SDL_MOUSEWHEEL:
            p.wheel += event.wheel.y;
            break;
        case SDL_WINDOWEVENT:
            if (event.window.event == SDL_WINDOWEVENT_LEAVE) p.inside = false;
            // With the notes open, SDL does not take this for the end.
            if (event.window.event == SDL_WINDOWEVENT_CLOSE) parts_->apply(session::Quit{});
            // Shown, uncovered, moved to another screen: what the window shows is not what was swapped last.
            parts_->exposed = true;
            break;
        case SDL_KEYDOWN:
            if (ui::leavesField(parts_->state, parts_->panelState, platform::keyName(event.key))) {
                parts_->framesWanted = 2;
                return;
            }
            parts_->handleKey(event.key);
            p.resting = parts_->state.presenter.on;
            break;
        default:
            break;
    }
    ImGui_ImplSDL2_ProcessEvent(&event);
    // ImGui presses buttons with the space bar alone; a person expects the return key to do so too.
    const bool key = event.type == SDL_KEYDOWN || event.type == SDL_KEYUP;
    const bool wanted = event.type == SDL_KEYUP ||
                        (!parts_->panelState.keyboardPanel.empty() && !ImGui::GetIO().WantTextInput);
    if (!key || event.key.keysym.sym != SDLK_RETURN || !wanted) return;
    SDL_Event space = event;
    space.key.keysym.sym = SDLK_SPACE;
    space.key.keysym.scancode = SDL_SCANCODE_SPACE;
    ImGui_ImplSDL2_ProcessEvent(&space);
}

scene::SizePx App::size() const {
    return parts_->size;
}
void App::resize(scene::SizePx size) {
    SDL_SetWindowSize(parts_->window.handle(), size.width, size.height);
}

void App::frame(double seconds, base::Image* capture) {
    const auto begin = std::chrono::steady_clock::now();
    Parts& p = *parts_;
    if (p.state.presenter.on) p.state.presenter.elapsedS += seconds;
    seconds = std::min(seconds, longestFrameS);
    if (session::isAnimating(p.state)) {
        session::advance(p.state, seconds);
        p.sceneWanted = "time";
    }
    p.followFiles();
    p.updateSurroundings();
    p.newPanelFrame(seconds);
    p.usePointer();
    const auto datasets = [&p]() -> const std::vector<library::Library::Entry>& {
        return p.datasets.entries(p.state.phrases.code());
    };
    const auto stories = [&p]() -> const std::vector<ui::StoryTitle>& { return p.storyTitles(); };
    const std::vector<session::Action> actions = ui::drawPanels(
        {p.state, session::themeOf(p.state), p.type.fonts, p.state.uiScale, p.size, *p.map.content().lands,
         p.atlas->territory(), p.hud, p.map.content().divisions, datasets, stories},
        p.panelState);
    ImGui::Render();
    if (!(p.panelState.cardPx == p.cardShown)) p.sceneWanted = "card";
    p.cardShown = p.panelState.cardPx;
    for (const session::Action& action : actions) p.user(action);
    // Memory that the window shows is still there when the window has been uncovered.
    const bool canvas = p.window.hasCanvas();
    const bool anyway = capture || (p.exposed && !canvas) || p.state.vision != p.shownVision;
    p.buildScene(anyway);
    if (std::exchange(p.pictureWanted, false)) p.told(copyPicture(p.renderer.drawToImage(p.picture)));
    const gl::PixelRect whole{0, 0, p.size.width, p.size.height};
    std::vector<gl::PixelRect> drawn{whole};
    const bool keeps = canvas && p.state.vision == base::Vision::full;
    if (p.picture.parts.size() == 1)
        drawn = p.renderer.draw(p.picture.front(), &p.panels.backend(), anyway, keeps);
    else
        p.renderer.draw(p.picture, &p.panels.backend());
    const bool showAll = std::exchange(p.exposed, false) && canvas;
    p.shownVision = p.state.vision;
    if (!drawn.empty()) p.renderer.showAsSeenWith(p.state.vision, p.size);
    if (showAll) drawn = {whole};
    if (capture) *capture = p.renderer.readBack(p.size);
    const gl::RenderStats stats = p.renderer.stats();
    p.hud.drawCalls = stats.drawCalls;
    p.hud.surveysDrawn = stats.surveysDrawn;
    p.hud.meshesUploaded = stats.meshesUploaded;
    p.hud.frameMs =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
    ++p.hud.frames;
    if (p.framesWanted > 0) --p.framesWanted;
    if (p.renderer.hurried()) p.framesWanted = std::max(p.framesWanted, 1);
    p.present(std::move(drawn));
    p.tidyMemory();
    if (auto issues = p.notes.follow(p.state, p.window.handle(), p.renderer, *p.fonts); !issues.empty())
        p.told(std::move(issues));
}

bool App::busy() const {
    return parts_->framesWanted > 0 || session::isAnimating(parts_->state);
}
bool App::keepsTime() const {
    return parts_->notes.isOpen();
}
const base::Image& App::notesPicture() const {
    return parts_->notes.picture();
}
bool App::takesText() const {
    return ImGui::GetIO().WantTextInput;
}
void App::apply(const session::Action& action) {
    parts_->apply(action);
}
void App::openMaps(const LoadMap& load, std::function<void()> onReady) {
    if (!load) return;
    parts_->mapShelf.open([load](const MapKey& key) { return load(key.scale, key.divided); },
                          std::move(onReady));
}
std::string App::shownPanels() const {
    return ui::describePanels(parts_->state, parts_->panelState, parts_->size);
}

std::vector<std::string> App::unnamedStates() const {
    return scene::unnamedStates(parts_->picture.parts.front().scene, *parts_->map.content().lands,
                                *parts_->state.snapshot);
}

std::string App::scale() const {
    return parts_->mapShelf.isOpen() ? atlas::scaleName(parts_->scale) : "";
}
void App::keep(const std::string& key, std::shared_ptr<const model::Timeline> timeline) {
    parts_->datasets.keep(key, std::move(timeline));
}
void App::begin(const std::vector<session::Action>& actions) {
    for (const session::Action& action : actions) parts_->apply(action);
    parts_->state.trail = {};
}
void App::show() {
    parts_->showWanted = parts_->exposed = true;
    parts_->framesWanted = 2;
}
const session::AppState& App::state() const {
    return parts_->state;
}
const scene::Picture& App::picture() const {
    return parts_->picture;
}
void App::onAction(std::function<void(const session::Action&)> listener) {
    parts_->listener = std::move(listener);
}

}  // namespace window

#include "output/still.hpp"

#include "atlas/prepared.hpp"
#include "gl/renderer.hpp"
#include "output/map_content.hpp"
#include "platform/headless.hpp"
#include "platform/memory.hpp"
#include "scene/region.hpp"

#include <algorithm>
#include <future>

namespace output {

namespace {

base::Result<text::Fonts> openFonts() {
    const auto files = text::findFontFiles();
    if (!files) return base::Result<text::Fonts>::failure(files.issues);
    return text::Fonts::open(*files);
}

}  // namespace

struct StillTools::Impl {
    platform::WarmMemory memory;
    std::future<base::Result<text::Fonts>> fonts = std::async(std::launch::async, openFonts);
    // The last one: while its driver is linked no other thread can begin.
    std::future<base::Result<platform::HeadlessContext>> context =
        std::async(std::launch::async, [] { return platform::HeadlessContext::create(); });

    explicit Impl(scene::SizePx size) : memory(size.width, size.height) {}
};

StillTools::StillTools(scene::SizePx size) {
    platform::tuneProcess();
    impl_ = std::make_unique<Impl>(size);
}
StillTools::StillTools(StillTools&&) noexcept = default;
StillTools& StillTools::operator=(StillTools&&) noexcept = default;
StillTools::~StillTools() = default;

struct StillRenderer::Impl {
    const model::Timeline& timeline;
    const atlas::Atlas* atlas;
    StillOptions options;
    platform::HeadlessContext context;
    std::unique_ptr<text::Fonts> fonts;
    std::optional<gl::Renderer> renderer;
    std::shared_ptr<const atlas::Atlas> scaled;  ///< what atlas points to where it is of another scale
    std::shared_ptr<const mesh::MapGeometry> geometry;
    scene::View view;
    MapSource map;
    MapSource withMap;
    std::optional<model::Snapshot> overlaid;  ///< of the overlay on the date drawn
    scene::LabelPlan labels;
    std::vector<scene::LabelPlan> paneLabels;
    base::Image drawn;  ///< the last picture
    base::Image seen;   ///< as the eye that was asked for sees it
};

StillRenderer::StillRenderer(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
StillRenderer::StillRenderer(StillRenderer&&) noexcept = default;
StillRenderer& StillRenderer::operator=(StillRenderer&&) noexcept = default;
StillRenderer::~StillRenderer() = default;

double scaleFor(scene::SizePx size) {
    return std::max(0.5, std::min(size.width / 1920.0, size.height / 1080.0));
}

namespace {

struct Map {
    scene::View view;
    std::shared_ptr<const mesh::MapGeometry> geometry;
    std::shared_ptr<const atlas::Atlas> scaled;  ///< that it is of; empty: of the atlas given
};

base::Result<scene::View> chooseView(const model::Organization& organization, const atlas::Atlas& atlas,
                                     const mesh::Topology& outline, const StillOptions& options,
                                     const base::Box& legendPx) {
    const scene::SizePx pane = scene::paneSize(options.compareMode, options.size);
    const bool aside = options.compareMode == scene::CompareMode::side;
    const double scale = scaleFor(options.size);
    const bool inRows =
        scene::legendInRows(options.size, scale, options.compareMode == scene::CompareMode::difference);
    const scene::Insets insets =
        aside ? scene::sideInsets(scale, {}) : scene::defaultInsets(scale, {}, pane, inRows);
    if (options.frame) return viewOf(*options.frame, atlas, outline, pane, insets);
    const base::Box members = scene::membersBox(organization, outline, atlas.territory().homes());
    return base::Result<scene::View>::success(
        scene::fitClear(members, pane, insets, aside || inRows ? base::Box{} : legendPx,
                        memberTest(organization, atlas, outline.projection)));
}

/// The projection lies over what is shown; the boundaries are of the scale that the view asks for.
base::Result<Map> makeMap(const model::Organization& organization, const atlas::Atlas& atlas,
                          const StillOptions& options, const base::Box& legendPx) {
    const base::LonLat middle =
        options.frame ? middleOf(*options.frame, atlas) : atlas.centerOf(scene::memberStates(organization));
    const auto projection = *projection::make(options.projectionId, middle);
    const auto outline = atlas::outlineOf(atlas, projection);
    const auto view = chooseView(organization, atlas, *outline, options, legendPx);
    if (!view) return base::Result<Map>::failure(view.issues);
    const double toleranceM = atlas::toleranceAt(view->metresPerPx);
    const atlas::Scale scale = atlas::scaleAt(view->metresPerPx);
    // Seen from afar, divisions are those of 1:50m; close by, all states are divided that can be.
    if (!options.loadMap || scale == atlas::Scale::m50 ||
        (scale == atlas::Scale::m110 && !atlas.divisions().empty())) {
        atlas.prepareLookup();
        return base::Result<Map>::success({*view, atlas::geometryOf(atlas, outline, toleranceM), nullptr});
    }
    auto loaded = options.loadMap(scale, {});
    if (!loaded) return base::Result<Map>::failure(std::move(loaded.issues));
    const auto scaled = std::make_shared<const atlas::Atlas>(std::move(*loaded));
    return base::Result<Map>::success({*view,
                                       atlas::geometryOf(*scaled, atlas::outlineOf(*scaled, projection),
                                                         atlas::toleranceAt(view->metresPerPx, scale)),
                                       scaled});
}

}  // namespace

base::Result<StillRenderer> StillRenderer::create(const model::Timeline& timeline, const atlas::Atlas& atlas,
                                                  const StillOptions& options, StillTools tools) {
    using Failed = base::Result<StillRenderer>;
    auto fonts = tools.impl_->fonts.get();
    if (!fonts) return Failed::failure(fonts.issues);
    const base::Box legendPx = scene::legendBox(timeline, *fonts, scaleFor(options.size));
    auto made = makeMap(timeline.organization(), atlas, options, legendPx);
    if (!made) return Failed::failure(std::move(made.issues));
    auto context = tools.impl_->context.get();
    if (!context) return Failed::failure(context.issues);
    if (auto issues = context->makeCurrent(); !issues.empty()) return Failed::failure(std::move(issues));
    auto impl = std::make_unique<Impl>(Impl{timeline,
                                            &atlas,
                                            options,
                                            std::move(*context),
                                            std::make_unique<text::Fonts>(std::move(*fonts)),
                                            {},
                                            {},
                                            {},
                                            {},
                                            {},
                                            {},
                                            {},
                                            {},
                                            {}});
    auto renderer = gl::Renderer::create(*impl->fonts, gl::Screen::own);
    if (!renderer) return Failed::failure(renderer.issues);
    impl->renderer.emplace(std::move(*renderer));
    if (std::max(options.size.width, options.size.height) > impl->renderer->largestPx())
        return Failed::failure("size", "this driver draws at most " +
                                           std::to_string(impl->renderer->largestPx()) + " pixels each way");

    tools.impl_->memory.finish();
    impl->view = made->view;
    impl->geometry = made->geometry;
    impl->scaled = made->scaled;
    if (impl->scaled) impl->atlas = impl->scaled.get();
    return Failed::success(StillRenderer(std::move(impl)));
}

scene::SceneInput StillRenderer::inputFor(const model::Snapshot& snapshot) {
    if (impl_->options.overlay) impl_->overlaid = impl_->options.overlay->snapshot(snapshot.date);
    scene::SceneInput input;
    input.overlay = impl_->options.overlay;
    input.overlaid = impl_->overlaid ? &*impl_->overlaid : nullptr;
    input.events = impl_->options.events;
    input.timeline = &impl_->timeline;
    input.snapshot = &snapshot;
    input.layer = impl_->options.layer;
    input.map = impl_->map.update(*impl_->atlas, impl_->geometry, impl_->options.viewpoint, snapshot);
    input.gazetteer = impl_->options.gazetteer.get();
    input.mapLanguage = impl_->options.mapLanguage;
    input.view = impl_->view;
    input.size = impl_->options.size;
    input.moved = impl_->options.frame.has_value();  // the titles may lie over anything
    input.scale = scaleFor(impl_->options.size);
    const auto& own = impl_->options.ownTheme;
    input.theme =
        own && own->id == impl_->options.themeId ? own.get() : scene::findTheme(impl_->options.themeId);
    if (const auto* change = impl_->timeline.changeAtOrBefore(snapshot.date))
        input.caption = model::datedCaption(impl_->timeline, *change);
    return input;
}

scene::Scene StillRenderer::scene(model::Date date) {
    const model::Snapshot snapshot = impl_->timeline.snapshot(date);
    return scene::buildScene(inputFor(snapshot), *impl_->fonts, impl_->labels);
}

scene::Picture StillRenderer::picture(model::Date date) {
    const model::Date other = impl_->options.compareWith.value_or(date);
    const model::Snapshot snapshot = impl_->timeline.snapshot(date), with = impl_->timeline.snapshot(other);
    const model::Difference difference = model::compareDates(impl_->timeline, other, date);
    scene::Comparison comparison;
    comparison.mode = impl_->options.compareMode;
    comparison.with = &with;
    comparison.withMap =
        impl_->withMap.update(*impl_->atlas, impl_->geometry, impl_->options.viewpoint, with);
    comparison.difference = &difference;
    return scene::buildPicture(inputFor(snapshot), comparison, *impl_->fonts, impl_->paneLabels);
}

const base::Image& StillRenderer::draw(model::Date date, bool last) {
    if (impl_->options.compareMode != scene::CompareMode::off) {
        impl_->drawn = impl_->renderer->drawToImage(picture(date));
    } else {
        const model::Snapshot snapshot = impl_->timeline.snapshot(date);
        const scene::SceneInput input = inputFor(snapshot);
        // The driver draws the map on threads of its own while names are placed.
        impl_->renderer->begin(scene::beginScene(input));
        const scene::Scene built = scene::buildScene(input, *impl_->fonts, impl_->labels);
        if (last)
            impl_->drawn = impl_->renderer->drawAlone(built);
        else
            impl_->renderer->drawInto(built, impl_->drawn);
    }
    if (impl_->options.vision == base::Vision::full) return impl_->drawn;
    impl_->seen = impl_->drawn;
    base::showAsSeenWith(impl_->options.vision, impl_->seen);
    return impl_->seen;
}

}  // namespace output

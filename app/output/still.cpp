#include "output/still.hpp"

#include "atlas/prepared.hpp"
#include "gl/renderer.hpp"
#include "output/map_content.hpp"
#include "platform/headless.hpp"
#include "platform/memory.hpp"
#include "scene/region.hpp"

#include <algorithm>
#include <future>
#include <tuple>

namespace output {

struct StillRenderer::Impl {
    const model::Timeline& timeline;
    const atlas::Atlas& atlas;
    StillOptions options;
    platform::HeadlessContext context;
    std::unique_ptr<text::Fonts> fonts;
    std::optional<gl::Renderer> renderer;
    std::shared_ptr<const mesh::MapGeometry> geometry;
    scene::View view;
    MapSource map;
    scene::LabelPlan labels;
};

StillRenderer::StillRenderer(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
StillRenderer::StillRenderer(StillRenderer&&) noexcept = default;
StillRenderer& StillRenderer::operator=(StillRenderer&&) noexcept = default;
StillRenderer::~StillRenderer() = default;

double scaleFor(scene::SizePx size) {
    return std::max(0.5, std::min(size.width / 1920.0, size.height / 1080.0));
}

namespace {

/// Of so many pictures of the size.
std::size_t memoryFor(scene::SizePx size, std::size_t pictures) {
    return pictures * 4 * static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height);
}

using Map = std::pair<scene::View, std::shared_ptr<const mesh::MapGeometry>>;

Map makeMap(const model::Organization& organization, const atlas::Atlas& atlas, const StillOptions& options) {
    const auto projection =
        *projection::make(options.projectionId, atlas.centerOf(scene::memberStates(organization)));
    const auto outline = atlas::outlineOf(atlas, projection);
    const scene::Insets insets = scene::defaultInsets(scaleFor(options.size), {}, options.size);
    const base::Box members = scene::membersBox(organization, *outline, atlas.territory().homes());
    const scene::View view = scene::fit(members, options.size, insets);
    return {view, atlas::geometryOf(atlas, outline, atlas::toleranceAt(view.metresPerPx))};
}

}  // namespace

base::Result<StillRenderer> StillRenderer::create(const model::Timeline& timeline, const atlas::Atlas& atlas,
                                                  const StillOptions& options) {
    using Failed = base::Result<StillRenderer>;
    platform::tuneProcess();
    platform::WarmMemory memory(memoryFor(options.size, 4));
    const auto files = text::findFontFiles();
    if (!files) return Failed::failure(files.issues);
    auto fonts = text::Fonts::open(*files);
    if (!fonts) return Failed::failure(fonts.issues);
    // The map is made while the driver starts.
    auto mapping = std::async(std::launch::async, makeMap, std::cref(timeline.organization()),
                              std::cref(atlas), std::cref(options));
    auto context = platform::HeadlessContext::create();
    if (!context) return Failed::failure(context.issues);
    auto impl = std::make_unique<Impl>(Impl{timeline,
                                            atlas,
                                            options,
                                            std::move(*context),
                                            std::make_unique<text::Fonts>(std::move(*fonts)),
                                            {},
                                            {},
                                            {},
                                            {}});
    auto renderer = gl::Renderer::create(*impl->fonts);
    if (!renderer) return Failed::failure(renderer.issues);
    impl->renderer.emplace(std::move(*renderer));
    if (std::max(options.size.width, options.size.height) > impl->renderer->largestPx())
        return Failed::failure("size", "this driver draws at most " +
                                           std::to_string(impl->renderer->largestPx()) + " pixels each way");

    memory.finish();
    std::tie(impl->view, impl->geometry) = mapping.get();
    return Failed::success(StillRenderer(std::move(impl)));
}

scene::Scene StillRenderer::scene(model::Date date) {
    const model::Snapshot snapshot = impl_->timeline.snapshot(date);
    const auto overlaid =
        impl_->options.overlay ? std::optional(impl_->options.overlay->snapshot(date)) : std::nullopt;
    scene::SceneInput input;
    input.overlay = impl_->options.overlay;
    input.overlaid = overlaid ? &*overlaid : nullptr;
    input.events = impl_->options.events;
    input.timeline = &impl_->timeline;
    input.snapshot = &snapshot;
    input.layer = impl_->options.layer;
    input.map = impl_->map.update(impl_->atlas, impl_->geometry, impl_->options.viewpoint, snapshot);
    input.gazetteer = impl_->options.gazetteer.get();
    input.mapLanguage = impl_->options.mapLanguage;
    input.view = impl_->view;
    input.size = impl_->options.size;
    input.scale = scaleFor(impl_->options.size);
    const auto& own = impl_->options.ownTheme;
    input.theme =
        own && own->id == impl_->options.themeId ? own.get() : scene::findTheme(impl_->options.themeId);
    if (const auto* change = impl_->timeline.changeAtOrBefore(date))
        input.caption = model::datedCaption(impl_->timeline, *change);
    return scene::buildScene(input, *impl_->fonts, impl_->labels);
}

base::Image StillRenderer::draw(model::Date date) {
    base::Image image = impl_->renderer->drawToImage(scene(date));
    base::showAsSeenWith(impl_->options.vision, image);
    return image;
}

}  // namespace output

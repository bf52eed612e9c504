#include "window/ahead.hpp"

#include "atlas/prepared.hpp"
#include "platform/priority.hpp"
#include "projection/projection.hpp"
#include "scene/region.hpp"
#include "session/globe.hpp"

#include <utility>

namespace window {

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

namespace {

Prepared prepare(const std::function<std::optional<Content>()>& load,
                 const std::function<base::Result<atlas::Atlas>()>& loadAtlas) {
    Prepared prepared;
    prepared.content = load();
    auto loaded = loadAtlas();
    prepared.atlasIssues = std::move(loaded.issues);
    if (loaded) prepared.atlas = std::make_shared<const atlas::Atlas>(std::move(*loaded));
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
    return prepared;
}

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

}  // namespace

Ahead::Ahead(double uiScale, const std::function<std::optional<Content>()>& load,
             const std::function<base::Result<atlas::Atlas>()>& loadAtlas) {
    std::packaged_task<base::Result<Type>()> typesetter([uiScale] { return prepareType(uiScale); });
    const auto kept = std::make_shared<std::shared_ptr<const atlas::Atlas>>();
    std::packaged_task<Prepared()> preparer([&load, &loadAtlas, kept] {
        Prepared made = prepare(load, loadAtlas);
        *kept = made.atlas;
        return made;
    });
    type = typesetter.get_future();
    prepared = preparer.get_future();
    working_ = std::async(std::launch::async, [typesetter = std::move(typesetter),
                                               preparer = std::move(preparer), kept]() mutable {
        platform::giveWay();
        typesetter();
        preparer();
        if (*kept) (*kept)->prepareLookup();  // while the picture is begun, which asks for it later
    });
}

}  // namespace window

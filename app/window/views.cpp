// Which part of the map the window shows: the members, chosen states, a story's view.
#include "output/map_content.hpp"
#include "projection/projection.hpp"
#include "scene/region.hpp"
#include "session/globe.hpp"
#include "window/parts.hpp"

#include <algorithm>
#include <set>

namespace window {

namespace {

/// What the state owns on that day, by the numbers of these boundaries.
std::vector<std::size_t> featuresOf(const territory::Territory& territory, const std::string& code,
                                    const session::AppState& state) {
    std::vector<std::size_t> features;
    const auto owner = territory.findState(code);
    for (std::size_t f = 0; owner && f < territory.units().size(); ++f)
        if (territory.ownerAt(f, state.viewpoint, state.date) == *owner) features.push_back(f);
    return features;
}

}  // namespace

/// The view that shows all of them, no closer than `leastMetresPerPx`: a small state is shown with its
/// surroundings.
scene::View App::Parts::viewOfStates(const std::vector<std::string>& codes, double leastMetresPerPx) {
    base::Box box;
    std::optional<mesh::Topology> turned;  // the globe as it stands once it has been turned to them
    if (state.projectionId == "globe")
        turned = motion.outline(session::projectionOf("globe", whole.atlas->centerOf(codes), home));
    for (const std::string& code : codes)
        if (turned)  // made from the ground, whatever is drawn
            box.add(scene::featuresBox(featuresOf(ground.atlas->territory(), code, state), *turned));
        else if (const scene::Land* land = map.content().lands ? map.content().lands->find(code) : nullptr)
            box.add(scene::featuresBox(land->features, geometries->topology()));
    if (box.empty()) return fitted;
    const scene::Insets around = fitInsets();
    const scene::SizePx pane = paneSize();
    const double free = std::min(pane.width - around.right, pane.height - around.top - around.bottom);
    const double margin = std::clamp(0.16 * free, 24 * state.uiScale, 160 * state.uiScale);
    const scene::Insets insets{margin, std::max(margin, around.top), around.right + margin,
                               around.bottom + margin};
    const std::set<std::string> wanted(codes.begin(), codes.end());
    scene::View close =
        scene::fitClear(box, paneSize(), insets, legendPx(),
                        output::landTest(wanted, *whole.atlas,
                                         turned ? turned->projection : geometries->topology().projection));
    close.metresPerPx = std::max(close.metresPerPx, leastMetresPerPx);
    return close;
}

scene::View App::Parts::viewOfStory(const model::StoryView& wanted) {
    if (!wanted.center) return viewOfStates(wanted.states, 1500);
    const auto center = projection::project(geometries->topology().projection, *wanted.center);
    if (!center) return fitted;
    return scene::clamped({*center, wanted.widthKm * 1000 / paneSize().width});
}

/// The same place at the same scale, where at least half of the dataset's states can be seen from there.
std::optional<scene::View> App::Parts::viewKeptFor(const model::Timeline& next) const {
    const projection::Projection after = place(state.projectionId, *whole.atlas, next.organization());
    const auto middle = projection::unproject(geometries->topology().projection, view().centerM);
    const auto center = middle ? projection::project(after, *middle) : std::nullopt;
    if (!center) return std::nullopt;
    const scene::View kept = scene::clamped({*center, view().metresPerPx});
    const base::Box visible = scene::visibleBox(kept, size);
    std::size_t seen = 0;
    const std::vector<std::string> states = scene::memberStates(next.organization());
    for (const std::string& code : states) {
        const auto at = projection::project(after, whole.atlas->centerOf({code}));
        if (at && visible.contains(*at)) ++seen;
    }
    return 2 * seen >= states.size() ? std::optional(kept) : std::nullopt;
}

/// Where the legend lies beside the map; empty where it lies above.
base::Box App::Parts::legendPx() {
    const bool aside = state.comparison.mode == scene::CompareMode::side;
    if (aside || legendInRows()) return {};
    return scene::legendBox(*state.timeline, *fonts, state.uiScale);
}

bool App::Parts::legendInRows() {
    const scene::SizePx beside{size.width - static_cast<int>(columnPx()), size.height};
    return scene::legendInRows(beside, state.uiScale,
                               state.comparison.mode == scene::CompareMode::difference);
}

/// In a wide window the map has room for its legend beside the words, too.
double App::Parts::columnPx() {
    if (size.width >= 1250 * state.uiScale) return 0;
    return ui::wordsInsets(state, size, type.fonts, panelState.storyMeasure).right;
}

/// What the fitted view keeps clear of: the panels, the words of a story or a quiz, and the legend where it
/// lies above the map.
scene::Insets App::Parts::fitInsets() {
    scene::Insets insets = ui::panelInsets(state, size);
    insets.right = 0;  // the tool bar is in the title's way only
    const scene::Insets words = ui::wordsInsets(state, size, type.fonts, panelState.storyMeasure);
    insets.bottom += words.bottom;
    if (state.comparison.mode == scene::CompareMode::side) return scene::sideInsets(state.uiScale, insets);
    scene::Insets fit = scene::defaultInsets(state.uiScale, insets, paneSize(), legendInRows());
    fit.right = std::max(fit.right, words.right);
    // The zones of a proposal have long names: up to four rows of them.
    if (legendInRows() && state.layer.kind == scene::Layer::Kind::proposal)
        fit.top = std::max(fit.top, 264 * state.uiScale);
    return fit;
}

/// Asks where the legend would lie over members only when something has changed that it depends on.
void App::Parts::fitView(const scene::Insets& insets) {
    const FitKey key{membersM, paneSize(), insets, state.uiScale, state.timeline->serial()};
    if (key == fitKey) return;
    fitKey = key;
    fitted =
        scene::fitClear(membersM, paneSize(), insets, legendPx(),
                        output::memberTest(state.timeline->organization(), *whole.atlas,
                                           session::projectionOf(state.projectionId, std::nullopt, home)));
    sceneWanted = "size";
}

}  // namespace window

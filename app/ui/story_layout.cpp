// Where the words of a story's step stand: beside the map, or below it where the window is narrow.
#include "ui/story_layout.hpp"

#include <algorithm>

namespace ui {
namespace {

constexpr double columnUnits = 430;   ///< at scale 1
constexpr double widestUnits = 1100;  ///< of the words in a strip: longer lines are hard to read
constexpr double navigationUnits = 44, paddingUnits = 44;

double heightOf(ImFont* font, const std::string& words, double wrapPx) {
    if (words.empty()) return 0;
    return font->CalcTextSizeA(font->FontSize, FLT_MAX, static_cast<float>(wrapPx), words.c_str()).y;
}

/// The words of the step that needs most room, so that neither the map nor the panel jumps from step to step.
double highest(const PanelFonts& fonts, const session::AppState& state, double wrapPx, double gapPx) {
    double most = 0;
    for (const model::StoryStep& step : state.story.story->steps) {
        if (step.card != model::StoryCard::none) continue;
        const model::StoryTexts texts = model::textsOf(*state.story.story, step, state.phrases.code());
        most = std::max(most, heightOf(fonts.title, texts.title, wrapPx) + gapPx +
                                  heightOf(fonts.text, texts.text, wrapPx) + gapPx +
                                  heightOf(fonts.note, storySources(state, step), wrapPx) + gapPx);
    }
    return most;
}

}  // namespace

std::string storySources(const session::AppState& state, const model::StoryStep& step) {
    std::string titles;
    for (const std::string& key : step.sources)
        if (const model::Source* source = model::findSource(state.timeline->organization(), key))
            titles += (titles.empty() ? "" : "; ") + source->title;
    if (titles.empty()) return {};
    return state.timeline->phrases().count("story.sources", static_cast<std::int64_t>(step.sources.size()),
                                           phrases::arg("titles", titles));
}

StoryLayout layoutStory(const session::AppState& state, scene::SizePx size, const PanelFonts& fonts) {
    StoryLayout layout;
    if (!state.story.step() || !fonts.text) return layout;
    const double s = state.uiScale;
    // Below the map where a column would take too much of its width, as two maps beside each other do anyway.
    layout.strip = !state.story.editing && (size.width < 1.5 * size.height || size.width < 1250 * s ||
                                            state.comparison.mode == scene::CompareMode::side);
    if (layout.strip && state.panels) layout.abovePx = 18 * s;  // the timeline's handle
    layout.widthPx = layout.strip ? size.width : std::min(columnUnits * s, size.width * 0.44);
    layout.wordsPx =
        layout.strip ? std::min(widestUnits * s, size.width - 64.0 * s) : layout.widthPx - 32 * s;
    const double wanted = highest(fonts, state, layout.wordsPx, 6 * s) + (navigationUnits + paddingUnits) * s;
    layout.heightPx = std::min(wanted, (layout.strip ? 0.42 : 0.6) * size.height);
    if (state.story.editing) return layout;
    if (layout.strip)
        layout.covered.bottom = layout.heightPx + layout.abovePx;
    else
        layout.covered.right = layout.widthPx + 40 * s;
    return layout;
}

}  // namespace ui

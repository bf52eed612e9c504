#include "ui/story_layout.hpp"

#include "ui/draw.hpp"
#include "ui/timeline_layout.hpp"

#include <algorithm>
#include <array>

namespace ui {
namespace {

constexpr double columnUnits = 430;     ///< at scale 1
constexpr double widestUnits = 1100;    ///< of the words in a strip: longer lines are hard to read
constexpr double largestStrip = 0.34;   ///< of the window's height
constexpr double quizStripUnits = 156;  ///< of a question in two lines and an answer in three
constexpr double aboveTimeline = 18;    ///< the timeline's handle stands there
constexpr double lowUnits = 600;        ///< a window lower than this has a slim timeline in any case
constexpr double buttonsBeside = 800;   ///< in a strip narrower than this they stand below the words
constexpr double rowUnits = 36, gapUnits = 6, paddingUnits = 12;

/// Letters smaller than this part of the window's height cannot be read from the back of a room.
constexpr double leastLine = 1.0 / 26;
constexpr double besideColumn = 64;  ///< below a column stands what the map is drawn from
constexpr double aboveColumn = 32;   ///< the edge

/// A column would take too much of such a window's width.
bool narrow(scene::SizePx size, double scale) {
    return size.width < 1.5 * size.height || size.width < 1250 * scale;
}

bool isLow(scene::SizePx size, double scale) {
    return size.height < lowUnits * scale;
}

/// The sizes that words may have, from the usual one down.
std::array<WordFonts, 3> sizesOf(const PanelFonts& fonts) {
    return {WordFonts{fonts.title, fonts.text}, {fonts.bold, fonts.small}, {fonts.bold, fonts.note}};
}

bool readable(ImFont* font, double heightPx) {
    return font->FontSize >= leastLine * heightPx;
}

bool storyInStrip(const session::AppState& state, scene::SizePx size) {
    if (!state.story.step() || state.story.editing) return false;
    // Two maps beside each other need the width in any window.
    if (size.width >= 1.5 * size.height && (state.presenter.on || isLow(size, state.uiScale)))
        return state.comparison.mode == scene::CompareMode::side;  // with large type, height is what lacks
    return narrow(size, state.uiScale) || state.comparison.mode == scene::CompareMode::side;
}

double abovePx(const session::AppState& state) {
    return state.panels ? aboveTimeline * state.uiScale : 0;
}

double widthOf(ImFont* font, const std::string& words) {
    return font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, words.c_str()).x;
}

double heightOf(ImFont* font, const std::string& words, double wrapPx) {
    if (words.empty()) return 0;
    return font->CalcTextSizeA(font->FontSize, FLT_MAX, static_cast<float>(wrapPx), words.c_str()).y;
}

/// The buttons that go through the story, with what stands between them.
double buttonsPx(const session::AppState& state, const PanelFonts& fonts) {
    const double s = state.uiScale;
    const std::size_t count = state.story.story->steps.size();
    double width = (2 * 44 + 2 * 8) * s + widthOf(fonts.text, storyPlace(state, count - 1));
    if (!state.presenter.on)
        for (const char* label : {phrases::key("story.edit"), phrases::key("story.close")})
            width += widthOf(fonts.text, state.timeline->phrases().say(label)) + (28 + 8) * s;
    return width;
}

/// The words of the step that needs most room.
double highest(const PanelFonts& fonts, const session::AppState& state, const StoryLayout& layout,
               const WordFonts& type, bool tight) {
    const double s = state.uiScale, gap = gapUnits * s;
    double most = 0;
    for (const model::StoryStep& step : state.story.story->steps) {
        if (step.card != model::StoryCard::none) continue;
        const model::StoryTexts texts = model::textsOf(*state.story.story, step, state.phrases.code());
        const double text = heightOf(type.text, texts.text, layout.wordsPx),
                     sources = heightOf(fonts.note, storySources(state, step), tight ? 0 : layout.wordsPx);
        most = std::max(most, std::max(heightOf(type.title, texts.title, layout.titlePx), rowUnits * s) +
                                  (text > 0 ? gap + text : 0) + (sources > 0 ? gap + sources : 0));
    }
    return most;
}

/// Finds the largest type in which the longest step fits the room, or else the smallest that can be read;
/// only where something has changed that it depends on.
void chooseType(const PanelFonts& fonts, const session::AppState& state, double windowPx, double roomPx,
                StoryLayout& layout, StoryMeasure& measure) {
    const std::uint64_t revision = state.story.revision, dataset = state.timeline->serial();
    const auto sizes = sizesOf(fonts);
    if (measure.revision != revision || measure.dataset != dataset ||
        measure.language != state.phrases.code() || measure.scale != state.uiScale ||
        measure.titlePx != layout.titlePx || measure.wordsPx != layout.wordsPx || measure.roomPx != roomPx) {
        measure = {revision,       dataset, state.phrases.code(), state.uiScale, layout.titlePx,
                   layout.wordsPx, roomPx};
        measure.heightPx = highest(fonts, state, layout, sizes.front(), false);
        while (measure.heightPx > roomPx && measure.size + 1 < sizes.size() &&
               readable(sizes[measure.size + 1].text, windowPx))
            measure.heightPx = highest(fonts, state, layout, sizes[++measure.size], true);
    }
    layout.type = sizes[measure.size];
    layout.tight = measure.size > 0;
}

}  // namespace

double columnBelowPx(const session::AppState& state, scene::SizePx size) {
    const double s = state.uiScale;
    return state.panels ? timelineOf(state, size).height * s + 56 * s : besideColumn * s;
}

double columnTopPx(const session::AppState& state) {
    return (state.panels ? 96 : aboveColumn) * state.uiScale;
}

WordFonts cardFonts(const PanelInput& input, const model::StoryTexts& texts, double wordsPx, double roomPx) {
    const PanelFonts& fonts = input.fonts;
    WordFonts chosen{fonts.display, fonts.title};
    for (const WordFonts& smaller :
         {WordFonts{fonts.title, fonts.text}, WordFonts{fonts.bold, fonts.small}}) {
        const double height =
            heightOf(chosen.title, texts.title, wordsPx) + heightOf(chosen.text, texts.text, wordsPx);
        if (height <= roomPx || !readable(smaller.text, input.size.height)) break;
        chosen = smaller;
    }
    return chosen;
}

std::string storySources(const session::AppState& state, const model::StoryStep& step) {
    std::string titles;
    for (const std::string& key : step.sources)
        if (const model::Source* source = model::findSource(state.timeline->organization(), key))
            titles += (titles.empty() ? "" : "; ") + source->title;
    if (titles.empty()) return {};
    return state.timeline->phrases().count("story.sources", static_cast<std::int64_t>(step.sources.size()),
                                           phrases::arg("titles", titles));
}

std::string storyPlace(const session::AppState& state, std::size_t at) {
    return state.timeline->phrases().say("story.place", phrases::arg("number", at + 1),
                                         phrases::arg("count", state.story.story->steps.size()));
}

StoryLayout layoutStory(const session::AppState& state, scene::SizePx size, const PanelFonts& fonts,
                        StoryMeasure& measure) {
    StoryLayout layout;
    if (!state.story.step() || !fonts.text) return layout;
    const double s = state.uiScale;
    const bool card = state.story.step()->card != model::StoryCard::none;  // it lies over the map
    layout.strip = storyInStrip(state, size);
    if (!layout.strip) {
        layout.widthPx = std::min(columnUnits * s, size.width * 0.44);
        layout.wordsPx = layout.titlePx = layout.widthPx - 32 * s;
        chooseType(fonts, state, size.height,
                   size.height - (columnBelowPx(state, size) + columnTopPx(state)) -
                       (rowUnits + 2 * gapUnits + 2 * paddingUnits + 4) * s,
                   layout, measure);
        if (!state.story.editing && !card) layout.covered.right = layout.widthPx + 40 * s;
        return layout;
    }
    const bool beside = size.width >= buttonsBeside * s;
    layout.widthPx = size.width;
    layout.wordsPx = std::min(widestUnits * s, size.width - 64.0 * s);
    layout.titlePx =
        beside ? std::min(layout.wordsPx, size.width - 80 * s - buttonsPx(state, fonts)) : layout.wordsPx;
    const double below = beside ? 0 : (rowUnits + gapUnits) * s;
    const double around = below + 2 * paddingUnits * s;
    chooseType(fonts, state, size.height, largestStrip * size.height - around, layout, measure);
    layout.heightPx = std::min(measure.heightPx + around, largestStrip * size.height);
    if (!card) layout.covered.bottom = layout.heightPx + abovePx(state);
    return layout;
}

bool quizInStrip(const session::AppState& state, scene::SizePx size) {
    return state.quiz.active() && narrow(size, state.uiScale);
}

double quizStripPx(const session::AppState& state, scene::SizePx size) {
    return std::min(quizStripUnits * state.uiScale, largestStrip * size.height);
}

scene::Insets quizInsets(const session::AppState& state, scene::SizePx size) {
    if (!quizInStrip(state, size)) return {};
    return {0, 0, 0, quizStripPx(state, size) + abovePx(state)};
}

bool wantsSlimTimeline(const session::AppState& state, scene::SizePx size) {
    if (isLow(size, state.uiScale)) return true;
    return narrow(size, state.uiScale) && (storyInStrip(state, size) || quizInStrip(state, size));
}

double stripTop(const PanelInput& input, double heightPx) {
    const double timeline = input.state.panels ? timelinePx(input) : 0;
    return input.size.height - timeline - abovePx(input.state) - heightPx;
}

void beginStrip(const PanelInput& input, const char* id, double heightPx) {
    const double s = input.scale, width = input.size.width, top = stripTop(input, heightPx);
    beginPanel(id, vec(0, top), vec(width, heightPx), true);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(vec(0, top), vec(width, top + heightPx), color(input.theme.panel));
    list.AddLine(vec(0, top), vec(width, top), color(input.theme.panelEdge),
                 static_cast<float>(std::max(1.0, s)));
    ImGui::SetCursorPos(vec(32 * s, paddingUnits * s));
}

}  // namespace ui

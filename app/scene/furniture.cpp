#include "scene/furniture.hpp"

#include "scene/event_layer.hpp"
#include "scene/legend_entry.hpp"
#include "scene/overlay.hpp"
#include "scene/scale_bar.hpp"
#include "scene/styles.hpp"
#include "text/wrap.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <unordered_set>

namespace scene {
namespace {

base::Box boxAround(double x, double y, double width, double height) {
    base::Box box;
    box.add(base::Vec2{x, y});
    box.add(base::Vec2{x + width, y + height});
    return box;
}

/// True where the situation of some state of the layer is not certain.
bool showsUncertain(const SceneInput& input) {
    if (input.difference || input.layer.kind == Layer::Kind::proposal) return false;
    return std::any_of(
        input.snapshot->states.begin(), input.snapshot->states.end(), [&](const model::StateStatus& state) {
            return isUncertain(state, input.snapshot->date) && input.map.lands->find(state.code) != nullptr;
        });
}

/// True where disputed land lies in the picture, large enough to be seen.
bool showsDisputes(const SceneInput& input) {
    const base::Box visible = visibleBox(input.view, input.size);
    const double leastM = 4 * input.scale * input.view.metresPerPx;
    const std::vector<const territory::Dispute*>& disputes = input.map.lands->disputes;
    for (std::size_t f = 0; f < disputes.size(); ++f) {
        const base::Box& box = input.map.geometry->features[f].boundsM;
        if (disputes[f] && box.intersects(visible) && std::max(box.width(), box.height()) >= leastM)
            return true;
    }
    return false;
}

std::string layerWords(const SceneInput& input) {
    if (const auto* proposal = proposalOf(input.timeline->organization(), input.layer)) return proposal->name;
    return input.timeline->phrases().under(phrases::prefix("title.layer."), layerId(input.layer));
}

/// 1 in a picture of at least 1600x900 at its scale; less in a smaller one.
double compactness(const SceneInput& input) {
    return std::clamp(
        std::min(input.size.width / (1600 * input.scale), input.size.height / (900 * input.scale)), 0.6, 1.0);
}

/// Writes the furniture from the top down. What it says it covers does not depend on the date, so that names
/// on the map neither come nor go with the length of a caption.
class Furniture {
  public:
    Furniture(const SceneInput& input, const text::Fonts& fonts, const DatasetMeasures& measures,
              Scene& scene)
        : input_(input),
          fonts_(fonts),
          measures_(measures),
          scene_(scene),
          s_(input.scale),
          f_(compactness(input)),
          theme_(*input.theme),
          say_(input.timeline->phrases()) {}

    std::vector<base::Box> build() {
        title();
        legend();
        credits();
        year();
        if (input_.scaleBar && input_.map.geometry && creditsBaseline_) scaleRow();
        return std::move(covered_);
    }

  private:
    static constexpr double nameRow = 22;  ///< of the names below a legend entry, at scale 1

    text::Extent write(double x, double baseline, const std::string& words, text::Style style,
                       base::Color color, double haloPx) {
        Text text;
        text.xPx = std::round(x);
        text.baselinePx = std::round(baseline);
        text.text = words;
        text.style = style;
        text.color = color;
        text.halo = theme_.halo;
        text.halo.a = 200;
        text.haloPx = haloPx;
        scene_.items.push_back(text);
        return fonts_.measure(words, style);
    }

    /// Below words that may lie over any colour since the map was moved.
    void quietGround(double x, double y, double width, double height) {
        if (input_.moved) groundUnder(x, y, width, height);
    }

    void groundUnder(double x, double y, double width, double height) {
        Box ground{x, y, width, height, 8 * s_};
        ground.fill.colors[0] = theme_.sea;
        ground.fill.colors[0].a = 205;
        scene_.items.push_back(ground);
    }

    /// Below the title and the line under it, of those widths: one ground, or one each where the line reaches
    /// under the tool bar.
    void titleGround(double namePx, double linePx) {
        const double left = 18 * s_, around = 28 * s_;
        const double toolbar = input_.size.width - input_.insets.right + 16 * s_;
        if (input_.insets.right <= 0 || left + around + linePx < toolbar)
            return quietGround(left, 22 * s_, around + std::max(namePx, linePx), 84 * s_);
        if (namePx > 0) quietGround(left, 24 * s_, around + namePx, 47 * s_);
        quietGround(left, 74 * s_, around + linePx, 30 * s_);
    }

    /// For the line below the title: as far as the next panel at its height.
    double roomBelowToolbar() const {
        double right = input_.size.width - input_.columnPx;
        for (const base::Box& panel : input_.coveredPx)
            if (panel.minY < 104 * s_) right = std::min(right, panel.minX);
        return right - 64 * s_;
    }

    void title() {
        const double room = input_.size.width - 64 * s_ - std::max(input_.insets.right, input_.columnPx);
        const text::Style large{std::round(34 * std::sqrt(f_) * s_), text::Weight::bold}, small{18 * s_};
        const model::Organization& organization = input_.timeline->organization();
        const bool full =
            organization.shortName.empty() || fonts_.measure(organization.name, large).widthPx <= room;
        // Beside a tool bar that leaves no room, which names the organization itself, there is no title.
        const bool roomless =
            input_.insets.right > 0 && !full && fonts_.measure(organization.shortName, large).widthPx > room;
        const std::string name =
            roomless ? "" : fonts_.ellipsize(full ? organization.name : organization.shortName, large, room);
        // Measured with a long date, so that the line's form does not depend on the date.
        const auto dayWords = [&](model::Date date) {
            return model::formatLong(date, model::Precision::day, say_);
        };
        const auto asOf = [&](model::Date date) {
            if (input_.difference)
                return say_.say("title.from-to", phrases::arg("from", dayWords(input_.difference->from)),
                                phrases::arg("to", dayWords(input_.difference->to)));
            if (input_.compareWith)
                return say_.say("title.two-dates", phrases::arg("first", dayWords(input_.compareWith->date)),
                                phrases::arg("second", dayWords(date)));
            return say_.say("title.as-of", phrases::arg("date", dayWords(date)));
        };
        const std::string longest = asOf(*model::Date::fromYmd(2000, 9, 30));
        const std::string viewpoint =
            input_.map.viewpoint.empty()
                ? ""
                : "  \u00b7  " + say_.say("title.viewpoint", phrases::arg("viewpoint", viewpointName()));
        std::string rest = "  \u00b7  " + layerWords(input_) + viewpoint;
        const auto widthWith = [&](const std::string& words) {
            return fonts_.measure(longest + words, small).widthPx;
        };
        // The tool bar ends above this line.
        const double below = input_.difference || input_.compareWith ? room : roomBelowToolbar();
        if (widthWith(rest) > below) rest = viewpoint;
        if (widthWith(rest) > below) rest.clear();
        std::string line = asOf(input_.snapshot->date) + rest;
        if (input_.columnPx > 0) line = fonts_.ellipsize(line, small, below);
        titleGround(fonts_.measure(name, large).widthPx, fonts_.measure(line, small).widthPx);
        write(32 * s_, 94 * s_, line, small, theme_.text, 2.5 * s_);
        double width = widthWith(rest);
        if (!name.empty())
            width = std::max(width, write(32 * s_, 62 * s_, name, large, theme_.text, 3 * s_).widthPx);
        covered_.push_back(boxAround(0, 0, 32 * s_ + width + 12, 106 * s_));
    }

    void legend() {
        if (!hasLegend(input_.size, s_)) return;
        std::vector<LegendEntry> entries = legendEntries(input_);
        // Room for the entries that come and go with the view and the date.
        const bool growing = input_.layer == Layer::groupings && !input_.difference;
        const std::size_t mostRows = (growing ? measures_.groupingRows : entries.size()) + 2;
        if (showsUncertain(input_)) entries.push_back({uncertainKey, say_.say("legend.uncertain")});
        if (showsDisputes(input_)) entries.push_back({disputedKey, say_.say("legend.disputed")});
        if (input_.legendInRow || legendInRows(input_.size, s_, input_.difference != nullptr))
            return legendRows(entries);
        const text::Style style{18 * s_}, bold{18 * s_, text::Weight::bold};
        double labelWidth = 0, countWidth = 0;
        for (const LegendEntry& entry : entries) {
            labelWidth = std::max(labelWidth, fonts_.measure(entry.label, style).widthPx);
            countWidth = std::max(countWidth, fonts_.measure(countWords(entry), bold).widthPx);
        }
        if (input_.countsHidden) countWidth = fonts_.measure("0", bold).widthPx;  // they will be back
        const double widest = std::max(labelWidth, growing ? measures_.groupingPx : 0);
        const double row = 32 * s_, pad = 16 * s_, swatch = 28 * s_;
        if (input_.difference) labelWidth = std::max(labelWidth, 190 * s_);  // the names need room
        const double width = std::ceil(pad + swatch + 12 * s_ + labelWidth + 28 * s_ + countWidth + pad);
        std::vector<std::vector<std::string>> lists;
        std::size_t lines = 0;
        for (const LegendEntry& entry : entries) {
            lists.push_back(nameLines(entry.names, width - 2 * pad - swatch - 12 * s_));
            lines += lists.back().size();
        }
        const double height = std::ceil(2 * pad + row * static_cast<double>(entries.size()) - 8 * s_ +
                                        nameRow * s_ * static_cast<double>(lines));
        const double left = 32 * s_, top = std::round(118 * s_);
        if (top + height > input_.size.height - input_.insets.bottom - 24 * s_ ||
            left + width > input_.size.width)
            return;
        scene_.items.push_back(legendGround(theme_, left, top, width, height, s_));
        const double spare = row * static_cast<double>(std::max(mostRows, entries.size()) - entries.size());
        covered_.push_back(boxAround(left, top, width + std::max(0.0, widest - labelWidth), height + spare));
        double y = top + pad - 4 * s_;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const double names = nameRow * s_ * static_cast<double>(lists[i].size());
            legendRow(entries[i], left, y, width, row + names, pad, swatch);
            for (std::size_t line = 0; line < lists[i].size(); ++line)
                write(left + pad + swatch + 12 * s_,
                      y + row + (10 + nameRow * static_cast<double>(line)) * s_, lists[i][line],
                      text::Style{16 * s_}, theme_.panelQuiet, 0);
            y += row + names;
        }
        panelsBottom_ = top + height + spare;
        furtherLegends(left, width);
    }

    /// From the left to the right, in as many rows as it takes. What neither date has is left out.
    void legendRows(const std::vector<LegendEntry>& entries) {
        const text::Style style{18 * s_}, bold{18 * s_, text::Weight::bold};
        const double left = 32 * s_, right = input_.size.width - input_.columnPx - 32 * s_, row = 32 * s_,
                     pad = 12 * s_, swatch = 28 * s_;
        const bool belowBars = input_.compareWith && input_.insets.right > 0;
        const double top = std::round((belowBars ? 132 : 118) * s_);
        struct Place {
            const LegendEntry* entry;
            double x, y, width;
        };
        std::vector<Place> places;
        double x = left + pad, y = top + 4 * s_, widest = 0;
        for (const LegendEntry& entry : entries) {
            if (entry.count == 0 && entry.before <= 0) continue;
            if (input_.columnPx > 0 && entry.count < 0) continue;  // what counts has little room as it is
            const double width = pad + swatch + 12 * s_ + fonts_.measure(entry.label, style).widthPx +
                                 14 * s_ + fonts_.measure(countWords(entry), bold).widthPx + pad;
            if (x + width > right - pad && x > left + pad) {
                x = left + pad;
                y += row;
            }
            places.push_back({&entry, x, y, width});
            x += width + 8 * s_;
            widest = std::max(widest, x - 8 * s_ + pad - left);
        }
        const double height = y + row + 4 * s_ - top;
        if (places.empty() || top + height > input_.size.height - input_.insets.bottom - 24 * s_) return;
        scene_.items.push_back(legendGround(theme_, left, top, std::ceil(widest), height, s_));
        covered_.push_back(boxAround(left, top, widest, height));
        for (const Place& place : places)
            legendRow(*place.entry, place.x, place.y, place.width, row, pad, swatch);
        panelsBottom_ = top + height;
        furtherLegends(left, 260 * s_);
    }

    /// What lies over the map has its legend below the colours'.
    void furtherLegends(double left, double width) {
        const double bottom = input_.size.height - input_.insets.bottom - 24 * s_;
        for (const auto append : {appendOverlayLegend, appendEventLegend}) {
            const base::Box box =
                append(input_, fonts_, left, panelsBottom_ + 12 * s_, width, bottom, scene_);
            if (box.empty()) continue;
            covered_.push_back(box);
            panelsBottom_ = box.maxY;
        }
    }

    /// The names with commas between them, in lines.
    std::vector<std::string> nameLines(std::vector<std::string> names, double widthPx) const {
        for (std::size_t i = 0; i + 1 < names.size(); ++i) names[i] += ",";
        return text::wrap(names, {16 * s_}, widthPx, fonts_);
    }

    void legendRow(const LegendEntry& entry, double left, double y, double width, double row, double pad,
                   double swatch) {
        const text::Style style{18 * s_}, bold{18 * s_, text::Weight::bold};
        if (entry.key == input_.isolatedLegendKey) {
            Box mark{left + pad / 2, y, width - pad, row, 4 * s_};
            mark.fill.colors[0] = theme_.accent;
            mark.fill.colors[0].a = 60;
            scene_.items.push_back(mark);
        }
        Box sample{left + pad, std::round(y + 7 * s_), swatch, 18 * s_, 3 * s_};
        sample.fill = legendFill(input_, entry.key);
        sample.edge = theme_.panelQuiet;
        sample.edge.a = 110;
        sample.edgePx = 1;
        scene_.items.push_back(sample);
        const base::Color color =
            entry.count == 0 && entry.before <= 0 ? theme_.panelQuiet : theme_.panelText;
        write(left + pad + swatch + 12 * s_, y + 22 * s_, entry.label, style, color, 0);
        if (entry.count >= 0) {
            const std::string count = countWords(entry);
            write(left + width - pad - fonts_.measure(count, bold).widthPx, y + 22 * s_, count, bold, color,
                  0);
        }
        scene_.hotSpots.push_back({left, y, width, row, entry.key});
    }

    /// Lower-case ids have names in the catalogue; another viewpoint is named as the boundaries name it.
    std::string viewpointName() const {
        const std::string key = phrases::prefix("viewpoint.") + input_.map.viewpoint;
        return say_.has(key) ? say_.say(key) : input_.map.viewpoint;
    }

    std::string bordersCredit() const {
        if (input_.map.credit.empty()) return "";
        if (input_.map.viewpoint.empty())
            return say_.say("credits.borders", phrases::arg("credit", input_.map.credit));
        return say_.say("credits.borders-viewpoint", phrases::arg("credit", input_.map.credit),
                        phrases::arg("viewpoint", viewpointName()));
    }

    void credits() {
        if (input_.size.height - input_.insets.bottom < 150 * s_) return;  // the title takes all there is
        const text::Style style{16 * s_};
        std::set<std::string> sources;
        for (const model::StateStatus& state : input_.snapshot->states)
            sources.insert(state.sources.begin(), state.sources.end());
        // In the window the year stands on the same line.
        const double year =
            input_.insets.bottom > 0
                ? fonts_.measure("2000", text::Style{std::round(120 * f_ * f_ * s_)}).widthPx + 16 * s_
                : 0;
        const double room = input_.size.width - 64 * s_ - year;
        const auto lineOf = [&](std::size_t count) {
            std::string line = bordersCredit();
            if (!line.empty()) line += "  \u00b7  ";
            const auto dataset = phrases::arg("dataset", input_.timeline->organization().id);
            // Before the first entry, and where a quiz hides them, there are none to count.
            line += count == 0 ? say_.say("credits.no-facts", dataset)
                               : say_.count("credits.facts", static_cast<std::int64_t>(count), dataset);
            if (input_.gazetteer && input_.mapLanguage == names::native)
                line += "  \u00b7  " + say_.say("credits.native-names");
            line += "  \u00b7  pactmap";
            return fonts_.ellipsize(line, style, room);
        };
        const std::string line = lineOf(sources.size());
        const double width = fonts_.measure(line, style).widthPx;
        const double widest = std::max(
            width, fonts_.measure(lineOf(input_.timeline->organization().sources.size()), style).widthPx);
        const double baseline =
            input_.size.height - input_.insets.bottom - (input_.insets.bottom > 0 ? 26 : 16) * s_;
        const double left = input_.size.width - 32 * s_ - width;
        quietGround(left - 10 * s_, baseline - 20 * s_, width + 20 * s_, 28 * s_);
        write(left, baseline, line, style, theme_.textQuiet, 2 * s_);
        covered_.push_back(boxAround(left + width - widest - 6, baseline - 20 * s_, widest + 12, 28 * s_));
        creditsBaseline_ = baseline;
    }

    struct ScalePlace {
        ScaleBar bar;
        std::string words;
        double widthPx = 0;  ///< with the words
        base::Vec2 at;       ///< of the baseline's left end
    };

    /// The bar at the right above the credits.
    std::optional<ScalePlace> usualScale(double longestPx) const {
        const auto bar = scene::scaleBar(input_.map.geometry->projection, input_.view, input_.size,
                                         input_.insets, longestPx);
        if (!bar) return std::nullopt;
        ScalePlace place{
            *bar, say_.say("scale-bar.length", phrases::arg("length", std::lround(bar->km))), 0, {}};
        place.widthPx = bar->widthPx + 12 * s_ + fonts_.measure(place.words, text::Style{16 * s_}).widthPx;
        place.at = {input_.size.width - 32 * s_ - place.widthPx, *creditsBaseline_ - 30 * s_};
        return place;
    }

    /// The fitted view may have states of the dataset there: then the bar lies at the right below the title
    /// or the legend, or beside the year, or is a shorter one.
    std::optional<ScalePlace> clearScale() {
        const double year = fonts_.measure("2000", text::Style{std::round(120 * f_ * f_ * s_)}).widthPx;
        for (const double longestPx : {200 * s_, 100 * s_}) {
            auto place = usualScale(longestPx);
            if (!place) continue;
            const base::Vec2 usual = place->at;
            for (const base::Vec2 at :
                 {usual, base::Vec2{usual.x, 134 * s_}, base::Vec2{usual.x, panelsBottom_ + 34 * s_},
                  base::Vec2{26 * s_ + year + 32 * s_, usual.y}}) {
                place->at = at;
                if (isClear(scaleBox(*place))) return place;
            }
        }
        return std::nullopt;
    }

    void scaleRow() {
        std::optional<ScalePlace> place = input_.moved ? std::nullopt : clearScale();
        const bool clear = place.has_value();
        if (!place) place = usualScale(200 * s_);
        if (!place) return;
        const base::Box box = scaleBox(*place);
        if (!clear) groundUnder(box.minX - 4 * s_, box.minY, box.width() + 8 * s_, box.height());
        drawScale(place->at, place->bar.widthPx);
        write(place->at.x + place->bar.widthPx + 12 * s_, place->at.y, place->words, text::Style{16 * s_},
              theme_.textQuiet, 2 * s_);
        covered_.push_back(box);
    }

    base::Box scaleBox(const ScalePlace& place) const {
        return boxAround(place.at.x - 6, place.at.y - 20 * s_, place.widthPx + 12, 28 * s_);
    }

    void drawScale(base::Vec2 at, double widthPx) {
        const double begin = std::round(at.x), end = std::round(at.x + widthPx);
        const double low = std::round(at.y) - 0.5, high = low - 7 * s_;
        for (const auto& [color, width] :
             {std::pair(theme_.halo, 4.5 * s_), std::pair(theme_.textQuiet, 1.5 * s_)})
            for (const auto& [from, to] : {std::pair(base::Vec2{begin, high}, base::Vec2{begin, low}),
                                           std::pair(base::Vec2{begin, low}, base::Vec2{end, low}),
                                           std::pair(base::Vec2{end, low}, base::Vec2{end, high})})
                scene_.items.push_back(Line{from, to, width, color});
    }

    /// Codes of the dataset's.
    const std::unordered_set<std::string>& states() {
        if (states_.empty()) states_ = datasetStates(input_.timeline->organization());
        return states_;
    }

    /// True where the box keeps clear of panels, of what is written already, and of the dataset's states.
    bool isClear(const base::Box& box) {
        if (!hasRoom(input_, covered_, box) || !hasRoom(input_, input_.coveredPx, box)) return false;
        if (!input_.map.featureAt) return true;
        // Islands may lie between the places that are looked at.
        for (const Land& land : input_.map.lands->lands)
            if (states().contains(land.code) && box.contains(toPixels(input_.view, input_.size, land.labelM)))
                return false;
        constexpr int columns = 8, rows = 2;
        for (int row = 0; row <= rows; ++row)
            for (int column = 0; column <= columns; ++column) {
                const base::Vec2 px{box.minX + box.width() * column / columns,
                                    box.minY + box.height() * row / rows};
                const int feature = input_.map.featureAt(toMetres(input_.view, input_.size, px));
                if (feature != mesh::noFeature &&
                    states().contains(input_.map.lands->homes[static_cast<std::size_t>(feature)]))
                    return false;
            }
        return true;
    }

    void year() {
        const double bottom = input_.size.height - input_.insets.bottom;
        if (bottom < 420 * s_) return;
        const double baseline = bottom - (input_.caption.empty() ? 34 : 74) * s_;
        // Smaller where legends reach far down; its figures are three quarters as high as its type.
        const double room = (baseline - panelsBottom_ - 16 * s_) / 0.75;
        const double height = std::min(120 * f_ * f_ * s_, room);
        if (height < 36 * s_) return;
        const text::Style style{std::round(height)};
        base::Color color = theme_.text;
        color.a = 225;
        if (input_.difference) return differenceYears(baseline);
        if (input_.compareWith) {
            // One year in each lower corner, the left one first; the right one stands above the credits.
            const std::string right = std::to_string(input_.snapshot->date.year());
            const double width = fonts_.measure(right, style).widthPx,
                         x = input_.size.width - 26 * s_ - width;
            write(x, bottom - 60 * s_, right, style, color, 3 * s_);
            covered_.push_back(boxAround(x - 12, bottom - 60 * s_ - 0.8 * height, width + 24, 0.85 * height));
        }
        const model::Date shown = input_.compareWith ? input_.compareWith->date : input_.snapshot->date;
        const std::string words = std::to_string(shown.year());
        quietGround(16 * s_, baseline - 0.8 * height, fonts_.measure(words, style).widthPx + 20 * s_,
                    0.86 * height);
        const text::Extent extent = write(26 * s_, baseline, words, style, color, 3 * s_);
        // Before the first change there is no caption yet, and the year stands lower.
        const bool captions = input_.insets.bottom <= 0 || !input_.caption.empty();
        const double top = captions ? bottom - 74 * s_ - 0.8 * height : baseline - 0.8 * height;
        covered_.push_back(boxAround(0, top, 26 * s_ + extent.widthPx + 12, bottom - 26 * s_ - top));
        if (captions && !input_.compareWith) caption(bottom);
    }

    /// "1994\u20132006", smaller than one year alone.
    void differenceYears(double baseline) {
        const text::Style style{std::round(64 * f_ * s_)};
        base::Color color = theme_.text;
        color.a = 225;
        const std::string years = std::to_string(input_.difference->from.year()) + "\u2013" +
                                  std::to_string(input_.difference->to.year());
        const double width = write(30 * s_, baseline, years, style, color, 3 * s_).widthPx;
        covered_.push_back(boxAround(0, baseline - style.sizePx, 30 * s_ + width + 12, 1.2 * style.sizePx));
    }

    void caption(double bottom) {
        const text::Style small{18 * s_};
        const double room = input_.size.width * 0.6;
        covered_.push_back(
            boxAround(0, bottom - 56 * s_, 32 * s_ + std::min(measures_.captionPx, room) + 12, 34 * s_));
        if (input_.caption.empty()) return;
        const std::string words = fonts_.ellipsize(input_.caption, small, room);
        quietGround(22 * s_, bottom - 55 * s_, fonts_.measure(words, small).widthPx + 20 * s_, 30 * s_);
        write(32 * s_, bottom - 34 * s_, words, small, theme_.text, 2.5 * s_);
    }

    const SceneInput& input_;
    const text::Fonts& fonts_;
    const DatasetMeasures& measures_;
    Scene& scene_;
    double s_;
    double f_;  ///< of the large type, where the picture is small
    const Theme& theme_;
    const phrases::Phrases& say_;
    std::unordered_set<std::string> states_;  ///< see states()
    std::optional<double> creditsBaseline_;
    double panelsBottom_ = 0;  ///< of the lowest legend
    std::vector<base::Box> covered_;
};

}  // namespace

std::vector<base::Box> appendFurniture(const SceneInput& input, const text::Fonts& fonts,
                                       DatasetMeasures& measures, Scene& scene) {
    if (measures.dataset != input.timeline->serial() || measures.scale != input.scale)
        measures = measure(*input.timeline, fonts, input.scale);
    return Furniture(input, fonts, measures, scene).build();
}

}  // namespace scene

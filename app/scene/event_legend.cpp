#include "scene/event_layer.hpp"
#include "scene/event_symbols.hpp"
#include "scene/legend_entry.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace scene {
namespace {

/// What some events of the dataset are, so that the legend explains the marks that can occur.
struct Marks {
    bool planned = false, approximate = false, vague = false, placeless = false;
};

Marks marksOf(const model::Organization& organization) {
    Marks marks;
    for (const model::Event& event : organization.events) {
        marks.planned |= event.planned;
        marks.vague |= event.begin.precision != model::Precision::day;
        marks.placeless |= !event.place || !event.place->position;
        marks.approximate |= event.place && (event.place->approximate || event.place->assumed);
    }
    return marks;
}

/// "\u00b1 1 year"
std::string windowWords(int months, const phrases::Phrases& say) {
    if (months >= EventFilter::mostMonths) return say.say("events.window.all");
    if (months == 0) return say.say("events.window.day");
    return months % 12 == 0 ? say.count("events.window.years", months / 12)
                            : say.count("events.window.months", months);
}

/// A word where the kind's own label is a phrase.
std::string shortLabel(const model::EventKind& kind, const phrases::Phrases& say) {
    const std::string key = phrases::prefix("legend.event.") + kind.id;
    return say.has(key) ? say.say(key) : kind.label;
}

class EventLegend {
  public:
    EventLegend(const SceneInput& input, const text::Fonts& fonts, Scene& scene)
        : input_(input),
          fonts_(fonts),
          scene_(scene),
          s_(input.scale),
          theme_(*input.theme),
          say_(input.timeline->phrases()),
          organization_(input.timeline->organization()),
          kinds_(usedEventKinds(organization_)),
          marks_(marksOf(organization_)) {
        EventFilter all = input.events;
        all.hiddenKinds.clear();
        for (const model::Event* event : shownEvents(organization_, all, input.snapshot->date)) {
            ++counts_[event->kind];
            const bool hidden = input.events.hiddenKinds.contains(event->kind);
            if (!hidden && (!event->place || !event->place->position)) placeless_.push_back(event->id);
        }
        for (const model::EventKind* kind : kinds_)
            labelWidth_ = std::max(labelWidth_, measure(shortLabel(*kind, say_), normal()));
    }

    base::Box build(double left, double top, double minWidth, double bottom) {
        const double pad = 16 * s_, row = 28 * s_;
        // Symbol, label, count.
        const double column = std::ceil(28 * s_ + labelWidth_ + 34 * s_);
        const double width = std::max({minWidth, 2 * pad + 2 * column, 2 * pad + notesWidth()});
        const std::size_t rows = (kinds_.size() + 1) / 2;
        const auto heightNow = [&] {
            return std::ceil(pad + 30 * s_ + row * static_cast<double>(rows) +
                             24 * s_ * static_cast<double>(noteCount()) + pad - 4 * s_);
        };
        // In a low picture the kinds are worth more than the remarks.
        withNotes_ = top + heightNow() <= bottom;
        const double height = heightNow();
        base::Box box;
        if (kinds_.empty() || top + height > bottom || left + width > input_.size.width) return box;
        scene_.items.push_back(legendGround(theme_, left, top, width, height, s_));
        heading(left + pad, top, width - 2 * pad);
        const double half = (width - 2 * pad) / 2, first = top + pad + 26 * s_;
        for (std::size_t i = 0; i < kinds_.size(); ++i) {
            const std::size_t across = i / rows;
            kind(*kinds_[i], left + pad + half * static_cast<double>(across),
                 first + row * static_cast<double>(i % rows), half, row);
        }
        notes(left + pad, first + row * static_cast<double>(rows) + 2 * s_);
        box.add(base::Vec2{left, top});
        box.add(base::Vec2{left + width, top + height});
        return box;
    }

  private:
    text::Style normal() const { return {17 * s_}; }
    text::Style bold() const { return {17 * s_, text::Weight::bold}; }
    text::Style small() const { return {16 * s_}; }
    double measure(const std::string& words, text::Style style) const {
        return fonts_.measure(words, style).widthPx;
    }

    void write(double x, double baseline, const std::string& words, text::Style style, base::Color color) {
        Text text;
        text.xPx = std::round(x);
        text.baselinePx = std::round(baseline);
        text.text = words;
        text.style = style;
        text.color = color;
        scene_.items.push_back(text);
    }

    /// A click on the window of time at its right takes the next one.
    void heading(double left, double top, double width) {
        write(left, top + 30 * s_, say_.say("events.title"), bold(), theme_.panelText);
        const std::string words = windowWords(input_.events.monthsAround, say_);
        const double chip = measure(words, small()) + 20 * s_, x = left + width - chip;
        Box button{x, top + 12 * s_, chip, 26 * s_, 6 * s_};
        button.fill.colors[0] = base::mix(theme_.panel, theme_.panelText, 0.07);
        button.fill.colors[0].a = 255;
        scene_.items.push_back(button);
        write(x + 10 * s_, top + 30 * s_, words, small(), theme_.panelText);
        HotSpot spot{x, top + 8 * s_, chip, 34 * s_, ""};
        spot.eventWindow = true;
        scene_.hotSpots.push_back(spot);
    }

    void kind(const model::EventKind& kind, double left, double y, double width, double row) {
        const bool hidden = input_.events.hiddenKinds.contains(kind.id);
        const int count = counts_[kind.id];
        const base::Color ink = hidden || count == 0 ? theme_.panelQuiet : theme_.panelText;
        scene_.items.push_back(symbol(theme_, kind.id, {left + 9 * s_, y + row / 2}, 8 * s_, hidden, s_,
                                      hidden || count == 0 ? 0.55 : 1));
        const std::string label = shortLabel(kind, say_);
        write(left + 28 * s_, y + 20 * s_, label, normal(), ink);
        if (hidden)
            scene_.items.push_back(Line{{left + 26 * s_, y + row / 2},
                                        {left + 30 * s_ + measure(label, normal()), y + row / 2},
                                        1.5 * s_,
                                        theme_.panelQuiet});
        const std::string digits = std::to_string(count);
        write(left + width - 14 * s_ - measure(digits, bold()), y + 20 * s_, digits, bold(), ink);
        HotSpot spot{left - 6 * s_, y, width, row, ""};
        spot.eventKind = kind.id;
        scene_.hotSpots.push_back(spot);
    }

    std::string placelessWords() const {
        return say_.count("events.placeless", static_cast<std::int64_t>(placeless_.size()));
    }

    std::vector<std::string> noteWords() const {
        std::vector<std::string> words;
        if (!withNotes_) return words;
        if (marks_.planned) words.push_back(say_.say("events.note.planned"));
        if (marks_.approximate) words.push_back(say_.say("events.note.approximate"));
        if (marks_.vague) words.push_back(say_.say("events.note.vague"));
        if (marks_.placeless) words.push_back(placelessWords());
        return words;
    }
    std::size_t noteCount() const { return noteWords().size(); }
    double notesWidth() const {
        double width = 0;
        for (const std::string& words : noteWords()) width = std::max(width, measure(words, small()));
        return width;
    }

    void notes(double left, double y) {
        for (const std::string& words : noteWords()) {
            const bool opens = marks_.placeless && words == placelessWords() && !placeless_.empty();
            write(left, y + 17 * s_, words, small(), opens ? theme_.panelText : theme_.panelQuiet);
            if (opens) {
                HotSpot spot{left, y, measure(words, small()), 24 * s_, ""};
                spot.eventIds = placeless_;
                scene_.hotSpots.push_back(spot);
            }
            y += 24 * s_;
        }
    }

    const SceneInput& input_;
    const text::Fonts& fonts_;
    Scene& scene_;
    double s_;
    const Theme& theme_;
    const phrases::Phrases& say_;
    const model::Organization& organization_;
    std::vector<const model::EventKind*> kinds_;
    Marks marks_;
    std::map<std::string, int> counts_;
    std::vector<std::string> placeless_;
    double labelWidth_ = 0;
    bool withNotes_ = true;
};

}  // namespace

base::Box appendEventLegend(const SceneInput& input, const text::Fonts& fonts, double leftPx, double topPx,
                            double widthPx, double bottomPx, Scene& scene) {
    if (!input.events.shown) return {};
    return EventLegend(input, fonts, scene).build(leftPx, topPx, widthPx, bottomPx);
}

}  // namespace scene

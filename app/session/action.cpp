#include "session/action.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <vector>

namespace session {
namespace {

template <class Enum>
struct Word {
    Enum value;
    std::string_view text;
};
constexpr std::array<Word<Switch>, 3> switches{
    {{Switch::off, "off"}, {Switch::on, "on"}, {Switch::toggle, "toggle"}}};
constexpr std::array<Word<Jump>, 5> jumps{{{Jump::first, "first"},
                                           {Jump::last, "last"},
                                           {Jump::today, "today"},
                                           {Jump::previousChange, "previous-change"},
                                           {Jump::nextChange, "next-change"}}};
constexpr std::array<Word<Display>, 4> displays{{{Display::fullScreen, "full-screen"},
                                                 {Display::hud, "hud"},
                                                 {Display::help, "help"},
                                                 {Display::panels, "panels"}}};

template <class Enum, std::size_t N>
std::string_view wordOf(const std::array<Word<Enum>, N>& words, Enum value) {
    for (const auto& word : words)
        if (word.value == value) return word.text;
    return {};
}

struct Format {
    std::string operator()(const SetDate& a) const { return "date " + model::formatIso(a.date); }
    std::string operator()(const StepYears& a) const { return fmt::format("step {}", a.years); }
    std::string operator()(const JumpTo& a) const { return fmt::format("jump {}", wordOf(jumps, a.where)); }
    std::string operator()(const Play& a) const { return fmt::format("play {}", wordOf(switches, a.to)); }
    std::string operator()(const Loop& a) const { return fmt::format("loop {}", wordOf(switches, a.to)); }
    std::string operator()(const Reverse& a) const {
        return fmt::format("reverse {}", wordOf(switches, a.to));
    }
    std::string operator()(const SetSpeed& a) const { return fmt::format("speed {}", a.yearsPerSecond); }
    std::string operator()(const SetLayer& a) const {
        return fmt::format("layer {}", scene::layerId(a.layer));
    }
    std::string operator()(const SetTheme& a) const { return "theme " + a.id; }
    std::string operator()(const SetProjection& a) const { return "projection " + a.id; }
    std::string operator()(const Select& a) const { return withKey("select", a.key); }
    std::string operator()(const Hover& a) const { return withKey("hover", a.key); }
    std::string operator()(const HoverLegend& a) const { return withKey("hover-legend", a.key); }
    std::string operator()(const PinLegend& a) const { return withKey("pin-legend", a.key); }
    std::string operator()(const Pan& a) const { return fmt::format("pan {} {}", a.byPx.x, a.byPx.y); }
    std::string operator()(const Zoom& a) const {
        return fmt::format("zoom {} {} {}", a.factor, a.aboutPx.x, a.aboutPx.y);
    }
    std::string operator()(const Fit&) const { return "fit"; }
    std::string operator()(const FlyTo& a) const { return withKey("fly-to", a.key); }
    std::string operator()(const SetScale& a) const { return fmt::format("scale {}", a.scale); }
    std::string operator()(const Show& a) const {
        return fmt::format("show {} {}", wordOf(displays, a.what), wordOf(switches, a.to));
    }
    std::string operator()(const Quit&) const { return "quit"; }

    static std::string withKey(const char* verb, const std::string& key) {
        return key.empty() ? verb : std::string(verb) + " " + key;
    }
};

/// The words of a line, taken one by one; the first that does not fit is remembered.
class Words {
  public:
    explicit Words(std::string_view line) {
        while (!line.empty()) {
            const std::size_t begin = line.find_first_not_of(" \t\r");
            if (begin == std::string_view::npos) break;
            line.remove_prefix(begin);
            const std::size_t end = std::min(line.find_first_of(" \t\r"), line.size());
            words_.emplace_back(line.substr(0, end));
            line.remove_prefix(end);
        }
    }
    bool done() const { return next_ == words_.size(); }
    std::string word() { return done() ? std::string() : words_[next_++]; }

    double number(double low, double high) {
        const std::string text = word();
        double value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value) ||
            value < low || value > high) {
            wrong(text, fmt::format("a number from {} to {}", low, high));
            return low;
        }
        return value;
    }
    int whole(int low, int high) {
        const std::size_t at = next_;
        const double value = number(low, high);
        if (value != std::floor(value))
            wrong(words_[at], fmt::format("a whole number from {} to {}", low, high));
        return static_cast<int>(value);
    }
    template <class Enum, std::size_t N>
    Enum oneOf(const std::array<Word<Enum>, N>& words) {
        const std::string text = word();
        std::string all;
        for (const auto& candidate : words) {
            if (candidate.text == text) return candidate.value;
            all += (all.empty() ? "" : ", ") + std::string(candidate.text);
        }
        wrong(text, "one of " + all);
        return words[0].value;
    }
    void wrong(const std::string& found, const std::string& expected) {
        if (problem_.empty()) problem_ = fmt::format("\"{}\"; expected {}", found, expected);
    }
    const std::string& problem() const { return problem_; }

  private:
    std::vector<std::string> words_;
    std::size_t next_ = 0;
    std::string problem_;
};

Action parseDate(Words& words) {
    const std::string text = words.word();
    const auto span = model::parseDateSpan(text);
    if (!span) words.wrong(text, "a date: YYYY, YYYY-MM or YYYY-MM-DD");
    return SetDate{span ? span->last : model::Date::fromDays(0)};
}

Action parseLayer(Words& words) {
    const std::string id = words.word();
    const auto layer = scene::findLayer(id);
    if (!layer) {
        std::string all;
        for (const auto& known : scene::layers()) all += (all.empty() ? "" : ", ") + known.id;
        words.wrong(id, "a layer: " + all);
    }
    return SetLayer{layer.value_or(scene::Layer::status)};
}

std::string required(Words& words, const char* what) {
    std::string word = words.word();
    if (word.empty()) words.wrong(word, what);
    return word;
}

std::optional<Action> parseVerb(const std::string& verb, Words& words) {
    constexpr double far = 1e6;
    if (verb == "date") return parseDate(words);
    if (verb == "step") return StepYears{words.whole(-10'000, 10'000)};
    if (verb == "jump") return JumpTo{words.oneOf(jumps)};
    if (verb == "play") return Play{words.oneOf(switches)};
    if (verb == "loop") return Loop{words.oneOf(switches)};
    if (verb == "reverse") return Reverse{words.oneOf(switches)};
    if (verb == "speed") return SetSpeed{words.number(0.01, 1000)};
    if (verb == "layer") return parseLayer(words);
    if (verb == "theme") return SetTheme{required(words, "a theme's id")};
    if (verb == "projection") return SetProjection{required(words, "a projection's id")};
    if (verb == "select") return Select{words.word()};
    if (verb == "hover") return Hover{words.word()};
    if (verb == "hover-legend") return HoverLegend{words.word()};
    if (verb == "pin-legend") return PinLegend{words.word()};
    if (verb == "pan") {
        const double x = words.number(-far, far);
        return Pan{{x, words.number(-far, far)}};
    }
    if (verb == "zoom") {
        const double factor = words.number(0.001, 1000), x = words.number(-far, far);
        return Zoom{factor, {x, words.number(-far, far)}};
    }
    if (verb == "fit") return Fit{};
    if (verb == "fly-to") return FlyTo{required(words, "a state's code")};
    if (verb == "scale") return SetScale{words.number(0.75, 3)};
    if (verb == "show") {
        const Display what = words.oneOf(displays);
        return Show{what, words.oneOf(switches)};
    }
    if (verb == "quit") return Quit{};
    return std::nullopt;
}

}  // namespace

std::string formatAction(const Action& action) {
    return std::visit(Format{}, action);
}

base::Result<Action> parseAction(std::string_view line) {
    Words words(line);
    const std::string verb = words.word();
    const auto action = parseVerb(verb, words);
    if (!action)
        return base::Result<Action>::failure(
            "action", fmt::format("\"{}\" is not an action; expected one of date, step, jump, play, loop, "
                                  "reverse, speed, layer, theme, "
                                  "projection, select, hover, hover-legend, pin-legend, pan, zoom, fit, "
                                  "fly-to, scale, show, quit",
                                  verb));
    if (words.problem().empty() && !words.done()) words.wrong(words.word(), "the end of the line");
    if (!words.problem().empty()) return base::Result<Action>::failure("action " + verb, words.problem());
    return base::Result<Action>::success(*action);
}

}  // namespace session

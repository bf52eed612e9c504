#include "window/script.hpp"

#include "base/file.hpp"
#include "output/png.hpp"
#include "scene/soundness.hpp"
#include "window/tell.hpp"

#include <SDL.h>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <sstream>

namespace window {
namespace {

constexpr double frameS = 1.0 / 60;
constexpr double settleLimitS = 10;
constexpr double awaitLimitS = 5;
constexpr std::size_t largestCopy = 1 << 20;
constexpr int usualTolerance = 8;
constexpr int farthestPx = 100'000;
constexpr double longestWaitS = 3600;

/// Reads the words of one line.
class LineReader {
  public:
    explicit LineReader(const std::string& line) : stream_(line) {}
    std::string word() {
        std::string word;
        stream_ >> word;
        return word;
    }
    std::string rest() {
        std::string rest;
        std::getline(stream_ >> std::ws, rest);
        return rest;
    }
    double number(double low, double high) {
        const std::string text = word();
        double value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value) ||
            value < low || value > high) {
            wrong(fmt::format("a number from {} to {}", low, high), text);
            return low;
        }
        return value;
    }
    int whole(int low, int high) {
        const double value = number(low, high);
        if (value != std::floor(value)) wrong("a whole number", fmt::format("{}", value));
        return static_cast<int>(value);
    }
    int pixel() { return whole(-farthestPx, farthestPx); }
    /// All after one blank: a text may be a blank itself.
    std::string verbatim() {
        std::string text;
        stream_.get();
        std::getline(stream_, text);
        if (text.empty()) wrong("a text", text);
        return text;
    }
    std::string required(const std::string& what) {
        std::string text = rest();
        if (text.empty()) wrong(what, text);
        return text;
    }
    void wrong(const std::string& expected, const std::string& found) {
        if (problem.empty()) problem = fmt::format("expected {}, found \"{}\"", expected, found);
    }
    bool done() { return (stream_ >> std::ws).eof(); }
    std::string problem;

  private:
    std::istringstream stream_;
};

std::optional<SDL_Keycode> keyCode(const std::string& name) {
    // "Shift++" is Shift with the key "+".
    const std::size_t plus = name.size() < 2 ? std::string::npos : name.rfind('+', name.size() - 2);
    const SDL_Keycode code =
        SDL_GetKeyFromName(name.substr(plus == std::string::npos ? 0 : plus + 1).c_str());
    return code == SDLK_UNKNOWN ? std::nullopt : std::optional(code);
}

PixelStep readPixel(LineReader& in) {
    PixelStep step{in.pixel(), in.pixel(), {}, usualTolerance};
    const std::string color = in.word();
    if (const auto parsed = base::parseColor(color))
        step.color = *parsed;
    else
        in.wrong("a colour #rrggbb", color);
    if (!in.done()) step.tolerance = in.whole(0, 255);
    return step;
}

ExpectStep readExpect(LineReader& in) {
    std::string what = in.word();
    if (what == "status") return {what + " " + in.word(), in.rest()};
    if (!isQuestion(what)) in.wrong(fmt::format("one of {} or status", questionNames()), what);
    return {what, in.rest()};
}

decltype(Step::what) readStep(const std::string& verb, LineReader& in) {
    if (verb == "move") {
        const int x = in.pixel();
        return MoveStep{x, in.pixel()};
    }
    if (verb == "press") return PressStep{};
    if (verb == "release") return ReleaseStep{};
    if (verb == "wheel") return WheelStep{in.whole(-100, 100)};
    if (verb == "key") {
        const std::string key = in.rest();  // some names are of two words, "Keypad Enter"
        if (!keyCode(key)) in.wrong("a key", key);
        return KeyStep{key};
    }
    if (verb == "hold" || verb == "let") {
        const std::string key = in.word();
        if (key != "Alt" && key != "Shift" && key != "Ctrl") in.wrong("Alt, Shift or Ctrl", key);
        return HoldStep{key, verb == "hold"};
    }
    if (verb == "text") return TextStep{in.verbatim()};
    if (verb == "wait") return WaitStep{in.number(0, longestWaitS)};
    if (verb == "settle") return SettleStep{};
    if (verb == "show") return ShowStep{};
    if (verb == "resize") {
        const int width = in.whole(1, farthestPx);
        return ResizeStep{{width, in.whole(1, farthestPx)}};
    }
    if (verb == "drop") return DropStep{in.required("a file")};
    if (verb == "copy") {
        std::string from = in.word();
        return CopyStep{std::move(from), in.required("two files")};
    }
    if (verb == "await") {
        ExpectStep expected = readExpect(in);
        return AwaitStep{std::move(expected.what), std::move(expected.value)};
    }
    if (verb == "action") {
        const std::string line = in.rest();
        const auto action = session::parseAction(line);
        if (!action) in.wrong("an action", line + "\" (" + action.issues.front().message + ")");
        return ActionStep{action ? *action : session::Action{session::Fit{}}};
    }
    if (verb == "expect") return readExpect(in);
    if (verb == "pixel") return readPixel(in);
    if (verb == "screenshot" || verb == "screenshot-notes")
        return ScreenshotStep{in.required("a file"), verb == "screenshot-notes"};
    in.wrong(
        "a step (move, press, release, wheel, key, hold, let, text, wait, settle, show, resize, drop, copy, "
        "await, action, expect, pixel, screenshot, screenshot-notes)",
        verb);
    return SettleStep{};
}

SDL_Keymod modifiers(const std::string& key) {
    int mod = KMOD_NONE;
    if (key.find("Shift+") != std::string::npos) mod |= KMOD_LSHIFT;
    if (key.find("Ctrl+") != std::string::npos) mod |= KMOD_LCTRL;
    if (key.find("Alt+") != std::string::npos) mod |= KMOD_LALT;
    return static_cast<SDL_Keymod>(mod);
}

/// Carries out steps on an App.
class Player {
  public:
    Player(App& app, std::string name) : app_(app), name_(std::move(name)) {}

    void play(const Step& step) {
        line_ = step.line;
        std::visit(*this, step.what);
    }

    void operator()(const MoveStep& s) {
        SDL_Event event{};
        event.type = SDL_MOUSEMOTION;
        event.motion.x = s.xPx;
        event.motion.y = s.yPx;
        x_ = s.xPx;
        y_ = s.yPx;
        send(event);
    }
    void operator()(const PressStep&) { button(SDL_MOUSEBUTTONDOWN); }
    void operator()(const ReleaseStep&) { button(SDL_MOUSEBUTTONUP); }
    void operator()(const WheelStep& s) {
        SDL_Event event{};
        event.type = SDL_MOUSEWHEEL;
        event.wheel.y = s.notches;
        send(event);
    }
    void operator()(const KeyStep& s) {
        SDL_Event event{};
        event.key.keysym.sym = *keyCode(s.key);
        event.key.keysym.scancode = SDL_GetScancodeFromKey(event.key.keysym.sym);
        event.key.keysym.mod = static_cast<Uint16>(modifiers(s.key));
        SDL_SetModState(static_cast<SDL_Keymod>(held_ | event.key.keysym.mod));
        event.type = SDL_KEYDOWN;
        send(event);
        SDL_SetModState(static_cast<SDL_Keymod>(held_));
        event.key.keysym.mod = static_cast<Uint16>(held_);
        event.type = SDL_KEYUP;
        send(event);
        SDL_SetModState(static_cast<SDL_Keymod>(held_));
    }
    void operator()(const HoldStep& s) {
        const int mod = modifiers(s.key + "+");
        held_ = s.down ? held_ | mod : held_ & ~mod;
        SDL_SetModState(static_cast<SDL_Keymod>(held_));
        SDL_Event event{};
        event.type = s.down ? SDL_KEYDOWN : SDL_KEYUP;
        event.key.keysym.sym = s.key == "Alt" ? SDLK_LALT : s.key == "Shift" ? SDLK_LSHIFT : SDLK_LCTRL;
        event.key.keysym.scancode = SDL_GetScancodeFromKey(event.key.keysym.sym);
        send(event);
    }
    void operator()(const TextStep& s) {
        SDL_Event event{};
        event.type = SDL_TEXTINPUT;
        const std::size_t size = std::min(s.text.size(), sizeof event.text.text - 1);
        s.text.copy(event.text.text, size);
        send(event);
    }
    void operator()(const WaitStep& s) {
        for (double left = s.seconds; left > 0; left -= frameS) app_.frame(frameS);
    }
    void operator()(const SettleStep&) {
        double left = settleLimitS;
        while (app_.busy() && (left -= frameS) > 0) app_.frame(frameS);
        if (app_.busy()) problem("nothing has come to rest within ten seconds");
    }
    void operator()(const ShowStep&) {
        app_.show();
        SDL_PumpEvents();
    }
    void operator()(const ResizeStep& s) {
        app_.resize(s.size);
        SDL_PumpEvents();
        draw();
    }
    void operator()(const DropStep& s) {
        SDL_Event event{};
        event.type = SDL_DROPFILE;
        event.drop.file = SDL_strdup(s.path.c_str());
        send(event);
    }
    void operator()(const CopyStep& s) {
        const auto bytes = base::readFile(std::filesystem::path(name_).parent_path() / s.from, largestCopy);
        if (!bytes) return problem(bytes.issues.front().message);
        for (const base::Issue& issue : base::writeFileAtomically(s.to, *bytes)) issues.push_back(issue);
    }
    void operator()(const AwaitStep& s) {
        constexpr Uint32 pauseMs = 10;
        for (double left = awaitLimitS; left > 0; left -= pauseMs / 1000.0) {
            app_.frame(frameS);
            if (tell(app_, s.what) == s.value) return draw();
            SDL_Delay(pauseMs);
        }
        (*this)(ExpectStep{s.what, s.value});
    }
    void operator()(const ActionStep& s) {
        app_.apply(s.action);
        draw();
    }
    void operator()(const ExpectStep& s) {
        const std::string found = answer(s.what);
        if (found != s.value)
            problem(fmt::format("expected {} \"{}\", found \"{}\"", s.what, s.value, found));
    }
    void operator()(const PixelStep& s) {
        base::Image image;
        app_.frame(0, &image);
        if (s.xPx < 0 || s.yPx < 0 || s.xPx >= image.widthPx || s.yPx >= image.heightPx)
            return problem("the pixel lies outside the window");
        const std::uint8_t* p = image.rgba.data() + 4 * (static_cast<std::size_t>(s.yPx) *
                                                             static_cast<std::size_t>(image.widthPx) +
                                                         static_cast<std::size_t>(s.xPx));
        const base::Color found{p[0], p[1], p[2], 255};
        const int away = std::max(
            {std::abs(found.r - s.color.r), std::abs(found.g - s.color.g), std::abs(found.b - s.color.b)});
        if (away > s.tolerance)
            problem(fmt::format("expected {} at {}, {}, found {}", base::formatColor(s.color), s.xPx, s.yPx,
                                base::formatColor(found)));
    }
    void operator()(const ScreenshotStep& s) {
        base::Image image;
        app_.frame(0, &image);
        if (s.notes) image = app_.notesPicture();
        if (image.rgba.empty()) return problem("the speaker's window is closed");
        const auto bytes = output::encodePng(image);
        if (!bytes) return problem(bytes.issues.front().message);
        for (const base::Issue& issue : base::writeFileAtomically(s.path, *bytes)) issues.push_back(issue);
    }

    std::vector<base::Issue> issues;

  private:
    /// What is told of the state; where that is sound, the flaw of its picture.
    std::string answer(const std::string& what) const {
        std::string found = tell(app_, what);
        if (what != "flaw" || found != "none") return found;
        const std::string flaw = scene::firstFlaw(app_.picture());
        return flaw.empty() ? found : flaw;
    }
    void send(const SDL_Event& event) {
        app_.handle(event);
        draw();
    }
    void button(Uint32 type) {
        SDL_Event event{};
        event.type = type;
        event.button.button = SDL_BUTTON_LEFT;
        event.button.x = x_;
        event.button.y = y_;
        send(event);
    }
    /// Two frames: the panels see the input in the first and have settled in the second.
    void draw() {
        app_.frame(frameS);
        app_.frame(frameS);
    }
    void problem(const std::string& message) {
        issues.push_back({base::Severity::error, name_ + ":" + std::to_string(line_), message});
    }

    App& app_;
    std::string name_;
    int line_ = 0;
    int x_ = 0, y_ = 0;
    int held_ = KMOD_NONE;
};

}  // namespace

base::Result<std::vector<Step>> parseScript(const std::string& text, const std::string& name) {
    std::vector<Step> steps;
    std::vector<base::Issue> issues;
    std::istringstream lines(text);
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        if (line.ends_with('\r')) line.pop_back();
        LineReader in(line);
        const std::string verb = in.word();
        if (verb.empty() || verb[0] == '#') continue;
        Step step{number, readStep(verb, in)};
        if (in.problem.empty() && !in.word().empty()) in.problem = "has words after the end of the step";
        if (!in.problem.empty())
            issues.push_back({base::Severity::error, name + ":" + std::to_string(number), in.problem});
        steps.push_back(std::move(step));
    }
    if (!issues.empty()) return base::Result<std::vector<Step>>::failure(std::move(issues));
    return base::Result<std::vector<Step>>::success(std::move(steps));
}

std::vector<base::Issue> runScript(App& app, const std::filesystem::path& file) {
    const auto text = base::readFile(file, 1 << 20);
    if (!text) return text.issues;
    const auto steps = parseScript(*text, file.string());
    if (!steps) return steps.issues;
    Player player(app, file.string());
    app.frame(0);
    app.frame(0);
    for (const Step& step : *steps) {
        if (app.state().quit) break;
        player.play(step);
    }
    return player.issues;
}

}  // namespace window

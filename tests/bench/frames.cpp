// bench_frames: what frames of the window cost at 1920x1080 (the floor: bench_bare_window frames).
// Checks that the frames are right first; then prints one line for each kind of frame: name, median and least
// milliseconds, and the processor time of a frame (of all threads; on a busy machine the only one that means
// something). bench_frames [--map MAP] KIND... measures only these kinds, on the shipped units of 50m
// ("usual"), on those with ten times the vertices ("dense"), or on those of 10m, zoomed in at places with
// many islands ("fine").
#include "atlas/atlas.hpp"
#include "base/data_path.hpp"
#include "base/file.hpp"
#include "dataset/read.hpp"
#include "dense.hpp"
#include "output/png.hpp"
#include "platform/early_driver.hpp"
#include "platform/memory.hpp"
#include "scene/region.hpp"
#include "stopwatch.hpp"
#include "window/parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <stdexcept>

namespace {

constexpr scene::SizePx size{1920, 1080};
constexpr double frameS = 1.0 / 60;

[[noreturn]] void stop(const std::string& why) {
    throw std::runtime_error(why);
}

template <class T>
T need(base::Result<T> result) {
    if (!result) stop(base::formatIssue(result.issues.front()));
    return std::move(*result);
}

std::shared_ptr<const atlas::Atlas> loadMap(const std::string& name) {
    const auto path =
        need(base::dataPath(name == "fine" ? "geodata/units-10m.fgb" : "geodata/units-50m.fgb"));
    if (name != "dense") return std::make_shared<const atlas::Atlas>(need(atlas::Atlas::loadUnits(path)));
    const geo::Boundaries read = need(geo::readBoundaries(path, atlas::Atlas::unitOptions()));
    return std::make_shared<const atlas::Atlas>(
        need(atlas::Atlas::ofUnits(bench::denser(read, 10), path.string())));
}

std::unique_ptr<window::App> openApp(const std::string& mapName) {
    const auto states = need(dataset::readStates(need(base::dataPath("geodata/states.json"))));
    const auto timeline = std::make_shared<const model::Timeline>(
        need(dataset::readDataset(need(base::dataPath("assets/organizations/csto.json")), states)));
    const auto map = loadMap(mapName);
    platform::EarlyDriver driver;
    auto window = need(platform::Window::open("bench", size.width, size.height, driver));
    const text::FontFiles files = need(text::findFontFiles());
    auto fonts = std::make_unique<text::Fonts>(need(text::Fonts::open(files)));
    gl::Renderer renderer = need(gl::Renderer::create(*fonts, window::screenOf(window)));
    auto store = std::make_unique<atlas::GeometryStore>(map, std::function<void()>());
    store->setProjection(window::place("laea", *map, timeline->organization()), 4096);
    const model::Date today = model::endOfYear(2026);
    return std::make_unique<window::App>(std::make_unique<window::App::Parts>(
        std::move(window), files, std::move(fonts), std::move(renderer), map, std::move(store),
        session::makeState(timeline, today, model::endOfYear(2006))));
}

class Bench {
  public:
    Bench(window::App& app, std::vector<std::string> kinds) : app_(app), kinds_(std::move(kinds)) {}

    void act(const std::string& text) { app_.apply(need(session::parseAction(text))); }
    void settle() {
        for (int i = 0; i < 600 && app_.busy(); ++i) app_.frame(frameS);
        if (app_.busy()) stop("the window does not come to rest");
    }
    /// The pointer goes to a place, with the left button pressed (SDL_MOUSEBUTTONDOWN), held
    /// (SDL_MOUSEMOTION) or let go (SDL_MOUSEBUTTONUP).
    void pointer(Uint32 type, int x, int y) {
        SDL_Event event{};
        event.type = type;
        if (type == SDL_MOUSEMOTION) {
            event.motion.x = x;
            event.motion.y = y;
        } else {
            event.button.button = SDL_BUTTON_LEFT;
            event.button.x = x;
            event.button.y = y;
        }
        app_.handle(event);
    }
    base::Image picture() {
        base::Image image;
        app_.frame(0, &image);
        return image;
    }

    /// A frame after `before`, many times.
    void measureFrames(const std::string& name, const std::function<void(int)>& before) {
        if (wanted(name)) bench::measure(name, before, [this] { app_.frame(frameS); });
    }

  private:
    bool wanted(const std::string& name) const {
        return kinds_.empty() || std::find(kinds_.begin(), kinds_.end(), name) != kinds_.end();
    }

    window::App& app_;
    std::vector<std::string> kinds_;
};

/// The share of channels that differ by more than a rounding.
double difference(const base::Image& a, const base::Image& b) {
    if (a.rgba.size() != b.rgba.size() || a.rgba.empty()) return 1;
    std::size_t different = 0;
    for (std::size_t i = 0; i < a.rgba.size(); ++i) different += std::abs(a.rgba[i] - b.rgba[i]) > 3;
    return static_cast<double>(different) / static_cast<double>(a.rgba.size());
}

void write(const char* file, const base::Image& image) {
    for (const base::Issue& issue : base::writeFileAtomically(file, need(output::encodePng(image))))
        stop(base::formatIssue(issue));
}

void expectSame(const char* what, const base::Image& found, const base::Image& wanted) {
    const double share = difference(found, wanted);
    if (share <= 2e-4) return;
    write("found.png", found);
    write("wanted.png", wanted);
    stop(
        fmt::format("{}: {:.3f} % of the picture is wrong; see found.png and wanted.png", what, share * 100));
}

/// A frame that was made from the last one must look like one made from nothing.
void checkFrames(Bench& bench) {
    bench.settle();
    const base::Image in2006 = bench.picture();
    bench.act("date 1991");
    bench.settle();
    if (difference(bench.picture(), in2006) < 0.1) stop("1991 looks like 2006");
    bench.act("date 2006");
    bench.settle();
    expectSame("back in 2006", bench.picture(), in2006);
    // Borders of another width, and everything is drawn anew, names at new places included: those that a name
    // has while the map is moved depend on where it came from.
    const auto drawAnew = [&] {
        bench.act("scale 1.25");
        bench.settle();
        bench.act("scale 1");
        bench.settle();
    };
    const auto moveTenTimes = [&](const char* pan) {
        for (int i = 0; i < 10; ++i) {
            bench.act(pan);
            bench.picture();
        }
    };
    moveTenTimes("pan -7 4");
    drawAnew();
    const base::Image anew = bench.picture();
    // So little that no name leaves the picture.
    moveTenTimes("pan 1 -1");
    moveTenTimes("pan -1 1");
    expectSame("the map moved there and back", bench.picture(), anew);
    bench.act("fit");
    drawAnew();
    expectSame("the map fitted again", bench.picture(), in2006);
}

/// The globe under a pointer that goes to and fro: every frame is of another projection.
void measureGlobe(Bench& bench) {
    bench.act("projection globe");
    bench.act("fit");
    bench.settle();
    const base::Image before = bench.picture();
    bench.pointer(SDL_MOUSEMOTION, 900, 450);
    bench.pointer(SDL_MOUSEBUTTONDOWN, 900, 450);
    bench.picture();
    const auto place = [](int i) { return 900 + 6 * (i / 30 % 2 ? 30 - i % 30 : i % 30 + 1); };
    bench.measureFrames("globe-turn", [&](int i) { bench.pointer(SDL_MOUSEMOTION, place(i), 450 + i % 2); });
    bench.pointer(SDL_MOUSEMOTION, 1100, 500);
    bench.picture();
    bench.pointer(SDL_MOUSEBUTTONUP, 1100, 500);
    bench.settle();
    if (difference(bench.picture(), before) < 0.01) stop("the globe did not turn");
}

void measureAll(Bench& bench) {
    bench.measureFrames("nothing-new", [](int) {});
    bench.measureFrames("year-change", [&](int i) { bench.act(i % 2 ? "date 2005" : "date 2006"); });
    bench.settle();
    bench.measureFrames("playing", [&](int i) {
        if (i == 0) bench.act("date 1993"), bench.act("play on");
    });
    bench.act("play off");
    bench.act("date 2006");
    bench.settle();
    bench.measureFrames("region-pan", [&](int i) { bench.act(i / 20 % 2 ? "pan -9 4" : "pan 9 -4"); });
    bench.act("projection equal-earth");
    bench.settle();
    bench.act("zoom 0.001 960 540");  // as far as it goes, and back to where the world fills the window
    bench.act("zoom 3 960 540");
    bench.settle();
    bench.measureFrames("world-year-change", [&](int i) { bench.act(i % 2 ? "date 2005" : "date 2006"); });
    bench.settle();
    bench.measureFrames("world-pan", [&](int i) { bench.act(i / 20 % 2 ? "pan -9 4" : "pan 9 -4"); });
    bench.measureFrames("world-pan-part-pixels",
                        [&](int i) { bench.act(i / 20 % 2 ? "pan -9.3 4.7" : "pan 9.3 -4.7"); });
    bench.measureFrames("world-zoom", [&](int i) {
        bench.act(i / 10 % 2 ? "zoom 1.02 900 500" : fmt::format("zoom {} 900 500", 1 / 1.02));
    });
    bench.settle();
    measureGlobe(bench);
}

/// Where 10m has most to draw: fjords, archipelagos.
void measureFine(Bench& bench) {
    const std::pair<const char*, const char*> places[] = {
        {"norway", "NOR"}, {"indonesia", "IDN"}, {"canada", "CAN"}, {"greece", "GRC"}, {"chile", "CHL"}};
    for (const auto& [name, code] : places) {
        bench.act(fmt::format("fly-to {}", code));
        bench.settle();
        for (const char* zoom : {"near", "nearer"}) {
            bench.act("zoom 2.5 960 540");
            bench.settle();
            bench.measureFrames(fmt::format("fine-pan-{}-{}", name, zoom),
                                [&](int i) { bench.act(i / 20 % 2 ? "pan -9 4" : "pan 9 -4"); });
        }
    }
}

}  // namespace

int main(int argc, char** argv) {
    try {
        platform::tuneProcess();
        std::vector<std::string> kinds(argv + 1, argv + argc);
        std::string map = "usual";
        if (kinds.size() > 1 && kinds[0] == "--map") {
            map = kinds[1];
            kinds.erase(kinds.begin(), kinds.begin() + 2);
        }
        const auto app = openApp(map);
        app->show();  // a hidden window costs nothing to swap
        Bench bench(*app, kinds);
        if (map == "fine") return measureFine(bench), 0;
        checkFrames(bench);
        measureAll(bench);
        return 0;
    } catch (const std::exception& error) {
        fmt::print(stderr, "bench_frames: {}\n", error.what());
        return 1;
    }
}

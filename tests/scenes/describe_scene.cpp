// describe_scene DATE LAYER FRESH STORED [--accept]: writes what the scene of the shipped dataset on that
// date holds, in words, once for every theme, to FRESH, and compares it with STORED. Exit code 1 where they
// differ; --accept makes what came out the stored text.
#include "atlas/atlas.hpp"
#include "base/data_path.hpp"
#include "base/file.hpp"
#include "dataset/read.hpp"
#include "output/still.hpp"
#include "scene/theme.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

namespace {

constexpr std::size_t largestText = 1 << 20;
constexpr std::size_t mostDifferences = 12;

int fail(const std::vector<base::Issue>& issues) {
    for (const base::Issue& issue : issues) fmt::print(stderr, "{}\n", base::formatIssue(issue));
    return 1;
}

/// Every theme's scene; issues where one cannot be made.
base::Result<std::string> describeAll(model::Date date, scene::Layer layer) {
    using Text = base::Result<std::string>;
    const auto states = dataset::readStates(*base::dataPath("geodata/states.json"));
    if (!states) return Text::failure(states.issues);
    auto organization = dataset::readDataset(*base::dataPath("assets/organizations/csto.json"), *states);
    if (!organization) return Text::failure(organization.issues);
    const model::Timeline timeline(std::move(*organization));
    const auto atlas = atlas::Atlas::loadUnits(*base::dataPath("geodata/units-50m.fgb"));
    if (!atlas) return Text::failure(atlas.issues);
    std::string text;
    // Two are enough: themes differ in colours only, which the baselines show.
    for (const char* id : {"paper", "dark"}) {
        const scene::Theme& theme = *scene::findTheme(id);
        output::StillOptions options;
        options.layer = layer;
        options.themeId = theme.id;
        auto still =
            output::StillRenderer::create(timeline, *atlas, options, output::StillTools(options.size));
        if (!still) return Text::failure(still.issues);
        text += fmt::format("# {}\n{}\n", theme.id, scene::describe(still->scene(date)));
    }
    return Text::success(std::move(text));
}

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

void printDifferences(const std::string& stored, const std::string& fresh) {
    const std::vector<std::string> before = linesOf(stored), after = linesOf(fresh);
    std::size_t shown = 0;
    for (std::size_t i = 0; i < std::max(before.size(), after.size()); ++i) {
        const std::string a = i < before.size() ? before[i] : "", b = i < after.size() ? after[i] : "";
        if (a == b) continue;
        if (++shown > mostDifferences) return fmt::print("...\n");
        fmt::print("line {}\n- {}\n+ {}\n", i + 1, a, b);
    }
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    const auto span = arguments.size() >= 4 ? model::parseDateSpan(arguments[0]) : std::nullopt;
    const auto layer = arguments.size() >= 4 ? std::optional(scene::layerOf(arguments[1])) : std::nullopt;
    if (!span || !layer) {
        fmt::print(stderr, "usage: describe_scene DATE LAYER FRESH STORED [--accept]\n");
        return 2;
    }
    const auto text = describeAll(span->last, *layer);
    if (!text) return fail(text.issues);
    const std::filesystem::path fresh = arguments[2], stored = arguments[3];
    std::filesystem::create_directories(fresh.parent_path());
    if (const auto issues = base::writeFileAtomically(fresh, *text); !issues.empty()) return fail(issues);
    if (arguments.size() > 4 && arguments[4] == "--accept") {
        const auto issues = base::writeFileAtomically(stored, *text);
        return issues.empty() ? 0 : fail(issues);
    }
    const auto before = base::readFile(stored, largestText);
    if (!before) return fail(before.issues);
    if (*before == *text) return 0;
    printDifferences(*before, *text);
    fmt::print("differs from {}; look at it with tests/tools/rebaseline, which accepts it too\n",
               stored.filename().string());
    return 1;
}

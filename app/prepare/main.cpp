// pactmap-prepare FOLDER: what the build does once, so that no start has to: reads the shipped boundaries and
// makes the map of every shipped dataset in the default projection at the scales of common windows and
// pictures, reads the names of states, regions and towns, and draws the letters of the panels.
#include "atlas/anchor_file.hpp"
#include "atlas/divided.hpp"
#include "atlas/prepared.hpp"
#include "atlas/scales.hpp"
#include "base/data_path.hpp"
#include "base/file.hpp"
#include "dataset/prepared.hpp"
#include "geo/prepared.hpp"
#include "library/shipped.hpp"
#include "scene/build_scene.hpp"
#include "scene/region.hpp"
#include "ui/panel_fonts.hpp"

#include <algorithm>
#include <cstdio>
#include <stdexcept>

namespace {

namespace fs = std::filesystem;

constexpr std::size_t largestBytes = 256 << 20;

template <class T>
T need(base::Result<T> result) {
    if (!result) throw std::runtime_error(base::formatIssue(result.issues.front()));
    return std::move(*result);
}

void need(const std::vector<base::Issue>& issues) {
    if (!issues.empty()) throw std::runtime_error(base::formatIssue(issues.front()));
}

/// Files of the folder with that ending, by name.
std::vector<fs::path> filesIn(const fs::path& folder, const std::string& ending) {
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder))
        if (entry.path().filename().string().ends_with(ending)) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

/// What earlier runs have left for other boundaries or datasets.
void clear(const fs::path& folder) {
    for (const char* ending : {".map", ".boundaries", ".anchors", ".type", ".names"})
        for (const fs::path& file : filesIn(folder, ending)) fs::remove(file);
}

void prepareBoundaries(const fs::path& source, geo::ReadOptions options, const fs::path& folder) {
    options.prepared = false;
    const auto read = geo::readBoundaries(source, options);
    if (!read) throw std::runtime_error(base::formatIssue(read.issues.front()));
    if (!read.issues.empty()) return;  // read anew each time, so that what is to be said of it is said
    const std::string bytes = need(base::readFile(source, largestBytes));
    need(base::writeFileAtomically(folder / geo::preparedName(source),
                                   geo::packBoundaries(*read, bytes, options)));
}

/// The tolerances that the first picture of the dataset may ask for: windows and pictures of common sizes,
/// with and without panels below the map.
std::vector<double> tolerances(const model::Organization& organization, const atlas::Atlas& atlas,
                               const mesh::Topology& outline) {
    const base::Box members = scene::membersBox(organization, outline, atlas.territory().homes());
    std::vector<double> all;
    for (const scene::SizePx size : {scene::SizePx{1280, 720}, {1600, 900}, {1920, 1080}})
        for (const double belowPx : {0.0, 80.0, 160.0, 240.0}) {
            const scene::Insets insets = scene::defaultInsets(1, {0, 0, 0, belowPx}, size, false);
            all.push_back(atlas::toleranceAt(scene::fit(members, size, insets).metresPerPx));
        }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

/// Names lie where the middle scale has most room for them, at every scale.
void prepareNames(const atlas::Atlas& units, const fs::path& folder) {
    const auto divided =
        need(atlas::loadDivided(need(base::dataPath(atlas::unitsFile(atlas::Scale::m50))),
                                need(base::dataPath(atlas::divisionsFile(atlas::Scale::m50))), {}));
    atlas::AnchorTable table = units.anchors();
    table.merge(divided.anchors());
    need(atlas::prepareAnchors(table, folder));
}

/// At the scale that windows have unless they are told otherwise, and at those that are told most.
void prepareType(const fs::path& folder) {
    const auto files = text::findFontFiles();
    if (!files) return;  // the program says so when it starts
    for (const double scale : {1.0, 1.25, 1.5, 2.0})
        if (const std::string bytes = ui::packFonts(*files, scale); !bytes.empty())
            need(base::writeFileAtomically(folder / ui::preparedFontsName(scale), bytes));
}

void prepareAll(const fs::path& folder) {
    clear(folder);
    prepareType(folder);
    need(dataset::prepareNames(need(base::dataPath("geodata")), folder));
    const fs::path start = need(base::dataPath(atlas::unitsFile(atlas::Scale::m50)));
    for (const fs::path& file : filesIn(start.parent_path(), ".fgb"))
        prepareBoundaries(file,
                          file.filename().string().starts_with("regions-") ? atlas::divisionOptions()
                                                                           : atlas::Atlas::unitOptions(),
                          folder);
    const atlas::Atlas atlas = need(atlas::Atlas::loadUnits(start));
    prepareNames(atlas, folder);
    for (const std::string& id : need(library::shippedIds())) {
        const model::Organization organization = need(library::readOrganization(id, ""));
        const auto projection = projection::make(projection::catalogue().front().id,
                                                 atlas.centerOf(scene::memberStates(organization)));
        const auto outline = atlas::outlineOf(atlas, *projection);
        need(atlas::prepareMap(atlas, {*projection, tolerances(organization, atlas, *outline)}, folder));
    }
}

}  // namespace

int main(int argc, char** argv) {
    try {
        if (argc != 2) throw std::runtime_error("usage: pactmap-prepare FOLDER");
        prepareAll(argv[1]);
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "pactmap-prepare: %s\n", error.what());
        return 1;
    }
}

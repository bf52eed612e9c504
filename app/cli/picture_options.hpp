// Arguments that the window and the pictures share: which map, and how it looks.
#pragma once

#include "atlas/atlas.hpp"
#include "base/result.hpp"
#include "names/gazetteer.hpp"
#include "output/still.hpp"

#include <CLI/App.hpp>

#include <string>

namespace cli {

/// As they were written.
struct PictureArguments {
    std::string layer = "status";
    std::string theme = "paper";  ///< an id or a file
    std::string vision = "full";
    std::string overlay;  ///< a dataset to outline; empty: none
    std::string events;   ///< the kinds of events to show, separated by commas; empty: all
    bool showEvents = false;
    int eventMonths = 12;
    std::string projection = "laea";
    std::string viewpoint;          ///< empty: un
    std::string language;           ///< of the map's names; empty: that of the interface
    std::string interfaceLanguage;  ///< empty: that of the environment
    std::string boundaries;         ///< empty: the shipped ones
    std::string boundariesKey;      ///< empty: found by name
};

void addPictureOptions(CLI::App& app, PictureArguments& arguments);

/// Layer, theme and projection; the size stays at its default. All issues of the three at once.
base::Result<output::StillOptions> parsePicture(const PictureArguments& arguments);

/// An issue at `asked` where the organization does not have the layer.
std::vector<base::Issue> checkLayer(const scene::Layer& layer, const model::Organization& organization,
                                    const std::string& asked = "--layer");

/// Which events to show; the organization decides which kinds there are.
base::Result<scene::EventFilter> parseEvents(const PictureArguments& arguments,
                                             const model::Organization& organization);

/// The dataset to outline; an empty pointer where none is asked for.
base::Result<std::shared_ptr<const model::Timeline>> loadOverlay(const PictureArguments& arguments,
                                                                 const phrases::Phrases& language = {});
/// The names of the map. Fails where they are in no language that the arguments ask for.
base::Result<std::shared_ptr<const names::Gazetteer>> loadGazetteer(const PictureArguments& arguments);

/// Reads the shipped boundaries of a scale, with these states (ISO 3166-1 alpha-3) cut into their divisions;
/// at 1:10m all that have some are, at 1:110m none.
using LoadScale =
    std::function<base::Result<atlas::Atlas>(atlas::Scale scale, const std::vector<std::string>& divided)>;
/// Nothing to call for boundaries of one's own, which come in one form.
LoadScale mapLoader(const PictureArguments& arguments);

/// The boundaries that the arguments ask for, with these states divided where they are the shipped ones.
base::Result<atlas::Atlas> loadAtlas(const PictureArguments& arguments,
                                     const std::vector<std::string>& divided = {});

/// "1920x1080", from smallestPx to largestPx each way.
base::Result<scene::SizePx> parseSize(const std::string& text);

}  // namespace cli

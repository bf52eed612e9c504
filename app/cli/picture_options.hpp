// Arguments that the window and the pictures share: which map, and how it looks.
#pragma once

#include "atlas/atlas.hpp"
#include "base/result.hpp"
#include "output/still.hpp"

#include <CLI/App.hpp>

#include <string>

namespace cli {

/// As they were written.
struct PictureArguments {
    std::string layer = "status";
    std::string theme = "paper";  ///< an id or a file
    std::string vision = "full";
    std::string projection = "laea";
    std::string viewpoint = "un";
    std::string interfaceLanguage;  ///< empty: that of the environment
    std::string boundaries;         ///< empty: the shipped ones
    std::string boundariesKey;      ///< empty: found by name
};

void addPictureOptions(CLI::App& app, PictureArguments& arguments);

/// Layer, theme and projection; the size stays at its default. All issues of the three at once.
base::Result<output::StillOptions> parsePicture(const PictureArguments& arguments);

/// The boundaries that the arguments ask for.
base::Result<atlas::Atlas> loadAtlas(const PictureArguments& arguments);

/// "1920x1080", from smallestPx to largestPx each way.
base::Result<scene::SizePx> parseSize(const std::string& text);

}  // namespace cli

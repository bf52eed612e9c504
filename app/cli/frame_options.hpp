// Arguments for what part of the world is shown.
#pragma once

#include "base/result.hpp"
#include "output/framing.hpp"

#include <CLI/App.hpp>

#include <optional>
#include <string>

namespace cli {

/// As they were written.
struct FrameArguments {
    std::string center;
    std::string widthKm;
    std::string fit;
};

void addFrameOptions(CLI::App& app, FrameArguments& arguments);

/// Nothing where no part was asked for.
base::Result<std::optional<output::Frame>> parseFrame(const FrameArguments& arguments);

}  // namespace cli

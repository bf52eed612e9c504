#include "platform/early_driver.hpp"

#include <SDL.h>

#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <utility>

namespace platform {
namespace {

/// The first node for drawing that the kernel offers, and that of NVIDIA's own driver, which may offer none.
bool hasGraphicsCard() {
    std::error_code ignored;
    return std::filesystem::exists("/dev/dri/renderD128", ignored) ||
           std::filesystem::exists("/dev/nvidiactl", ignored);
}

/// As far as that can be told before it is connected to.
bool isX11() {
    const char* asked = std::getenv("SDL_VIDEODRIVER");
    if (asked) return std::string_view(asked) == "x11";
    return std::getenv("DISPLAY") && !std::getenv("WAYLAND_DISPLAY");
}

}  // namespace

bool EarlyDriver::wanted() {
    return !hasGraphicsCard() && isX11();
}

EarlyDriver::EarlyDriver() {
    if (!wanted()) return;
    // SDL loads D-Bus in its first call, if it is asked for nothing: later it would wait for the other
    // loading.
    SDL_InitSubSystem(0);
    context_ = std::async(std::launch::async, [] { return HeadlessContext::create(); });
}

std::optional<HeadlessContext> EarlyDriver::take() {
    if (!context_.valid()) return std::nullopt;
    auto made = context_.get();
    return made ? std::optional(std::move(*made)) : std::nullopt;
}

}  // namespace platform

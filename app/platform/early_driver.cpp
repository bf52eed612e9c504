#include "platform/early_driver.hpp"

#include <SDL.h>
#include <dlfcn.h>

#include <filesystem>

namespace platform {
namespace {

/// The first node for drawing that the kernel offers, and that of NVIDIA's own driver, which may offer none.
bool hasGraphicsCard() {
    std::error_code ignored;
    return std::filesystem::exists("/dev/dri/renderD128", ignored) ||
           std::filesystem::exists("/dev/nvidiactl", ignored);
}

/// Beside the library that will ask for it.
void loadSoftwareRenderer() {
    void* const glx = dlopen("libGLX_mesa.so.0", RTLD_LAZY | RTLD_LOCAL);
    Dl_info from{};
    if (!glx || !dladdr(dlsym(glx, "__glx_Main"), &from) || !from.dli_fname) return;
    const std::filesystem::path folder = std::filesystem::path(from.dli_fname).parent_path() / "dri";
    dlopen((folder / "swrast_dri.so").c_str(), RTLD_LAZY | RTLD_LOCAL);
}

}  // namespace

EarlyDriver::EarlyDriver() {
    if (hasGraphicsCard()) return;
    // SDL loads D-Bus in its first call, if it is asked for nothing: later it would wait for the other
    // loading.
    SDL_InitSubSystem(0);
    loading_ = std::async(std::launch::async, loadSoftwareRenderer);
}

}  // namespace platform

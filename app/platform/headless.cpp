#include "platform/headless.hpp"

#include <EGL/egl.h>
#include <EGL/eglext.h>
#include <dlfcn.h>

#include <array>
#include <cstdio>
#include <cstring>
#include <filesystem>

namespace platform {

struct HeadlessContext::Impl {
    EGLDisplay display = EGL_NO_DISPLAY;
    EGLContext context = EGL_NO_CONTEXT;
    ~Impl() {
        if (display == EGL_NO_DISPLAY) return;
        eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
        if (context != EGL_NO_CONTEXT) eglDestroyContext(display, context);
        eglTerminate(display);
    }
};

namespace {

base::Issue problem(const char* step) {
    char code[16];
    std::snprintf(code, sizeof code, "0x%04x", eglGetError());
    return {base::Severity::error, "OpenGL",
            std::string("no context without a window: ") + step + " failed (EGL error " + code +
                "); install the packages libegl1 and libgl1-mesa-dri"};
}

base::Result<HeadlessContext> failed(const char* step) {
    return base::Result<HeadlessContext>::failure({problem(step)});
}

/// Whether the C library's own memory is used, not one that was put before it (LD_PRELOAD, a sanitizer).
bool hasUsualMemory() {
    void* const library = dlopen("libc.so.6", RTLD_LAZY | RTLD_NOLOAD);
    return library && dlsym(library, "malloc") == dlsym(RTLD_DEFAULT, "malloc");
}

/// Mesa's drivers are one library, which EGL will look for beside itself. It and LLVM look up 17,000 symbols
/// as they are linked, first in each of the program's own 80 libraries and in vain: a quarter of the time
/// that a context takes. Loaded ahead, they look at home first. Where it is not to be found there nothing is
/// lost.
void loadDriver() {
    Dl_info egl{};
    if (!hasUsualMemory() || !dladdr(reinterpret_cast<void*>(eglInitialize), &egl) || !egl.dli_fname) return;
    const std::filesystem::path folder = std::filesystem::path(egl.dli_fname).parent_path() / "dri";
    dlopen((folder / "swrast_dri.so").c_str(), RTLD_LAZY | RTLD_LOCAL | RTLD_DEEPBIND);
}

/// Of the device that is no graphics card. Source: EGL_EXT_device_enumeration, EGL_MESA_device_software.
EGLDisplay softwareDisplay() {
    const auto list = reinterpret_cast<PFNEGLQUERYDEVICESEXTPROC>(eglGetProcAddress("eglQueryDevicesEXT"));
    const auto describe =
        reinterpret_cast<PFNEGLQUERYDEVICESTRINGEXTPROC>(eglGetProcAddress("eglQueryDeviceStringEXT"));
    std::array<EGLDeviceEXT, 16> devices{};
    EGLint count = 0;
    if (!list || !describe || !list(devices.size(), devices.data(), &count)) return EGL_NO_DISPLAY;
    for (EGLint i = 0; i < count; ++i) {
        const char* can = describe(devices[static_cast<std::size_t>(i)], EGL_EXTENSIONS);
        if (can && std::strstr(can, "EGL_MESA_device_software"))
            return eglGetPlatformDisplay(EGL_PLATFORM_DEVICE_EXT, devices[static_cast<std::size_t>(i)],
                                         nullptr);
    }
    return EGL_NO_DISPLAY;
}

}  // namespace

HeadlessContext::HeadlessContext(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
HeadlessContext::HeadlessContext(HeadlessContext&&) noexcept = default;
HeadlessContext& HeadlessContext::operator=(HeadlessContext&&) noexcept = default;
HeadlessContext::~HeadlessContext() = default;

base::Result<HeadlessContext> HeadlessContext::create(Renderer renderer) {
    loadDriver();
    auto impl = std::make_unique<Impl>();
    impl->display = renderer == Renderer::software
                        ? softwareDisplay()
                        : eglGetPlatformDisplay(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
    if (impl->display == EGL_NO_DISPLAY || !eglInitialize(impl->display, nullptr, nullptr))
        return failed("eglInitialize");
    if (!eglBindAPI(EGL_OPENGL_API)) return failed("eglBindAPI");
    const EGLint wanted[] = {EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT, EGL_SURFACE_TYPE, 0, EGL_NONE};
    EGLConfig config = nullptr;
    EGLint count = 0;
    if (!eglChooseConfig(impl->display, wanted, &config, 1, &count) || count == 0)
        return failed("eglChooseConfig");
    const EGLint attributes[] = {EGL_CONTEXT_MAJOR_VERSION,
                                 3,
                                 EGL_CONTEXT_MINOR_VERSION,
                                 3,
                                 EGL_CONTEXT_OPENGL_PROFILE_MASK,
                                 EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                                 EGL_NONE};
    impl->context = eglCreateContext(impl->display, config, EGL_NO_CONTEXT, attributes);
    if (impl->context == EGL_NO_CONTEXT) return failed("eglCreateContext");
    return base::Result<HeadlessContext>::success(HeadlessContext(std::move(impl)));
}

std::vector<base::Issue> HeadlessContext::makeCurrent() {
    eglBindAPI(EGL_OPENGL_API);  // which each thread is asked
    if (!eglMakeCurrent(impl_->display, EGL_NO_SURFACE, EGL_NO_SURFACE, impl_->context))
        return {problem("eglMakeCurrent")};
    return {};
}

}  // namespace platform

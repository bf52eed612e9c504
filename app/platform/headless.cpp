#include "platform/headless.hpp"

#include <EGL/egl.h>
#include <EGL/eglext.h>

#include <cstdio>

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

}  // namespace

HeadlessContext::HeadlessContext(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
HeadlessContext::HeadlessContext(HeadlessContext&&) noexcept = default;
HeadlessContext& HeadlessContext::operator=(HeadlessContext&&) noexcept = default;
HeadlessContext::~HeadlessContext() = default;

base::Result<HeadlessContext> HeadlessContext::create() {
    auto impl = std::make_unique<Impl>();
    impl->display = eglGetPlatformDisplay(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
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

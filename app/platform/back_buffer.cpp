#include "platform/back_buffer.hpp"

#include <algorithm>
#include <cstring>
#include <string>

namespace platform {
namespace {

// Of glx.h and glxext.h, whose functions come from the library that SDL has loaded.
constexpr int screenOfContext = 0x800C;      // GLX_SCREEN
constexpr int rendererAccelerated = 0x8186;  // GLX_RENDERER_ACCELERATED_MESA

template <class Function>
Function find(const char* name) {
    return reinterpret_cast<Function>(SDL_GL_GetProcAddress(name));
}

bool listed(const char* extensions, const std::string& name) {
    return extensions && (" " + std::string(extensions) + " ").find(" " + name + " ") != std::string::npos;
}

}  // namespace

std::optional<BackBuffer> BackBuffer::find() {
    const char* driver = SDL_GetCurrentVideoDriver();
    if (!driver || std::strcmp(driver, "x11") != 0) return std::nullopt;
    const auto currentDisplay = platform::find<void* (*)()>("glXGetCurrentDisplay");
    const auto currentDrawable = platform::find<unsigned long (*)()>("glXGetCurrentDrawable");
    const auto currentContext = platform::find<void* (*)()>("glXGetCurrentContext");
    const auto queryContext = platform::find<int (*)(void*, void*, int, int*)>("glXQueryContext");
    const auto extensions = platform::find<const char* (*)(void*, int)>("glXQueryExtensionsString");
    if (!currentDisplay || !currentDrawable || !currentContext || !queryContext || !extensions)
        return std::nullopt;
    BackBuffer buffer;
    buffer.display_ = currentDisplay();
    buffer.drawable_ = currentDrawable();
    int screen = 0;
    if (!buffer.display_ || !buffer.drawable_ ||
        queryContext(buffer.display_, currentContext(), screenOfContext, &screen) != 0)
        return std::nullopt;
    // The functions' addresses say nothing: libraries give one out for every name.
    const char* all = extensions(buffer.display_, screen);
    if (!listed(all, "GLX_MESA_copy_sub_buffer") || !listed(all, "GLX_MESA_query_renderer"))
        return std::nullopt;
    const auto query = platform::find<int (*)(int, unsigned*)>("glXQueryCurrentRendererIntegerMESA");
    buffer.copy_ = platform::find<CopySubBuffer>("glXCopySubBufferMESA");
    unsigned accelerated = 1;
    if (!query || !buffer.copy_ || !query(rendererAccelerated, &accelerated) || accelerated)
        return std::nullopt;
    return buffer;
}

void BackBuffer::show(const std::vector<SDL_Rect>& rects, int heightPx) const {
    for (const SDL_Rect& rect : rects)
        copy_(display_, drawable_, rect.x, heightPx - rect.y - rect.h, rect.w, rect.h);
}

}  // namespace platform

// Ends a program when a frame is complete, so that its start can be timed from outside without changing it:
// after the first frame, or after the one whose number FIRST_SWAP_AFTER says. With FIRST_SWAP_DUMP set,
// writes the frame's bytes (four a pixel, from the bottom row up) to that file first.
#include <SDL.h>
#include <dlfcn.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <vector>

namespace {

constexpr int widthPx = 1920, heightPx = 1080;
constexpr std::size_t pixelBytes = 4;
constexpr unsigned rgba = 0x1908, unsignedByte = 0x1401;  // GL_RGBA, GL_UNSIGNED_BYTE

template <class Function>
Function find(const char* name) {
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

template <class Function>
Function findGl(const char* name) {
    return reinterpret_cast<Function>(find<void* (*)(const char*)>("SDL_GL_GetProcAddress")(name));
}

/// Of the framebuffer.
std::vector<unsigned char> drawnBytes() {
    std::vector<unsigned char> bytes(pixelBytes * widthPx * heightPx);
    findGl<void (*)(int, int, int, int, unsigned, unsigned, void*)>("glReadPixels")(
        0, 0, widthPx, heightPx, rgba, unsignedByte, bytes.data());
    return bytes;
}

/// Of a window that is shown from memory.
std::vector<unsigned char> memoryBytes(SDL_Window* window) {
    const SDL_Surface* surface = find<SDL_Surface* (*)(SDL_Window*)>("SDL_GetWindowSurface")(window);
    std::vector<unsigned char> bytes;
    for (int y = surface->h - 1; y >= 0; --y) {
        const auto* row = static_cast<const unsigned char*>(surface->pixels) + y * surface->pitch;
        bytes.insert(bytes.end(), row, row + pixelBytes * static_cast<std::size_t>(surface->w));
    }
    return bytes;
}

/// Around the showing of a frame.
template <class Show, class Bytes, class Finish>
void show(Show frame, Bytes bytesShown, Finish finish) {
    static int shown = 0;
    const char* wanted = std::getenv("FIRST_SWAP_AFTER");
    const bool last = ++shown >= (wanted ? std::atoi(wanted) : 1);
    const char* file = std::getenv("FIRST_SWAP_DUMP");
    const std::vector<unsigned char> bytes = file && last ? bytesShown() : std::vector<unsigned char>();
    if (std::FILE* out = bytes.empty() ? nullptr : std::fopen(file, "wb")) {
        std::fwrite(bytes.data(), 1, bytes.size(), out);
        std::fclose(out);
    }
    frame();
    if (!last) return;
    finish();
    _exit(0);
}

}  // namespace

extern "C" {

__attribute__((visibility("default"))) void SDL_GL_SwapWindow(SDL_Window* window) {
    show([&] { find<void (*)(SDL_Window*)>("SDL_GL_SwapWindow")(window); }, drawnBytes,
         [] { findGl<void (*)()>("glFinish")(); });
}

/// A window that is shown from memory; SDL waits until the display has taken it.
__attribute__((visibility("default"))) int SDL_UpdateWindowSurfaceRects(SDL_Window* window,
                                                                        const SDL_Rect* rects, int count) {
    int result = 0;
    show(
        [&] {
            result = find<int (*)(SDL_Window*, const SDL_Rect*, int)>("SDL_UpdateWindowSurfaceRects")(
                window, rects, count);
        },
        [&] { return memoryBytes(window); }, [] {});
    return result;
}
}

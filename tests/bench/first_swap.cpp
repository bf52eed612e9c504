// Ends a program when a frame is complete, so that its start can be timed from outside without changing it:
// after the first frame, or after the one whose number FIRST_SWAP_AFTER says. With FIRST_SWAP_DUMP set,
// writes the frame's bytes (RGBA, from the bottom row up) to that file first.
#include <dlfcn.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

namespace {

constexpr const char* copyName = "glXCopySubBufferMESA";
constexpr int widthPx = 1920, heightPx = 1080;
constexpr unsigned rgba = 0x1908, unsignedByte = 0x1401;  // GL_RGBA, GL_UNSIGNED_BYTE

template <class Function>
Function find(const char* name) {
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

template <class Function>
Function findGl(const char* name) {
    return reinterpret_cast<Function>(find<void* (*)(const char*)>("SDL_GL_GetProcAddress")(name));
}

void dump(const char* file) {
    std::vector<unsigned char> bytes(4u * widthPx * heightPx);
    findGl<void (*)(int, int, int, int, unsigned, unsigned, void*)>("glReadPixels")(
        0, 0, widthPx, heightPx, rgba, unsignedByte, bytes.data());
    if (std::FILE* out = std::fopen(file, "wb")) {
        std::fwrite(bytes.data(), 1, bytes.size(), out);
        std::fclose(out);
    }
}

/// Around the showing of a frame.
template <class Show>
void show(Show frame) {
    static int shown = 0;
    const char* wanted = std::getenv("FIRST_SWAP_AFTER");
    const bool last = ++shown >= (wanted ? std::atoi(wanted) : 1);
    if (const char* file = std::getenv("FIRST_SWAP_DUMP"); file && last) dump(file);
    frame();
    if (!last) return;
    findGl<void (*)()>("glFinish")();
    _exit(0);
}

using CopySubBuffer = void (*)(void*, unsigned long, int, int, int, int);

void copySubBuffer(void* display, unsigned long drawable, int x, int y, int width, int height) {
    show([&] { findGl<CopySubBuffer>(copyName)(display, drawable, x, y, width, height); });
}

}  // namespace

extern "C" {

__attribute__((visibility("default"))) void SDL_GL_SwapWindow(void* window) {
    show([&] { find<void (*)(void*)>("SDL_GL_SwapWindow")(window); });
}

/// Some windows are shown by another function, which the program asks for by name.
__attribute__((visibility("default"))) void* SDL_GL_GetProcAddress(const char* name) {
    if (std::strcmp(name, copyName) == 0) return reinterpret_cast<void*>(&copySubBuffer);
    return find<void* (*)(const char*)>("SDL_GL_GetProcAddress")(name);
}
}

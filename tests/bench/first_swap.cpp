// Ends a program when a frame is complete, so that its start can be timed from outside without changing it:
// after the first frame, or after the one whose number FIRST_SWAP_AFTER says. With FIRST_SWAP_DUMP set,
// writes the frame's bytes (RGBA, from the bottom row up) to that file first.
#include <dlfcn.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <vector>

namespace {

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

}  // namespace

extern "C" __attribute__((visibility("default"))) void SDL_GL_SwapWindow(void* window) {
    static int swaps = 0;
    const char* wanted = std::getenv("FIRST_SWAP_AFTER");
    const bool last = ++swaps >= (wanted ? std::atoi(wanted) : 1);
    if (const char* file = std::getenv("FIRST_SWAP_DUMP"); file && last) dump(file);
    find<void (*)(void*)>("SDL_GL_SwapWindow")(window);
    if (!last) return;
    findGl<void (*)()>("glFinish")();
    _exit(0);
}

// The floors: a window of 1920x1080 with an OpenGL 3.3 context, cleared and shown once; for frames,
// bench_bare_window frames: what clearing and showing it takes, median, least and processor time in ms.
#include "stopwatch.hpp"

#include <SDL.h>
#include <epoxy/gl.h>

#include <cstdio>

namespace {

void clearAndSwap(SDL_Window* window) {
    glClearColor(0.2f, 0.4f, 0.6f, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    SDL_GL_SwapWindow(window);
}

}  // namespace

int main(int argc, char**) {
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) {
        std::fprintf(stderr, "%s\n", SDL_GetError());
        return 1;
    }
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 3);
    SDL_Window* window = SDL_CreateWindow("bare", 0, 0, 1920, 1080, SDL_WINDOW_OPENGL);
    SDL_GLContext context = window ? SDL_GL_CreateContext(window) : nullptr;
    if (!context) {
        std::fprintf(stderr, "%s\n", SDL_GetError());
        return 1;
    }
    clearAndSwap(window);
    if (argc > 1)
        bench::measure(
            "clear-and-swap", [](int) {}, [&] { clearAndSwap(window); });
    SDL_GL_DeleteContext(context);
    SDL_DestroyWindow(window);
    SDL_Quit();
    return 0;
}

// A window and an OpenGL 3.3 context to draw its picture with, by SDL.
#pragma once

#include "base/result.hpp"

#include <SDL.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace platform {

class EarlyDriver;

/// Memory that a window shows: blue, green, red and a byte that says nothing for each pixel, from the top
/// left one.
struct Canvas {
    std::uint8_t* pixels = nullptr;
    int widthPx = 0, heightPx = 0, strideBytes = 0;
};

/// The process's one window. Its context is current on the thread that opened it.
///
/// A software renderer draws into memory anyway. Where the display is X11's, its picture is shown from there,
/// and its context has no framebuffer of its own: it is made without the display, which takes half as long as
/// with it, and what has changed a little is shown in part. A graphics card draws into the window. Where that
/// cannot be had (a driver too old for OpenGL 3.3, a display without GLX), software takes its place.
class Window {
  public:
    /// Connects to the display; empty, or why there is none ("...; pactmap render draws to a file without
    /// one"). SDL's offscreen driver counts as a display only where SDL_VIDEODRIVER asks for it. Best called
    /// before the process has threads: libX11 reads a long file byte by byte then, and with threads takes a
    /// lock for each byte, 10 ms in all.
    static std::vector<base::Issue> connect();
    /// Hidden until show(). Connects where that is still to be done. Takes the context that `driver` has made
    /// ahead, if it has.
    static base::Result<Window> open(const std::string& title, int widthPx, int heightPx,
                                     EarlyDriver& driver);
    Window(Window&&) noexcept;
    Window& operator=(Window&&) noexcept;
    ~Window();

    void show();
    void setFullScreen(bool on);
    /// Of what it shows.
    int widthPx() const;
    int heightPx() const;
    /// True where the picture is shown from memory, and the context has no framebuffer of its own.
    bool hasCanvas() const;
    /// Where the picture goes before present(), as large as the window is now; no memory where the display
    /// gives none. Stands until the next event is taken.
    Canvas canvas();
    /// Shows what was drawn: these rectangles of the canvas, in pixels from the top left, or else the whole
    /// framebuffer, which is undefined from then on. Waits for the display's next refresh where it tells.
    void present(const std::vector<SDL_Rect>& changed);
    SDL_Window* handle() const;

  private:
    struct Impl;
    explicit Window(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

/// Wakes a waiting event loop; from any thread.
void wakeEventLoop();

/// "Space", "Shift+Left", "F11": the key as the table of shortcuts names it.
std::string keyName(const SDL_KeyboardEvent& event);

}  // namespace platform

// A window with an OpenGL 3.3 context, by SDL.
#pragma once

#include "base/result.hpp"

#include <SDL.h>

#include <memory>
#include <string>
#include <vector>

namespace platform {

/// The process's one window. Its context is current on the thread that made it.
class Window {
  public:
    /// Connects to the display; empty, or why there is none ("...; pactmap render draws to a file without
    /// one"). SDL's offscreen driver counts as a display only where SDL_VIDEODRIVER asks for it. Best called
    /// before the process has threads: libX11 reads a long file byte by byte then, and with threads takes a
    /// lock for each byte, 10 ms in all.
    static std::vector<base::Issue> connect();
    /// Hidden until show(). Connects where that is still to be done.
    static base::Result<Window> open(const std::string& title, int widthPx, int heightPx);
    Window(Window&&) noexcept;
    Window& operator=(Window&&) noexcept;
    ~Window();

    void show();
    void setFullScreen(bool on);
    /// Of the framebuffer.
    int widthPx() const;
    int heightPx() const;
    /// True where the framebuffer stays as it was drawn when it is shown. Otherwise it is undefined from then
    /// on.
    bool keepsDrawing() const;
    /// Shows what was drawn: these rectangles, pixels from the top left, where it keepsDrawing(), else all of
    /// it. Waits for the display's next refresh where it tells.
    void present(const std::vector<SDL_Rect>& changed);
    SDL_Window* handle() const;
    SDL_GLContext context() const;

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

// A plain window beside the first one, for what the speaker alone sees.
#pragma once

#include "base/image.hpp"
#include "base/result.hpp"

#include <SDL.h>

#include <memory>
#include <string>

namespace platform {

/// Screens of the machine; 1 where nobody knows.
int displayCount();

/// Shows a picture that was drawn elsewhere. It has no OpenGL: the context of the first window stays current.
class SecondWindow {
  public:
    /// On another display than the first window is on, filling it; on a single display as a small window.
    static base::Result<SecondWindow> open(const std::string& title, SDL_Window* first);
    SecondWindow(SecondWindow&&) noexcept;
    SecondWindow& operator=(SecondWindow&&) noexcept;
    ~SecondWindow();

    /// As SDL's events name it.
    Uint32 id() const;
    int widthPx() const;
    int heightPx() const;
    void show(const base::Image& picture);

  private:
    struct Impl;
    explicit SecondWindow(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace platform

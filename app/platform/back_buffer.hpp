// The window's back buffer, where its driver leaves it as it was drawn. Private to this room.
#pragma once

#include <SDL.h>

#include <optional>
#include <vector>

namespace platform {

/// After a swap the back buffer is undefined, and a picture that has changed a little must be drawn or copied
/// into it as a whole. A software renderer behind GLX can show rectangles of it instead, which leaves it as
/// it was. Source: the specification of GLX_MESA_copy_sub_buffer.
class BackBuffer {
  public:
    /// Of the current context; nothing where it is lost by being shown, or where the graphics card does that
    /// sooner.
    static std::optional<BackBuffer> find();
    /// Shows rectangles, pixels from the top left, of a back buffer that is so many pixels high.
    void show(const std::vector<SDL_Rect>& rects, int heightPx) const;

  private:
    using CopySubBuffer = void (*)(void* display, unsigned long drawable, int x, int y, int width,
                                   int height);
    void* display_ = nullptr;
    unsigned long drawable_ = 0;
    CopySubBuffer copy_ = nullptr;
};

}  // namespace platform

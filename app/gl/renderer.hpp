// Scenes to pixels with OpenGL 3.3. The only room that includes OpenGL.
#pragma once

#include "base/image.hpp"
#include "base/result.hpp"
#include "base/vision.hpp"
#include "gl/pixel_rect.hpp"
#include "scene/compare.hpp"
#include "scene/scene.hpp"
#include "text/fonts.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace gl {

class PanelsBackend;

/// What the debug display tells.
struct RenderStats {
    int drawCalls = 0;       ///< of the last frame
    int surveysDrawn = 0;    ///< how often the map's geometry was drawn, in all
    int meshesUploaded = 0;  ///< in all
};

/// Where the window's picture is drawn: into the context's default framebuffer, or, where the context has
/// none (it was made without a window), into one of the renderer's own.
enum class Screen { context, own };

/// Which pixels the driver computes: all, or not those that a software renderer takes long for.
enum class Shading { all, best };

/// Needs its context current in every call and in its destruction.
class Renderer {
  public:
    /// Fails with the driver's words where OpenGL 3.3 or a shader is not to be had. `fonts` must outlive it.
    static base::Result<Renderer> create(const text::Fonts& fonts, Screen screen,
                                         Shading shading = Shading::best);
    Renderer(Renderer&&) noexcept;
    Renderer& operator=(Renderer&&) noexcept;
    ~Renderer();

    /// Has the driver make ready a part of what the first picture needs, while the picture itself is not yet
    /// there; false, and nothing done, when there is no more of it. Draws into the screen, which is not to be
    /// shown before the next draw().
    bool warmUp();
    /// Has the driver begin with the map of the scene that the next draw() will be given: `begun` is that
    /// scene as scene::beginScene() has it. Where the scene turns out to be another one nothing is lost but
    /// time. `anyway`: as for draw().
    void begin(const scene::Scene& begun, bool anyway = true);
    /// Draws the scene and the panels over it (where there are any) into the screen; a default framebuffer
    /// must have the scene's size. Returns what is to be shown of it: rectangles that do not overlap, none
    /// where nothing has changed since the last time, all of it where it was wanted anyway. Unless it was, a
    /// map that is drawn anew in one frame after another (it is zoomed, the globe turns) may be drawn
    /// plainly: then hurried() tells that a better picture is due. `keeps`: the screen still holds what was
    /// drawn last, and nobody else has drawn there since; then only what has changed is drawn. Without it a
    /// picture is kept aside and copied into the screen.
    std::vector<PixelRect> draw(const scene::Scene& scene, PanelsBackend* panels = nullptr,
                                bool anyway = true, bool keeps = false);
    bool hurried() const;
    /// Draws a picture of several parts, each within its pane, and the panels over it.
    void draw(const scene::Picture& picture, PanelsBackend* panels = nullptr);
    /// Draws off screen.
    base::Image drawToImage(const scene::Scene& scene, bool mayHurry = false);
    /// The same into the image, where it is to change what the last call left there: only that is drawn and
    /// read. An image of another size is drawn whole, and any after a call of the other kinds.
    void drawInto(const scene::Scene& scene, base::Image& image);
    /// Draws off screen a scene that no other follows soon: nothing is kept for it, which takes less memory
    /// and time.
    base::Image drawAlone(const scene::Scene& scene);
    base::Image drawToImage(const scene::Picture& picture);
    /// Redraws the screen, panels and all, as that eye sees it.
    void showAsSeenWith(base::Vision vision, scene::SizePx size);
    /// The screen as it is before a swap.
    base::Image readBack(scene::SizePx size) const;
    /// Rectangles of a screen of the renderer's own, each to its place in memory for the whole of it: blue,
    /// green, red and a byte that says nothing for each pixel, from the top left one, so many bytes a row, a
    /// multiple of four.
    void copyOut(const std::vector<PixelRect>& rects, std::uint8_t* pixels, int strideBytes) const;

    RenderStats stats() const;
    /// "OpenGL 4.5, llvmpipe (...)".
    std::string driver() const;
    /// The largest edge of a picture that this driver can draw, pixels.
    int largestPx() const;

  private:
    struct Impl;
    explicit Renderer(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace gl

#include "gl/renderer.hpp"

#include "gl/item_pass.hpp"
#include "gl/map_pass.hpp"
#include "gl/panels_backend.hpp"
#include "gl/sheet.hpp"
#include "gl/vision_pass.hpp"
#include "gl/warm_up.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace gl {
namespace {

/// How many of the picture's lowest rows an opaque box covers from side to side (the ground of the timeline
/// does): no map need be drawn below it.
int rowsCovered(const scene::Scene& scene) {
    int rows = 0;
    for (const scene::Item& item : scene.items) {
        const auto* box = std::get_if<scene::Box>(&item);
        if (!box || box->radiusPx > 0 || box->fill.pattern != scene::Pattern::solid ||
            box->fill.colors[0].a < 255 || box->xPx > 0 || box->xPx + box->widthPx < scene.size.width ||
            box->yPx + box->heightPx < scene.size.height)
            continue;
        rows = std::max(rows, scene.size.height - static_cast<int>(std::ceil(std::max(box->yPx, 0.0))));
    }
    return rows;
}

}  // namespace

struct Renderer::Impl {
    struct Target {
        GLuint framebuffer = 0;
        bool topDown = false;
    };
    MapPass map;
    ItemPass items;
    SheetProgram sheets;
    VisionPass vision;
    const text::Fonts& fonts;
    Layer offscreen;
    scene::SizePx offscreenSize;
    bool offscreenStands = false;  ///< it shows what was drawn last
    /// Map, items and panels as last drawn, the top row first; kept where only parts change from frame to
    /// frame.
    Layer picture;
    scene::SizePx pictureSize;
    bool pictureStands = false;
    bool groundStands = false;  ///< of the picture, the rows below the map
    int groundRows = 0;         ///< how many
    /// A picture has been drawn. To clear a part of a framebuffer the driver has a program of its own, which
    /// the first picture does not wait for.
    bool settled = false;
    bool windowStands = false;  ///< the window shows what was drawn last
    bool inWindow = false;      ///< what is kept is kept there, without a picture of our own
    scene::SizePx windowSize;
    int warmed = 0;  ///< steps of warmUp()
    scene::Scene warming;
    const bool ownScreen;  ///< the window is shown from a framebuffer of ours
    Layer screen;

    Impl(MapPass m, ItemPass i, SheetProgram s, const text::Fonts& f, Screen kind)
        : map(std::move(m)),
          items(std::move(i)),
          sheets(std::move(s)),
          fonts(f),
          ownScreen(kind == Screen::own) {}

    /// What is shown in the window.
    Target window() const { return ownScreen ? Target{screen.target.name(), true} : Target{0, false}; }

    void wantWindow(scene::SizePx size) {
        if (size == windowSize) return;
        windowSize = size;
        windowStands = false;
        screen = {};
    }

    /// Before anything is drawn into it.
    void bringScreen() {
        if (ownScreen && !screen.texture) screen = makeLayer(windowSize);
    }

    /// The rows below the map.
    PixelRect ground(scene::SizePx size) const {
        return {0, size.height - groundRows, size.width, groundRows};
    }

    /// The map of the next picture.
    void begin(const scene::Scene& scene, bool mayHurry) {
        map.survey(scene, scene.size.height - rowsCovered(scene), mayHurry);
        if (!settled) {  // while the driver's threads draw the survey, which the paint waits for
            const Layer any = makeLayer({3, 3});
            map.warmPaint(scene);
            items.warm(sheets, {scene.size, true});
        }
        map.paint(scene, true);
    }

    /// Where the next picture differs from the last.
    std::vector<PixelRect> prepare(const scene::Scene& scene, PanelsBackend* panels, bool mayHurry) {
        const int rows = rowsCovered(scene);
        if (rows != std::exchange(groundRows, rows)) groundStands = false;
        map.survey(scene, scene.size.height - rows, mayHurry);
        map.paint(scene);
        const std::vector<PixelRect> ofItems = items.prepare(scene, fonts, settled);
        std::vector<PixelRect> changed = map.changed();
        const auto note = [&](const PixelRect& rect) {
            if (!intersect(rect, ground(scene.size)).empty()) groundStands = false;
            addRect(rect, changed);
        };
        for (const PixelRect& rect : ofItems) note(rect);
        if (panels)
            for (const PixelRect& rect : panels->changed(scene.size)) note(rect);
        if (map.hasChangedWholly()) return {{0, 0, scene.size.width, scene.size.height}};
        // Each rectangle costs its own calls.
        constexpr std::size_t most = 8;
        joinRects(most, changed);
        return changed;
    }

    /// Layer by layer, not rectangle by rectangle: to go back to a layer, the driver must first have drawn
    /// what lies above it.
    void drawParts(const scene::Scene& scene, PanelsBackend* panels, const std::vector<PixelRect>& rects,
                   Target target) {
        map.draw(scene, rects, target.framebuffer, target.topDown);
        drawOver(panels, rects, {scene.size, target.topDown});
    }

    void drawOver(PanelsBackend* panels, const std::vector<PixelRect>& rects, const SheetTarget& target) {
        items.draw(sheets, rects, target);
        if (panels) panels->draw(sheets, rects, target, settled);
        settled = true;
    }

    /// Finishes the picture where its map was painted, if that can be.
    std::optional<Layer> drawInPlace(const scene::Scene& scene, PanelsBackend* panels) {
        auto layer = map.takePaint(scene);
        if (layer) drawOver(panels, {{0, 0, scene.size.width, scene.size.height}}, {scene.size, true});
        return layer;
    }

    void wantPicture(scene::SizePx size) {
        if (picture.texture && pictureSize == size) return;
        picture = makeLayer(size);
        pictureSize = size;
        pictureStands = groundStands = false;
    }

    /// Brings the kept picture up to date, in these rectangles where it stands.
    void drawPicture(const scene::Scene& scene, PanelsBackend* panels, std::vector<PixelRect> changed) {
        wantPicture(scene.size);
        if (!pictureStands) changed = {{0, 0, scene.size.width, scene.size.height}};
        pictureStands = groundStands = true;
        drawParts(scene, panels, changed, {picture.target.name(), true});
    }

    /// A picture that is new all over (a map that moves) goes straight to the window, but for the rows below
    /// the map, which seldom change then. They come first: a copy waits for what was drawn before it. Of the
    /// first picture nothing is kept, so that it comes soon.
    void drawAnew(const scene::Scene& scene, PanelsBackend* panels, bool first) {
        pictureStands = false;
        const int below = first ? 0 : groundRows;
        if (below > 0) {
            const PixelRect rows = ground(scene.size);
            wantPicture(scene.size);
            if (!std::exchange(groundStands, true))
                drawParts(scene, panels, {rows}, {picture.target.name(), true});
            copyToWindow(rows, scene.size);
        }
        drawParts(scene, panels, {{0, 0, scene.size.width, scene.size.height - below}}, window());
    }

    /// Of the kept picture.
    void copyToWindow(const PixelRect& rect, scene::SizePx size) {
        copyPixels(picture.target, {rect.x, rect.y}, rect, size, window().framebuffer, window().topDown);
    }

    /// What changes from now on is not noted.
    void forget() { pictureStands = groundStands = windowStands = offscreenStands = false; }

    /// Several scenes, each within its pane.
    void draw(const scene::Picture& whole, Target target) {
        forget();
        glBindFramebuffer(GL_FRAMEBUFFER, target.framebuffer);  // a picture may have no map at all
        for (const scene::Picture::Part& part : whole.parts) {
            const PixelRect pane{part.fromPx, 0, part.toPx - part.fromPx, part.scene.size.height};
            if (!part.overlay) {
                map.survey(part.scene, part.scene.size.height, false);
                map.paint(part.scene);
                map.draw(part.scene, {pane}, target.framebuffer, target.topDown);
            }
            items.prepare(part.scene, fonts, settled);
            items.draw(sheets, {pane}, {part.scene.size, target.topDown});
        }
        settled = true;
    }

    void wantOffscreen(scene::SizePx size) {
        if (offscreenSize == size && offscreen.texture) return;
        offscreen = makeLayer(size);
        offscreenSize = size;
        offscreenStands = false;
    }

    /// Returns where it has drawn: all over where `whole`, otherwise where it had not drawn the same before.
    std::vector<PixelRect> drawOffscreen(const scene::Scene& scene, bool mayHurry, bool whole) {
        wantOffscreen(scene.size);
        std::vector<PixelRect> changed = prepare(scene, nullptr, mayHurry);
        if (whole || !offscreenStands) changed = {{0, 0, scene.size.width, scene.size.height}};
        forget();
        offscreenStands = true;
        drawParts(scene, nullptr, changed, {offscreen.target.name(), true});
        return changed;
    }

    /// Into a window that holds what was drawn last. Where the whole map is new the rows below it still
    /// stand.
    std::vector<PixelRect> drawChanged(const scene::Scene& scene, PanelsBackend* panels,
                                       std::vector<PixelRect> changed, bool all) {
        const PixelRect whole{0, 0, scene.size.width, scene.size.height};
        if (all)
            changed = {whole};
        else if (groundStands && changed == std::vector{whole})
            changed = {{0, 0, whole.width, whole.height - groundRows}};
        groundStands = true;
        drawParts(scene, panels, changed, window());
        return changed;
    }

    std::vector<PixelRect> drawWindow(const scene::Scene& scene, PanelsBackend* panels, bool anyway,
                                      bool keeps) {
        offscreenStands = false;
        if (std::exchange(inWindow, keeps) != keeps) forget();
        wantWindow(scene.size);
        const PixelRect whole{0, 0, scene.size.width, scene.size.height};
        const std::vector<PixelRect> changed = prepare(scene, panels, !anyway);
        if (changed.empty() && windowStands && !anyway) return {};
        const bool first = !std::exchange(windowStands, true);
        // The first picture comes sooner without a copy.
        if (ownScreen && keeps && !screen.texture)
            if (auto layer = drawInPlace(scene, panels)) {
                screen = std::move(*layer);
                groundStands = true;
                return {whole};
            }
        bringScreen();
        if (keeps) return drawChanged(scene, panels, changed, first || anyway);
        if (changed == std::vector{whole}) {
            drawAnew(scene, panels, first);
            return {whole};
        }
        drawPicture(scene, panels, changed);
        copyToWindow(whole, scene.size);
        glBindFramebuffer(GL_FRAMEBUFFER, window().framebuffer);
        glViewport(0, 0, scene.size.width, scene.size.height);
        return {whole};
    }
};

namespace {

/// A rectangle of the bound framebuffer into the image, row by row as the framebuffer keeps them.
void readPixels(const PixelRect& rect, base::Image& image) {
    const std::size_t width = static_cast<std::size_t>(image.widthPx);
    std::uint8_t* const pixels =
        image.rgba.data() + 4 * (static_cast<std::size_t>(rect.y) * width + static_cast<std::size_t>(rect.x));
    glPixelStorei(GL_PACK_ALIGNMENT, 4);
    glPixelStorei(GL_PACK_ROW_LENGTH, image.widthPx);
    glReadPixels(rect.x, rect.y, rect.width, rect.height, GL_RGBA, GL_UNSIGNED_BYTE, pixels);
    glPixelStorei(GL_PACK_ROW_LENGTH, 0);
    // What lies behind a picture is nothing: it is opaque, whatever the blending left in alpha.
    for (int y = 0; y < rect.height; ++y) {
        std::uint8_t* const row = pixels + 4 * width * static_cast<std::size_t>(y);
        for (std::size_t i = 3; i < 4 * static_cast<std::size_t>(rect.width); i += 4) row[i] = 255;
    }
}

base::Image emptyImage(scene::SizePx size) {
    return {size.width, size.height,
            std::vector<std::uint8_t>(4 * static_cast<std::size_t>(size.width) *
                                      static_cast<std::size_t>(size.height))};
}

/// All of the bound framebuffer.
base::Image readPixels(scene::SizePx size) {
    base::Image image = emptyImage(size);
    readPixels({0, 0, size.width, size.height}, image);
    return image;
}

}  // namespace

Renderer::Renderer(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Renderer::Renderer(Renderer&&) noexcept = default;
Renderer& Renderer::operator=(Renderer&&) noexcept = default;
Renderer::~Renderer() = default;

base::Result<Renderer> Renderer::create(const text::Fonts& fonts, Screen screen, Shading shading) {
    if (epoxy_gl_version() < 33)
        return base::Result<Renderer>::failure("OpenGL", "version 3.3 is needed; this driver has " +
                                                             std::to_string(epoxy_gl_version() / 10) + "." +
                                                             std::to_string(epoxy_gl_version() % 10));
    auto map = MapPass::create(shading == Shading::best && drawsInSoftware());
    if (!map) return base::Result<Renderer>::failure(std::move(map.issues));
    auto items = ItemPass::create();
    if (!items) return base::Result<Renderer>::failure(std::move(items.issues));
    auto sheets = SheetProgram::create();
    if (!sheets) return base::Result<Renderer>::failure(std::move(sheets.issues));
    return base::Result<Renderer>::success(Renderer(
        std::make_unique<Impl>(std::move(*map), std::move(*items), std::move(*sheets), fonts, screen)));
}

bool Renderer::warmUp() {
    if (impl_->warmed == 0) impl_->warming = warmUpScene();
    const scene::Scene& scene = impl_->warming;
    switch (impl_->warmed++) {
        case 0:
            impl_->map.survey(scene, scene.size.height, false);
            return true;
        case 1:
            impl_->map.paint(scene);
            return true;
        case 2:
            impl_->drawWindow(scene, nullptr, true, false);
            impl_->windowStands = impl_->settled = false;
            impl_->warming = {};
            return true;
        default:
            return false;
    }
}

void Renderer::begin(const scene::Scene& begun, bool anyway) {
    impl_->begin(begun, !anyway);
}

std::vector<PixelRect> Renderer::draw(const scene::Scene& scene, PanelsBackend* panels, bool anyway,
                                      bool keeps) {
    return impl_->drawWindow(scene, panels, anyway, keeps);
}

void Renderer::draw(const scene::Picture& picture, PanelsBackend* panels) {
    const scene::SizePx size = picture.front().size;
    impl_->wantWindow(size);
    impl_->bringScreen();
    impl_->draw(picture, impl_->window());
    if (panels)
        panels->draw(impl_->sheets, {{0, 0, size.width, size.height}}, {size, impl_->window().topDown},
                     impl_->settled);
}

base::Image Renderer::drawToImage(const scene::Scene& scene, bool mayHurry) {
    impl_->drawOffscreen(scene, mayHurry, true);
    impl_->forget();
    return readPixels(scene.size);
}

base::Image Renderer::drawAlone(const scene::Scene& scene) {
    impl_->prepare(scene, nullptr, false);
    const auto layer = impl_->drawInPlace(scene, nullptr);
    impl_->forget();
    return layer ? readPixels(scene.size) : drawToImage(scene);
}

void Renderer::drawInto(const scene::Scene& scene, base::Image& image) {
    const bool other = image.widthPx != scene.size.width || image.heightPx != scene.size.height;
    if (other) image = emptyImage(scene.size);
    for (const PixelRect& rect : impl_->drawOffscreen(scene, false, other)) readPixels(rect, image);
}

base::Image Renderer::drawToImage(const scene::Picture& picture) {
    const scene::SizePx size = picture.front().size;
    impl_->wantOffscreen(size);
    impl_->draw(picture, {impl_->offscreen.target.name(), true});
    return readPixels(size);
}

void Renderer::showAsSeenWith(base::Vision vision, scene::SizePx size) {
    impl_->vision.draw(vision, size, impl_->window().framebuffer);
}

base::Image Renderer::readBack(scene::SizePx size) const {
    glBindFramebuffer(GL_FRAMEBUFFER, impl_->window().framebuffer);
    base::Image image = readPixels(size);
    if (impl_->ownScreen) return image;
    const std::size_t stride = static_cast<std::size_t>(size.width) * 4;
    for (int y = 0; y < size.height / 2; ++y) {  // a window keeps its lowest row first
        const auto upper = image.rgba.begin() + static_cast<std::ptrdiff_t>(stride) * y;
        std::swap_ranges(upper, upper + static_cast<std::ptrdiff_t>(stride),
                         image.rgba.begin() + static_cast<std::ptrdiff_t>(stride) * (size.height - 1 - y));
    }
    return image;
}

void Renderer::copyOut(const std::vector<PixelRect>& rects, std::uint8_t* pixels, int strideBytes) const {
    constexpr int pixelBytes = 4;
    glBindFramebuffer(GL_FRAMEBUFFER, impl_->window().framebuffer);
    glPixelStorei(GL_PACK_ALIGNMENT, pixelBytes);
    glPixelStorei(GL_PACK_ROW_LENGTH, strideBytes / pixelBytes);
    for (const PixelRect& rect : rects)
        glReadPixels(rect.x, rect.y, rect.width, rect.height, GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV,
                     pixels + static_cast<std::ptrdiff_t>(rect.y) * strideBytes +
                         static_cast<std::ptrdiff_t>(rect.x) * pixelBytes);
    glPixelStorei(GL_PACK_ROW_LENGTH, 0);
}

bool Renderer::hurried() const {
    return impl_->map.hurried();
}

RenderStats Renderer::stats() const {
    return {impl_->map.drawCalls() + impl_->items.drawCalls(), impl_->map.surveysDrawn(),
            impl_->map.meshesUploaded()};
}

std::string Renderer::driver() const {
    const auto text = [](GLenum name) {
        return std::string(reinterpret_cast<const char*>(glGetString(name)));
    };
    return "OpenGL " + text(GL_VERSION) + ", " + text(GL_RENDERER);
}

int Renderer::largestPx() const {
    GLint largest = 0;
    glGetIntegerv(GL_MAX_TEXTURE_SIZE, &largest);
    return largest;
}

}  // namespace gl
